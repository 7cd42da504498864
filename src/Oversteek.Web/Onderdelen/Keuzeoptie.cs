using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Onderdelen;

/// <summary>One option of a select or a group of choices. A locked option says why (Dicht).</summary>
public sealed record Keuzeoptie(string Waarde, string Tekst, string? Hint = null, string? Dicht = null);

public static class Keuzeopties
{
    public static IReadOnlyList<Keuzeoptie> JaNee { get; } = [new("True", "Ja"), new("False", "Nee")];

    public static IReadOnlyList<Keuzeoptie> Van<T>() where T : struct, Enum => Van(typeof(T));

    public static IReadOnlyList<Keuzeoptie> Van<T>(IEnumerable<T> items, Func<T, object?> waarde, Func<T, string> tekst) =>
        [.. items.Select(item => new Keuzeoptie(waarde(item)?.ToString() ?? "", tekst(item)))];

    /// <summary>Each of the values once, in Dutch order.</summary>
    public static IReadOnlyList<Keuzeoptie> Verschillend(IEnumerable<string?> waarden) =>
        [.. Naamvorm.Verschillend(waarden.Where(w => !string.IsNullOrEmpty(w))).Select(w => new Keuzeoptie(w, w))];

    /// <summary>With a value that came from elsewhere and is no choice: without it, saving another field would wipe it.</summary>
    public static IReadOnlyList<Keuzeoptie> Aangevuld(this IReadOnlyList<Keuzeoptie> opties, string? waarde) =>
        string.IsNullOrEmpty(waarde) || opties.Any(o => string.Equals(o.Waarde, waarde, StringComparison.Ordinal)) ? opties : [.. opties, new Keuzeoptie(waarde, waarde)];

    internal static IReadOnlyList<Keuzeoptie> Van(Type enumType) =>
        [.. enumType.GetFields(BindingFlags.Public | BindingFlags.Static).Select(veld =>
            new Keuzeoptie(veld.Name, veld.GetCustomAttribute<DisplayAttribute>()?.GetName() ?? veld.Name, veld.GetCustomAttribute<DisplayAttribute>()?.GetDescription()))];
}
