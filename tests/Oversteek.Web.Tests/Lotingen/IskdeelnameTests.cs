using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Lotingen;

/// <summary>ISK-06: the region says whether pupils who go to an ISK take part in the draw.</summary>
public sealed class IskdeelnameTests
{
    [Theory, Databases, Regel("ISK-06", "D-23")]
    public async Task Waar_isk_niet_meeloot_besluit_de_school_meteen_en_gaat_de_loting_over_de_anderen(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        await ZetNeeAsync(wereld);
        var (school, klas) = await IskschoolAsync(wereld);
        await wereld.AangemeldAsync(await wereld.VoAsync(), wereld.Havo);
        var (vroeg, laat) = (await KindAsync(wereld, school, klas, 1), await KindAsync(wereld, school, klas, 2));

        (await ToelatenAsync(wereld, school, klas, vroeg)).Status.ShouldBe(HttpStatusCode.OK);
        await new Coordinatoren(wereld).LootAsync();

        (await StatusAsync(wereld, vroeg)).ShouldBe(Aanmeldingstatus.Toegelaten);
        (await StatusAsync(wereld, laat)).ShouldBe(Aanmeldingstatus.Actief, "de loting deed niets met dit kind");
        (await wereld.Server.Systeem(db => db.Lotingsuitslagen.CountAsync())).ShouldBe(1);
        (await ToelatenAsync(wereld, school, klas, laat)).Status.ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(wereld, laat)).ShouldBe(Aanmeldingstatus.Toegelaten);
    }

    [Fact, Regel("ISK-06")]
    public async Task Standaard_loten_zij_mee()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var (school, klas) = await IskschoolAsync(wereld);
        await wereld.AangemeldAsync(await wereld.VoAsync(), wereld.Havo);
        var kind = await KindAsync(wereld, school, klas, 1);
        (await ToelatenAsync(wereld, school, klas, kind)).Tekst.ShouldContain("vanaf 9 april 2027");
        (await StatusAsync(wereld, kind)).ShouldBe(Aanmeldingstatus.Actief);

        await new Coordinatoren(wereld).LootAsync();

        (await StatusAsync(wereld, kind)).ShouldBe(Aanmeldingstatus.Plaatsbaar);
        (await wereld.Server.Systeem(db => db.Lotingsuitslagen.CountAsync())).ShouldBe(2);
    }

    [Theory, Databases, Regel("ISK-06", "D-65")]
    public async Task Wie_niet_meeloot_houdt_het_bevriezen_niet_op(Databasesoort soort)
    {
        const string Melding = "Voorkeurslijsten die niet definitief zijn";
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        await ZetNeeAsync(wereld);
        var (school, klas) = await IskschoolAsync(wereld);
        await wereld.AangemeldAsync(await wereld.VoAsync(), wereld.Havo);
        var kind = await KindAsync(wereld, school, klas, 1, definitief: false);
        var regio = await new Coordinatoren(wereld).AanwezigAsync();
        await regio.LegVastAsync();
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 4, 8), 13);
        await regio.AanwezigAsync();

        (await regio.Een.GetAsync("/regio/loting")).Tekst.ShouldNotContain(Melding);

        await wereld.Server.Systeem(async db =>
        {
            await db.Okrs.Where(o => db.Aanmeldingen.Any(a => a.Id == kind && a.LeerlingId == o.LeerlingId))
                .ExecuteUpdateAsync(s => s.SetProperty(o => o.Advies.Uitstroom, Uitstroom.Regulier));
        });
        (await regio.Een.GetAsync("/regio/loting")).Tekst.ShouldContain(Melding, customMessage: "een kind dat wel meeloot houdt het op");
    }

    /// <summary>On the screen, before the period begins: from then on the rules of the draw stay as they are.</summary>
    private static async Task ZetNeeAsync(Vowereld wereld)
    {
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 3, 24));
        var regio = await wereld.Server.LogInAsync(Rol.Regiocoordinator, wereld.Server.Regio.Regio);
        var gezet = await (await regio.GetAsync("/procedure/regels/loting")).Formulier().Zet("Invoer.loting.isk", "nee").VerstuurAsync();
        gezet.Tekst.ShouldContain("De wijziging is opgeslagen.");
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 3, 25));
    }

    private static Task<Aanmeldingstatus> StatusAsync(Vowereld wereld, AanmeldingId id) =>
        wereld.Server.Systeem(db => db.Aanmeldingen.Where(a => a.Id == id).Select(a => a.Status).SingleAsync());

    private static async Task<Pagina> ToelatenAsync(Vowereld wereld, OrganisatieId school, BrugklasId klas, AanmeldingId id)
    {
        var pagina = await (await wereld.VoAsync(school)).GetAsync($"/aanmeldingen/{id.Waarde}");
        pagina.Document.QuerySelector("input[value=Toelaten]")!.RemoveAttribute("disabled");
        return await pagina.Formulier("#besluit").Zet("Invoer.Besluit", "Toelaten").Zet("Invoer.Brugklas", klas.Waarde.ToString()).VerstuurAsync();
    }

    /// <summary>As the po school applies: one ISK class on the list.</summary>
    private static async Task<AanmeldingId> KindAsync(Vowereld wereld, OrganisatieId school, BrugklasId klas, int nummer, bool definitief = true)
    {
        var kind = await wereld.Server.LeerlingAsync(wereld.Server.Regio.PoSchool, (l, okr, h) =>
        {
            Proefgegevens.Compleet(l, okr, h);
            okr.StelAdviesVast(new Schooladvies { Uitstroom = Uitstroom.Isk }, h).IsGelukt.ShouldBeTrue();
            okr.MaakDefinitief([], h).IsGelukt.ShouldBeTrue();
        }, $"Nieuw{nummer}");
        return await wereld.Server.Systeem(async db =>
        {
            var procedure = await db.Procedures.SingleAsync(p => p.OrganisatieId == wereld.Server.Regio.Regio);
            var handeling = wereld.Server.Handeling(school);
            var aanmelding = Aanmelding.Voer(kind, school, Proefregio.Schooljaar, procedure, handeling);
            aanmelding.StelLijstOp([new Voorkeurkeuze(klas, school)], procedure.Regels, handeling).IsGelukt.ShouldBeTrue();
            if (definitief)
                aanmelding.MaakLijstDefinitief(nummer, procedure.Regels, handeling).IsGelukt.ShouldBeTrue();
            db.AddRange(aanmelding, new Uitgegevennummer(school, Proefregio.Schooljaar, nummer));
            await db.SaveChangesAsync();
            return aanmelding.Id;
        });
    }

    private static Task<(OrganisatieId School, BrugklasId Klas)> IskschoolAsync(Vowereld wereld) => wereld.Server.Systeem(async db =>
    {
        var (school, regio) = (OrganisatieId.Nieuw(), wereld.Server.Regio.Regio);
        var handeling = wereld.Server.Handeling(school, Rol.VoBeheerder);
        var beheer = new Brugklasbeheer(school, Proefregio.Schooljaar);
        var klas = beheer.VoegToe(new Brugklasgegevens("ISK", [Advies.GeenSpecifiek], false, 30, null), handeling).Waarde.Id;
        beheer.Verstuur(handeling).IsGelukt.ShouldBeTrue();
        beheer.Accepteer(handeling).IsGelukt.ShouldBeTrue();
        db.AddRange(new Organisatie(school, Organisatiesoort.VoSchool, "ISK De Wereld") { RegioId = regio, Schoolsoort = Schoolsoort.Isk }, beheer);
        await db.SaveChangesAsync();
        return (school, klas);
    });
}
