using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Post;

/// <summary>Which event leads to which mail (D-51): what the features say; docs/berichten.md shows all.</summary>
internal static class Postregels
{
    public static IEnumerable<UitgaandBericht> Voor(Gebeurtenis gebeurtenis) =>
        (Modules.Alle.Van(gebeurtenis).Berichten?.Invoke(gebeurtenis) ?? []).SelectMany(b => Rijen(b, gebeurtenis.Handeling.Op));

    /// <summary>Parents get one row each; whether they want mail is decided when it leaves.</summary>
    public static IEnumerable<UitgaandBericht> Rijen(Bericht bericht, DateTimeOffset op)
    {
        var soort = Modules.Alle.Bericht(bericht.GetType());
        int?[] ouders = soort.Ontvanger != Ontvanger.Ouders ? [null] : bericht.AanOuder is { } een ? [een] : [1, 2];
        return ouders.Select(ouder => new UitgaandBericht
        {
            Sjabloon = soort.Sleutel,
            LeerlingId = bericht.OverKind,
            Ouder = ouder,
            OrganisatieId = bericht.OverSchool,
            AangemaaktOp = op,
            VolgendePogingOp = op,
            Gegevens = Json.Schrijf(bericht, bericht.GetType()),
        });
    }
}

/// <summary>What the text of a waiting message is made from; each message has some of these (and rows of before the typed messages too).</summary>
public sealed record Berichtgegevens(AanmeldingId? Aanmelding, string? Afwijsreden = null, AccountId? Account = null, Guid? Wijziging = null,
    Guid? Portaal = null, string? Proef = null, HouderId? Houder = null);
