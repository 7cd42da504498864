using System.Text;
using Oversteek.E2E.Tests.Proces;
using Oversteek.E2E.Tests.Rollen;
using Oversteek.Testhulp;

namespace Oversteek.E2E.Tests;

/// <summary>One pupil from read in to a definitive OKR and the form in the hand, counted in a real browser; the answers are typed by keyboard.</summary>
public sealed class EenLeerlingTests : IAsyncLifetime
{
    // One for each po school.
    private readonly Demoserver server = new() { Leerlingen = 4 };

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact, Regel("D-73", "GEN-18")]
    public async Task Een_leerling_kost_na_het_inlezen_hoogstens_6_klikken()
    {
        await using var bezoeker = await server.BezoekerAsync();
        await new Demoklok(bezoeker).ZetOpAsync("16 maart");
        await bezoeker.LogInAsync("Karin Hofstra");
        var telling = await Telling.BeginAsync(bezoeker.Pagina);
        var klas = new Klaswerk(bezoeker, telling) { AlleenToetsen = true };

        await klas.OpenAsync(1);
        foreach (var weergave in await klas.WeergavenAsync())
            await klas.TypAsync(weergave);
        await klas.MaakDefinitiefAsync(1);
        var pdf = await klas.DrukAfAsync(1);

        Encoding.ASCII.GetString(pdf[..5]).ShouldBe("%PDF-");
        TestContext.Current.TestOutputHelper!.WriteLine($"Een leerling: {telling.Klikken} klikken, {telling.Paginas} pagina's.");
        telling.Klikken.ShouldBeLessThanOrEqualTo(6);
    }
}
