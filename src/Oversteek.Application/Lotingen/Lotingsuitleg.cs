using Oversteek.Domain.Bouwstenen;
using Oversteek.Loting;

namespace Oversteek.Application.Lotingen;

/// <summary>One refused entry of a list with what decided it.</summary>
/// <param name="Eenheid">Id of the class.</param>
public sealed record Uitlegregel(
    string School, string Klas, int Rang, Redencode Code, int EigenNiveau, int EigenLot, int? GrensNiveau, int? GrensLot, int Plaatsen, int Aanmeldingen, int? Ronde, int? Wachtlijstplaats,
    string? Eenheid = null);

/// <summary>Result of one pupil as data; sentences are made when it is read (loting.md 8).</summary>
/// <param name="School">Of the class that was given; null without a place.</param>
/// <param name="Nummers">Null in an explanation of before this was kept.</param>
public sealed record Lotingsuitleg(
    string? School, string? Klas, int? Rang, Lotingswoord Woord, int? Lotnummer, IReadOnlyList<Uitlegregel> Redenen, Lotnummersoort? Nummers = null)
{
    public Lotnummersoort Nummersoort() => Nummers ?? (Lotnummer is null ? Lotnummersoort.PerKlas : Lotnummersoort.EenNummer);

    internal static Lotingsuitleg Van(
        Plaatsing plaatsing, Verklaring? verklaring, int? lotnummer, Dictionary<string, Lotingseenheid> eenheden, Lotnummersoort nummers) => new(
        plaatsing.Eenheid is null ? null : eenheden[plaatsing.Eenheid].School, plaatsing.Eenheid is null ? null : eenheden[plaatsing.Eenheid].Naam, plaatsing.Rang, plaatsing.Woord, lotnummer,
        [.. (verklaring?.Redenen ?? []).Select(r => new Uitlegregel(
            eenheden[r.Eenheid].School ?? "", eenheden[r.Eenheid].Naam ?? r.Eenheid, r.Rang, r.Code, r.EigenNiveau, r.EigenLot, r.GrensNiveau, r.GrensLot, r.Plaatsen, r.Aanmeldingen, r.Ronde, r.Wachtlijstplaats, r.Eenheid))],
        nummers);
}

/// <summary>Dutch sentences of an explanation; no number that is not in the data.</summary>
public static class Uitlegzin
{
    public static string Uitkomst(Lotingsuitleg uitleg) => uitleg.Woord switch
    {
        Lotingswoord.NietGeloot => $"Er was genoeg plaats: deze leerling heeft een plaats in {Plaats(uitleg)}, keuze {uitleg.Rang}.",
        Lotingswoord.Ingeloot => $"Deze leerling is ingeloot voor {Plaats(uitleg)}, de eerste keuze.",
        Lotingswoord.Doorgeschoven => $"Deze leerling heeft een plaats in {Plaats(uitleg)}, keuze {uitleg.Rang}.",
        Lotingswoord.Uitgeloot => "Deze leerling is uitgeloot: er was geen plaats bij een van de keuzes op de lijst.",
        Lotingswoord.GeenDeelname => "Deze leerling deed niet mee aan de loting.",
        _ => throw new ArgumentOutOfRangeException(nameof(uitleg), uitleg.Woord, "Onbekende uitkomst."),
    };

    public static string Van(Uitlegregel regel, Lotnummersoort nummers) =>
        $"Keuze {regel.Rang}, {regel.School}, {regel.Klas}: {Aantallen(regel)}{Reden(regel, nummers)}{Wachtlijst(regel)}";

    private static string Plaats(Lotingsuitleg uitleg) => $"{uitleg.Klas} van {uitleg.School}";

    private static string Aantallen(Uitlegregel regel) => $"{Telwoord(regel.Plaatsen, "plaats", "plaatsen")}, {Telwoord(regel.Aanmeldingen, "aanmelding", "aanmeldingen")}. ";

    private static string Reden(Uitlegregel regel, Lotnummersoort nummers) => regel.Code switch
    {
        Redencode.LagerVoorrangsniveau => $"De laatste leerling met een plaats had voorrang ({Voorrang(regel.GrensNiveau)}); deze leerling had {Voorrang(regel.EigenNiveau)}.",
        Redencode.Lotnummer when nummers.IsVanKlas(regel) =>
            $"De laatste leerling met een plaats had bij deze klas lotnummer {regel.GrensLot}; deze leerling had bij deze klas lotnummer {regel.EigenLot}.",
        Redencode.Lotnummer => $"De laatste leerling met een plaats had lotnummer {regel.GrensLot}; deze leerling heeft lotnummer {regel.EigenLot}.",
        Redencode.VolVoorUwRonde => $"De klas was al vol in ronde {regel.Ronde}, voordat deze keuze aan de beurt was.",
        Redencode.GeenPlaatsen => "De klas had geen plaatsen in de loting.",
        Redencode.GereserveerdePlaatsen => "De plaatsen die over waren, zijn bestemd voor een andere groep leerlingen.",
        Redencode.Teruggetrokken => "Deze keuze is teruggetrokken.",
        _ => throw new ArgumentOutOfRangeException(nameof(regel), regel.Code, "Onbekende reden."),
    };

    private static string Wachtlijst(Uitlegregel regel) => regel.Wachtlijstplaats is { } plaats ? $" Plaats op de wachtlijst: {plaats}." : "";

    private static string Voorrang(int? niveau) => niveau is null or Niveau.Geen ? "geen voorrang" : $"voorrang op niveau {niveau}";

    private static string Telwoord(int aantal, string een, string meer) => aantal == 1 ? $"1 {een}" : $"{aantal} {meer}";
}
