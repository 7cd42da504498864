using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Web.Formulieren;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Overstapdossiers;

/// <summary>One year of the school career, as a row of tab 1 (B-38).</summary>
public sealed class LoopbaanInvoer
{
    /// <summary>In the buttons that add and take away a row.</summary>
    public const string Sleutel = "loopbaan";

    /// <summary>In the button that fills in the whole primary school.</summary>
    public const string Achtjaren = "loopbaan-acht";

    private const int Groepen = 8;

    [StringLength(9), Display(Name = "Schooljaar")] public string? Schooljaar { get; set; }

    [StringLength(10), Display(Name = "Groep")] public string? Groep { get; set; }

    [StringLength(200), Display(Name = "School of brin")] public string? School { get; set; }

    [Display(Name = "In het buitenland")] public bool Buitenland { get; set; }

    public bool IsLeeg => string.IsNullOrWhiteSpace(Schooljaar) && string.IsNullOrWhiteSpace(Groep) && string.IsNullOrWhiteSpace(School);

    public static List<LoopbaanInvoer> Van(Leerling leerling) =>
        [.. leerling.Schoolloopbaan.Select(r => new LoopbaanInvoer { Schooljaar = r.Schooljaar, Groep = r.Groep, School = r.School(), Buitenland = r.Buitenland })];

    /// <summary>For the merge page.</summary>
    public static string Tekst(IEnumerable<LoopbaanInvoer> jaren) =>
        string.Join('\n', jaren.Where(j => !j.IsLeeg).Select(j => $"{j.Schooljaar} groep {j.Groep} {j.School}{(j.Buitenland ? " (buitenland)" : "")}".Trim()));

    public static List<Loopbaanregel> NaarRegels(IEnumerable<LoopbaanInvoer> jaren, Leerling leerling) =>
        [.. jaren.Where(j => !j.IsLeeg).Select(j => j.NaarRegel(leerling))];

    /// <summary>Does what the pressed button of the list says; false when it was another button.</summary>
    public static bool Doe(List<LoopbaanInvoer> jaren, string? erbij, string? weg, Leerling leerling, string? school)
    {
        if (Formulierpost.Weg(weg) is (Sleutel, var rij) && rij < jaren.Count)
            jaren.RemoveAt(rij);
        else if (erbij == Sleutel)
            jaren.Add(new LoopbaanInvoer { School = jaren.LastOrDefault()?.School ?? school });
        else if (erbij == Achtjaren)
            VulAan(jaren, leerling.Schooljaar, school);
        else
            return false;
        return true;
    }

    /// <param name="vandaag">Decides with the birth date which years can be true (B-30).</param>
    public static void Controleer(IReadOnlyList<LoopbaanInvoer> jaren, DateOnly? geboren, DateOnly vandaag, ModelStateDictionary fouten)
    {
        foreach (var (rij, jaar) in jaren.Index().Where(j => !j.Item.IsLeeg))
        {
            var veld = $"Invoer.Loopbaan[{rij}]";
            if (!Domain.Bouwstenen.Schooljaar.TryParse(jaar.Schooljaar, out var schooljaar))
                fouten.AddModelError($"{veld}.{nameof(Schooljaar)}", "Vul het schooljaar in, zoals 2026-2027.");
            else if (geboren is { } dag && !Loopbaangrens.Klopt(schooljaar, dag, vandaag))
                fouten.AddModelError($"{veld}.{nameof(Schooljaar)}", LeerlingWeigeringen.AnderSchooljaar.Met(schooljaar).Zin());
            if (string.IsNullOrWhiteSpace(jaar.Groep))
                fouten.AddModelError($"{veld}.{nameof(Groep)}", "Vul de groep in, zoals 8.");
        }
    }

    /// <summary>Most pupils had all eight years here; who had not, changes the years that differ.</summary>
    private static void VulAan(List<LoopbaanInvoer> jaren, Schooljaar laatste, string? school)
    {
        jaren.RemoveAll(j => j.IsLeeg);
        var bekend = jaren.Select(j => j.Schooljaar?.Trim()).ToHashSet(StringComparer.Ordinal);
        jaren.AddRange(Enumerable.Range(1, Groepen)
            .Select(groep => new LoopbaanInvoer { Schooljaar = $"{Domain.Bouwstenen.Schooljaar.Beginnend(laatste.Beginjaar - Groepen + groep)}", Groep = $"{groep}", School = school })
            .Where(j => !bekend.Contains(j.Schooljaar)));
        jaren.Sort((a, b) => string.CompareOrdinal(a.Schooljaar, b.Schooljaar));
    }

    /// <summary>A line of a file that nobody changed keeps its days.</summary>
    private Loopbaanregel NaarRegel(Leerling leerling)
    {
        var (jaar, groep, school) = (Schooljaar?.Trim() ?? "", Groep?.Trim() ?? "", School?.Trim() ?? "");
        return leerling.Schoolloopbaan.FirstOrDefault(b =>
                b.Schooljaar == jaar && b.Groep == groep && b.Buitenland == Buitenland && (school.Length == 0 || b.School() == school))
            ?? Loopbaanregel.Getypt(jaar, groep, school, Buitenland);
    }
}
