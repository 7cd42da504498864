using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Uitwisseling;

public sealed class KlaarzettenPaginaTests : IAsyncLifetime
{
    private readonly Proefserver server = new();

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    [Regel("OSO-09")]
    public async Task De_po_school_zet_klaar_zet_om_en_trekt_in_en_de_vo_school_haalt_op_met_een_formulier()
    {
        var kind = await server.DefinitiefKindAsync();
        var pad = $"/leerlingen/{kind.Waarde}/oso/klaarzetten";
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var vo = await server.LogInAsync(Rol.VoGebruiker, server.Regio.VoSchool);

        (await (await po.GetAsync(pad)).Formulier("#klaarzetten").Zet("Invoer.Brin", "21DD").VerstuurAsync()).Tekst.ShouldContain("Het dossier staat klaar voor Parklyceum.");
        (await VraagAsync(vo)).HeeftGeenBestand();
        (await (await po.GetAsync(pad)).Formulier("#klaarzetten").Zet("Invoer.Brin", "20CC").VerstuurAsync()).Tekst.ShouldContain("Havencollege");
        var bestand = await VraagAsync(vo);
        (bestand.Status, bestand.Antwoord.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "application/xml"));
        (await po.GetAsync($"/leerlingen/{kind.Waarde}/gezien")).Tekst.ShouldContain("heeft het klaargezette dossier opgevraagd");

        var klaar = await (await po.GetAsync(pad)).Formulier("#intrekken").VerstuurAsync();
        klaar.Tekst.ShouldContain("Het dossier staat niet meer klaar.");
        (await VraagAsync(vo)).HeeftGeenBestand();
        (await server.Systeem(db => db.KlaargezetteDossiers.CountAsync(k => k.IngetrokkenOp != null))).ShouldBe(2);
    }

    [Theory]
    [Regel("OSO-09")]
    [InlineData("12", "twee cijfers en twee letters")]
    [InlineData("99ZZ", "Geen vo-school met BRIN 99ZZ")]
    [InlineData("11BB", "Geen vo-school met BRIN 11BB")]
    public async Task Klaarzetten_kan_alleen_voor_een_vo_school_van_het_platform(string brin, string reden)
    {
        var kind = await server.DefinitiefKindAsync();
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        var pagina = await (await po.GetAsync($"/leerlingen/{kind.Waarde}/oso/klaarzetten")).Formulier("#klaarzetten").Zet("Invoer.Brin", brin).VerstuurAsync();

        (pagina.Status, pagina.HeeftFout("Invoer.Brin", reden)).ShouldBe((HttpStatusCode.BadRequest, true));
        (await server.Systeem(db => db.KlaargezetteDossiers.CountAsync())).ShouldBe(0);
    }

    [Fact]
    [Regel("OSO-07", "OSO-09")]
    public async Task Zonder_definitief_okr_definitief_advies_of_nummer_staat_er_niets_klaar()
    {
        var concept = (await server.EenAsync(Osobestanden.Eigen())).Leerling!.Value;
        (await server.ZetKlaarAsync(concept)).Weigeringen.ShouldHaveSingleItem().Code.ShouldBe("UIT-013");

        var andere = Osobestanden.Eigen(l => l with { Bsn = null, Onderwijsnummer = "101234569", Leerlingid = "L-78", Achternaam = "Zonder" });
        var zonderAdvies = await server.DefinitiefKindAsync(andere, metAdvies: false);
        (await server.ZetKlaarAsync(zonderAdvies)).Weigeringen.ShouldHaveSingleItem().Code.ShouldBe("UIT-011");

        (await server.ZetKlaarAsync(concept, school: server.Regio.AnderePoSchool)).Weigeringen.ShouldHaveSingleItem().ShouldBe(AlgemeneWeigeringen.NietGevonden);
        (await server.Systeem(db => db.KlaargezetteDossiers.CountAsync())).ShouldBe(0);
    }

    [Fact]
    [Regel("OKR-20", "OSO-09")]
    public async Task Een_leerling_die_elders_is_aangemeld_gaat_niet_naar_een_andere_school()
    {
        var kind = await server.DefinitiefKindAsync();
        await server.Systeem(async db =>
        {
            var procedure = await db.Procedures.SingleAsync();
            db.Add(Domain.Aanmeldingen.Aanmelding.Voer(kind, server.Regio.AndereVoSchool, Proefregio.Schooljaar, procedure, server.Handeling(server.Regio.AndereVoSchool, Rol.VoGebruiker)));
            await db.SaveChangesAsync();
        });

        (await server.ZetKlaarAsync(kind)).Weigeringen.ShouldHaveSingleItem().Code.ShouldBe("OPV-005");
        (await server.ZetKlaarAsync(kind, "21DD")).IsGelukt.ShouldBeTrue();
    }

    [Fact]
    [Regel("OSO-09")]
    public async Task Een_sleutel_wordt_een_keer_getoond_als_hash_bewaard_en_ingetrokken()
    {
        await server.ZetKlaarAsync(await server.DefinitiefKindAsync());
        var beheerder = await server.LogInAsync(Rol.VoBeheerder, server.Regio.VoSchool);

        var gemaakt = await (await beheerder.GetAsync("/beheer/koppelsleutels")).Formulier("#maken").Zet("Invoer.Naam", "Magister").VerstuurAsync();
        var sleutel = gemaakt.Document.QuerySelector("#sleutel")!.TextContent;
        (await server.VraagAsync(sleutel, Opvraagvraag.Juist)).Status.ShouldBe(HttpStatusCode.OK);

        var later = await beheerder.GetAsync("/beheer/koppelsleutels");
        later.Document.QuerySelector("#sleutel").ShouldBeNull();
        later.Tekst.ShouldNotContain(sleutel);
        var rij = await server.Systeem(db => db.Koppelsleutels.SingleAsync());
        rij.Hash.ShouldBe(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(sleutel)));
        (await later.Formulier($"#intrekken-{rij.Id}").VerstuurAsync()).Tekst.ShouldContain("werkt niet meer");
        (await server.VraagAsync(sleutel, Opvraagvraag.Juist)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    [Regel("SEC-21")]
    public async Task Een_sleutel_maken_vraagt_opnieuw_om_de_tweede_factor()
    {
        var beheerder = await server.LogInAsync(Rol.VoBeheerder, server.Regio.VoSchool, versTweedeFactor: false);

        var pagina = await beheerder.VerstuurAsync(new HttpRequestMessage(HttpMethod.Get, "/beheer/koppelsleutels"), volg: false);

        pagina.Antwoord.Headers.Location!.OriginalString.ShouldStartWith("/bevestig-opnieuw");
        (await server.Systeem(db => db.Koppelsleutels.CountAsync())).ShouldBe(0);
    }

    private static async Task<Pagina> VraagAsync(Webklant klant) => await (await klant.GetAsync("/oso/opvragen")).Formulier()
        .Zet("Invoer.Achternaam", "Bruggink").Zet("Invoer.Persoonsnummer", Osobestanden.Bsn).Zet("Invoer.Geboortedatum", "06-05-2015").Zet("Invoer.Brin", "10AA").VerstuurAsync();
}

internal static class Paginaproef
{
    public static void HeeftGeenBestand(this Pagina pagina)
    {
        pagina.Status.ShouldBe(HttpStatusCode.BadRequest);
        pagina.Tekst.ShouldContain("Er staat geen dossier klaar");
    }
}
