namespace Oversteek.E2E.Tests.Proces;

/// <summary>Where somebody without a mouse is.</summary>
/// <param name="Tekst">What a screen reader says: the label, or the words.</param>
internal sealed record Focus(string Soort, string Tekst, string Id, bool Zichtbaar);

/// <summary>Keys instead of a mouse.</summary>
internal static class Toetsenbord
{
    private const int Hoogstens = 80;

    /// <summary>Presses Tab until the focus is there. On the way it must be visible each time (WCAG 2.4.7).</summary>
    public static async Task TabNaarAsync(this Bezoeker bezoeker, Func<Focus, bool> daar)
    {
        for (var keer = 0; keer < Hoogstens; keer++)
        {
            await bezoeker.Pagina.Keyboard.PressAsync("Tab");
            var focus = await bezoeker.FocusAsync();
            focus.Zichtbaar.ShouldBeTrue($"de focus op '{focus.Tekst}' ({focus.Soort}) van {bezoeker.Pad} is te zien");
            if (daar(focus))
                return;
        }
        throw new InvalidOperationException($"Met Tab niet te bereiken op {bezoeker.Pad}.");
    }

    public static async Task<Focus> FocusAsync(this Bezoeker bezoeker)
    {
        var delen = await bezoeker.Pagina.EvaluateAsync<string[]>("""
            () => {
              const e = document.activeElement, s = getComputedStyle(e);
              const tekst = e.getAttribute('aria-label') || e.innerText || '';
              return [e.tagName, tekst.trim(), e.id, String(s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2)];
            }
            """);
        return new Focus(delen[0], delen[1], delen[2], delen[3] == "true");
    }
}
