using System.Text.RegularExpressions;

namespace Oversteek.Domain.Formulieren;

/// <summary>
/// Words in a free text at which somebody should look again. The words are a pattern that .NET and a browser read alike, so that the hint is the same
/// while typing and after saving.
/// </summary>
/// <param name="Vragen">The keys that it is about when <paramref name="Alleen"/>, else those that it is not about.</param>
public sealed record Inhoudhint(string Woorden, string Zin, bool Alleen, params IReadOnlyList<string> Vragen)
{
    private readonly Regex regex = new(Woorden, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public bool Geldt(string sleutel, string? tekst) => tekst is not null && Vragen.Contains(sleutel, StringComparer.Ordinal) == Alleen && regex.IsMatch(tekst);
}
