using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Bijlagen;

[Regel("B-18")]
public sealed class BijlageWijzigenTests
{
    [Theory]
    [Databases]
    public async Task Zolang_het_okr_open_is_kan_een_bijlage_weg_met_al_haar_bytes(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        var (id, po, bijlage) = await BeginAsync(server);
        var geheim = (await server.Systeem(db => db.Bijlageinhouden.AsNoTracking().SingleAsync(b => b.BijlageId == bijlage.Id))).Bytes[60..92];

        var pagina = await (await po.GetAsync(Bijlageproef.Lijst(id))).KlikAsync("Wijzigen");
        var klaar = await pagina.Formulier("#verwijderen").VerstuurAsync();

        klaar.Tekst.ShouldContain("De bijlage is verwijderd");
        (await server.BijlagenAsync(id)).ShouldBeEmpty();
        (await server.Systeem(db => db.Bijlageinhouden.CountAsync())).ShouldBe(0);
        (await po.GetAsync(Bijlageproef.Bestand(id, bijlage.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await po.GetAsync(Bijlageproef.Wijzigen(id, bijlage.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.LeerlingId == id && l.Soort == "BijlageVerwijderd"))).ShouldBe(1);
        await WegvanSchijfAsync(server, soort, geheim);
        // The page that a colleague still has open.
        (await pagina.Formulier("#verwijderen").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Na_definitief_blijft_zij_bewaard_en_wordt_bij_vervangen_alleen_haar_vrijgave_ingetrokken()
    {
        await using var server = new Proefserver();
        var (id, po, oud) = await BeginAsync(server);
        var open = await po.GetAsync(Bijlageproef.Wijzigen(id, oud.Id));
        await server.OkrAsync(id, (okr, handeling) => okr.MaakDefinitief([], handeling).IsGelukt.ShouldBeTrue());

        var fout = await open.Formulier("#verwijderen").VerstuurAsync();
        (await open.Formulier("#soort").Zet("Invoer.Type", "PORTFOLIO").VerstuurAsync()).Tekst.ShouldContain("Het okr is definitief");

        fout.Status.ShouldBe(HttpStatusCode.BadRequest);
        fout.Tekst.ShouldContain("blijft bewaard");
        (await server.BijlagenAsync(id)).ShouldHaveSingleItem().Type.ShouldBe("OPP");
        (await VervangAsync(await po.GetAsync(Bijlageproef.Wijzigen(id, oud.Id)))).Tekst.ShouldContain("De bijlage is vervangen");
        var samen = await server.BijlagenAsync(id);
        samen.Select(b => (b.Bestandsnaam, b.Type, b.Vrijgegeven)).ShouldBe([("opp.pdf", "OPP", false), ("beter.pdf", "OPP", true)], ignoreOrder: true);
        (await server.Systeem(db => db.Bijlageinhouden.CountAsync())).ShouldBe(2);
    }

    [Theory]
    [Databases]
    [Regel("B-18", "D-19")]
    public async Task Wat_vast_ligt_of_hier_is_gemaakt_is_niet_te_wijzigen_en_zegt_waarom_maar_een_virus_kan_weg(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        var (id, po, _) = await BeginAsync(server);
        var vast = await PlaatsAsync(server, id, Bijlagebron.Upload, Bijlagetoestand.InOrde, vast: true);
        var eigen = await PlaatsAsync(server, id, Bijlagebron.Systeem, Bijlagetoestand.InOrde, vast: false);
        var besmet = await PlaatsAsync(server, id, Bijlagebron.Upload, Bijlagetoestand.Besmet, vast: true);

        foreach (var (bijlage, reden) in new[] { (vast, BijlageWeigeringen.LigtVast), (eigen, BijlageWeigeringen.VanSysteem) })
        {
            var pagina = await po.GetAsync(Bijlageproef.Wijzigen(id, bijlage));
            pagina.Tekst.ShouldContain(reden.Zin());
            pagina.Document.QuerySelectorAll("#soort, #vervangen, #verwijderen button").ShouldBeEmpty();
            pagina.Tekst.ShouldNotContain(BijlageWeigeringen.NietVerwijderen.Zin());
        }
        var weg = await po.GetAsync(Bijlageproef.Wijzigen(id, besmet));
        weg.Document.QuerySelectorAll("#soort, #vervangen").ShouldBeEmpty();
        (await weg.Formulier("#verwijderen").VerstuurAsync()).Tekst.ShouldContain("De bijlage is verwijderd");

        (await server.BijlagenAsync(id)).Count.ShouldBe(3);
        (await server.BijlagenAsync(id)).ShouldNotContain(b => b.Id == besmet);
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.LeerlingId == id && l.Soort == "BijlageVerwijderd"))).ShouldBe(1);
    }

    [Fact]
    public async Task Wat_de_vo_school_heeft_kunnen_zien_blijft_ook_als_zij_het_okr_terugzet()
    {
        await using var server = new Proefserver();
        var (id, po, eerder) = await BeginAsync(server);
        await server.OkrAsync(id, (okr, handeling) => okr.MaakDefinitief([], handeling).IsGelukt.ShouldBeTrue());
        await server.OkrAsync(id, (okr, handeling) => okr.ZetTerug(handeling).IsGelukt.ShouldBeTrue());
        server.Klok.Verder(TimeSpan.FromMinutes(1));
        await po.VoegToeAsync(id, "later.pdf", Bijlageproef.Pdf);
        var later = (await server.BijlagenAsync(id)).Single(b => b.Id != eerder.Id);

        var dicht = await po.GetAsync(Bijlageproef.Wijzigen(id, eerder.Id));

        dicht.Document.QuerySelector("#verwijderen button").ShouldBeNull();
        (await dicht.Formulier("#verwijderen").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);
        await (await po.GetAsync(Bijlageproef.Wijzigen(id, later.Id))).Formulier("#verwijderen").VerstuurAsync();
        (await server.BijlagenAsync(id)).ShouldHaveSingleItem().Id.ShouldBe(eerder.Id);
    }

    [Theory]
    [Databases]
    public async Task Vervangen_neemt_soort_en_vrijgave_over_en_houdt_bij_een_weigering_het_oude(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        var (id, po, oud) = await BeginAsync(server);

        var fout = await VervangAsync(await po.GetAsync(Bijlageproef.Wijzigen(id, oud.Id)), "rapport.exe", "MZ"u8.ToArray());
        fout.HeeftFout("Invoer.Bestand", BijlageWeigeringen.SoortNietToegestaan.Zin()).ShouldBeTrue();
        (await VervangAsync(await po.GetAsync(Bijlageproef.Wijzigen(id, oud.Id)), null)).Tekst.ShouldContain("Kies een bestand");
        (await server.BijlagenAsync(id)).ShouldHaveSingleItem().Id.ShouldBe(oud.Id);

        await VervangAsync(await po.GetAsync(Bijlageproef.Wijzigen(id, oud.Id)));

        var nieuw = (await server.BijlagenAsync(id)).ShouldHaveSingleItem();
        (nieuw.Bestandsnaam, nieuw.Type, nieuw.Vrijgegeven).ShouldBe(("beter.pdf", "OPP", true));
        (await server.Systeem(db => db.Bijlageinhouden.Select(b => b.BijlageId).SingleAsync())).ShouldBe(nieuw.Id);
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.LeerlingId == id && (l.Soort == "BijlageVerwijderd" || l.Soort == "BijlageToegevoegd")))).ShouldBe(3);
    }

    [Fact]
    [Regel("BIJ-05", "BIJ-09")]
    public async Task Een_andere_soort_vraagt_zo_nodig_toestemming()
    {
        await using var server = new Proefserver();
        var (id, po, bijlage) = await BeginAsync(server);
        var pagina = await po.GetAsync(Bijlageproef.Wijzigen(id, bijlage.Id));

        var fout = await pagina.Formulier("#soort").Zet("Invoer.Type", "ONDERZOEK_IQ").VerstuurAsync();

        fout.HeeftFout("Invoer.ToestemmingOuders", BijlageWeigeringen.ToestemmingOntbreekt.Zin()).ShouldBeTrue();
        (await server.BijlagenAsync(id)).Single().Type.ShouldBe("OPP");
        (await pagina.Formulier("#soort").Vervals("Invoer.Type", "BESTAAT_NIET").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);
        await fout.Formulier("#soort").Zet("Invoer.ToestemmingOuders", "true").VerstuurAsync();
        (await server.BijlagenAsync(id)).Single().Type.ShouldBe("ONDERZOEK_IQ");
        (await server.Systeem(db => db.Logboek.SingleAsync(l => l.Soort == "BijlageSoortGewijzigd"))).Reden.ShouldNotBeNull();
    }

    [Fact]
    public async Task Wat_nooit_vrijgegeven_kon_worden_mag_altijd_weg()
    {
        await using var server = new Proefserver();
        var (id, po, _) = await BeginAsync(server);
        var kapot = await server.Systeem(async db =>
        {
            var bijlage = Bijlage.VoegToe(id, new Bestand("OVERIG", "kapot.pdf", "application/octet-stream", 3, Bijlagetoestand.Beschadigd), Bijlagebron.Oso, true, server.Handeling(server.Regio.PoSchool));
            db.Add(bijlage);
            await db.SaveChangesAsync();
            return bijlage.Id;
        });
        await server.OkrAsync(id, (okr, handeling) => okr.MaakDefinitief([], handeling).IsGelukt.ShouldBeTrue());

        await (await po.GetAsync(Bijlageproef.Wijzigen(id, kapot))).Formulier("#verwijderen").VerstuurAsync();

        (await server.BijlagenAsync(id)).ShouldNotContain(b => b.Id == kapot);
    }

    [Theory]
    [Databases]
    public async Task Wie_tegelijk_definitief_maakt_en_verwijdert_haalt_niets_uit_een_definitief_okr(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var (een, ander) = (await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool), await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool));
        for (var i = 0; i < 4; i++)
        {
            var id = await server.LeerlingAsync(server.Regio.PoSchool, Proefgegevens.Compleet);
            await een.VoegToeAsync(id, "opp.pdf", Bijlageproef.Pdf);
            var bijlage = (await server.BijlagenAsync(id)).Single();
            var (controle, wijzigen) = (await een.GetAsync($"/leerlingen/{id.Waarde}/okr/controle"), await ander.GetAsync(Bijlageproef.Wijzigen(id, bijlage.Id)));

            await Task.WhenAll(controle.Formulier("main form").VerstuurAsync("Definitief maken"), wijzigen.Formulier("#verwijderen").VerstuurAsync());

            var regels = await server.Systeem(db => db.Logboek.Where(l => l.LeerlingId == id && (l.Soort == "OkrDefinitiefGemaakt" || l.Soort == "BijlageVerwijderd")).OrderBy(l => l.Nummer).Select(l => l.Soort).ToListAsync());
            string.Join(' ', regels).ShouldBeOneOf("BijlageVerwijderd OkrDefinitiefGemaakt", "OkrDefinitiefGemaakt");
            (await server.BijlagenAsync(id)).Count.ShouldBe(regels.Count == 1 ? 1 : 0);
        }
    }

    private static async Task<(LeerlingId Id, Webklant Po, Bijlage Bijlage)> BeginAsync(Proefserver server)
    {
        await server.InitializeAsync();
        var id = await server.LeerlingAsync(server.Regio.PoSchool, Proefgegevens.Compleet);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        await po.VoegToeAsync(id, "opp.pdf", Bijlageproef.Pdf);
        server.Klok.Verder(TimeSpan.FromMinutes(1));
        return (id, po, (await server.BijlagenAsync(id)).Single());
    }

    private static Task<Pagina> VervangAsync(Pagina pagina, string? naam = "beter.pdf", byte[]? inhoud = null)
    {
        var formulier = pagina.Formulier("#vervangen");
        return (naam is null ? formulier : formulier.MetBestand("Invoer.Bestand", naam, inhoud ?? Bijlageproef.Pdf, "application/pdf")).VerstuurAsync();
    }

    private static Task<BijlageId> PlaatsAsync(Proefserver server, LeerlingId id, Bijlagebron bron, Bijlagetoestand toestand, bool vast) => server.Systeem(async db =>
    {
        var handeling = server.Handeling(server.Regio.PoSchool, reden: "proef");
        var bijlage = Bijlage.VoegToe(id, new Bestand("ZIENSWIJZE_EIGEN", "brief.pdf", "application/pdf", 9, toestand), bron, vrijgegeven: false, handeling);
        if (vast)
            bijlage.LegVast(handeling);
        db.Add(bijlage);
        await db.SaveChangesAsync();
        return bijlage.Id;
    });

    /// <summary>SQLite overwrites what is deleted; PostgreSQL does so when it cleans up.</summary>
    private static async Task WegvanSchijfAsync(Proefserver server, Databasesoort soort, byte[] geheim)
    {
        await server.Systeem(db => db.Database.ExecuteSqlRawAsync(soort == Databasesoort.Sqlite ? "PRAGMA wal_checkpoint(TRUNCATE)" : "SELECT 1"));
        if (soort != Databasesoort.Sqlite)
            return;
        foreach (var pad in Directory.EnumerateFiles(server.Map, "*.db*"))
        {
            await using var stroom = new FileStream(pad, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var kopie = new MemoryStream();
            await stroom.CopyToAsync(kopie);
            kopie.ToArray().AsSpan().IndexOf(geheim).ShouldBe(-1, pad);
        }
    }
}
