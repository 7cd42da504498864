using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Organisaties;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Organisaties;

public sealed record Schoolrij(Organisatie School, string? Regio)
{
    public string Soort => Schoollijst.Naam(School.Schoolsoort);
}

/// <summary>All schools in the country that work with the platform, for who wants to write to them (GEN-12, GEN-13).</summary>
public static class Schoollijst
{
    public static Lijst<Schoolrij> Vo { get; } = Maak("vo-scholen", "Vo-scholen");

    public static Lijst<Schoolrij> Po { get; } = Maak("basisscholen", "Basisscholen");

    public static string Naam(Schoolsoort soort) => soort switch
    {
        Schoolsoort.Basisonderwijs => "basisonderwijs",
        Schoolsoort.SpeciaalBasisonderwijs => "speciaal basisonderwijs",
        Schoolsoort.SpeciaalOnderwijs => "speciaal onderwijs",
        Schoolsoort.Voortgezet => "voortgezet onderwijs",
        Schoolsoort.Praktijkonderwijs => "praktijkonderwijs",
        Schoolsoort.Vso3 => "vso cluster 3",
        Schoolsoort.Vso4 => "vso cluster 4",
        Schoolsoort.Isk => "internationale schakelklas",
        _ => "",
    };

    private static Lijst<Schoolrij> Maak(string naam, string titel) => new(naam, titel, "scholen", Kolommen())
    {
        Filters =
        [
            Lijstfilter<Schoolrij>.Van("plaats", "Plaats", "Alle plaatsen", r => r.School.Plaats),
            Lijstfilter<Schoolrij>.Van("schoolsoort", "Soort", "Alle soorten", r => r.Soort),
            Lijstfilter<Schoolrij>.Van("regio", "Regio", "Alle regio’s", r => r.Regio),
        ],
        Zoekt = (r, tekst) => Naamvorm.Bevat(r.School.Naam, tekst) || string.Equals(r.School.Brin, tekst, StringComparison.OrdinalIgnoreCase),
        Zoeklabel = "Naam of BRIN",
        Kinderen = false,
        Leeg = "Er zijn nog geen scholen.",
    };

    private static Lijstkolom<Schoolrij>[] Kolommen() =>
    [
        new("naam", "School", r => r.School.Naam),
        new("soort", "Soort", r => r.Soort),
        new("plaats", "Plaats", r => r.School.Plaats),
        new("regio", "Regio", r => r.Regio),
        new("adres", "Adres", r => $"{r.School.Straat} {r.School.Huisnummer}".Trim()) { OpVerzoek = true },
        new("postcode", "Postcode", r => Postcode.Vorm(r.School.Postcode)) { OpVerzoek = true },
        new("telefoon", "Telefoonnummer", r => r.School.Telefoon),
        new("email", "E-mailadres", r => r.School.Email),
        new("website", "Website", r => r.School.Website) { OpVerzoek = true },
        new("brin", "BRIN en vestiging", r => $"{r.School.Brin}{r.School.Vestigingscode}") { OpVerzoek = true },
        new("contact", "Contactpersonen", r => string.Join("; ", r.School.Contactpersonen.Select(Persoon))) { OpVerzoek = true },
    ];

    private static string Persoon(Contactpersoon persoon) => $"{persoon.Naam} ({persoon.Taak}) {persoon.Telefoon} {persoon.Email}".Trim();
}
