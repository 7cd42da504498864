using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Post;
using Oversteek.Application.Toegang;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Gebruikers;

namespace Oversteek.Web.Tests.Aanmeldingen;

/// <summary>Guessing the code of the adviesformulier, through the page (SEC-26).</summary>
[Regel("SEC-26")]
public sealed class CodedrempelTests : IAsyncLifetime
{
    private readonly Brievenbus brievenbus = new();
    private Vowereld wereld = null!;

    public async ValueTask InitializeAsync() =>
        wereld = await Vowereld.OpAsync(new Proefserver { Aanpassing = services => services.AddSingleton<IPostbode>(brievenbus) });

    public ValueTask DisposeAsync() => wereld.DisposeAsync();

    [Fact, Regel("B-07")]
    public async Task Na_tien_verkeerde_codes_helpt_ook_de_goede_niet_tot_het_uur_om_is()
    {
        var (leerling, code) = await wereld.LeerlingAsync();
        var vo = await wereld.VoAsync();
        for (var i = 0; i < 10; i++)
            (await RaadAsync(vo)).Tekst.ShouldNotContain("te vaak");
        var sporen = await wereld.Server.Systeem(db => db.Logboek.Where(l => l.Soort == "CodeGeweigerd").ToListAsync());
        sporen.Count.ShouldBe(10, "elke verkeerde code staat in het logboek (B-07)");
        sporen.ShouldAllBe(l => l.Wie == vo.Account && l.Namens == wereld.School && l.Gegevens == "{}");

        // Another browser, another stated address: still the same user.
        vo.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        vo.Client.DefaultRequestHeaders.UserAgent.ParseAdd("Anders/1.0");
        var geweigerd = await Vowereld.ZoekAsync(vo, code, Vowereld.Geboren);
        geweigerd.Document.QuerySelector("#bevestigen").ShouldBeNull();
        (await wereld.CodestandAsync(leerling)).ShouldBe(Oversteek.Domain.Adviesformulieren.UniekeCodestatus.Vrij);

        wereld.Server.Klok.Verder(TimeSpan.FromMinutes(61));
        var later = await wereld.VoAsync();
        (await Vowereld.ZoekAsync(later, code, Vowereld.Geboren)).Document.QuerySelector("#bevestigen").ShouldNotBeNull();
    }

    [Theory]
    [InlineData(Drempels.CodeTotaal, 499)]
    [InlineData(Drempels.CodeSchool, 49)]
    public async Task Een_volle_teller_slaat_een_keer_alarm(string emmer, int eerder)
    {
        var beheerder = await Proefaccount.MaakAsync(wereld.Server, Rol.Platformbeheerder, wereld.Server.Regio.Platform);
        await ZetAsync(emmer, emmer == Drempels.CodeTotaal ? "-" : wereld.School.Waarde.ToString(), eerder);
        var (_, code) = await wereld.LeerlingAsync();
        var vo = await wereld.VoAsync();
        await RaadAsync(vo);
        (await AlarmenAsync()).ShouldBe(0, "de laatste poging die nog mocht");

        (await RaadAsync(vo)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await Vowereld.ZoekAsync(await wereld.VoAsync(), code, Vowereld.Geboren)).Document.QuerySelector("#bevestigen").ShouldBeNull("ook een collega moet wachten");

        (await AlarmenAsync()).ShouldBe(1);
        await Brievenbus.VerzendAsync(wereld.Server);
        var mail = brievenbus.Ontvangen.Where(b => b.Onderwerp == "Er worden codes geraden").ShouldHaveSingleItem();
        mail.Aan.Waarde.ShouldBe(beheerder.Email);
        mail.Tekst.ShouldNotContain(code);
        mail.Tekst.ShouldNotContain("Havencollege");
    }

    [Fact]
    public async Task Zonder_tellers_wordt_geen_code_bekeken()
    {
        var (leerling, code) = await wereld.LeerlingAsync();
        var vo = await wereld.VoAsync();
        var pagina = await vo.GetAsync("/aanmeldingen/nieuw");
        await wereld.Server.Systeem(db => db.Database.ExecuteSqlAsync($"drop table teller"));

        var antwoord = await pagina.Formulier("#zoeken").Zet("Invoer.Code", code).Zet("Invoer.Geboortedatum", "2015-03-14").VerstuurAsync();

        antwoord.Status.ShouldBe(HttpStatusCode.InternalServerError);
        antwoord.Tekst.ShouldNotContain("Basisschool De Eik");
        (await wereld.Server.Systeem(db => db.Aanmeldingen.CountAsync(a => a.LeerlingId == leerling))).ShouldBe(0);
    }

    /// <summary>A code that was never given, with a right check character.</summary>
    private static Task<Pagina> RaadAsync(Webklant vo) => Vowereld.ZoekAsync(vo, Codegever.NieuweUniekeCode().Gegroepeerd, Vowereld.Geboren);

    private Task<int> AlarmenAsync() => wereld.Server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "CodeAlarm"));

    private Task ZetAsync(string emmer, string sleutel, int aantal) => wereld.Server.Systeem(async db =>
    {
        db.Tellers.Add(new() { Sleutel = $"{emmer}|{sleutel}", Aantal = aantal, VensterTot = wereld.Server.Klok.GetUtcNow().AddHours(1) });
        await db.SaveChangesAsync();
    });
}
