using Microsoft.Playwright;

namespace Oversteek.E2E.Tests.Proces;

/// <summary>What somebody does with the mouse, counted by the browser itself: a click is one, choosing from a list is two (open and choose).</summary>
internal sealed class Kliks
{
    // Kept by the tab: a call to us from a page that is left at the same moment would be lost.
    private const string Teller = """
        const tel = n => sessionStorage.setItem('kliks', Number(sessionStorage.getItem('kliks')) + n);
        addEventListener('click', e => e.isTrusted && e.detail > 0 && tel(1), true);
        addEventListener('change', e => e.target.tagName === 'SELECT' && tel(2), true);
        """;

    private readonly IPage pagina;
    private int paginas;

    private Kliks(IPage pagina) => this.pagina = pagina;

    public Task<int> AantalAsync() => pagina.EvaluateAsync<int>("() => Number(sessionStorage.getItem('kliks'))");

    /// <summary>Pages that were loaded.</summary>
    public int Paginas => paginas;

    public static async Task<Kliks> TelAsync(Bezoeker bezoeker)
    {
        var kliks = new Kliks(bezoeker.Pagina);
        await bezoeker.Pagina.AddInitScriptAsync(Teller);
        bezoeker.Pagina.Load += (_, _) => Interlocked.Increment(ref kliks.paginas);
        return kliks;
    }
}
