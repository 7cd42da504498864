using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Aanmeldingen;

/// <summary>Every decision has a letter that stays as it was sent (D-38, D-75).</summary>
public sealed class BrievenTests
{
    private const string Pad = "/aanmeldingen/brieven";

    [Theory]
    [Databases]
    [Regel("D-38", "D-75", "TOE-06", "B-60")]
    public async Task Een_afwijzing_geeft_een_brief_met_reden_bezwaar_en_klacht_die_niet_meer_verandert(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders);
        await BesluitTests.BesluitAsync(vo, id, "Afwijzen", reden: "GRONDSLAG", toelichting: "Besproken op 24 maart.");
        (await wereld.AanmeldingVanAsync(leerling)).OrganisatieId.ShouldBe(wereld.AndereSchool);
        await wereld.Server.Systeem(async db =>
        {
            var kind = await db.Leerlingen.SingleAsync(l => l.Id == leerling);
            kind.VulAan(new Leerlinggegevens { Personalia = kind.Personalia with { Roepnaam = "Anders" } }, wereld.Server.Handeling(wereld.Server.Regio.PoSchool));
            await db.SaveChangesAsync();
        });

        var lijst = await vo.GetAsync(Pad);
        lijst.Tekst.ShouldContain("1 nog niet afgedrukt");
        var pdf = await lijst.Formulier("#brieven").VerstuurAsync("Gekozen brieven in één pdf");

        pdf.Antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        var tekst = await Pdftekst.WoordenAsync(pdf.Bytes);
        tekst.ShouldContain("Beste ouders of verzorgers van Sanne,");
        tekst.ShouldContain("Niet toegelaten");
        tekst.ShouldContain("De grondslag van de school wordt niet gerespecteerd. Besproken op 24 maart.");
        tekst.ShouldContain("gaat door naar Parklyceum");
        tekst.ShouldContain("25 maart 2027 tot en met 6 mei 2027");
        tekst.ShouldContain("schriftelijk bezwaar maken bij het bestuur");
        tekst.ShouldContain("klachtenregeling");
        tekst.ShouldNotContain("Anders");
        (await vo.GetAsync(Pad)).Tekst.ShouldContain("0 nog niet afgedrukt");
        (await wereld.Server.Systeem(db => db.Logboek.CountAsync(l => l.LeerlingId == leerling && l.Soort == "BesluitbriefAfgedrukt"))).ShouldBe(1);
        // The next school does not read why another rejected.
        (await (await wereld.VoAsync(wereld.AndereSchool)).GetAsync(Pad)).Tekst.ShouldContain("Er zijn nog geen besluiten genomen");
        var brief = await wereld.Server.Systeem(db => db.Besluitbrieven.SingleAsync());
        var vreemd = await wereld.VoAsync(wereld.AndereSchool);
        var token = (await vreemd.GetAsync("/aanmeldingen/nieuw")).Formulier("#zoeken").Waarde("__RequestVerificationToken")!;
        (await vreemd.PostAsync(Pad, [new("__RequestVerificationToken", token), new("Een", brief.Id.ToString())])).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Regel("D-38", "D-73")]
    public async Task Brieven_van_meer_leerlingen_komen_in_een_pdf_en_een_apart_kan_ook()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var vo = await wereld.VoAsync();
        for (var i = 0; i < 3; i++)
            await BesluitTests.BesluitAsync(vo, (await wereld.AangemeldAsync(vo, wereld.Havo)).Aanmelding, "Afwijzen", reden: "GRONDSLAG", toelichting: $"Reden {i}.");
        var lijst = await vo.GetAsync(Pad);

        var samen = await Pdftekst.WoordenAsync((await lijst.Formulier("#brieven").VerstuurAsync("Gekozen brieven in één pdf")).Bytes);
        samen.Split("Bladzijde 1 van 1").Length.ShouldBe(4);
        for (var i = 0; i < 3; i++)
            samen.ShouldContain($"Reden {i}.");

        var knop = lijst.Document.QuerySelector("button[name=Een]")!.GetAttribute("value")!;
        var een = await Pdftekst.WoordenAsync((await vo.PostAsync(Pad, [new("__RequestVerificationToken", lijst.Formulier("#brieven").Waarde("__RequestVerificationToken")!), new("Een", knop)])).Bytes);
        een.Split("Bladzijde 1 van 1").Length.ShouldBe(2);
        var leeg = await (await vo.GetAsync(Pad)).Formulier("#brieven").VerstuurAsync("Gekozen brieven in één pdf");
        leeg.Status.ShouldBe(HttpStatusCode.BadRequest, "alles is al afgedrukt, dus er is niets gekozen");
        leeg.Tekst.ShouldContain("Kies ten minste één brief.");
    }
}
