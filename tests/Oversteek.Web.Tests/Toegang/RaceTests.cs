using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Toegang;

/// <summary>Parallel browsers on both databases: one wins, the others hear why, nothing is half done (REL-7, REL-9, REL-10).</summary>
public sealed class RaceTests
{
    private const int Rondes = 5;

    [Theory]
    [Databases]
    [Regel("REL-10", "REL-9", "AAN-06")]
    public async Task Twee_scholen_met_een_code_maken_samen_een_aanmelding(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var scholen = new[] { await wereld.VoAsync(), await wereld.VoAsync(wereld.AndereSchool), await wereld.VoAsync(), await wereld.VoAsync(wereld.AndereSchool) };
        for (var ronde = 0; ronde < Rondes; ronde++)
        {
            var (leerling, code) = await wereld.LeerlingAsync();
            var formulieren = new List<Formulier>();
            foreach (var school in scholen)
                formulieren.Add((await Vowereld.ZoekAsync(school, code, Vowereld.Geboren)).Formulier("#bevestigen"));

            // Everybody presses twice.
            var antwoorden = await Webklant.TegelijkAsync(formulieren.Concat(formulieren).Select(f => f.Verzoek()).Zip(scholen.Concat(scholen)));

            var gelukt = antwoorden.Where(a => a.Status == HttpStatusCode.Redirect).Select(a => a.Antwoord.Headers.Location!.OriginalString).ToList();
            gelukt.Count.ShouldBeInRange(1, 2);
            gelukt.Distinct(StringComparer.Ordinal).Count().ShouldBe(1, "de tweede klik krijgt dezelfde aanmelding");
            antwoorden.Where(a => a.Status != HttpStatusCode.Redirect).ShouldAllBe(a => a.Status == HttpStatusCode.BadRequest || a.Status == HttpStatusCode.Conflict);
            var winnaar = await wereld.AanmeldingVanAsync(leerling);
            gelukt[0].ShouldContain(winnaar.Id.Waarde.ToString());
            (await wereld.Server.Systeem(db => db.Aanmeldingen.CountAsync(a => a.LeerlingId == leerling))).ShouldBe(1);
            (await wereld.CodestandAsync(leerling)).ShouldBe(UniekeCodestatus.Bezet);
            var scholenMetInzage = await wereld.Server.Systeem(db => db.Inzagerechten.Where(i => i.LeerlingId == leerling).ToListAsync());
            scholenMetInzage.Select(i => i.Organisatie).Where(o => o == wereld.School || o == wereld.AndereSchool).Distinct().ShouldBe([winnaar.OrganisatieId]);
        }
    }

    [Theory]
    [Databases]
    [Regel("REL-10", "R2-02")]
    public async Task De_laatste_plaats_gaat_naar_een_kind(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = new[] { await wereld.VoAsync(), await wereld.VoAsync(), await wereld.VoAsync() };
        var kinderen = new List<(LeerlingId Leerling, AanmeldingId Aanmelding)>();
        foreach (var klant in vo)
            kinderen.Add(await wereld.AangemeldAsync(klant, wereld.HavoTweetalig));
        await PubliceerAsync(wereld);
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 4, 20));
        vo = [await wereld.VoAsync(), await wereld.VoAsync(), await wereld.VoAsync()];
        var verzoeken = new List<(HttpRequestMessage, Webklant)>();
        for (var i = 0; i < vo.Length; i++)
            verzoeken.Add(((await vo[i].GetAsync($"/aanmeldingen/{kinderen[i].Aanmelding.Waarde}")).Formulier("#besluit").Zet("Invoer.Besluit", "Toelaten").Zet("Invoer.Brugklas", wereld.HavoTweetalig.Waarde.ToString()).Verzoek(), vo[i]));

        var antwoorden = await Webklant.TegelijkAsync(verzoeken);

        antwoorden.Count(a => a.Status == HttpStatusCode.Redirect).ShouldBe(1);
        antwoorden.Where(a => a.Status != HttpStatusCode.Redirect).ShouldAllBe(a => a.Status == HttpStatusCode.BadRequest || a.Status == HttpStatusCode.Conflict);
        (await wereld.Server.Systeem(db => db.Aanmeldingen.CountAsync(a => a.Status == Aanmeldingstatus.Toegelaten))).ShouldBe(1);
        (await wereld.Server.Systeem(db => db.Brugklassen.SingleAsync(k => k.Id == wereld.HavoTweetalig))).ActueleCapaciteit.ShouldBe(0);
    }

    [Theory]
    [Databases]
    [Regel("REL-7", "REL-10")]
    public async Task Definitief_maken_terwijl_een_collega_bewerkt_verliest_niets(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var school = wereld.Server.Regio.PoSchool;
        var klanten = new[] { await wereld.Server.LogInAsync(Rol.PoGebruiker, school), await wereld.Server.LogInAsync(Rol.PoGebruiker, school), await wereld.Server.LogInAsync(Rol.PoGebruiker, school) };
        for (var ronde = 0; ronde < Rondes; ronde++)
        {
            var (leerling, _) = await wereld.LeerlingAsync(okrDefinitief: false);
            var definitief = (await klanten[0].GetAsync($"/leerlingen/{leerling.Waarde}/okr/controle")).Formulier().Verzoek();
            var teksten = new[] { $"eerste {ronde}", $"tweede {ronde}" };
            var verzoeken = new List<(HttpRequestMessage, Webklant)> { (definitief, klanten[0]) };
            for (var i = 0; i < 2; i++)
                verzoeken.Add((await BewerkAsync(klanten[i + 1], leerling, teksten[i]), klanten[i + 1]));

            var antwoorden = await Webklant.TegelijkAsync(verzoeken);

            antwoorden.ShouldAllBe(a => (int)a.Status < 500);
            var bewaard = antwoorden.Skip(1).Select((a, i) => (a.Status, Tekst: teksten[i])).Where(p => p.Status == HttpStatusCode.Redirect).Select(p => p.Tekst).ToList();
            bewaard.Count.ShouldBeLessThanOrEqualTo(1, "beide vertrokken van dezelfde versie");
            await ControleerAsync(wereld, leerling, antwoorden[0].Status == HttpStatusCode.Redirect, bewaard);
        }
    }

    private static async Task ControleerAsync(Vowereld wereld, LeerlingId leerling, bool definitief, IReadOnlyList<string> bewaard)
    {
        var okr = await wereld.Server.Systeem(db => db.Okrs.AsNoTracking().Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == leerling));
        (okr.Status == Okrstatus.Definitief).ShouldBe(definitief);
        var inhoud = okr.Onderdelen.Single(o => o.Nummer == "3").Inhoud.Velden.Values;
        foreach (var tekst in bewaard)
            inhoud.ShouldContain(tekst);
        var regels = await wereld.Server.Systeem(db => db.Logboek.AsNoTracking().Where(l => l.LeerlingId == leerling && (l.Soort == "OkrDefinitiefGemaakt" || l.Soort == "OkrOnderdeelOpgeslagen")).OrderBy(l => l.Nummer).Select(l => l.Soort).ToListAsync());
        regels.SkipWhile(s => s != "OkrDefinitiefGemaakt").ShouldNotContain("OkrOnderdeelOpgeslagen", "na definitief verandert er niets meer");
    }

    private static async Task<HttpRequestMessage> BewerkAsync(Webklant klant, LeerlingId leerling, string tekst)
    {
        var pagina = await klant.GetAsync($"/leerlingen/{leerling.Waarde}/okr/3");
        var veld = pagina.Document.QuerySelector("#okr textarea")!.GetAttribute("name")!;
        return pagina.Formulier("#okr").Zet(veld, tekst).Verzoek("Opslaan");
    }

    private static Task PubliceerAsync(Vowereld wereld) => wereld.Server.Systeem(async db =>
    {
        db.Add(Domain.Lotingen.Loting.Bereid(wereld.Server.Regio.Regio, Proefregio.Schooljaar, 1, "geheim",
            wereld.Server.Handeling(wereld.Server.Regio.Regio, Rol.Regiocoordinator)));
        await db.SaveChangesAsync();
        await db.Lotingen.ExecuteUpdateAsync(s => s.SetProperty(l => l.Status, Lotingstatus.Gepubliceerd));
    });
}
