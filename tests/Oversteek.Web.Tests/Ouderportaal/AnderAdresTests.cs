using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Post;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Domain.Toegang;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Gebruikers;

namespace Oversteek.Web.Tests.Ouderportaal;

/// <summary>Somebody of the school uses an address of his own for a parent (B-02): who was known hears it, can stop it, and there is time for that.</summary>
public sealed class AnderAdresTests
{
    private const string Moeder = "moeder@proef.example";
    private const string Dader = "dader@proef.example";
    private const string Gestopt = "Uw toegang tot Oversteek is gestopt";

    [Theory, Databases, Regel("B-02", "SEC-28", "OUD-02")]
    public async Task Wie_al_meedeed_hoort_van_een_ander_adres_en_de_code_wacht_een_dag(Databasesoort soort)
    {
        var (server, post) = await Ouderproef.ServerAsync(soort);
        await using var weg = server;
        var kind = await MetMoederAsync(server, post);
        await server.Systeem(db => db.Ouderaccounts.ExecuteUpdateAsync(s => s.SetProperty(a => a.Taal, "tr")));
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        await NeemOverAsync(po, kind);
        await Brievenbus.VerzendAsync(server);

        var mails = Aan(post, Moeder);
        mails.Count.ShouldBe(2, "een over intrekken en een over het andere adres, niet dubbel voor school en account");
        mails.ShouldAllBe(m => m.Tekst.Contains("Sayın veli") && m.Tekst.Contains("Basisschool De Eik") && !m.Tekst.Contains("Sanne") && !m.Tekst.Contains(Dader));
        mails.Count(m => Ouderproef.Stoplink(m.Tekst).Length > 0).ShouldBe(1);
        var bewaard = await server.Systeem(db => db.UitgaandeBerichten
            .Where(b => b.Sjabloon == "ouder.portaal-ander-adres" && b.Status == Berichtstatus.Verzonden && b.Taal == "tr").SingleAsync());
        Ouderproef.Stoplink(bewaard.Tekst!).ShouldBeEmpty("de link staat alleen in de e-mail");
        var (code, geboren) = (Code(post), await Ouderproef.GeborenAsync(server, kind));
        (await StapAsync(server, code, geboren)).ShouldBe((HttpStatusCode.BadRequest, "/ouders"));
        server.Klok.Verder(TimeSpan.FromHours(23));
        var vroeg = await Ouderproef.MetCodeAsync(server.Anoniem(), code, geboren);
        vroeg.Tekst.ShouldContain("werkt nog niet");
        (await server.Systeem(db => db.Ouderportaalcodes.SingleAsync(c => c.LeerlingId == kind))).Status.ShouldBe(Ouderportaalcodestatus.Uitgegeven);
        (await AdresAsync(server, kind)).ShouldBe(Moeder);
        server.Klok.Verder(TimeSpan.FromHours(2));
        (await StapAsync(server, code, geboren)).ShouldBe((HttpStatusCode.OK, "/ouders/inschrijven"));
    }

    [Theory, Databases, Regel("B-02", "SEC-12")]
    public async Task Een_collega_bevestigt_het_andere_adres_en_wie_uitnodigde_niet(Databasesoort soort)
    {
        var (server, post) = await Ouderproef.ServerAsync(soort);
        await using var weg = server;
        var kind = await MetMoederAsync(server, post);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        await NeemOverAsync(po, kind);
        await Brievenbus.VerzendAsync(server);
        var (code, geboren) = (Code(post), await Ouderproef.GeborenAsync(server, kind));

        var eigen = await po.GetAsync(Pagina(kind));
        eigen.Document.QuerySelector("#bevestigen-1").ShouldBeNull();
        eigen.Tekst.ShouldContain("Een collega kan het bevestigen");
        (await BevestigAsync(po, eigen, kind)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await StapAsync(server, code, geboren)).ShouldBe((HttpStatusCode.BadRequest, "/ouders"));
        var vreemd = await server.LogInAsync(Rol.PoGebruiker, server.Regio.AnderePoSchool);
        (await BevestigAsync(vreemd, await vreemd.GetAsync("/account"), kind)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await StapAsync(server, code, geboren)).ShouldBe((HttpStatusCode.BadRequest, "/ouders"));

        var collega = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var na = await (await collega.GetAsync(Pagina(kind))).Formulier("#bevestigen-1").VerstuurAsync();

        na.Tekst.ShouldContain("De code werkt nu");
        (await StapAsync(server, code, geboren)).ShouldBe((HttpStatusCode.OK, "/ouders/inschrijven"));
        (await server.Systeem(db => db.Logboek.SingleAsync(l => l.Soort == "OuderportaalcodeBevestigd"))).Wie.ShouldBe(collega.Account);
    }

    [Theory, Databases, Regel("B-02", "SEC-22")]
    public async Task Wie_het_bekende_adres_leest_stopt_het_andere_ook_als_dat_al_binnen_is(Databasesoort soort)
    {
        var (server, post) = await Ouderproef.ServerAsync(soort);
        await using var weg = server;
        var kind = await MetMoederAsync(server, post);
        await NeemOverAsync(await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool), kind);
        await Brievenbus.VerzendAsync(server);
        server.Klok.Verder(TimeSpan.FromHours(25));
        var dader = await BinnenAsync(server, post, kind, Code(post));
        (await AdresAsync(server, kind)).ShouldBe(Dader);
        await Brievenbus.VerzendAsync(server);
        Aan(post, Moeder).Count(m => m.Onderwerp == Ouderproef.AnderAdres).ShouldBe(2, "ook het gebruik van de code is een bericht waard");

        var stop = Ouderproef.Stoplink(Aan(post, Moeder).First(m => m.Onderwerp == Ouderproef.AnderAdres).Tekst);
        var moeder = server.Anoniem();
        var pagina = await moeder.GetAsync(stop);
        (await dader.GetAsync("/ouders/start")).Pad.ShouldBe("/ouders/start", "kijken stopt niets");
        pagina.Document.QuerySelector("#binnen").ShouldBeNull("de link opent niets");
        (await pagina.Formulier("#stop").VerstuurAsync()).Tekst.ShouldContain("Het is gestopt");

        (await dader.GetAsync("/ouders/start")).Pad.ShouldBe("/ouders");
        (await AdresAsync(server, kind)).ShouldBe(Moeder);
        (await server.Systeem(db => db.Ouderportaalcodes.SingleAsync(c => c.LeerlingId == kind))).Status.ShouldBe(Ouderportaalcodestatus.Ingetrokken);
        (await server.Systeem(db => db.UitgaandeBerichten.CountAsync(b => b.Sjabloon == "po.ouderportaalcode-gestopt"))).ShouldBe(1);
        (await server.Anoniem().GetAsync(stop)).Status.ShouldBe(HttpStatusCode.NotFound, "een keer");
    }

    [Theory, Databases, Regel("B-02", "OUD-02")]
    public async Task Ook_een_brief_wacht_als_de_ouder_al_meedeed(Databasesoort soort)
    {
        var (server, post) = await Ouderproef.ServerAsync(soort);
        await using var weg = server;
        var kind = await MetMoederAsync(server, post);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        // Tab 1 is of the school: who takes over changes it first.
        await server.Systeem(async db =>
        {
            var leerling = await db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == kind);
            var ouder = leerling.Ouders.Single(o => o.Volgnummer == 1);
            leerling.WijzigOuder(1, ouder.Gegevens with { Contact = new Adresgegevens { Email = Dader } }, server.Handeling(server.Regio.PoSchool));
            await db.SaveChangesAsync();
        });
        await (await po.GetAsync(Pagina(kind))).Formulier("#intrekken-1").VerstuurAsync();

        var brief = await (await po.GetAsync("/ouderportaal/uitnodigen")).Formulier("#uitnodigen")
            .Zet("Kies", $"{kind.Waarde}:1").Zet("Kies", $"{kind.Waarde}:2").VerstuurAsync();
        await Brievenbus.VerzendAsync(server);

        Aan(post, Moeder).Select(m => m.Onderwerp).ShouldBe([Gestopt, Ouderproef.AnderAdres], ignoreOrder: true);
        var geboren = await Ouderproef.GeborenAsync(server, kind);
        var codes = Regex.Matches(await Pdftekst.WoordenAsync(brief.Bytes), "[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}-[0-9A-HJKMNP-TV-Z]",
            RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => m.Value).Distinct().ToList();
        codes.Count.ShouldBe(2);
        var stappen = new List<string>();
        foreach (var code in codes)
            stappen.Add((await StapAsync(server, code, geboren)).Pad);
        stappen.ShouldBe(["/ouders", "/ouders/inschrijven"], ignoreOrder: true, "alleen de ouder die nog nooit meedeed, begint meteen");
    }

    [Theory, Databases, Regel("B-02", "OUD-05")]
    public async Task Wie_nog_niet_meedeed_begint_meteen_en_alleen_het_bekende_adres_hoort_van_een_ander(Databasesoort soort)
    {
        var (server, post) = await Ouderproef.ServerAsync(soort);
        await using var weg = server;
        var kind = await server.LeerlingAsync(server.Regio.PoSchool);
        var bekend = await AdresAsync(server, kind);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        await NodigUitAsync(po, kind, "");
        await Brievenbus.VerzendAsync(server);
        post.Ontvangen.ShouldHaveSingleItem().Aan.Waarde.ShouldBe(bekend, "de gewone weg is niet langer geworden");
        (await StapAsync(server, Code(post), await Ouderproef.GeborenAsync(server, kind))).Pad.ShouldBe("/ouders/inschrijven");

        await NodigUitAsync(po, kind, "nieuw@proef.example");
        await Brievenbus.VerzendAsync(server);
        (await StapAsync(server, Code(post), await Ouderproef.GeborenAsync(server, kind))).Pad.ShouldBe("/ouders/inschrijven");
        post.Ontvangen.Where(m => m.Onderwerp == Ouderproef.AnderAdres).ShouldHaveSingleItem().Aan.Waarde.ShouldBe(bekend);
    }

    private static async Task<LeerlingId> MetMoederAsync(Proefserver server, Brievenbus post)
    {
        var kind = await server.LeerlingAsync(server.Regio.PoSchool);
        await Ouderproef.BinnenAsync(server, post, kind, email: Moeder);
        await Brievenbus.VerzendAsync(server);
        return kind;
    }

    private static async Task NeemOverAsync(Webklant po, LeerlingId kind)
    {
        await (await po.GetAsync(Pagina(kind))).Formulier("#intrekken-1").VerstuurAsync();
        await NodigUitAsync(po, kind, Dader);
    }

    private static async Task NodigUitAsync(Webklant po, LeerlingId kind, string adres) =>
        (await (await po.GetAsync(Pagina(kind))).Formulier("#mail-1").Zet("Adres[1]", adres).VerstuurAsync()).Tekst.ShouldContain("gaat per e-mail weg");

    private static async Task<Webklant> BinnenAsync(Proefserver server, Brievenbus post, LeerlingId kind, string code)
    {
        var klant = server.Anoniem();
        var stap = await Ouderproef.MetCodeAsync(klant, code, await Ouderproef.GeborenAsync(server, kind));
        await stap.Formulier("#inschrijven").Zet("Email", Dader).Zet("Keuze", "nee").VerstuurAsync();
        (await (await klant.GetAsync(await Ouderproef.LinkAsync(server, post))).Formulier("#binnen").VerstuurAsync()).Pad.ShouldBe("/ouders/start");
        return klant;
    }

    private static Task<Pagina> BevestigAsync(Webklant klant, Pagina bewijs, LeerlingId kind) => klant.PostAsync($"{Pagina(kind)}?handler=Bevestigen",
        [new("__RequestVerificationToken", bewijs.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), new("Ouder", "1")]);

    private static async Task<(HttpStatusCode Status, string Pad)> StapAsync(Proefserver server, string code, DateOnly geboren)
    {
        var stap = await Ouderproef.MetCodeAsync(server.Anoniem(), code, geboren);
        return (stap.Status, stap.Pad);
    }

    private static List<Postbericht> Aan(Brievenbus post, string adres) =>
        [.. post.Ontvangen.Where(m => m.Aan.Waarde == adres && !m.Tekst.Contains("10 minuten", StringComparison.Ordinal))];

    /// <summary>Of the last invitation by mail.</summary>
    private static string Code(Brievenbus post)
    {
        var mail = post.Ontvangen.Last(m => m.Tekst.Contains("/ouders#", StringComparison.Ordinal)).Tekst;
        return mail[(mail.IndexOf('#', StringComparison.Ordinal) + 1)..].Split('\n')[0].Trim();
    }

    private static async Task<string?> AdresAsync(Proefserver server, LeerlingId kind) =>
        (await server.Systeem(db => db.Ouders.SingleAsync(o => o.LeerlingId == kind && o.Volgnummer == 1))).Contact?.Email;

    private static string Pagina(LeerlingId kind) => $"/leerlingen/{kind.Waarde}/ouderportaal";
}
