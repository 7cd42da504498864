using System.Net;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Aanmeldingen;

/// <summary>The school sees until when it may decide, tells why it needs longer, and the clock stands still for the parents.</summary>
public sealed class ZorgplichtTests
{
    [Theory]
    [Databases]
    [Regel("ZPL-01", "ZPL-03", "D-39", "D-58")]
    public async Task De_klok_loopt_wordt_verlengd_en_staat_stil(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var termijn = $"/aanmeldingen/{id.Waarde}/beslistermijn";
        (await vo.GetAsync(termijn)).Status.ShouldBe(HttpStatusCode.NotFound, "zonder onderzoek is er geen klok");
        (await vo.GetAsync("/zorgplicht")).Tekst.ShouldContain("bij geen leerling onderzoek");

        await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#onderzoek").VerstuurAsync();

        (await vo.GetAsync("/zorgplicht")).Tekst.ShouldContain("12 mei 2027");
        var pagina = await vo.GetAsync(termijn);
        pagina.Tekst.ShouldContain("Dag 0 is de laatste dag van de aanmeldperiode.");
        pagina.Tekst.ShouldContain("donderdag 10 juni 2027");

        var fout = await pagina.Formulier("#verlengen").Zet("Invoer.VerlengdTot", "2027-06-10").Zet("Invoer.VerteldOp", "2027-03-25").Zet("Invoer.Reden", "Het gesprek is later").VerstuurAsync();
        fout.Status.ShouldBe(HttpStatusCode.BadRequest);
        fout.HeeftFout("Invoer.VerlengdTot", "Kies een dag na de zes weken, tot en met 9 juni 2027.").ShouldBeTrue();
        fout.Document.QuerySelector("textarea[name='Invoer.Reden']")!.TextContent.ShouldContain("Het gesprek is later");
        (await wereld.AanmeldingVanAsync(leerling)).Onderzoek!.Verlenging.ShouldBeNull();

        await fout.Formulier("#verlengen").Zet("Invoer.VerlengdTot", "2027-06-02").VerstuurAsync();
        (await vo.GetAsync("/zorgplicht")).Tekst.ShouldContain("2 juni 2027");
        await (await vo.GetAsync(termijn)).Formulier("#opschorten").Zet("Invoer.AanvullenTot", "2027-04-01").Zet("Invoer.GevraagdOp", "2027-03-25").VerstuurAsync();
        (await vo.GetAsync("/zorgplicht")).Tekst.ShouldContain("termijn staat stil tot en met 1 april");
        await (await vo.GetAsync(termijn)).Formulier("#hervatten").VerstuurAsync();

        var onderzoek = (await wereld.AanmeldingVanAsync(leerling)).Onderzoek!;
        onderzoek.Verlenging!.Tot.ShouldBe(new DateOnly(2027, 6, 2));
        onderzoek.Opschortingen.Single().AangevuldOp.ShouldBe(new DateOnly(2027, 3, 25));
        (await wereld.AanmeldingVanAsync(leerling)).Status.ShouldBe(Aanmeldingstatus.Actief);
    }
}
