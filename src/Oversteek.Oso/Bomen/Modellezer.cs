using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Oversteek.Oso.Structuur;

namespace Oversteek.Oso.Bomen;

/// <summary>Makes the records of the model from a tree whose structure has been checked.</summary>
internal static class Modellezer
{
    private static readonly MethodInfo MaakLijstVan = typeof(Modellezer).GetMethod(nameof(MaakLijst), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static T Lees<T>(Knoop knoop) => (T)Lees(knoop.Kinderen, knoop.Veld.Soort!, typeof(T));

    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = Koppeling.Bewaard)]
    private static object Lees(IReadOnlyList<Knoop> kinderen, Soort soort, Type type)
    {
        var koppeling = Koppeling.Van(soort, type);
        var model = Activator.CreateInstance(type)!;
        for (var i = 0; i < kinderen.Count; i++)
        {
            var begin = i;
            while (i + 1 < kinderen.Count && string.Equals(kinderen[i + 1].Naam, kinderen[begin].Naam, StringComparison.Ordinal))
                i++;
            var eigenschap = koppeling[kinderen[begin].Naam];
            eigenschap.SetValue(model, Waarde([.. kinderen.Skip(begin).Take(i - begin + 1)], eigenschap.PropertyType));
        }

        return model;
    }

    /// <summary>The value of one or more elements of the same name.</summary>
    private static object Waarde(List<Knoop> knopen, Type type)
    {
        var soort = knopen[0].Veld.Soort;
        if (Koppeling.Elementtype(type) is not { } element)
            return Een(knopen[0], type);
        if (soort?.Groep is { } groep)
            return Lijst(element, Groepen(knopen[0].Kinderen).Select(g => Lees(g, groep, element)));
        var elementen = soort?.Lijst is null ? knopen : knopen[0].Kinderen;
        return Lijst(element, elementen.Select(k => Een(k, element)));
    }

    private static object Een(Knoop knoop, Type type)
    {
        if (knoop.Veld.Soort is not { } soort)
            return Waarden.Lees(knoop, type);
        return soort.Lijst is null ? Lees(knoop.Kinderen, soort, type) : Een(knoop.Kinderen[0], type);
    }

    /// <summary>A group that repeats without an element around it starts again with its first element.</summary>
    private static IEnumerable<List<Knoop>> Groepen(IReadOnlyList<Knoop> kinderen)
    {
        List<Knoop> groep = [];
        foreach (var kind in kinderen)
        {
            if (groep.Count > 0 && string.Equals(kind.Naam, kinderen[0].Naam, StringComparison.Ordinal))
            {
                yield return groep;
                groep = [];
            }

            groep.Add(kind);
        }

        yield return groep;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = Koppeling.Bewaard)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Elements are classes, which share their code, or the value that is named here.")]
    private static object Lijst(Type element, IEnumerable<object> waarden) => element == typeof(Decimaal)
        ? MaakLijst<Decimaal>(waarden)
        : MaakLijstVan.MakeGenericMethod(element).Invoke(null, [waarden])!;

    private static Reeks<T> MaakLijst<T>(IEnumerable<object> waarden) => waarden.Cast<T>().AlsReeks();
}
