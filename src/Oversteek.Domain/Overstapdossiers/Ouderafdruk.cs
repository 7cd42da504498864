using Oversteek.Domain.Formulieren;

namespace Oversteek.Domain.Overstapdossiers;

/// <summary>The report as parents read it in the portal: without results of an intelligence test, which the school explains in a talk.</summary>
public static class Ouderafdruk
{
    private const string Test = "IQ";

    public static IReadOnlyList<Afdrukgroep> Groepen(Okr okr, Okrtabblad tabblad) => [.. Okrafdruk.Groepen(okr, tabblad).Where(g => !IsTest(g.Titel))
        .Select(g => g with { Invulling = [.. g.Invulling.Where(i => !IsTest(i.Label))] }).Where(g => g.Invulling.Count > 0 || g.Lijsten.Count > 0)];

    /// <summary>By the name of a group or a question.</summary>
    public static bool IsTest(string? naam) => naam?.StartsWith(Test, StringComparison.Ordinal) == true;
}
