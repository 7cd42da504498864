using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Procedures;

namespace Oversteek.Domain.Overstapdossiers;

/// <summary>D-48: the group of early leavers to which the school says that the pupil belongs. Not asked where the region has none.</summary>
public static class Instroomvraag
{
    public const string Sleutel = "vroegeInstroom";

    /// <summary>Null without a group, and when it is one of another kind of vso.</summary>
    public static Instroomgroep? Groep(IAntwoorden okr, Procedureregels regels) =>
        regels.VroegeInstroom.FirstOrDefault(g => g.Code == okr[Sleutel] && g.Type == okr[Okrvragen.TypeVso.Sleutel]);

    internal static Formulierdefinitie Erbij(Formulierdefinitie vso, Procedureregels regels)
    {
        if (regels.VroegeInstroom.Count == 0)
            return vso;
        var vraag = Vragen.Keuze(Sleutel, "Vroege instroom", [.. regels.VroegeInstroom.Select(g => new Optie(g.Code, $"{g.Naam} ({g.Type})"))])
            .Wanneer(new AntwoordIs(Okrvragen.TypeVso.Sleutel, [.. regels.VroegeInstroom.Select(g => g.Type).Distinct()]))
            .Leeg("Geen vroege instroom")
            .Uitleg("Deze leerlingen melden zich eerder aan. " + string.Join(' ', regels.VroegeInstroom.Select(Zin)));
        return vso with { Groepen = [.. vso.Groepen, new Vragengroep("Vroege instroom", vraag)], Regels = [.. vso.Regels, Regel(vraag, regels)] };
    }

    private static string Zin(Instroomgroep groep) => $"{groep.Naam}: {groep.Van.Leesbaar()} tot en met {groep.Tot.Leesbaar()}.";

    // Where the kind of vso has no group, the question is not asked and what was once chosen says nothing.
    private static Formulierregel Regel(Vraag<Optie> vraag, Procedureregels regels) => new(
        vraag,
        okr => vraag.IsGevraagd(okr) && okr[Sleutel] is not null && Groep(okr, regels) is null
            ? OkrWeigeringen.InstroomPastNiet.Met(okr[Okrvragen.TypeVso.Sleutel]!)
            : null,
        Sleutel, Okrvragen.TypeVso.Sleutel);
}
