using Oversteek.Domain.Formulieren;
using static Oversteek.Domain.Formulieren.Vragen;

namespace Oversteek.Domain.Overstapdossiers;

/// <summary>
/// D-74: for every pupil how much support it needs per domain, with words where that is more than the class has, and whether it had and needs more.
/// </summary>
public static class Ondersteuningsgraden
{
    public static readonly Optie Basis = new("basis");
    public static readonly Optie Extra = new("extra");
    public static readonly Optie Diep = new("diep");

    public static readonly IReadOnlyList<(Vraag<Optie> Graad, Vraag<string> Uitleg)> Domeinen =
    [
        Domein("Leren", "Leren en didactiek"), Domein("Cognitie", "Cognitie"), Domein("Werkhouding", "Werkhouding"),
        Domein("SociaalEmotioneel", "Sociaal-emotioneel"), Domein("Lichamelijk", "Lichamelijk"),
    ];

    public static readonly Vraag<bool> InPo = JaNee("extraInPo", "Had de leerling extra ondersteuning op de basisschool?");
    public static readonly Vraag<bool> InVo = JaNee("extraInVo", "Heeft de leerling extra ondersteuning nodig op de vo-school?")
        .Uitleg("Bij praktijkonderwijs en lwoo staat dit vast op ja.");

    public static Vragengroep PerDomein => new("Ondersteuning per domein", [.. Domeinen.SelectMany(d => new Vraag[] { d.Graad, d.Uitleg })])
    {
        IsKeuzerij = true,
        Toelichting = "Basis is wat de school aan elke leerling biedt. Extra is meer dan de klas krijgt. Diep is intensief, vaak met hulp van buiten.",
    };

    public static Vragengroep Nodig => new("Extra ondersteuning", InPo, InVo);

    /// <summary>For pro and lwoo the need in vo is no question, whatever was answered before the advice became that.</summary>
    public static string? Vast(string sleutel, Schooladvies advies) => sleutel == InVo.Sleutel && advies.OpentLwooPro ? InVo.Schrijf(true) : null;

    /// <summary>What follows from the advice is not kept as if somebody had answered it; an answer of before stays.</summary>
    public static Onderdeelinhoud ZonderVast(Onderdeelinhoud inhoud, Onderdeelinhoud was, Schooladvies advies) =>
        Vast(InVo.Sleutel, advies) is null ? inhoud : inhoud.Met(InVo.Sleutel, was[InVo.Sleutel]);

    private static (Vraag<Optie> Graad, Vraag<string> Uitleg) Domein(string sleutel, string naam)
    {
        var graad = Keuze($"graad{sleutel}", naam, Basis, Extra, Diep);
        var uitleg = Lange($"graad{sleutel}Uitleg", $"Uitleg bij {char.ToLowerInvariant(naam[0])}{naam[1..]}")
            .NodigVoorDefinitief().Wanneer(graad, Extra, Diep);
        return (graad, uitleg);
    }
}
