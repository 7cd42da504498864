using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Ouderportaal;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Domain.Wachtlijsten;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Bestanden;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;
using Oversteek.Web.Tests.Ouderportaal;
using Oversteek.Web.Tests.Overstapdossiers;

namespace Oversteek.Web.Tests.Keuzelijsten;

/// <summary>A parent walks from the start page to the receipt, and after the draw to the result and an offer.</summary>
public sealed class PortaalTests
{
    private static readonly string[] Paginas =
        ["/ouders/start", "/ouders/lijst", "/ouders/scholen", "/ouders/voorrang", "/ouders/controle", "/ouders/aanmelding", "/ouders/intrekken", "/ouders/bezwaar", "/ouders/uitslag", "/ouders/aanbod", "/ouders/wachtlijst"];

    [Theory, Databases, Regel("OUD-03", "D-34", "D-79", "AAN-12", "SEC-35", "REL-9")]
    public async Task Een_ouder_maakt_de_lijst_en_verstuurt_haar_zonder_script(Databasesoort soort)
    {
        var (wereld, post) = await Uitslagwereld.OpAsync(soort);
        await using var _ = wereld;
        var (kind, _) = await wereld.LeerlingAsync();
        var ouder = await Ouderproef.BinnenAsync(wereld.Server, post, kind);
        (await ouder.GetAsync("/ouders/start")).Tekst.ShouldContain("Maak de lijst met scholen");

        var scholen = await ouder.GetAsync("/ouders/scholen");
        scholen.Tekst.ShouldContain("havo");
        await ZetAsync(ouder, wereld.Havo);
        await ZetAsync(ouder, wereld.HavoTweetalig);
        var lijst = await ZetAsync(ouder, wereld.HavoElders);
        lijst.Tekst.ShouldContain("Klassen op uw lijst: 3. Wij raden aan: 6.");
        var hoger = await lijst.Formulier("#lijst").VerstuurAsync($"Zet {await SchoolAsync(wereld, wereld.AndereSchool)}, Havo hoger");
        (await wereld.LijstAsync(kind))!.Concept.Keuzes.Select(k => k.Brugklas).ShouldBe([wereld.Havo, wereld.HavoElders, wereld.HavoTweetalig]);

        var voorrang = await ouder.GetAsync("/ouders/voorrang");
        var foto = voorrang.Formulier("#voorrang").Zet("Regel", "BROER_ZUS").MetBestand("Bestand", "rapport.png", Proefbestanden.Png(40, 30), "image/png");
        var controle = await foto.VerstuurAsync();
        controle.Pad.ShouldBe("/ouders/controle", controle.Tekst);
        controle.Tekst.ShouldContain("Er is een foto of bestand bij.");
        controle.Tekst.ShouldContain("U kunt de lijst veranderen tot en met");
        var klaar = await controle.Formulier("#versturen").VerstuurAsync();

        klaar.Pad.ShouldBe("/ouders/aanmelding");
        klaar.Tekst.ShouldContain("Uw lijst is verstuurd");
        var lijstNu = (await wereld.LijstAsync(kind))!;
        klaar.Tekst.ShouldContain(lijstNu.Bewijsnummer!);
        (lijstNu.Verstuurde!.Schrijver, lijstNu.Claim, lijstNu.Verstuurde.Bewijs is not null).ShouldBe((new Keuzeschrijver(1), Claimstatus.Gesteld, true));
        (await controle.Formulier("#versturen").VerstuurAsync()).Pad.ShouldBe("/ouders/aanmelding", "twee keer drukken is een keer");
        var spoor = await wereld.Server.Systeem(db => db.Logboek.SingleAsync(r => r.LeerlingId == kind && r.Soort == "KeuzelijstVerstuurd"));
        spoor.Rol.ShouldBe(Rol.Ouder);
        klaar.Document.Title!.ShouldNotContain("Sanne");
        var pdf = await ouder.GetAsync("/ouders/bewijs");
        System.Text.Encoding.ASCII.GetString(pdf.Bytes[..5]).ShouldBe("%PDF-");
        (await Pdftekst.WoordenAsync(pdf.Bytes)).ShouldContain(lijstNu.Bewijsnummer!);
    }

    [Fact, Regel("REL-7", "D-06")]
    public async Task Twee_ouders_tegelijk_zien_beide_lijsten_en_kiezen()
    {
        var (wereld, post) = await Uitslagwereld.OpAsync();
        await using var _ = wereld;
        var (kind, _) = await wereld.LeerlingAsync();
        var een = await Ouderproef.BinnenAsync(wereld.Server, post, kind);
        var twee = await Ouderproef.BinnenAsync(wereld.Server, post, kind, ouder: 2);
        var oud = await een.GetAsync("/ouders/lijst");
        await ZetAsync(twee, wereld.HavoElders);

        var botst = await oud.Formulier("#lijst").Zet("Erbij", wereld.Havo.Waarde.ToString()).VerstuurAsync("Klas toevoegen");

        botst.Status.ShouldBe(HttpStatusCode.Conflict);
        botst.Tekst.ShouldContain("Uw lijst");
        botst.Tekst.ShouldContain("De lijst van nu");
        (await wereld.LijstAsync(kind))!.Concept.Keuzes.Select(k => k.Brugklas).ShouldBe([wereld.HavoElders]);
        await botst.Formulier("#botst-vorm").VerstuurAsync("Houd mijn lijst");
        (await wereld.LijstAsync(kind))!.Concept.Keuzes.Select(k => k.Brugklas).ShouldBe([wereld.Havo]);
    }

    [Fact, Regel("OUD-01", "D-34")]
    public async Task Elke_pagina_staat_er_in_elke_taal_zonder_nummer_of_naam_in_adres_of_titel()
    {
        var (wereld, post) = await Uitslagwereld.OpAsync();
        await using var _ = wereld;
        var (kind, ouder1, ouder2) = await wereld.GezinAsync();
        await ouder1.StuurAsync(wereld.Havo, wereld.HavoElders);
        var klant = await Ouderproef.BinnenAsync(wereld.Server, post, kind);
        foreach (var taal in Portaalteksten.Talen)
        {
            await (await klant.GetAsync("/ouders/start")).Formulier("form[action='/ouders/taal']:has(.p-talen)").VerstuurAsync(taal.Naam);
            foreach (var adres in Paginas)
            {
                var pagina = await klant.GetAsync(adres);
                pagina.Status.ShouldBe(HttpStatusCode.OK, $"{taal.Code} {adres}");
                (pagina.Document.DocumentElement.GetAttribute("lang"), pagina.Document.DocumentElement.GetAttribute("dir")).ShouldBe((taal.Code, taal.VanRechts ? "rtl" : "ltr"));
                pagina.Document.Title!.ShouldNotContain("Sanne");
                pagina.Tekst.ShouldNotContain("{", customMessage: $"{taal.Code} {adres}: een plek is niet ingevuld");
            }
        }
        (await ouder2.MaakBezwaarAsync("Niet besproken")).IsGelukt.ShouldBeTrue();
        (await klant.GetAsync("/ouders/bezwaar")).Tekst.ShouldNotContain("Niet besproken");
    }

    [Theory, Databases, Regel("D-76", "D-62", "D-44", "R2-03")]
    public async Task Voor_de_publicatie_is_er_niets_te_zien_en_daarna_de_plek_de_reden_en_de_wachtlijst(Databasesoort soort)
    {
        var (wereld, post) = await Uitslagwereld.OpAsync(soort);
        await using var _ = wereld;
        var (kind, ouder1, _) = await wereld.GezinAsync();
        await ouder1.StuurAsync(wereld.HavoTweetalig, wereld.HavoElders);
        await KeuzelijstTests.BevestigAsync(wereld, kind);
        var klant = await Ouderproef.BinnenAsync(wereld.Server, post, kind);
        await wereld.TrekAsync(kind);

        var vooraf = await klant.GetAsync("/ouders/uitslag");
        vooraf.Tekst.ShouldContain("De uitslag is er nog niet.");
        vooraf.Tekst.ShouldNotContain("1642");
        (await klant.GetAsync("/ouders/start")).Tekst.ShouldNotContain("uitslag is er.");
        var aanmelding = await klant.GetAsync("/ouders/aanmelding");
        aanmelding.Tekst.ShouldNotContain("1642");
        aanmelding.Tekst.ShouldContain((await wereld.AanmeldingVanAsync(kind)).Lotingskenmerk!);

        await wereld.PubliceerAsync(kind);
        var na = await klant.GetAsync("/ouders/uitslag");

        na.Tekst.ShouldContain("Sanne heeft een plek op");
        na.Tekst.ShouldContain("Dit was nummer 2 op uw lijst.");
        na.Tekst.ShouldContain("De laatste plek ging naar lotnummer 640. Sanne heeft nummer 1642.");
        na.Tekst.ShouldContain("Plaats 1 van 1");
        na.Tekst.ShouldContain((await wereld.AanmeldingVanAsync(kind)).Lotingskenmerk!);
        (await klant.GetAsync("/ouders/start")).Tekst.ShouldContain("De uitslag is er.");
        var ander = await wereld.GezinAsync("Elders");
        (await ander.Ouder1.KijkAsync(kind)).ShouldBeNull();
    }

    [Theory, Databases, Regel("D-44")]
    public async Task Een_aanbod_wordt_na_een_controle_aangenomen_en_een_tweede_antwoord_doet_niets(Databasesoort soort)
    {
        var (wereld, post) = await Uitslagwereld.OpAsync(soort);
        await using var _ = wereld;
        var (kind, ouder1, _) = await wereld.GezinAsync();
        await ouder1.StuurAsync(wereld.HavoTweetalig, wereld.HavoElders);
        await KeuzelijstTests.BevestigAsync(wereld, kind);
        await wereld.TrekAsync(kind);
        await wereld.PubliceerAsync(kind);
        await wereld.Server.Systeem(async db =>
        {
            var rij = await db.Wachtlijstplaatsen.SingleAsync(w => w.LeerlingId == kind);
            rij.BiedAan(wereld.School, new DateOnly(2027, 4, 20), wereld.Server.Handeling(wereld.School, Rol.VoGebruiker)).IsGelukt.ShouldBeTrue();
            await db.SaveChangesAsync();
        });
        var klant = await Ouderproef.BinnenAsync(wereld.Server, post, kind);
        (await klant.GetAsync("/ouders/start")).Tekst.ShouldContain("Er is een plek vrij.");
        var aanbod = await klant.GetAsync("/ouders/aanbod");
        aanbod.Tekst.ShouldContain("20 april");

        var niets = await aanbod.Formulier($"#kies-{wereld.HavoTweetalig.Waarde}").VerstuurAsync();
        niets.Status.ShouldBe(HttpStatusCode.BadRequest);
        niets.Tekst.ShouldContain("Kies ja of nee.");
        var zeker = await aanbod.Formulier($"#kies-{wereld.HavoTweetalig.Waarde}").Zet("Ja", "true").VerstuurAsync();
        zeker.Tekst.ShouldContain("Weet u het zeker?");
        (await wereld.AanmeldingVanAsync(kind)).Plaatsing.ShouldBe(wereld.HavoElders, "kiezen is nog niet doen");
        var na = await zeker.Formulier("#zeker").VerstuurAsync();

        na.Pad.ShouldBe("/ouders/uitslag", na.Tekst);
        var aanmelding = await wereld.AanmeldingVanAsync(kind);
        (aanmelding.Plaatsing, aanmelding.OrganisatieId).ShouldBe((wereld.HavoTweetalig, wereld.School));
        (await zeker.Formulier("#zeker").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.Conflict);
        (await wereld.AanmeldingVanAsync(kind)).Versie.ShouldBe(aanmelding.Versie);
    }

    private static async Task<Pagina> ZetAsync(Webklant ouder, BrugklasId klas) =>
        await (await ouder.GetAsync("/ouders/lijst")).Formulier("#lijst").Zet("Erbij", klas.Waarde.ToString()).VerstuurAsync("Klas toevoegen");

    private static Task<string> SchoolAsync(Vowereld wereld, OrganisatieId school) => wereld.Server.Systeem(db => db.Organisaties.Where(o => o.Id == school).Select(o => o.Naam).SingleAsync());
}
