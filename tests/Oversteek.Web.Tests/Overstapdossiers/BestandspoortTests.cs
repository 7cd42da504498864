using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp.Bestanden;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Testhulp;
using Oversteek.Web.Tests.Uitwisseling;
using Model = Oversteek.Oso.Model;

namespace Oversteek.Web.Tests.Overstapdossiers;

/// <summary>B-17: the same file by hand and inside OSO meets the same gate.</summary>
public sealed class BestandspoortTests
{
    [Theory]
    [Databases]
    [Regel("B-17", "SEC-48")]
    public async Task Wat_iets_kan_starten_of_liegt_wordt_met_de_hand_geweigerd(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var (id, po) = await BeginAsync(server);

        foreach (var (geval, (naam, inhoud, melding)) in Proefbestanden.Fout)
        {
            var fout = await VoegToeAsync(po, id, naam, inhoud);
            fout.Status.ShouldBe(HttpStatusCode.BadRequest, geval);
            fout.Tekst.ShouldContain(melding, customMessage: geval);
            fout.Formulier("#toevoegen").Waarde("Invoer.Type").ShouldBe("OPP", geval);
        }
        (await BijlagenAsync(server, id)).ShouldBeEmpty();

        await VoegToeAsync(po, id, "plan.docx", Proefbestanden.Gewoon);
        (await BijlagenAsync(server, id)).ShouldHaveSingleItem().Vrijgegeven.ShouldBeTrue("een gewone koppeling mag");
    }

    [Theory]
    [Databases(Databasesoort.Sqlite)]
    [Regel("B-17", "SEC-48")]
    public async Task Wat_geweigerd_wordt_komt_ook_niet_binnen_als_zienswijze_of_in_de_plaats_van_een_ander_bestand(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var (id, po) = await BeginAsync(server);
        await VoegToeAsync(po, id, "plan.docx", Proefbestanden.Gewoon);
        var goed = (await BijlagenAsync(server, id)).ShouldHaveSingleItem();
        var wegen = new[] { ($"/leerlingen/{id.Waarde}/okr/zienswijze/1", "#document", "Bestand"), ($"/leerlingen/{id.Waarde}/bijlagen/{goed.Id.Waarde}/wijzigen", "#vervangen", "Invoer.Bestand") };

        foreach (var (pad, vorm, veld) in wegen)
        {
            foreach (var (geval, (naam, inhoud, melding)) in Proefbestanden.Fout)
            {
                var fout = await (await po.GetAsync(pad)).Formulier(vorm).MetBestand(veld, naam, inhoud, "application/octet-stream").VerstuurAsync();
                fout.Status.ShouldBe(HttpStatusCode.BadRequest, $"{vorm} {geval}");
                fout.Tekst.ShouldContain(melding, customMessage: $"{vorm} {geval}");
            }
        }
        (await BijlagenAsync(server, id)).ShouldHaveSingleItem().Id.ShouldBe(goed.Id);
    }

    [Theory]
    [Databases]
    [Regel("B-17", "SEC-48")]
    public async Task Wat_met_de_hand_niet_mag_wordt_uit_oso_bewaard_maar_nooit_vrijgegeven(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var gevallen = Proefbestanden.Fout.Where(f => f.Key != "leeg").ToList();

        var bestand = Osobestanden.Eigen(l => l with { Overigdocumentlijst = [.. gevallen.Select((g, i) => Document($"{i}-{g.Value.Naam}", g.Value.Inhoud))] });
        var uitslag = await server.EenAsync(bestand);

        var bijlagen = await BijlagenAsync(server, uitslag.Leerling!.Value);
        bijlagen.Count.ShouldBe(gevallen.Count);
        bijlagen.ShouldAllBe(b => !b.Vrijgegeven && b.Toestand != Bijlagetoestand.InOrde);
        bijlagen.Count(b => b.Toestand == Bijlagetoestand.Besmet).ShouldBe(4);
        uitslag.Regels.Count(r => r.Soort == Regelsoort.Waarschuwing && r.Tekst.Contains("kan niet worden vrijgegeven", StringComparison.Ordinal)).ShouldBe(gevallen.Count);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        (await po.GetAsync(OkrTests.Url(uitslag.Leerling.Value, "6"))).Document.QuerySelectorAll("form[id^=vrijgave]").ShouldBeEmpty();
        foreach (var besmet in bijlagen.Where(b => b.Toestand == Bijlagetoestand.Besmet))
            (await po.GetAsync($"/leerlingen/{uitslag.Leerling.Value.Waarde}/bijlagen/{besmet.Id.Waarde}")).Status.ShouldBe(HttpStatusCode.NotFound);

        (await server.EenAsync(bestand)).Regels.ShouldNotContain(r => r.Categorie == "Bijlagen", "een tweede keer voegt niets toe");
    }

    [Theory]
    [Databases]
    [Regel("B-17")]
    public async Task Een_foto_zegt_niet_meer_waar_en_waarmee_hij_is_gemaakt(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var (id, po) = await BeginAsync(server);

        await VoegToeAsync(po, id, "foto.jpg", Proefbestanden.Jpeg(40, 30));
        await VoegToeAsync(po, id, "foto.png", Proefbestanden.Png(40, 30));

        foreach (var bijlage in await BijlagenAsync(server, id))
        {
            var bytes = (await po.GetAsync($"/leerlingen/{id.Waarde}/bijlagen/{bijlage.Id.Waarde}")).Bytes;
            bytes.Length.ShouldBe((int)bijlage.Grootte);
            foreach (var spoor in new[] { "GPS", "51.9244", "Kameramerk", "opmerking" })
                Encoding.Latin1.GetString(bytes).ShouldNotContain(spoor, Case.Sensitive, bijlage.Mediatype);
            if (bijlage.Mediatype == "image/jpeg")
                bytes.AsSpan().IndexOf("\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006"u8).ShouldBeGreaterThan(0, "de foto ligt niet op zijn kant");
        }
    }

    private static Model.Document Document(string naam, byte[] inhoud) => new() { Bestandsnaam = naam, Omschrijving = "bijlage", Bestandsinhoud = Oso.Bijlageinhoud.VanBestand(naam, inhoud) };

    private static async Task<(LeerlingId Id, Webklant Klant)> BeginAsync(Proefserver server) =>
        (await server.LeerlingAsync(server.Regio.PoSchool), await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool));

    private static async Task<Pagina> VoegToeAsync(Webklant po, LeerlingId id, string naam, byte[] inhoud) =>
        await (await po.GetAsync(OkrTests.Url(id, "6"))).Formulier("#toevoegen").Zet("Invoer.Type", "OPP").MetBestand("Invoer.Bestand", naam, inhoud, "application/octet-stream").VerstuurAsync();

    private static Task<List<Domain.Bijlagen.Bijlage>> BijlagenAsync(Proefserver server, LeerlingId id) => server.Systeem(db => db.Bijlagen.Where(b => b.LeerlingId == id).ToListAsync());
}
