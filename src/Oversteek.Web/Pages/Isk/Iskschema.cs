namespace Oversteek.Web.Pages.Isk;

/// <summary>What a yes or no leads to: another question, or an outcome.</summary>
public sealed record Schemakeuze(int? Stap, string? Uitkomst);

public sealed record Schemastap(string Vraag, string Uitleg, Schemakeuze Ja, Schemakeuze Nee);

/// <summary>ISK-03: the flow chart ISK or NT2 as questions with yes and no. It gives advice to people and decides nothing.</summary>
public static class Iskschema
{
    private const string Nt2 =
        "Regulier onderwijs met hulp bij Nederlands (NT2) past waarschijnlijk. Volg de gewone weg met schooladvies en adviesformulier. "
        + "Twijfelt u? Vraag advies.";
    private const string Isk = "De ISK past waarschijnlijk. Zet op tabblad 4 de uitstroom op ISK en vraag de ISK-test aan.";
    private const string Twijfel = "Twijfel: vraag advies in het online spreekuur van de regio, of vraag de ISK-test aan. De uitslag helpt u kiezen.";

    private const string Zorg =
        "Kijk eerst of pro, lwoo of gespecialiseerd onderwijs past, bijvoorbeeld met onderzoek (ZIB). De ISK is daarvoor niet bedoeld.";

    public static IReadOnlyList<Schemastap> Stappen { get; } =
    [
        new("Spreekt en begrijpt de leerling genoeg Nederlands om de lessen te volgen?", "Denk aan begrijpend lezen en aan instructie voor de hele klas.",
            new(1, null), new(2, null)),
        new("Sluiten de toetsen van lezen en rekenen aan bij een regulier niveau, ook bij pro of vmbo?",
            "Kijk naar het leerlingvolgsysteem. Een toets zonder veel taal zegt hier meer.",
            new(null, Nt2), new(3, null)),
        new("Is de leerling korter dan twee jaar in Nederland?", "De dag van aankomst telt, niet die van de verblijfsvergunning.", new(4, null), new(3, null)),
        new("Gaat het leren ook langzaam in de taal van thuis of bij vakken met weinig taal?",
            "Dan kan er meer zijn dan taal. Kijk ook naar pro, lwoo of onderzoek.",
            new(null, Zorg), new(null, Twijfel)),
        new("Wordt de leerling dit schooljaar 12 jaar of ouder?", "Een jonge leerling van 12 jaar gaat alleen naar de ISK als hij daar sterk genoeg voor is.",
            new(5, null), new(null, Twijfel)),
        new("Geven de ouders toestemming voor de ISK-test?", "Zonder toestemming is er geen test.",
            new(null, Isk), new(null, "Zonder toestemming is er geen test. Bespreek met de ouders wat wel kan, en vraag advies in de regio.")),
    ];
}
