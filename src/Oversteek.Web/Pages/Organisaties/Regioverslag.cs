using Oversteek.Application.Organisaties.Inrichten;

namespace Oversteek.Web.Pages.Organisaties;

/// <summary>Something of the plan that somebody should look at.</summary>
internal sealed record Verslagregel(string Wat, string Waar, string Uitleg);

/// <summary>The plan of a region in Dutch, for the command and for the page.</summary>
internal static class Regioverslag
{
    public static async Task SchrijfAsync(TextWriter uit, Regioinrichting inrichting, Inrichtingsplan plan, bool gedaan)
    {
        foreach (var regel in Kop(inrichting, plan))
            await uit.WriteLineAsync(regel);
        foreach (var (wat, waar, uitleg) in Regels(plan))
            await uit.WriteLineAsync($"{wat}\t{waar}\t{uitleg}");
        await uit.WriteLineAsync(gedaan ? "Opgeslagen." : "Er is nog niets opgeslagen. Klopt dit? Geef de opdracht nog een keer met --bevestig.");
    }

    public static IReadOnlyList<string> Kop(Regioinrichting inrichting, Inrichtingsplan plan) =>
    [
        $"Regio {inrichting.Naam}: {(plan.NieuweRegio ? "nieuw" : "bestaat al")}",
        $"Schooljaar {inrichting.Schooljaar}: {Bron(plan.Jaar.Bron, inrichting.Voorinstelling)}",
        $"Besturen: {plan.NieuweBesturen.Count} nieuw",
        $"Scholen: {plan.Nieuw.Count} nieuw, {plan.Gewijzigd.Count} gewijzigd, {plan.Gelijk} gelijk, {plan.EigenGegevens.Count} met eigen gegevens, "
            + $"{plan.NietInBestand.Count} niet in het bestand, {plan.Afval.Count} regels niet gebruikt",
    ];

    public static IReadOnlyList<Verslagregel> Regels(Inrichtingsplan plan) =>
    [
        .. plan.Afval.Select(a => new Verslagregel("niet gebruikt", $"{a.Bestand} regel {a.Regel}", Reden(a.Fout))),
        .. plan.Gewijzigd.Select(g => new Verslagregel("gewijzigd", Plek(g.Wordt), $"{g.Was} -> {g.Wordt.Gegevens.Naam}")),
        .. plan.EigenGegevens.Select(e => new Verslagregel("eigen gegevens blijven", Plek(e), e.Gegevens.Naam)),
        .. plan.NietInBestand.Select(o => new Verslagregel("niet in het bestand, blijft staan", $"{o.Brin}{o.Vestigingscode}", o.Naam)),
    ];

    private static string Plek(Registerschool school) => $"{school.Bestand} regel {school.Regel}";

    private static string Bron(Jaarbron bron, string voorinstelling) => bron switch
    {
        Jaarbron.Voorinstelling => $"nieuw, met de regels van voorinstelling {voorinstelling}",
        Jaarbron.VorigJaar => "nieuw, met de regels van het vorige schooljaar en een nieuwe kalender",
        Jaarbron.StondEr => "bestaat al en blijft zoals het is",
        _ => throw new ArgumentOutOfRangeException(nameof(bron), bron, "Onbekende bron."),
    };

    private static string Reden(Registerfout fout) => fout switch
    {
        Registerfout.Velden => "De regel heeft meer of minder velden dan de kop.",
        Registerfout.Brin => "De instellingscode heeft niet de vorm 12AB.",
        Registerfout.Vestiging => "De vestigingscode heeft niet de vorm 12AB00 of hoort niet bij de instellingscode.",
        Registerfout.Naam => "De naam ontbreekt of is langer dan 200 tekens.",
        Registerfout.Postcode => "De postcode heeft niet de vorm 1234 AB.",
        Registerfout.Dubbel => "Deze vestiging staat eerder in de bestanden.",
        Registerfout.AlleenVso => "Deze school geeft alleen vso. Bepaal met de regio of het vso-3 of vso-4 is.",
        Registerfout.AndereRegio => "Deze vestiging hoort al bij een andere regio.",
        _ => throw new ArgumentOutOfRangeException(nameof(fout), fout, "Onbekende fout."),
    };
}
