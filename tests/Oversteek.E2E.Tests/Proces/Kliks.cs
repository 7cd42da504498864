using Microsoft.Playwright;

namespace Oversteek.E2E.Tests.Proces;

/// <summary>What somebody does with the mouse, counted by the browser itself: a click is one, choosing from a list is two (open and choose).</summary>
internal sealed class Kliks
{
    private const string Teller = """
        addEventListener('click', e => e.isTrusted && e.detail > 0 && window.telKliks(1), true);
        addEventListener('change', e => e.target.tagName === 'SELECT' && window.telKliks(2), true);
        """;

    private int aantal;
    private int paginas;

    public int Aantal => aantal;

    /// <summary>Pages that were loaded.</summary>
    public int Paginas => paginas;

    public static async Task<Kliks> TelAsync(Bezoeker bezoeker)
    {
        var kliks = new Kliks();
        await bezoeker.Pagina.ExposeFunctionAsync<int, bool>("telKliks", erbij => Interlocked.Add(ref kliks.aantal, erbij) > 0);
        await bezoeker.Pagina.AddInitScriptAsync(Teller);
        bezoeker.Pagina.Load += (_, _) => Interlocked.Increment(ref kliks.paginas);
        return kliks;
    }
}
