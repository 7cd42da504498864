using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Uitwisseling;

/// <summary>Colleagues at one moment with one list of pupils to hand over: every pupil once, and what stands is what the log tells (B-27, REL-10).</summary>
public sealed class OverdrachtRaceTests
{
    private const int Rondes = 4;

    [Theory, Databases, Regel("REL-10", "REL-9", "B-27")]
    public async Task Twee_collega_s_bevestigen_tegelijk_en_een_derde_neemt_terug(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (een, twee) = await Overdrachtwereld.ToegelatenAsync(wereld);
        var (vo, ander, derde) = (await wereld.VoAsync(), await wereld.VoAsync(), await wereld.VoAsync());
        await Overdrachtwereld.MaakAsync(vo);
        for (var ronde = 0; ronde < Rondes; ronde++)
        {
            var begin = await RegelsAsync(wereld);
            var bevestigen = (await vo.GetAsync(Overdrachtwereld.Overdracht)).Formulier("#bevestigen");
            var zelfde = (await ander.GetAsync(Overdrachtwereld.Overdracht)).Formulier("#bevestigen");

            var antwoorden = await Webklant.TegelijkAsync([(bevestigen.Verzoek(), vo), (zelfde.Verzoek(), ander)]);

            antwoorden.ShouldAllBe(a => a.Status == HttpStatusCode.Redirect || a.Status == HttpStatusCode.Conflict);
            (await StandAsync(wereld)).ShouldAllBe(s => s == Aanmeldingstatus.Overgedragen, "wie conflict hoort, hoort het omdat een ander het deed");
            (await RegelsAsync(wereld)).Over.ShouldBe(begin.Over + 2, "elke leerling een keer");

            var terug = (await derde.GetAsync(Overdrachtwereld.Overdracht)).Formulier("#terugnemen")
                .Zet("Kies", $"{een.Aanmelding.Waarde}").Zet("Kies", $"{twee.Aanmelding.Waarde}").Zet("Reden", "Te vroeg.");
            var samen = await Webklant.TegelijkAsync([(terug.Verzoek(), derde), (bevestigen.Verzoek(), vo)]);

            samen.ShouldAllBe(a => (int)a.Status < 500);
            var (over, teruggenomen) = await RegelsAsync(wereld);
            (await StandAsync(wereld)).Count(s => s == Aanmeldingstatus.Overgedragen).ShouldBe(over - teruggenomen);
            await HerstelAsync(wereld, derde);
        }
    }

    /// <summary>All back to waiting, for the next round.</summary>
    private static async Task HerstelAsync(Vowereld wereld, Webklant klant)
    {
        var over = await wereld.Server.Systeem(db => db.Aanmeldingen.Where(a => a.Status == Aanmeldingstatus.Overgedragen).Select(a => a.Id).ToListAsync());
        if (over.Count > 0)
        {
            var formulier = (await klant.GetAsync(Overdrachtwereld.Overdracht)).Formulier("#terugnemen").Zet("Reden", "Opnieuw.");
            over.ForEach(o => formulier.Zet("Kies", $"{o.Waarde}"));
            await formulier.VerstuurAsync();
        }
        (await StandAsync(wereld)).ShouldAllBe(s => s == Aanmeldingstatus.Toegelaten);
    }

    private static Task<List<Aanmeldingstatus>> StandAsync(Vowereld wereld) => wereld.Server.Systeem(db => db.Aanmeldingen.Select(a => a.Status).ToListAsync());

    private static Task<(int Over, int Terug)> RegelsAsync(Vowereld wereld) => wereld.Server.Systeem(async db => (
        await db.Logboek.CountAsync(l => l.Soort == "LeerlingOvergedragen"), await db.Logboek.CountAsync(l => l.Soort == "OverdrachtTeruggenomen")));
}
