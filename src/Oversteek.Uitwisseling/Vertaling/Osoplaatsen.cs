using System.Globalization;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Oso;
using Model = Oversteek.Oso.Model;

namespace Oversteek.Uitwisseling.Vertaling;

/// <summary>A place of the standard that holds one answer: how it is read, and how it is written into a copy.</summary>
internal sealed record Osoplaats<T>(string Naam, Func<T, string?> Lees, Func<T, string, T> Schrijf);

/// <summary>
/// The places that questions name (<see cref="Vraag.Osoplaats"/>), one list for both directions. What is made of several answers, or of a
/// list, has a translator of its own and stands in <see cref="Samengesteld"/>.
/// </summary>
public static class Osoplaatsen
{
    internal static readonly IReadOnlyList<Osoplaats<Model.Leerling>> Leerling =
    [
        new("leerling/verzorgersaansprakelijk", l => l.Verzorgersaansprakelijk.JaNee(), (l, w) => l with { Verzorgersaansprakelijk = w == "ja" }),
        new("leerling/aansprakelijkeinstelling", l => l.Aansprakelijkeinstelling?.Naam, (l, w) => l with { Aansprakelijkeinstelling = new Model.Instelling { Naam = w } }),
    ];

    internal static readonly IReadOnlyList<Osoplaats<Model.Overstapadvies>> Advies =
    [
        new("overstapadvies/wensouders", a => Wensnaam(a.Wensouders), (a, w) => a with { Wensouders = Wenscode(w) }),
        new("overstapadvies/wensleerling", a => Wensnaam(a.Wensleerling), (a, w) => a with { Wensleerling = Wenscode(w) }),
        new("overstapadvies/motivatie", a => a.MotivatieHerzienadvies, (a, w) => a with { MotivatieHerzienadvies = a.Herzienadvies is null ? null : w }),
        new("overstapadvies/profiel", a => a.Profiel, (a, w) => a with { Profiel = w }),
        new("overstapadvies/argumentatie", a => a.Argumentatie, (a, w) => a with { Argumentatie = w }),
        new("overstapadvies/contactnodig", a => a.Contactnodig.JaNee(), (a, w) => a with { Contactnodig = w == "ja" }),
        new("overstapadvies/contactpersoon", a => a.Contactpersoon, (a, w) => a with { Contactpersoon = w }),
        new("overstapadvies/contacttelefoon", a => a.Contacttelefoon, (a, w) => a with { Contacttelefoon = w }),
        new("overstapadvies/aandachtspunten", a => a.Aandachtspunten, (a, w) => a with { Aandachtspunten = Kort(w) }),
    ];

    internal static readonly IReadOnlyList<Osoplaats<Model.Eindtoetsresultaat>> Eindtoets =
    [
        new("eindtoets/toetsomschrijving", r => r.Toetsomschrijving ?? Toetsadviezen.Naam(r.Toetssoort), (r, w) => r with { Toetsomschrijving = w, Toetssoort = Toetsadviezen.Soort(w) }),
        new("eindtoets/afnamedatum", r => r.DatumAfname.Waarde.Tekst(), (r, w) => Osowaarden.Datum(w) is { } datum ? r with { DatumAfname = datum } : r),
        new("eindtoets/standaardscore", r => r.Standaardscore?.Tekst, (r, w) => int.TryParse(w, NumberStyles.None, CultureInfo.InvariantCulture, out var score) ? r with { Standaardscore = score } : r),
        new("eindtoets/advies", r => Toetsadviezen.Lees(r.ToetsAdvies), (r, w) => r with { ToetsAdvies = w }),
    ];

    internal static readonly IReadOnlyList<Osoplaats<Model.Inzagegegevens>> Inzage =
    [
        // Written only: parents looked at another file than this one (see NietBewaard).
        new("inzage/inzagedatum", _ => null, (i, w) => Osowaarden.Datum(w) is { } datum ? i with { Inzagedatum = datum } : i),
        new("inzage/akkoord", _ => null, (i, w) => i with { Akkoord = w }),
    ];

    private const int LangsteAandachtspunt = 280;

    private static readonly string[] MetVertaler =
    [
        "toetslijst", "eindtoets/deelgenomen", "eindtoets/lezen", "eindtoets/taalverzorging", "eindtoets/rekenen", "iq/toetsnaam", "iq/afnamedatum", "iq/totaal", "iq/verbaal", "iq/performaal",
        "iq/afgenomendoor", "ondersteuning/diagnose", "ondersteuning/handelingsplan", "ondersteuning/tlv", "ondersteuning/arrangement", "verzuim", "overstapadvies/advies", "overstapadvies/herzienadvies",
    ];

    private static readonly Vraag[] Vragen = [.. Okrvelden.Voor(new()).Tabbladen.SelectMany(t => t.Vragen).Where(v => v.Osoplaats is not null)];

    /// <summary>Places of one answer, read and written from the lists above.</summary>
    public static IReadOnlyList<string> Enkelvoudig { get; } =
        [.. Leerling.Select(p => p.Naam), .. Advies.Select(p => p.Naam), .. Eindtoets.Select(p => p.Naam), .. Inzage.Select(p => p.Naam)];

    public static IReadOnlyList<string> Samengesteld => MetVertaler;

    /// <summary>Answers by the key of the question, from every place of the list that is filled.</summary>
    internal static Veldverzameling Lees<T>(IReadOnlyList<Osoplaats<T>> plaatsen, T bron) => Lees(plaatsen, bron, new Veldverzameling());

    internal static Veldverzameling Lees<T>(IReadOnlyList<Osoplaats<T>> plaatsen, T bron, Veldverzameling uit)
    {
        foreach (var (plaats, vraag) in Paren(plaatsen))
            uit.Met(vraag, plaats.Lees(bron));
        return uit;
    }

    /// <summary>The answers into their places; what is not asked is not sent (B-29).</summary>
    internal static T Schrijf<T>(IReadOnlyList<Osoplaats<T>> plaatsen, T doel, IAntwoorden antwoorden) =>
        Paren(plaatsen).Where(p => !p.Vraag.AlleenInlezen && p.Vraag.IsGevraagd(antwoorden) && antwoorden[p.Vraag.Sleutel] is not null)
            .Aggregate(doel, (d, p) => p.Plaats.Schrijf(d, antwoorden[p.Vraag.Sleutel]!));

    private static IEnumerable<(Osoplaats<T> Plaats, Vraag Vraag)> Paren<T>(IReadOnlyList<Osoplaats<T>> plaatsen) =>
        from plaats in plaatsen
        from vraag in Vragen
        where vraag.Osoplaats == plaats.Naam
        select (plaats, vraag);

    private static string? Wensnaam(string? code) =>
        code is null || Domain.Overstapdossiers.Advies.VanUitwisseling(code) is not { } advies ? null : advies.Lwoo ? $"{advies.Advies.Naam} met lwoo" : advies.Advies.Naam;

    /// <summary>A wish is a code in the standard; free text has no place there.</summary>
    private static string? Wenscode(string tekst) =>
        Domain.Overstapdossiers.Advies.Kiesbare.FirstOrDefault(a => string.Equals(a.Naam, tekst.Trim(), StringComparison.OrdinalIgnoreCase))?.Code;

    private static string Kort(string tekst) => tekst.Length > LangsteAandachtspunt ? string.Concat(tekst.AsSpan(0, LangsteAandachtspunt - 1), "…") : tekst;
}
