namespace Oversteek.Domain.Bouwstenen;

/// <summary>The errors of a value object. They never repeat the value: it may be a personal number.</summary>
internal static class OngeldigeWaarde
{
    public static FormatException Vorm(string soort) => new($"Dit is geen geldige waarde voor {soort}.");

    public static InvalidOperationException Leeg(string soort) => new($"Deze {soort} heeft geen waarde.");
}
