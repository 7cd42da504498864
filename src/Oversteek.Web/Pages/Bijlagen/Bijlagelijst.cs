using Oversteek.Application.Bijlagen;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Bijlagen;

/// <summary>A row per document, and one for each pupil without any (LLN-05).</summary>
public static class Bijlagelijst
{
    private const string Ontbreekt = "ontbreekt";
    private const string Geen = "geen";

    private static readonly Lijst<Bijlagerij> Zonder = Maak(namen: false);

    public static Lijst<Bijlagerij> Lijst { get; } = Maak(namen: true);

    /// <param name="namen">A file name may tell much, so that who looks along does not get it.</param>
    public static Lijst<Bijlagerij> Voor(bool namen) => namen ? Lijst : Zonder;

    public static string Soort(string type) => Bijlagetypen.Alle.GetValueOrDefault(type) ?? type;

    private static Lijst<Bijlagerij> Maak(bool namen) => new("bijlagen", "Bijlagen en documenten", "regels",
    [
        new("naam", "Leerling", r => new Lijstcel(r.Personalia.Lijstnaam, Dossierlinks.Okr(r.Leerling, "6"))),
        new("groep", "Groep", r => r.Groep),
        new("document", "Document", r => Document(r, namen)),
        new("soort", "Soort", r => r.Bijlage is { } b ? Soort(b.Type) : null),
        new("toegevoegd", "Toegevoegd", r => r.Bijlage is { } b ? $"{Nederland.Datum(b.ToegevoegdOp):d MMM yyyy}" : null) { Orde = r => r.Bijlage?.ToegevoegdOp },
        new("toestand", "Toestand", Toestand) { OpVerzoek = true },
        new("vrij", "Vrijgegeven voor vo", Vrijgegeven),
        new("letop", "Let op", r => r.LetOp?.Zin()),
        new("toevoegen", "Toevoegen", r => new Lijstcel("Document toevoegen", Bijlagelinks.Toevoegen(r.Leerling))) { OpVerzoek = true, Export = false },
    ])
    {
        Filters =
        [
            Lijstfilter<Bijlagerij>.Van("groep", "Groep", "Alle groepen", r => r.Groep),
            new("type", "Soort", "Alle soorten", Soorten, (r, soort) => (r.Bijlage?.Type ?? Geen) == soort),
            Lijstfilter<Bijlagerij>.Vast("vrij", "Vrijgegeven voor vo", "Alle", [new("ja", "ja"), new("nee", "nee")],
                (r, vrij) => r.Bijlage?.Vrijgegeven == (vrij == "ja")),
            Lijstfilter<Bijlagerij>.Vast("letop", "Tonen", "Alles",
                [new("letop", "alleen wat u moet nakijken"), new(Ontbreekt, "alleen wat ontbreekt")], LetOp),
        ],
        Zoekt = (r, tekst) => r.Personalia.Heet(tekst),
        Leeg = "Er zijn nog geen leerlingen.",
    };

    private static bool LetOp(Bijlagerij rij, string welk) => rij.LetOp is not null && (welk != Ontbreekt || rij.Bijlage is null);

    private static Lijstcel Document(Bijlagerij rij, bool namen) => rij.Bijlage switch
    {
        null => new Lijstcel(rij.LetOp is null ? "geen documenten" : Ontbreekt, Signaal: rij.LetOp is null ? Signaal.Geen : Signaal.LetOp),
        _ when !namen => new Lijstcel("bestand"),
        { IsTeOpenen: true } b => new Lijstcel(b.Bestandsnaam, Dossierlinks.Bijlage(rij.Leerling, b.Id)),
        var b => new Lijstcel(b.Bestandsnaam),
    };

    private static Lijstcel Toestand(Bijlagerij rij) => rij.Bijlage?.Toestand switch
    {
        null => new Lijstcel(null),
        Bijlagetoestand.InOrde => new Lijstcel("in orde", Signaal: Signaal.Goed),
        Bijlagetoestand.Afwijkend => new Lijstcel("kan niet worden vrijgegeven", Signaal: Signaal.LetOp),
        Bijlagetoestand.Besmet => new Lijstcel("besmet", Signaal: Signaal.Fout),
        Bijlagetoestand.WachtOpControle => new Lijstcel("wacht op controle", Signaal: Signaal.LetOp),
        _ => new Lijstcel("beschadigd", Signaal: Signaal.LetOp),
    };

    private static Lijstcel Vrijgegeven(Bijlagerij rij) =>
        rij.Bijlage is { } b
            ? new Lijstcel(b.Vrijgegeven ? "ja" : "nee", Signaal: b.Vrijgegeven ? Signaal.Goed : Signaal.Geen)
            : new Lijstcel(null);

    private static IReadOnlyList<Keuzeoptie> Soorten(IReadOnlyList<Bijlagerij> rijen) =>
        [.. Bijlagetypen.Alle.Where(t => rijen.Any(r => r.Bijlage?.Type == t.Key)).Select(t => new Keuzeoptie(t.Key, t.Value)),
            new Keuzeoptie(Geen, "geen documenten")];
}
