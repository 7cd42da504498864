using System.Text;
using Microsoft.Playwright;
using Oversteek.E2E.Tests.Proces;
using Oversteek.E2E.Tests.Rollen;
using Oversteek.Testhulp;

namespace Oversteek.E2E.Tests;

/// <summary>
/// A teacher and a class of thirty, counted in a real browser: from read in to every OKR definitive and one PDF with all forms. What differs per
/// pupil is typed in the class by keyboard; what is the same is given to all at once.
/// </summary>
public sealed class KlasTests : IAsyncLifetime
{
    private const int Klas = 30;
    private readonly Demoserver server = new() { Leerlingen = 4 * Klas };

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact, Regel("D-73", "GEN-18", "OKR-07")]
    public async Task Een_klas_van_dertig_is_definitief_in_hoogstens_90_klikken_en_60_paginas()
    {
        await using var bezoeker = await server.BezoekerAsync();
        await new Demoklok(bezoeker).ZetOpAsync("16 maart");
        await bezoeker.LogInAsync("Karin Hofstra");
        var telling = await Telling.BeginAsync(bezoeker.Pagina);
        var klas = new Klaswerk(bezoeker, telling);

        await klas.OpenAsync(Klas);
        await bezoeker.DonkerAsync();
        await klas.StandaardAsync(("Contactpersoon van de school", "K. Hofstra"), ("Naam van de toets", "Route 8"), ("Datum van de toets", "2027-02-02"));
        await klas.GeefAsync("Communicatiekeuze van de ouders", ("Communicatiekeuze ouder 1", "geen e-mail"), ("Communicatiekeuze ouder 2", "geen e-mail"));
        await klas.GeefAsync("Doorstroomtoets: deelname, naam en datum", ("Deelname aan de doorstroomtoets", "deelgenomen"));
        await klas.GeefAsync("Standaard van de school, waar nog niets staat");
        await klas.GeefAsync("Inzage door de ouders", ("Ouders hebben het okr ingezien op", "2027-03-12"), ("Ouders zijn akkoord met de inhoud", "Ja"));
        foreach (var weergave in await klas.WeergavenAsync())
            await klas.TypAsync(weergave);
        await klas.MaakDefinitiefAsync(Klas);
        var pdf = await klas.DrukAfAsync(Klas);

        Encoding.ASCII.GetString(pdf[..5]).ShouldBe("%PDF-");
        TestContext.Current.TestOutputHelper!.WriteLine($"Klas van {Klas}: {telling.Klikken} klikken, {telling.Paginas} pagina's, {telling.Antwoorden} antwoorden getypt.");
        telling.Klikken.ShouldBeLessThanOrEqualTo(90);
        telling.Paginas.ShouldBeLessThanOrEqualTo(60);
    }
}
