using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Klassenoverzicht;

/// <summary>Two people in one class, on both databases: nobody overwrites anybody without seeing it, and nobody is stopped by another cell (REL-7).</summary>
public sealed class CelsamenloopTests
{
    [Theory]
    [Databases]
    [Regel("REL-7", "D-73")]
    public async Task Wie_een_cel_te_laat_bewaart_ziet_beide_waarden_en_kiest(Databasesoort soort)
    {
        await using var proef = new Klasproef(soort);
        await proef.InitializeAsync();
        var id = await proef.LeerlingAsync("Zwart");
        var (een, ander) = (await proef.PoAsync(), await proef.PoAsync());
        foreach (var (kolom, mijn, van) in new[] { ("contactpersoon", "J. Jansen", "M. Bos"), ("watWerkt", "Rust.", "Humor."), ("adviesDefinitief", "60", "70"), ("Keuze1", "Ja", "Nee") })
        {
            var formulier = (await een.GetAsync(Url(id, kolom))).Formulier("#cel").Zet("Waarde", mijn);
            await (await ander.GetAsync(Url(id, kolom))).Formulier("#cel").Zet("Waarde", van).VerstuurAsync();

            var conflict = await formulier.VerstuurAsync();

            conflict.Status.ShouldBe(HttpStatusCode.Conflict, kolom);
            conflict.Tekst.ShouldContain("Intussen veranderd");
            conflict.Formulier("#cel").Waarde("Waarde").ShouldBe(mijn);
            (await proef.WaardeAsync(id, kolom)).ShouldBe(van);

            await conflict.Formulier("#cel").VerstuurAsync();
            (await proef.WaardeAsync(id, kolom)).ShouldBe(mijn);
        }
    }

    [Theory]
    [Databases]
    [Regel("REL-7", "D-73")]
    public async Task Twee_cellen_van_een_tabblad_botsen_niet_ook_niet_tegelijk(Databasesoort soort)
    {
        await using var proef = new Klasproef(soort);
        await proef.InitializeAsync();
        var (een, ander) = (await proef.PoAsync(), await proef.PoAsync());
        for (var ronde = 0; ronde < 3; ronde++)
        {
            var id = await proef.LeerlingAsync($"Zwart{ronde}");
            var werkt = (await een.GetAsync(Url(id, "watWerkt"))).Formulier("#cel").Zet("Waarde", "Rust.");
            var nodig = (await ander.GetAsync(Url(id, "watNodig"))).Formulier("#cel").Zet("Waarde", "Structuur.");
            var keuze = (await een.GetAsync(Url(id, "Keuze1"))).Formulier("#cel").Zet("Waarde", "Nee");
            var contact = (await ander.GetAsync(Url(id, "contactpersoon"))).Formulier("#cel").Zet("Waarde", "M. Bos");

            var antwoorden = await Task.WhenAll(werkt.VerstuurAsync(), nodig.VerstuurAsync(), keuze.VerstuurAsync(), contact.VerstuurAsync());

            antwoorden.ShouldAllBe(a => a.Status == HttpStatusCode.OK);
            foreach (var (kolom, waarde) in new[] { ("watWerkt", "Rust."), ("watNodig", "Structuur."), ("Keuze1", "Nee"), ("contactpersoon", "M. Bos") })
                (await proef.WaardeAsync(id, kolom)).ShouldBe(waarde);
        }
    }

    [Theory]
    [Databases]
    [Regel("REL-7", "REL-9")]
    public async Task Van_twee_gelijktijdige_waarden_in_een_cel_blijft_er_een_en_ziet_de_ander_beide(Databasesoort soort)
    {
        await using var proef = new Klasproef(soort);
        await proef.InitializeAsync();
        var (een, ander) = (await proef.PoAsync(), await proef.PoAsync());
        foreach (var kolom in new[] { "contactpersoon", "watWerkt" })
        {
            var id = await proef.LeerlingAsync("Zwart");
            var a = (await een.GetAsync(Url(id, kolom))).Formulier("#cel").Zet("Waarde", "Een");
            var b = (await ander.GetAsync(Url(id, kolom))).Formulier("#cel").Zet("Waarde", "Twee");

            var antwoorden = await Task.WhenAll(a.VerstuurAsync(), b.VerstuurAsync());

            antwoorden.Select(x => x.Status).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict]);
            var conflict = antwoorden.Single(x => x.Status == HttpStatusCode.Conflict);
            (conflict.Tekst.Contains("Een", StringComparison.Ordinal) && conflict.Tekst.Contains("Twee", StringComparison.Ordinal)).ShouldBeTrue();
            // The same click again by who won changes nothing and is no conflict.
            var winnaar = antwoorden[0].Status == HttpStatusCode.OK ? a : b;
            (await winnaar.VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);
            (await proef.Server.Systeem(db => db.Logboek.CountAsync(r => r.LeerlingId == id && r.Soort == "OkrOpgeslagen"))).ShouldBe(1);
        }
    }

    [Theory]
    [Databases]
    [Regel("REL-7")]
    public async Task Een_open_tabblad_1_ziet_wat_in_de_cel_is_bewaard(Databasesoort soort)
    {
        await using var proef = new Klasproef(soort);
        await proef.InitializeAsync();
        var id = await proef.LeerlingAsync("Zwart");
        var (een, ander) = (await proef.PoAsync(), await proef.PoAsync());
        var tabblad = (await een.GetAsync($"/leerlingen/{id}/okr/1")).Formulier("#okr").Zet("Invoer.Velden[contactpersoon]", "J. Jansen");

        await (await ander.GetAsync(Url(id, "contactpersoon"))).Formulier("#cel").Zet("Waarde", "M. Bos").VerstuurAsync();

        (await tabblad.VerstuurAsync("Opslaan")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await proef.WaardeAsync(id, "contactpersoon")).ShouldBe("M. Bos");
    }

    private static string Url(Domain.Bouwstenen.LeerlingId id, string kolom) => $"/klassenoverzicht/{id}/{kolom}";
}
