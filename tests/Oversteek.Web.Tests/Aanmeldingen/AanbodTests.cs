using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Aanmeldingen;

/// <summary>Which classes a pupil can put on the list, and how many.</summary>
public sealed class AanbodTests(Vowereld wereld) : IClassFixture<Vowereld>
{
    [Fact, Regel("ADV-02", "ADV-07", "D-36", "D-64", "B-43")]
    public async Task De_lijst_kent_alleen_passende_klassen_en_een_teruggezette_school_telt_zoals_zij_was()
    {
        var vo = await wereld.VoAsync();
        var (_, id) = await wereld.AangemeldAsync(vo);
        var klassen = await KlassenAsync(vo, id);
        klassen.ShouldContain(wereld.Havo);
        klassen.ShouldContain(wereld.HavoElders);
        klassen.ShouldNotContain(wereld.Vwo);

        await TerugzettenAsync();

        (await KlassenAsync(vo, id)).ShouldContain(wereld.HavoElders);
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

    [Fact, Regel("CAP-01", "CAP-02", "GEN-11")]
    public async Task De_actuele_capaciteit_van_het_vorige_schooljaar_is_te_wijzigen_na_wisselen()
    {
        var vorig = Proefregio.Schooljaar.Vorige;
        var klas = await wereld.Server.Systeem(async db =>
        {
            var handeling = wereld.Server.Handeling(wereld.School, Rol.VoBeheerder);
            var beheer = new Brugklasbeheer(wereld.School, vorig);
            var id = beheer.VoegToe(new Brugklasgegevens("Havo", ["60"], false, 25, null), handeling).Waarde.Id;
            beheer.Verstuur(handeling);
            beheer.Accepteer(handeling);
            db.Add(beheer);
            await db.SaveChangesAsync();
            return id;
        });
        var vo = await wereld.VoAsync();
        (await vo.GetAsync("/brugklassen/capaciteit")).Document.QuerySelector($"[name='Plaatsen[{klas.Waarde}]']").ShouldBeNull();
        await wereld.Server.Systeem(async db =>
        {
            (await db.Sessies.SingleAsync(s => s.AccountId == vo.Account)).Schooljaar = vorig.ToString();
            await db.SaveChangesAsync();
        });

        await (await vo.GetAsync("/brugklassen/capaciteit")).Formulier().Zet($"Plaatsen[{klas.Waarde}]", "3").VerstuurAsync();

        var stand = await wereld.Server.Systeem(db => db.Brugklassen.SingleAsync(k => k.Id == klas));
        (stand.ActueleCapaciteit, stand.OorspronkelijkeCapaciteit).ShouldBe((3, 25));
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
