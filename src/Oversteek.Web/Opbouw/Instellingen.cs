using System.Collections;
using System.Globalization;
using System.Reflection;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Opbouw;

/// <summary>A setting as the operator sees it. A secret value is never shown, only whether it is there.</summary>
public sealed record Instelling(string Naam, string Uitleg, string Standaard, string Waarde)
{
    /// <summary>Name of the environment variable.</summary>
    public string Variabele => $"Oversteek__{Naam}";
}

/// <summary>Every setting of the program, read from <see cref="Oversteekopties"/>; one without an explanation is a fault.</summary>
public static class Instellingen
{
    private const string Leeg = "(leeg)";

    private static readonly HashSet<string> Geheim =
    [
        nameof(Oversteekopties.Postgres), nameof(Oversteekopties.PostgresEigenaar), nameof(Oversteekopties.PostgresReserve),
        nameof(Oversteekopties.PostgresProef), nameof(Oversteekopties.SmtpWachtwoord),
    ];

    public static IReadOnlyList<Instelling> Van(Oversteekopties opties)
    {
        var standaard = new Oversteekopties();
        return [.. typeof(Oversteekopties).GetProperties()
            .Select(p => new Instelling(p.Name, Woorden.Geef($"Instelling.{p.Name}"), Tekst(p, standaard), Toon(p, opties)))];
    }

    private static string Toon(PropertyInfo instelling, Oversteekopties opties) =>
        Geheim.Contains(instelling.Name) && Tekst(instelling, opties) != Leeg ? "(ingevuld)" : Tekst(instelling, opties);

    private static string Tekst(PropertyInfo instelling, Oversteekopties opties) => instelling.GetValue(opties) switch
    {
        null or "" => Leeg,
        bool aan => aan ? "ja" : "nee",
        string tekst => tekst,
        IEnumerable lijst => string.Join(", ", lijst.Cast<object>()) is { Length: > 0 } regels ? regels : Leeg,
        var waarde => Convert.ToString(waarde, CultureInfo.InvariantCulture)!,
    };
}
