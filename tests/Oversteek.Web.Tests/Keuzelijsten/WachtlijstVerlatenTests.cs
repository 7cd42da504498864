using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Wachtlijsten;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;
using Oversteek.Web.Tests.Gebruikers;
using Oversteek.Web.Tests.Ouderportaal;

namespace Oversteek.Web.Tests.Keuzelijsten;

/// <summary>A parent takes the child off a waiting list, through the page, and what that means for the others.</summary>
public sealed class WachtlijstVerlatenTests
{
    private const string Adres = "/ouders/wachtlijst";

    [Theory, Databases, Regel("D-44", "R2-03", "D-06", "D-50")]
    public async Task Een_ouder_gaat_van_de_wachtlijst_de_volgende_krijgt_de_plek_en_de_andere_ouder_hoort_het(Databasesoort soort)
    {
        var (wereld, kind, ouder) = await WachtendAsync(soort);
        await using var _ = wereld;
        var volgende = await VolgendeAsync(wereld);

        var zeker = await ZekerAsync(wereld, ouder);
        zeker.Tekst.ShouldContain("U kunt niet meer terug op deze wachtlijst.");
        zeker.Tekst.ShouldContain("Sanne houdt de plek op");
        zeker.Tekst.ShouldContain("De andere ouder krijgt bericht.");
        (await RijAsync(wereld, kind)).Status.ShouldBe(Wachtlijststatus.Wacht, "kiezen is nog niet doen");
        var na = await zeker.Formulier("#zeker").VerstuurAsync();

        na.Pad.ShouldBe("/ouders/uitslag", na.Tekst);
        na.Document.QuerySelector("#verlaten")!.TextContent.ShouldContain("Sanne wacht niet meer op:");
        (await RijAsync(wereld, kind)).Status.ShouldBe(Wachtlijststatus.Bedankt);
        (await RijAsync(wereld, volgende)).Status.ShouldBe(Wachtlijststatus.Aangeboden, "de vrije plaats gaat naar de volgende");
        (await wereld.AanmeldingVanAsync(kind)).Plaatsing.ShouldBe(wereld.HavoElders, "de plek van nu blijft");
        (await wereld.MailsAsync(kind)).Count(m => m.StartsWith("ouder.wachtlijst-verlaten", StringComparison.Ordinal)).ShouldBe(1);
        (await wereld.MailsAsync(kind)).ShouldContain("ouder.wachtlijst-verlaten:2");

        (await zeker.Formulier("#zeker").VerstuurAsync()).Pad.ShouldBe("/ouders/uitslag", "twee keer drukken is een keer");
        (await LogAsync(wereld, kind)).ShouldBe([Rol.Ouder]);
        (await wereld.MailsAsync(kind)).Count(m => m.StartsWith("ouder.wachtlijst-verlaten", StringComparison.Ordinal)).ShouldBe(1);
        (await ouder.GetAsync(Adres)).Tekst.ShouldContain("Sanne wacht nu niet op een plek.");
    }

    [Theory, Databases, Regel("D-44", "REL-7")]
    public async Task Kwam_er_intussen_een_aanbod_dan_gaat_er_niets_weg_en_staat_het_aanbod_er(Databasesoort soort)
    {
        var (wereld, kind, ouder) = await WachtendAsync(soort);
        await using var _ = wereld;
        var (lijst, zeker) = (await ouder.GetAsync(Adres), await ZekerAsync(wereld, ouder));
        await wereld.Server.Systeem(async db =>
        {
            var rij = await db.Wachtlijstplaatsen.SingleAsync(w => w.LeerlingId == kind);
            rij.BiedAan(wereld.School, new DateOnly(2027, 4, 20), wereld.Server.Handeling(wereld.School, Rol.VoGebruiker)).IsGelukt.ShouldBeTrue();
            await db.SaveChangesAsync();
        });

        var laat = await zeker.Formulier("#zeker").VerstuurAsync();
        laat.Status.ShouldBe(HttpStatusCode.Conflict);
        laat.Tekst.ShouldContain("Er is intussen iets veranderd.");
        laat.Tekst.ShouldContain("Er is een plek vrij. Kies of u die wilt.");
        (await lijst.Formulier($"#kies-{wereld.HavoTweetalig.Waarde}").VerstuurAsync()).Tekst.ShouldContain("Er is een plek vrij. Kies of u die wilt.");

        (await RijAsync(wereld, kind)).Status.ShouldBe(Wachtlijststatus.Aangeboden);
        (await LogAsync(wereld, kind)).ShouldBeEmpty();
        (await wereld.MailsAsync(kind)).ShouldNotContain("ouder.wachtlijst-verlaten:2");
    }

    [Theory, Databases, Regel("D-06", "SEC-9", "SEC-28")]
    public async Task Zonder_gezag_of_voor_een_ander_kind_verandert_er_niets(Databasesoort soort)
    {
        var (wereld, kind, ouder) = await WachtendAsync(soort);
        await using var weg = wereld;
        var vreemd = await VolgendeAsync(wereld);
        var zeker = await ZekerAsync(wereld, ouder);

        // The class on which only another child waits: for this parent there is no such list.
        var ander = zeker.Formulier("#zeker").Vervals("Klas", wereld.HavoElders.Waarde.ToString());
        (await ander.VerstuurAsync()).Status.ShouldBe(HttpStatusCode.NotFound);
        (await RijAsync(wereld, vreemd)).Status.ShouldBe(Wachtlijststatus.Wacht);

        var vers = await ZekerAsync(wereld, ouder);
        await wereld.Server.Systeem(async db =>
        {
            var leerling = await db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == kind);
            leerling.WijzigOuder(1, leerling.Ouders.Single(o => o.Volgnummer == 1).Gegevens with { Gezag = Gezag.Nee }, wereld.Server.Handeling(leerling.OrganisatieId));
            await db.SaveChangesAsync();
        });
        (await vers.Formulier("#zeker").VerstuurAsync()).Pad.ShouldBe("/ouders");

        (await RijAsync(wereld, kind)).Status.ShouldBe(Wachtlijststatus.Wacht);
        (await LogAsync(wereld, kind)).ShouldBeEmpty();
    }

    /// <summary>Placed in the second class of its list, waiting for the first, with a parent in the portal.</summary>
    private static async Task<(Vowereld Wereld, LeerlingId Kind, Webklant Ouder)> WachtendAsync(Databasesoort soort)
    {
        var (wereld, post) = await Uitslagwereld.OpAsync(soort);
        var (kind, ouder1, _) = await wereld.GezinAsync();
        await ouder1.StuurAsync(wereld.HavoTweetalig, wereld.HavoElders);
        await KeuzelijstTests.BevestigAsync(wereld, kind);
        await wereld.TrekAsync(kind);
        await wereld.PubliceerAsync(kind);
        return (wereld, kind, await Ouderproef.BinnenAsync(wereld.Server, post, kind));
    }

    /// <summary>A child that came later and waits behind it.</summary>
    private static async Task<LeerlingId> VolgendeAsync(Vowereld wereld)
    {
        var (kind, _) = await wereld.LeerlingAsync(achternaam: "Volgende");
        await wereld.Server.Systeem(async db =>
        {
            db.Add(Wachtlijstplaats.Laat(kind, wereld.HavoTweetalig, 900, 1, wereld.Server.Handeling(wereld.School, Rol.VoGebruiker)));
            await db.SaveChangesAsync();
        });
        return kind;
    }

    private static async Task<Pagina> ZekerAsync(Vowereld wereld, Webklant ouder)
    {
        var lijst = await (await ouder.GetAsync("/ouders/uitslag")).KlikAsync("Van een wachtlijst af");
        lijst.Pad.ShouldBe(Adres);
        return await lijst.Formulier($"#kies-{wereld.HavoTweetalig.Waarde}").VerstuurAsync();
    }

    private static Task<Wachtlijstplaats> RijAsync(Vowereld wereld, LeerlingId kind) =>
        wereld.Server.Systeem(db => db.Wachtlijstplaatsen.AsNoTracking().SingleAsync(w => w.LeerlingId == kind));

    private static Task<List<Rol>> LogAsync(Vowereld wereld, LeerlingId kind) => wereld.Server.Systeem(db =>
        db.Logboek.Where(r => r.LeerlingId == kind && r.Soort == "WachtlijstplaatsBedankt").Select(r => r.Rol).ToListAsync());
}
