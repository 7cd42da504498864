using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Aanmeldingen;

/// <summary>Which classes a pupil can put on the list, and how many.</summary>
public sealed class AanbodTests(Vowereld wereld) : IClassFixture<Vowereld>
{
    [Fact, Regel("ADV-02", "ADV-07", "D-36")]
    public async Task De_lijst_kent_alleen_passende_klassen_van_scholen_die_zijn_geaccepteerd()
    {
        var vo = await wereld.VoAsync();
        var (_, id) = await wereld.AangemeldAsync(vo);
        var klassen = await KlassenAsync(vo, id);
        klassen.ShouldContain(wereld.Havo);
        klassen.ShouldContain(wereld.HavoElders);
        klassen.ShouldNotContain(wereld.Vwo);

        await TerugzettenAsync();

        (await KlassenAsync(vo, id)).ShouldNotContain(wereld.HavoElders);
        (await KlassenAsync(vo, id)).ShouldContain(wereld.Havo);
    }

    [Fact, Regel("D-35", "AAN-11", "KEU-03")]
    public async Task Een_lege_lijst_wordt_niet_definitief_en_de_aanmelding_staat_in_het_overzicht()
    {
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo);

        var fout = await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}/voorkeurslijst/definitief")).Formulier().VerstuurAsync();

        fout.Status.ShouldBe(HttpStatusCode.BadRequest);
        fout.Tekst.ShouldContain("ten minste 1 brugklas");
        (await wereld.AanmeldingVanAsync(leerling)).Status.ShouldBe(Aanmeldingstatus.Nieuw);
        var overzicht = await vo.GetAsync("/aanmeldingen?status=Nieuw");
        overzicht.Document.QuerySelector($"a[href='/aanmeldingen/{id.Waarde}']").ShouldNotBeNull();
    }

    [Fact, Regel("MSG-01", "AAN-10", "KEU-04")]
    public async Task Een_definitieve_lijst_zet_een_mail_per_ouder_klaar()
    {
        var vo = await wereld.VoAsync();
        var (leerling, _) = await wereld.AangemeldAsync(vo, wereld.Havo);

        (await wereld.Server.Systeem(db => db.UitgaandeBerichten.Where(b => b.LeerlingId == leerling && b.Sjabloon == "ouder.voorkeurslijst-controle").Select(b => b.Ouder).OrderBy(o => o).ToListAsync())).ShouldBe([1, 2]);
    }

    private static async Task<List<BrugklasId>> KlassenAsync(Webklant vo, AanmeldingId id) =>
        [.. (await vo.GetAsync($"/aanmeldingen/{id.Waarde}/voorkeurslijst")).Document.QuerySelectorAll("select[name='Invoer.Toevoegen'] option")
            .Select(o => o.GetAttribute("value")).Where(v => !string.IsNullOrEmpty(v)).Select(v => new BrugklasId(Guid.Parse(v!)))];

    private Task TerugzettenAsync() => wereld.Server.Systeem(async db =>
    {
        var beheer = await db.Brugklasbeheren.Include(b => b.Klassen).SingleAsync(b => b.OrganisatieId == wereld.AndereSchool);
        beheer.ZetTerug(wereld.Server.Handeling(wereld.Server.Regio.Regio, Rol.Regiocoordinator, "Namen kloppen niet.")).IsGelukt.ShouldBeTrue();
        await db.SaveChangesAsync();
    });
}
