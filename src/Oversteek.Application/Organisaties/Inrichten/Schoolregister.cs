using System.Globalization;
using System.Text.RegularExpressions;
using Oversteek.Documenten.Tabellen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Application.Organisaties.Inrichten;

public enum Registersoort
{
    Po,
    So,
    Vo,
}

public enum Registerfout
{
    Velden,
    Brin,
    Vestiging,
    Naam,
    Postcode,
    Dubbel,
    AlleenVso,
    AndereRegio,
}

/// <param name="Naam">As the person who runs it knows the file.</param>
public sealed record Registerbestand(Registersoort Soort, string Naam, byte[] Inhoud);

/// <summary>A row that is not taken.</summary>
public sealed record Registerafval(string Bestand, int Regel, Registerfout Fout);

/// <param name="Gezag">Number of the board (bevoegd gezag), or empty.</param>
public sealed record Registerschool(
    string Bestand, int Regel, Organisatiesoort Soort, Schoolsoort Schoolsoort, string Brin, string Vestiging, string Gezag, Registergegevens Gegevens)
{
    public (Organisatiesoort Soort, string Brin, string Vestiging) Sleutel => (Soort, Brin, Vestiging);
}

/// <summary>Reads DUO's open address files of po, so/sbo and vo, with the names of columns of now and of before.</summary>
public static partial class Schoolregister
{
    private const string Gemeente = "GEMEENTENAAM";
    private static readonly TextInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL").TextInfo;

    public static (IReadOnlyList<Registerschool> Scholen, IReadOnlyList<Registerafval> Afval) Lees(
        IReadOnlyList<Registerbestand> bestanden, IReadOnlyCollection<string> gemeenten)
    {
        var scholen = new Dictionary<(Organisatiesoort, string, string), Registerschool>();
        var afval = new List<Registerafval>();
        foreach (var bestand in bestanden)
        {
            foreach (var rij in CsvLezer.Lees(bestand.Inhoud).Where(r => InGebied(r, gemeenten)))
            {
                var fout = Beoordeel(bestand.Soort, rij);
                if (fout is null && Maak(bestand, rij) is var school && !scholen.TryAdd(school.Sleutel, school))
                    fout = Registerfout.Dubbel;
                if (fout is { } reden)
                    afval.Add(new Registerafval(bestand.Naam, rij.Regel, reden));
            }
        }

        return ([.. scholen.Values], afval);
    }

    // A row with too few or too many fields may hold any municipality in that column: it is told, not passed over.
    private static bool InGebied(Csvrij rij, IReadOnlyCollection<string> gemeenten) =>
        gemeenten.Count == 0 || !rij.Heel || gemeenten.Contains(rij.Veld(Gemeente), StringComparer.OrdinalIgnoreCase);

    private static Registerfout? Beoordeel(Registersoort soort, Csvrij rij)
    {
        if (!rij.Heel)
            return Registerfout.Velden;
        if (!Brinvorm().IsMatch(Brin(rij)))
            return Registerfout.Brin;
        if (!Vestigingsvorm().IsMatch(Vestiging(rij)) || !Vestiging(rij).StartsWith(Brin(rij), StringComparison.Ordinal))
            return Registerfout.Vestiging;
        if (rij.Veld("VESTIGINGSNAAM") is not { Length: > 0 and <= 200 })
            return Registerfout.Naam;
        if (!Postcodevorm().IsMatch(Postcode(rij)))
            return Registerfout.Postcode;
        return soort == Registersoort.So && Structuur(rij) is "VSO" or "VOORTGEZET SPECIAAL ONDERWIJS" ? Registerfout.AlleenVso : null;
    }

    private static Registerschool Maak(Registerbestand bestand, Csvrij rij)
    {
        // What the screen of the school would not take only stands in the way there.
        var contact = new Contactgegevens(
            Telefoonnummer.TryParse(rij.Veld("TELEFOONNUMMER"), out var telefoon) ? telefoon.Waarde : null, null,
            Webadres.TryParse(rij.Veld("INTERNETADRES"), out var website) ? website.Waarde : null);
        var gegevens = new Registergegevens(
            rij.Veld("VESTIGINGSNAAM"), Leeg(rij.Veld("STRAATNAAM")), Leeg(rij.Veld("HUISNUMMER-TOEVOEGING")), Leeg(Postcode(rij)), Leeg(Plaats(rij)), contact);
        var soort = bestand.Soort == Registersoort.Vo ? Organisatiesoort.VoSchool : Organisatiesoort.PoSchool;
        return new Registerschool(
            bestand.Naam, rij.Regel, soort, Schoolsoort(bestand.Soort, Structuur(rij)), Brin(rij), Vestiging(rij)[4..],
            rij.Veld("BEVOEGD GEZAG NUMMER"), gegevens);
    }

    private static Schoolsoort Schoolsoort(Registersoort soort, string structuur) => (soort, structuur) switch
    {
        (Registersoort.Vo, "PRO" or "PRAKTIJKONDERWIJS") => Domain.Organisaties.Schoolsoort.Praktijkonderwijs,
        (Registersoort.Vo, _) => Domain.Organisaties.Schoolsoort.Voortgezet,
        (_, "SBO" or "SPECIAAL BASISONDERWIJS") => Domain.Organisaties.Schoolsoort.SpeciaalBasisonderwijs,
        (Registersoort.So, _) => Domain.Organisaties.Schoolsoort.SpeciaalOnderwijs,
        _ => Domain.Organisaties.Schoolsoort.Basisonderwijs,
    };

    // The file writes towns in capitals.
    private static string Plaats(Csvrij rij)
    {
        var plaats = rij.Veld("PLAATSNAAM");
        if (string.Equals(plaats, rij.Veld(Gemeente), StringComparison.OrdinalIgnoreCase))
            return rij.Veld(Gemeente);
        return Nederlands.ToTitleCase(Nederlands.ToLower(plaats)).Replace("Ij", "IJ", StringComparison.Ordinal);
    }

    private static string Brin(Csvrij rij) => rij.Veld("INSTELLINGSCODE", "BRIN NUMMER").ToUpperInvariant();

    private static string Vestiging(Csvrij rij) => rij.Veld("VESTIGINGSCODE", "VESTIGINGSNUMMER").ToUpperInvariant();

    private static string Structuur(Csvrij rij) => rij.Veld("ONDERWIJSSTRUCTUUR").ToUpperInvariant();

    private static string Postcode(Csvrij rij) => rij.Veld("POSTCODE").Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    private static string? Leeg(string waarde) => waarde.Length == 0 ? null : waarde;

    [GeneratedRegex("^[0-9]{2}[A-Z]{2}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Brinvorm();

    [GeneratedRegex("^[0-9]{2}[A-Z]{2}[0-9A-Z]{2}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Vestigingsvorm();

    [GeneratedRegex("^([1-9][0-9]{3}[A-Z]{2})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Postcodevorm();
}
