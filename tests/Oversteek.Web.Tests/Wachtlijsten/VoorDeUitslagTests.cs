using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Wachtlijsten;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;
using Oversteek.Web.Tests.Lotingen;

namespace Oversteek.Web.Tests.Wachtlijsten;

/// <summary>Before the result of the draw nobody knows which places are left (TOE-02, D-67).</summary>
public sealed class VoorDeUitslagTests
{
    [Theory, Databases, Regel("TOE-01", "TOE-02", "D-37", "D-67", "B-49")]
    public async Task Wie_te_laat_kwam_wordt_niet_afgewezen_om_plaats_en_krijgt_geen_plek_die_nog_verloot_wordt(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        var (eerder, eerste) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var (kind, id) = await wereld.AangemeldAsync(vo, "Laatkomer", wereld.Havo);
        await wereld.Server.Systeem(db => db.Aanmeldingen.Where(a => a.Id == id).ExecuteUpdateAsync(s => s.SetProperty(a => a.Ronde, 2)));

        var fout = await AfwijzenAsync(vo, id);

        fout.HeeftFout("Invoer.Reden", AanmeldingWeigeringen.NogNietGeloot.Zin()).ShouldBeTrue(fout.Tekst);
        (await wereld.AanmeldingVanAsync(kind)).Status.ShouldBe(Aanmeldingstatus.Actief);
        (await wereld.Server.Systeem(db => db.Wachtlijstplaatsen.CountAsync())).ShouldBe(0);

        await wereld.Server.Systeem(async db =>
        {
            db.Add(Wachtlijstplaats.Laat(kind, wereld.Havo, 2, 1, wereld.Server.Handeling(wereld.School)));
            await db.SaveChangesAsync();
        });
        await TikAsync(wereld);
        (await StandAsync(wereld)).ShouldBe(Wachtlijststatus.Wacht, "wat nog verloot wordt, is niet vrij");

        await new Coordinatoren(wereld).LootAsync();
        await TikAsync(wereld);
        (await StandAsync(wereld)).ShouldBe(Wachtlijststatus.Aangeboden);
        await NietOmPlaatsAsync(wereld, eerder, eerste);
    }

    /// <summary>D-37: of who has a place nobody says that there is none, also when its class does not stand on the list.</summary>
    private static async Task NietOmPlaatsAsync(Vowereld wereld, LeerlingId kind, AanmeldingId id)
    {
        var vwo = (BrugklasId?)wereld.Vwo;
        await wereld.Server.Systeem(db => db.Aanmeldingen.Where(a => a.Id == id).ExecuteUpdateAsync(s => s.SetProperty(a => a.Plaatsing, vwo)));

        var fout = await AfwijzenAsync(await wereld.VoAsync(), id);

        fout.HeeftFout("Invoer.Reden", AanmeldingWeigeringen.NogPlaats.Zin()).ShouldBeTrue(fout.Tekst);
        (await wereld.AanmeldingVanAsync(kind)).Status.ShouldBe(Aanmeldingstatus.Plaatsbaar);
    }

    private static async Task<Pagina> AfwijzenAsync(Webklant vo, AanmeldingId id) => await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#besluit")
        .Zet("Invoer.Besluit", "Afwijzen").Zet("Invoer.Reden", "GEEN_PLAATS").Zet("Invoer.Toelichting", "De klas is vol.").VerstuurAsync();

    private static Task TikAsync(Vowereld wereld) => wereld.Server.InScopeAsync(async sp =>
    {
        await sp.GetRequiredService<Wachtlijstklok>().TikAsync(CancellationToken.None);
        return true;
    }, _ => { });

    private static Task<Wachtlijststatus> StandAsync(Vowereld wereld) => wereld.Server.Systeem(db => db.Wachtlijstplaatsen.Select(w => w.Status).SingleAsync());
}
