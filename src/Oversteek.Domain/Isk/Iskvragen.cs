using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Overstapdossiers;
using static Oversteek.Domain.Formulieren.Vragen;

namespace Oversteek.Domain.Isk;

/// <summary>The form with which a school asks for the test (ISK-01, ISK-05).</summary>
public static class Iskvragen
{
    /// <summary>The question of tab 1: what stands there is not asked again.</summary>
    public static readonly Vraag<DateOnly> InNederlandSinds = Okrvragen.InNederlandSinds.NodigVoorDefinitief();

    public static readonly Vraag<DateOnly> OnderwijsSinds = Verleden("onderwijsSinds", "Onderwijs in Nederland sinds", 20)
        .Uitleg("De eerste schooldag op een school in Nederland.");

    public static readonly Vraag<string> Thuistaal = Tekst("thuistaal", "Taal of talen thuis", 200).NodigVoorDefinitief();
    public static readonly Vraag<string> Herkomstonderwijs = Lange("herkomstonderwijs", "Onderwijs in een ander land")
        .Uitleg("Hoeveel jaar, in welke taal, en leerde de leerling daar lezen en schrijven?");

    public static readonly Vraag<string> Vraagstelling = Lange("vraagstelling", "Wat moet het testloket weten?")
        .Uitleg("Bijvoorbeeld hoe de leerling nu leert. Schrijf geen gegevens van anderen op en geen burgerservicenummer.");

    public static readonly Vraag<string> Contact = Tekst("contact", "Contactpersoon voor deze leerling", 200).NodigVoorDefinitief()
        .Uitleg("Bij wie kan het testloket terecht voor een afspraak?");

    public static readonly Vraag<string> RedenLaat = Lange("redenLaat", "Reden dat u de test later aanvraagt")
        .Uitleg("Alleen nodig na de laatste dag, als de leerling toen al in Nederland was.");

    public static readonly Formulierdefinitie Formulier = new("Aanmelding voor de ISK-test",
        new Vragengroep("In Nederland", InNederlandSinds, OnderwijsSinds),
        new Vragengroep("Taal en onderwijs", Thuistaal, Herkomstonderwijs),
        new Vragengroep("Voor het testloket", Contact, Vraagstelling, RedenLaat));
}

/// <summary>What the desk writes down of the test (ISK-02).</summary>
public static class Iskuitslagvragen
{
    public static readonly Vraag<string> Rekenen = Tekst("rekenen", "Uitslag van het rekenen", 400).NodigVoorDefinitief();
    public static readonly Vraag<string> Intelligentie = Tekst("intelligentie", "Uitslag van de test zonder taal", 400)
        .Uitleg("Naam van de test en uitslag. Laat leeg als de test niet is afgenomen.");

    public static readonly Vraag<Optie> Advies = Keuze("advies", "Advies", Opties(
        "ISK", "regulier onderwijs", "regulier onderwijs met hulp bij Nederlands (NT2)", "nader onderzoek"))
        .NodigVoorDefinitief();

    public static readonly Vraag<string> Locatie = Tekst("locatie", "Welke ISK-school past", 200);
    public static readonly Vraag<string> Toelichting = Lange("toelichting", "Toelichting");

    public static readonly Formulierdefinitie Formulier = new("Uitslag van de ISK-test",
        new Vragengroep("Uitslag", Rekenen, Intelligentie), new Vragengroep("Advies", Advies, Locatie, Toelichting));
}
