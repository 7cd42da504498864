using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Overstapdossiers;

/// <summary>After definitive: personal data and e-mail choices can be put right, with a trace and word to the school that has the dossier (B-31).</summary>
public sealed class CorrectieTests
{
    private const string Bericht = "vo.gegevens-gecorrigeerd";

    [Theory, Databases, Regel("B-31", "OKR-22")]
    public async Task Een_foute_naam_wordt_gecorrigeerd_en_de_vo_school_met_het_dossier_hoort_het(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        var wereld = await Vowereld.OpAsync(server);
        var vo = await wereld.VoAsync();
        var (kind, _) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var okr = await OkrAsync(server, kind);
        var po = await PoAsync(server);
        var tab = await po.GetAsync(OkrTests.Url(kind, "1"));
        var pagina = await po.GetAsync(tab.Document.QuerySelectorAll("main a").Single(a => a.TextContent == "Gegevens corrigeren").GetAttribute("href")!);

        await pagina.Formulier("#correctie").Zet("Invoer.Achternaam", "Janssen").Zet("Reden", "Verkeerd gespeld").VerstuurAsync();

        (await LeesAsync(server, kind)).Personalia.Achternaam.ShouldBe("Janssen");
        var na = await OkrAsync(server, kind);
        (na.Status, na.Versie).ShouldBe((Okrstatus.Definitief, okr.Versie));
        (await BerichtenAsync(server, kind)).ShouldBe([wereld.School]);
        var gezien = await vo.GetAsync(OkrTests.Url(kind, "1"));
        gezien.Tekst.ShouldContain("corrigeerde de basisschool: naam.");
        gezien.Tekst.ShouldContain("Verkeerd gespeld");
        gezien.Tekst.ShouldNotContain("Gegevens corrigeren");
    }

    [Fact, Regel("B-31", "D-17", "KEU-02")]
    public async Task Een_ouder_kiest_anders_zonder_reden_en_zonder_dossier_elders_gaat_er_geen_bericht()
    {
        await using var server = new Proefserver();
        var wereld = await Vowereld.OpAsync(server);
        var (kind, _) = await wereld.LeerlingAsync();
        var keuze = (await LeesAsync(server, kind)).Ouders.Single(o => o.Volgnummer == 1).Communicatiekeuze;
        keuze.ShouldBe(Communicatiekeuze.Ja);

        await (await OpenAsync(await PoAsync(server), kind)).Zet("Invoer.Ouders[0].Keuze", "Nee").VerstuurAsync();

        (await LeesAsync(server, kind)).Ouders.Single(o => o.Volgnummer == 1).Communicatiekeuze.ShouldBe(Communicatiekeuze.Nee);
        (await BerichtenAsync(server, kind)).ShouldBeEmpty();
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.LeerlingId == kind && l.Soort == "GegevensGecorrigeerd"))).ShouldBe(1);
    }

    [Theory, Regel("B-31")]
    [InlineData("Invoer.Achternaam", "Janssen", "Reden", "waarom u dit corrigeert")]
    [InlineData("Invoer.Ouders[0].Keuze", "NietVastgelegd", "", "ouder 1 e-mail")]
    [InlineData("Invoer.Ouders[0].Telefoon", "geheim", "Invoer.Ouders[0].Telefoon", "telefoonnummer")]
    [InlineData("Invoer.Ouders[0].Email", "jan jansen@ouders.example", "Invoer.Ouders[0].Email", "naam@voorbeeld.nl")]
    [InlineData("Invoer.Geboortedatum", "6-5-2030", "Invoer.Geboortedatum", "8 tot en met 25")]
    public async Task Wat_niet_kan_wordt_bij_het_veld_gezegd_en_er_verandert_niets(string veld, string waarde, string bij, string klacht)
    {
        await using var server = new Proefserver();
        var wereld = await Vowereld.OpAsync(server);
        var (kind, _) = await wereld.LeerlingAsync();
        var voor = await LeesAsync(server, kind);

        var fout = await (await OpenAsync(await PoAsync(server), kind)).Zet(veld, waarde).VerstuurAsync();

        (bij.Length == 0 ? fout.Document.QuerySelector("#fouten")!.TextContent.Contains(klacht, StringComparison.Ordinal) : fout.HeeftFout(bij, klacht)).ShouldBeTrue();
        fout.Formulier("#correctie").Waarde(veld).ShouldBe(waarde);
        (await LeesAsync(server, kind)).Versie.ShouldBe(voor.Versie);
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.LeerlingId == kind && l.Soort == "GegevensGecorrigeerd"))).ShouldBe(0);
    }

    [Theory, Databases, Regel("B-31", "REL-7")]
    public async Task Twee_mensen_die_tegelijk_corrigeren_zien_elkaars_verschil(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        var wereld = await Vowereld.OpAsync(server);
        var (kind, _) = await wereld.LeerlingAsync();
        var mijn = (await OpenAsync(await PoAsync(server), kind)).Zet("Invoer.Achternaam", "Janssen").Zet("Reden", "Spelling");
        await (await OpenAsync(await PoAsync(server), kind)).Zet("Invoer.Achternaam", "Janszoon").Zet("Reden", "Spelling").VerstuurAsync();

        var botsing = await mijn.VerstuurAsync();

        botsing.Status.ShouldBe(HttpStatusCode.Conflict);
        botsing.Tekst.ShouldContain("Janssen");
        botsing.Tekst.ShouldContain("Janszoon");
        (await botsing.Formulier("#correctie").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await LeesAsync(server, kind)).Personalia.Achternaam.ShouldBe("Janszoon");
        await botsing.Formulier("#correctie").Zet("Keuze[naam]", "mijn").VerstuurAsync();
        (await LeesAsync(server, kind)).Personalia.Achternaam.ShouldBe("Janssen");
    }

    [Fact, Regel("B-31", "B-16")]
    public async Task Een_adres_dat_later_geheim_wordt_verdwijnt_bij_de_vo_school()
    {
        await using var server = new Proefserver();
        var wereld = await Vowereld.OpAsync(server);
        var vo = await wereld.VoAsync();
        var (kind, _) = await wereld.AangemeldAsync(vo, wereld.Havo);
        (await vo.GetAsync(OkrTests.Url(kind, "1"))).Tekst.ShouldContain("jansen@proef.example");

        await (await OpenAsync(await PoAsync(server), kind))
            .Zet("Invoer.AdresGeheim", "true").Zet("Invoer.Ouders[0].AdresGeheim", "true").Zet("Invoer.Ouders[1].AdresGeheim", "true")
            .Zet("Reden", "Veiligheid").VerstuurAsync();

        var na = (await vo.GetAsync(OkrTests.Url(kind, "1"))).Tekst;
        na.ShouldNotContain("jansen@proef.example");
        na.ShouldNotContain("bakker@proef.example");
    }

    private static async Task<Formulier> OpenAsync(Webklant klant, LeerlingId kind) => (await klant.GetAsync($"/leerlingen/{kind.Waarde}/okr/corrigeren")).Formulier("#correctie");

    private static Task<Webklant> PoAsync(Proefserver server) => server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

    private static Task<Leerling> LeesAsync(Proefserver server, LeerlingId kind) => server.Systeem(db => db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == kind));

    private static Task<Okr> OkrAsync(Proefserver server, LeerlingId kind) => server.Systeem(db => db.Okrs.SingleAsync(o => o.LeerlingId == kind));

    private static Task<List<OrganisatieId?>> BerichtenAsync(Proefserver server, LeerlingId kind) =>
        server.Systeem(db => db.UitgaandeBerichten.Where(b => b.LeerlingId == kind && b.Sjabloon == Bericht).Select(b => b.OrganisatieId).ToListAsync());
}
