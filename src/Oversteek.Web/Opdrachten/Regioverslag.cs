using Oversteek.Application.Organisaties.Inrichten;

namespace Oversteek.Web.Opdrachten;

/// <summary>The plan of a region in Dutch, a line per thing that somebody should look at.</summary>
internal static class Regioverslag
{
    public static async Task SchrijfAsync(TextWriter uit, Regioinrichting inrichting, Inrichtingsplan plan, bool gedaan)
    {
        foreach (var regel in Regels(inrichting, plan))
            await uit.WriteLineAsync(regel);
        await uit.WriteLineAsync(gedaan ? "Opgeslagen." : "Er is nog niets opgeslagen. Klopt dit? Geef de opdracht nog een keer met --bevestig.");
    }

    private static IEnumerable<string> Regels(Regioinrichting inrichting, Inrichtingsplan plan) =>
    [
        $"Regio {inrichting.Naam}: {(plan.NieuweRegio ? "nieuw" : "bestaat al")}",
        $"Schooljaar {inrichting.Schooljaar}: {Bron(plan.Jaarbron, inrichting.Voorinstelling)}",
        $"Besturen: {plan.NieuweBesturen.Count} nieuw",
        $"Scholen: {plan.Nieuw.Count} nieuw, {plan.Gewijzigd.Count} gewijzigd, {plan.Gelijk} gelijk, {plan.EigenGegevens.Count} met eigen gegevens, "
            + $"{plan.NietInBestand.Count} niet in het bestand, {plan.Afval.Count} regels niet gebruikt",
        .. plan.Gewijzigd.Select(g => $"gewijzigd\t{Plek(g.Wordt)}\t{g.Was} -> {g.Wordt.Gegevens.Naam}"),
        .. plan.EigenGegevens.Select(e => $"eigen gegevens blijven\t{Plek(e)}\t{e.Gegevens.Naam}"),
        .. plan.NietInBestand.Select(o => $"niet in het bestand, blijft staan\t{o.Brin}{o.Vestigingscode}\t{o.Naam}"),
        .. plan.Afval.Select(a => $"niet gebruikt\t{a.Bestand} regel {a.Regel}\t{Reden(a.Fout)}"),
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
