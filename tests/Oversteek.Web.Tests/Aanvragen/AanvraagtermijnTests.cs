using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Criteria;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Aanvragen;

/// <summary>The first day of a vso-3 school, and a newer test in a supplement.</summary>
public sealed class AanvraagtermijnTests
{
    [Theory, Databases, Regel("TLV-01", "D-02")]
    public async Task Een_vso3_school_dient_in_vanaf_de_dag_na_haar_eigen_periode(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort, new DateOnly(2027, 1, 20));
        var (school, regio) = (wereld.Server.Regio.VoSchool, wereld.Server.Regio.Regio);
        await wereld.Server.Systeem(db => db.Organisaties.Where(o => o.Id == school).ExecuteUpdateAsync(s => s.SetProperty(o => o.Schoolsoort, Schoolsoort.Vso3)));
        var laatste = (await wereld.Server.Systeem(db => db.Procedures.SingleAsync(p => p.OrganisatieId == regio && p.Schooljaar == Proefregio.Schooljaar)))
            .Mijlpaal(Mijlpalen.AanmeldperiodeVso3).Tot;
        await NaarAsync(wereld, laatste);
        var id = await wereld.KindAsync();
        await wereld.VulInAsync(id);

        var vroeg = await wereld.Vo.GetAsync(Aanvraagwereld.Url(id));
        vroeg.Tekst.ShouldContain(AanvraagWeigeringen.TeVroeg.Met(laatste.AddDays(1)).Zin());
        (await vroeg.Formulier("#indienen").Smokkel("Swv", wereld.SwvId.ToString()).VerstuurAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await wereld.NuAsync(id)).Status.ShouldBe(Aanvraagstatus.Concept);
        (await wereld.MailsAsync()).ShouldBeEmpty();

        await NaarAsync(wereld, laatste.AddDays(1));
        (await wereld.DienInAsync(id)).Tekst.ShouldContain("De aanvraag is bij het samenwerkingsverband.");
    }

    [Theory, Databases, Regel("TLV-03", "TLV-02")]
    public async Task Een_aanvulling_mag_een_nieuwere_test_hebben_en_geen_oudere_dan_mag(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync();
        (await (await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(id))).Formulier("#vragen").Zet("Tekst", "Neem de IQ-test opnieuw af.").VerstuurAsync())
            .Status.ShouldBe(HttpStatusCode.OK);
        await NaarAsync(wereld, new DateOnly(2027, 4, 20));

        await wereld.SlaOpAsync(id, "iqDatum", "2025-04-04");
        var oud = await wereld.DienInAsync(id);
        oud.Status.ShouldBe(HttpStatusCode.BadRequest);
        oud.Tekst.ShouldContain(AanvraagWeigeringen.TeOud.Met(Onderzoeksoort.Iq, new DateOnly(2025, 4, 4), 24).Zin());
        (await wereld.NuAsync(id)).Status.ShouldBe(Aanvraagstatus.AanvullingGevraagd);

        await wereld.SlaOpAsync(id, "iqDatum", "2027-04-20");
        (await wereld.DienInAsync(id)).Tekst.ShouldContain("De aanvraag is bij het samenwerkingsverband.");

        (await wereld.NuAsync(id)).Status.ShouldBe(Aanvraagstatus.Ingediend);
        var commissie = (await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(id))).Tekst;
        commissie.ShouldNotContain("ligt in de toekomst");
        commissie.ShouldNotContain("telt niet meer");
    }

    private static async Task NaarAsync(Aanvraagwereld wereld, DateOnly dag)
    {
        wereld.Server.Klok.ZetOp(dag);
        wereld.Vo = await wereld.Server.LogInAsync(Rol.VoGebruiker, wereld.Server.Regio.VoSchool);
        wereld.Swv = await wereld.Server.LogInAsync(Rol.Samenwerkingsverband, wereld.SwvId);
    }
}
