using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Criteria;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Domain.Aanvragen;

/// <summary>The answers, the child once it was sent, and what the samenwerkingsverband wrote. Encrypted at rest as one value.</summary>
public sealed record Aanvraaginhoud
{
    public IReadOnlyDictionary<string, string> Velden { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public Testkind? Kind { get; init; }

    public IReadOnlyList<Deskundigenadvies> Adviezen { get; init; } = [];

    /// <summary>The first decision, and after an objection the second one.</summary>
    public IReadOnlyList<Aanvraagbesluit> Besluiten { get; init; } = [];

    public Aanvraagbezwaar? Bezwaar { get; init; }

    /// <summary>A later request of this child was sent.</summary>
    public bool IsVervangen { get; init; }

    public Aanvraagbesluit? Besluit => Besluiten.Count == 0 ? null : Besluiten[^1];

    public static Aanvraaginhoud Van(Invulling invulling) => new() { Velden = invulling.Velden };

    public Invulling NaarAntwoorden() => new() { Velden = Velden };

    /// <summary>D-63: what the criteria for lwoo and pro say; advice to people, it blocks nothing.</summary>
    /// <param name="op">The day of the request.</param>
    /// <param name="vandaag">A test of a supplement is newer than the request.</param>
    public Criteriumoordeel Beoordeel(Instrumentregels regels, DateOnly op, DateOnly vandaag)
    {
        var antwoorden = NaarAntwoorden();
        var dles = Aanvraagvragen.Dles.Select(d => (d.Domein, Dle: d.Vraag.Van(antwoorden))).Where(d => d.Dle is not null)
            .ToDictionary(d => d.Domein, d => d.Dle!.Value);
        var oordeel = Criteriumtoets.Beoordeel(
            new(Okrvragen.Dl.Van(antwoorden), dles, Okrvragen.Iq.Van(antwoorden), Okrvragen.SeRapport.Van(antwoorden) == true));
        Afname[] afnamen =
        [
            new(Onderzoeksoort.Iq, Aanvraagvragen.IqDatum.Van(antwoorden), Aanvraagvragen.IqTest.Van(antwoorden)),
            new(Onderzoeksoort.Didactisch, Aanvraagvragen.DidactischDatum.Van(antwoorden)),
            .. Okrcriteria.Seafname(antwoorden),
        ];
        return oordeel with { Stappen = [.. oordeel.Stappen, .. regels.Toets(afnamen, op, vandaag)] };
    }
}

/// <summary>Who objects, on which day it came in, and why (L2 art. 17a).</summary>
/// <param name="TeLaat">After the term; whether that matters is for the samenwerkingsverband to say.</param>
public sealed record Aanvraagbezwaar(string Wie, DateOnly Op, string Gronden, bool TeLaat);
