using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Criteria;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using static Oversteek.Domain.Formulieren.Vragen;

namespace Oversteek.Domain.Zib;

/// <summary>The form for the bureau (ZIB-02): the whole career from groep 1, the didactic data with DLE, and the two questionnaires.</summary>
public static class Zibvragen
{
    private static readonly Vraag<string> Schooljaarkolom = Tekst("Schooljaar", "Schooljaar", 9).Verplicht("Vul het schooljaar in, zoals 2024-2025.");
    private static readonly Vraag<Optie> Groepkolom = Keuze("Groep", "Groep", Opties(["1", "2", "3", "4", "5", "6", "7", "8", "S"])).Leeg("Kies");
    private static readonly Vraag<string> Schoolkolom = Tekst("School", "School", 200);
    private static readonly Vraag<Optie> Landkolom = Keuze("Buitenland", "In het buitenland", Opties(["ja"])).Leeg("nee");

    public static readonly Lijstvraag Loopbaan = new(
        "loopbaan", "Schoolloopbaan", "Schooljaar", [Schooljaarkolom, Groepkolom, Schoolkolom, Landkolom], [Schooljaarkolom.Sleutel, Schoolkolom.Sleutel])
    { Nodig = Nodig.VoorDefinitief, Uitleg = "Alle jaren vanaf groep 1, ook op andere scholen en in het buitenland. Kies S voor speciaal onderwijs zonder groep." };

    public static readonly Lijstvraag Toetsen = new("toetsen", "LVS-toetsen", "Toets",
        [Toetskolommen.Toets, Toetskolommen.Domein, Toetskolommen.Moment, Toetskolommen.Datum, Toetskolommen.Score, Toetskolommen.Niveau,
            Toetskolommen.Dle, Toetskolommen.Dl],
        Toetskolommen.Dragers)
    { Nodig = Nodig.VoorDefinitief };

    public static readonly Vraag<int> Dl = Getal("dl", "Didactische leeftijd (DL) in maanden", 0, Leerachterstand.HoogsteDl)
        .Uitleg("Laat leeg om de DL uit de schoolloopbaan te berekenen.");

    public static readonly Vraag<decimal> DleTl = Dle("dleTl", "DLE technisch lezen");
    public static readonly Vraag<decimal> DleBl = Dle("dleBl", "DLE begrijpend lezen");
    public static readonly Vraag<decimal> DleSp = Dle("dleSp", "DLE spellen");
    public static readonly Vraag<decimal> DleIr = Dle("dleIr", "DLE inzichtelijk rekenen");

    public static readonly Vraag<bool> VragenlijstLeerkracht = JaNee("seLeerkracht", "Vragenlijst van de leerkracht ingevuld (SE)").NodigVoorDefinitief();
    public static readonly Vraag<bool> VragenlijstLeerling = JaNee("seLeerling", "Vragenlijst van de leerling ingevuld (SE)").NodigVoorDefinitief();
    public static readonly Vraag<string> Contact = Tekst("contact", "Contactpersoon voor deze leerling", 200).NodigVoorDefinitief()
        .Uitleg("Bij wie kan het bureau terecht voor een afspraak? Dit mag een ander zijn dan de contactpersoon van de school.");
    public static readonly Vraag<string> Vraagstelling = Lange("vraagstelling", "Wat moet het onderzoek duidelijk maken?").NodigVoorDefinitief()
        .Uitleg("Schrijf geen gegevens van anderen op en geen burgerservicenummer.");
    public static readonly Vraag<string> Taal = Tekst("taal", "Taal thuis en sinds wanneer Nederlands", 400);

    public static readonly IReadOnlyList<(Leerdomein Domein, Vraag<decimal> Vraag)> Dles =
        [(Leerdomein.Tl, DleTl), (Leerdomein.Bl, DleBl), (Leerdomein.Sp, DleSp), (Leerdomein.Ir, DleIr)];

    public static readonly Formulierdefinitie Formulier = new("Aanmelding voor onderzoek",
        new Vragengroep("Schoolloopbaan", Loopbaan),
        new Vragengroep("LVS-toetsen", Toetsen),
        new Vragengroep("Didactische gegevens", Dl, DleTl, DleBl, DleSp, DleIr),
        new Vragengroep("Vraag aan het bureau", Vraagstelling),
        new Vragengroep("Overig", Contact, Taal, VragenlijstLeerkracht, VragenlijstLeerling));

    public static Loopbaanjaar? Jaar(IAntwoorden rij) => Schooljaar.TryParse(rij[Schooljaarkolom.Sleutel], out var jaar)
        ? new Loopbaanjaar(jaar, rij[Groepkolom.Sleutel] is [>= '1' and <= '8' and var cijfer] ? cijfer - '0' : null, rij[Landkolom.Sleutel] == "ja") : null;

    public static Invulling Rij(Loopbaanregel regel) => Invulling.Van(
        (Schooljaarkolom.Sleutel, regel.Schooljaar), (Groepkolom.Sleutel, regel.Groep is [>= '1' and <= '8', ..] ? regel.Groep[..1] : "S"),
        (Schoolkolom.Sleutel, regel.School()), (Landkolom.Sleutel, regel.Buitenland ? "ja" : null));

    /// <summary>Why the career is not complete (OKR-17): a gap, no groep 1, a year that cannot be read.</summary>
    public static Weigering? Loopbaanbezwaar(Zibinhoud inhoud, DateOnly geboren, DateOnly op)
    {
        var loopbaan = inhoud.Loopbaan();
        if (inhoud.NaarAntwoorden().Rijen(Loopbaan.Sleutel).FirstOrDefault(r => Jaar(r) is null) is { } onleesbaar)
            return ZibWeigeringen.SchooljaarOnleesbaar.Met(onleesbaar[Schooljaarkolom.Sleutel] ?? "");
        if (loopbaan.FirstOrDefault(j => !Loopbaangrens.Klopt(j.Jaar, geboren, op)) is { } ander)
            return ZibWeigeringen.AnderSchooljaar.Met(ander.Jaar);
        var telling = DidactischeLeeftijd.Tel(loopbaan, op);
        if (telling.Dl is null && telling.Stappen is [var ontbreekt, ..])
            return ZibWeigeringen.LoopbaanNietCompleet.Met(ontbreekt);
        var eerste = loopbaan.MinBy(j => j.Jaar)!;
        return eerste is { Buitenland: false, Groep: > 1 and var groep }
            ? ZibWeigeringen.LoopbaanNietCompleet.Met(Criteriumstappen.LoopbaanBegint.Met(groep)) : null;
    }

    private static Vraag<decimal> Dle(string sleutel, string label) => Kommagetal(sleutel, label, 0, Leerachterstand.HoogsteDl).NodigVoorDefinitief()
        .Uitleg("Neem de DLE over uit het LVS, of vul die zelf in.");
}
