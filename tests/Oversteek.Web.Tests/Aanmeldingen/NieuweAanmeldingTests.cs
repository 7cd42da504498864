using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Aanmeldingen;

public sealed class NieuweAanmeldingTests(Vowereld wereld) : IClassFixture<Vowereld>
{
    [Fact, Regel("AAN-01", "SEC-25", "D-31")]
    public async Task Code_en_geboortedatum_geven_initialen_en_daarna_een_aanmelding()
    {
        var (leerling, code) = await wereld.LeerlingAsync(achternaam: "Zonneveld");
        var vo = await wereld.VoAsync();

        var controle = await Vowereld.ZoekAsync(vo, code.ToLowerInvariant(), Vowereld.Geboren);

        controle.Tekst.ShouldContain("S.Z.");
        controle.Tekst.ShouldContain("Basisschool De Eik");
        controle.Tekst.ShouldNotContain("Zonneveld");
        (await wereld.CodestandAsync(leerling)).ShouldBe(UniekeCodestatus.Vrij);

        var lijst = await controle.Formulier("#bevestigen").VerstuurAsync();

        lijst.Status.ShouldBe(HttpStatusCode.OK);
        lijst.Tekst.ShouldContain("Zonneveld, Sanne");
        var aanmelding = await wereld.AanmeldingVanAsync(leerling);
        aanmelding.OrganisatieId.ShouldBe(wereld.School);
        aanmelding.Status.ShouldBe(Aanmeldingstatus.Nieuw);
        aanmelding.Aanmelddatum.ShouldBe(new DateOnly(2027, 3, 25));
        (await wereld.CodestandAsync(leerling)).ShouldBe(UniekeCodestatus.Bezet);
        (await wereld.Server.Systeem(db => db.Logboek.CountAsync(l => l.LeerlingId == leerling && l.Soort == nameof(AanmeldingIngevoerd)))).ShouldBe(1);
    }

    [Fact, Regel("SEC-25")]
    public async Task Foute_code_en_foute_geboortedatum_geven_hetzelfde_antwoord()
    {
        var (leerling, code) = await wereld.LeerlingAsync();
        var vo = await wereld.VoAsync();

        var datum = await Vowereld.ZoekAsync(vo, code, Vowereld.Geboren.AddDays(1));
        var onbekend = await Vowereld.ZoekAsync(vo, Application.Versleuteling.Codegever.NieuweUniekeCode().Gegroepeerd, Vowereld.Geboren);

        datum.Status.ShouldBe(HttpStatusCode.BadRequest);
        onbekend.Status.ShouldBe(HttpStatusCode.BadRequest);
        datum.HeeftFout("Invoer.Code", CodeWeigeringen.NietGevonden.Zin()).ShouldBeTrue();
        onbekend.HeeftFout("Invoer.Code", CodeWeigeringen.NietGevonden.Zin()).ShouldBeTrue();
        (await wereld.CodestandAsync(leerling)).ShouldBe(UniekeCodestatus.Vrij);
    }

    [Fact, Regel("SEC-24", "SEC-26")]
    public async Task Een_typefout_wordt_verteld_en_telt_niet_als_raden()
    {
        var (_, code) = await wereld.LeerlingAsync();
        var vo = await wereld.VoAsync();
        var teken = code[^1] == '0' ? '1' : '0';

        for (var i = 0; i < 12; i++)
            (await Vowereld.ZoekAsync(vo, code[..^1] + teken, Vowereld.Geboren)).HeeftFout("Invoer.Code", CodeWeigeringen.Typefout.Zin()).ShouldBeTrue();

        (await Vowereld.ZoekAsync(vo, code, Vowereld.Geboren)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact, Regel("OKR-09")]
    public async Task Zonder_definitief_okr_geen_aanmelding()
    {
        var (leerling, code) = await wereld.LeerlingAsync(okrDefinitief: false);

        var pagina = await Vowereld.ZoekAsync(await wereld.VoAsync(), code, Vowereld.Geboren);

        pagina.HeeftFout("Invoer.Code", AanmeldingWeigeringen.OkrNietDefinitief.Zin()).ShouldBeTrue();
        pagina.Tekst.ShouldNotContain("S.J.");
        (await wereld.Server.Systeem(db => db.Aanmeldingen.CountAsync(a => a.LeerlingId == leerling))).ShouldBe(0);
    }

    [Fact, Regel("AAN-06")]
    public async Task Een_tweede_school_kan_dezelfde_leerling_niet_aanmelden()
    {
        var (leerling, code) = await wereld.LeerlingAsync();
        await Vowereld.VoerInAsync(await wereld.VoAsync(), code);

        var pagina = await Vowereld.ZoekAsync(await wereld.VoAsync(wereld.AndereSchool), code, Vowereld.Geboren);

        pagina.HeeftFout("Invoer.Code", AanmeldingWeigeringen.CodeBezet.Zin()).ShouldBeTrue();
        (await wereld.AanmeldingVanAsync(leerling)).OrganisatieId.ShouldBe(wereld.School);
    }

    [Fact, Regel("AAN-06", "REL-10")]
    public async Task Twee_scholen_tegelijk_met_een_code_er_wint_er_een()
    {
        var (leerling, code) = await wereld.LeerlingAsync();
        var een = await Vowereld.ZoekAsync(await wereld.VoAsync(), code, Vowereld.Geboren);
        var twee = await Vowereld.ZoekAsync(await wereld.VoAsync(wereld.AndereSchool), code, Vowereld.Geboren);

        var antwoorden = await Task.WhenAll(een.Formulier("#bevestigen").VerstuurAsync(), twee.Formulier("#bevestigen").VerstuurAsync());

        antwoorden.Count(a => a.Status == HttpStatusCode.OK).ShouldBe(1);
        antwoorden.Single(a => a.Status != HttpStatusCode.OK).Tekst.ShouldContain(AanmeldingWeigeringen.CodeBezet.Zin());
        (await wereld.Server.Systeem(db => db.Aanmeldingen.CountAsync(a => a.LeerlingId == leerling))).ShouldBe(1);
        (await wereld.Server.Systeem(db => db.Logboek.CountAsync(l => l.LeerlingId == leerling && l.Soort == nameof(AanmeldingIngevoerd)))).ShouldBe(1);
    }

    [Fact, Regel("REL-9")]
    public async Task Twee_keer_bevestigen_geeft_een_aanmelding()
    {
        var (leerling, code) = await wereld.LeerlingAsync();
        var controle = await Vowereld.ZoekAsync(await wereld.VoAsync(), code, Vowereld.Geboren);
        var formulier = controle.Formulier("#bevestigen");

        var eerste = await formulier.VerstuurAsync();
        var tweede = await formulier.VerstuurAsync();

        eerste.Status.ShouldBe(HttpStatusCode.OK);
        tweede.Status.ShouldBe(HttpStatusCode.OK);
        tweede.Url.ShouldBe(eerste.Url);
        (await wereld.Server.Systeem(db => db.Aanmeldingen.CountAsync(a => a.LeerlingId == leerling))).ShouldBe(1);
    }

    [Fact]
    public async Task Een_basisschool_kan_geen_aanmelding_invoeren()
    {
        var po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);

        (await po.GetAsync("/aanmeldingen/nieuw")).Status.ShouldNotBe(HttpStatusCode.OK);
    }
}

/// <summary>A server of its own: the counters of the region are used up here.</summary>
public sealed class CodesRadenTests(Vowereld wereld) : IClassFixture<Vowereld>
{
    [Fact, Regel("SEC-26")]
    public async Task Na_tien_foute_codes_wordt_ook_de_goede_geweigerd_en_een_goede_wist_niets()
    {
        var (leerling, code) = await wereld.LeerlingAsync();
        var vo = await wereld.VoAsync();
        for (var i = 0; i < 9; i++)
            await Vowereld.ZoekAsync(vo, code, Vowereld.Geboren.AddDays(1 + i));
        (await Vowereld.ZoekAsync(vo, code, Vowereld.Geboren)).Status.ShouldBe(HttpStatusCode.OK);
        await Vowereld.ZoekAsync(vo, code, Vowereld.Geboren.AddDays(20));

        var pagina = await Vowereld.ZoekAsync(vo, code, Vowereld.Geboren);

        pagina.HeeftFout("Invoer.Code", CodeWeigeringen.Gepauzeerd.Zin()).ShouldBeTrue();
        (await wereld.CodestandAsync(leerling)).ShouldBe(UniekeCodestatus.Vrij);
        wereld.Server.Klok.Verder(TimeSpan.FromHours(1.1));
        (await Vowereld.ZoekAsync(await wereld.VoAsync(), code, Vowereld.Geboren)).Status.ShouldBe(HttpStatusCode.OK);
    }
}
