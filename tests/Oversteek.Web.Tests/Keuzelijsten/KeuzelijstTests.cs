using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Keuzelijsten;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Domain.Leerlingen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Keuzelijsten;

/// <summary>What parents do with their list, through the use cases and on both databases.</summary>
public sealed class KeuzelijstTests
{
    [Theory, Databases, Regel("OUD-03", "AAN-12", "D-34", "D-06", "STA-03")]
    public async Task Een_verstuurde_lijst_is_een_aanmelding_bij_de_eerste_school_en_de_ander_hoort_het(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (kind, ouder1, ouder2) = await wereld.GezinAsync();

        var nummer = await ouder1.StuurAsync(wereld.Havo, wereld.HavoElders);

        var aanmelding = await wereld.AanmeldingVanAsync(kind);
        (aanmelding.OrganisatieId, aanmelding.Status, aanmelding.Aanmelddatum).ShouldBe((wereld.School, Aanmeldingstatus.Nieuw, new DateOnly(2027, 3, 25)));
        aanmelding.Voorkeuren.Select(v => v.BrugklasId).ShouldBe([wereld.Havo, wereld.HavoElders]);
        (await wereld.CodestandAsync(kind)).ShouldBe(UniekeCodestatus.Bezet);
        nummer.ShouldMatch("^27-[0-9]{5}-[A-Z]{2}$");
        (await wereld.MailsAsync(kind)).ShouldContain("ouder.aanmelding-ontvangen:1");
        (await wereld.MailsAsync(kind)).ShouldContain("ouder.aanmelding-andere-ouder:2");
        // The other parent sees the same list; the school sees name and list, and not the dossier.
        (await ouder2.KijkAsync())!.Verstuurd.Count.ShouldBe(2);
        (await wereld.ZietDossierAsync(wereld.School, kind)).ShouldBeFalse();
    }

    [Theory, Databases, Regel("D-34", "D-33", "STA-03")]
    public async Task Tot_het_eind_van_de_periode_verandert_de_lijst_en_blijft_de_datum(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (kind, ouder1, ouder2) = await wereld.GezinAsync();
        var nummer = await ouder1.StuurAsync(wereld.Havo, wereld.HavoElders);
        await BevestigAsync(wereld, kind);
        (await wereld.ZietDossierAsync(wereld.School, kind)).ShouldBeTrue();
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 3, 30));

        (await ouder2.StuurAsync(wereld.HavoElders, wereld.Havo)).ShouldBe(nummer);

        var na = await wereld.AanmeldingVanAsync(kind);
        (na.OrganisatieId, na.Status, na.Aanmelddatum, na.Aanmeldnummer).ShouldBe((wereld.AndereSchool, Aanmeldingstatus.Nieuw, new DateOnly(2027, 3, 25), null));
        (await wereld.AanmeldingenAsync(kind)).ShouldBe(1);
        (await wereld.ZietDossierAsync(wereld.School, kind)).ShouldBeFalse("de vorige school houdt niets");
        (await wereld.MailsAsync(kind)).ShouldContain("vo.aanmelding-verplaatst:");
        await BevestigAsync(wereld, kind, wereld.AndereSchool);
        (await wereld.ZietDossierAsync(wereld.AndereSchool, kind)).ShouldBeTrue();

        wereld.Server.Klok.ZetOp(new DateOnly(2027, 4, 1));
        (await ouder1.SlaOpAsync(wereld.HavoElders)).IsGelukt.ShouldBeTrue("nadenken mag altijd");
        (await ouder1.VerstuurAsync()).Weigeringen[0].Code.ShouldBe("KZL-010");
        (await wereld.AanmeldingVanAsync(kind)).Voorkeuren.Count.ShouldBe(2);
    }

    [Theory, Databases, Regel("REL-7", "D-06")]
    public async Task Twee_ouders_tegelijk_overschrijven_elkaar_niet(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (kind, ouder1, ouder2) = await wereld.GezinAsync();
        await ouder1.SlaOpAsync(wereld.Havo);
        var versie = (await ouder2.KijkAsync())!.Versie;
        (await ouder1.SlaOpAsync(versie, wereld.Havo, wereld.HavoElders)).IsGelukt.ShouldBeTrue();

        (await ouder2.SlaOpAsync(versie, wereld.HavoElders)).Weigeringen.ShouldBe([KeuzelijstWeigeringen.Gewijzigd]);
        (await ouder2.VerstuurAsync(versie: versie)).Weigeringen.ShouldBe([KeuzelijstWeigeringen.Gewijzigd]);

        (await wereld.LijstAsync(kind))!.Concept.Keuzes.Select(k => k.Brugklas).ShouldBe([wereld.Havo, wereld.HavoElders]);
        (await wereld.AanmeldingenAsync(kind)).ShouldBe(0);
    }

    [Theory, Databases, Regel("REL-9", "REL-10", "AAN-06")]
    public async Task Twee_keer_drukken_of_een_school_tegelijk_geeft_een_aanmelding(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (kind, ouder1, _) = await wereld.GezinAsync();
        await ouder1.SlaOpAsync(wereld.Havo);
        var (versie, bewerking) = ((await ouder1.KijkAsync())!.Versie, Guid.NewGuid());

        var eerste = await ouder1.VerstuurAsync(bewerking, versie);
        var tweede = await ouder1.VerstuurAsync(bewerking, versie);
        tweede.Waarde.ShouldBe(eerste.Waarde);
        (await wereld.AanmeldingenAsync(kind)).ShouldBe(1);

        for (var ronde = 0; ronde < 4; ronde++)
        {
            var (broer, code) = await wereld.LeerlingAsync(achternaam: $"Tegelijk{ronde}");
            var ouder = await Proefouder.MaakAsync(wereld, broer, 1);
            await ouder.SlaOpAsync(wereld.Havo);
            var invoeren = wereld.Server.InScopeAsync(sp => sp.GetRequiredService<AanmeldingInvoeren>().ExecuteAsync(
                new(code, Vowereld.Geboren, Guid.NewGuid(), null), wereld.Server.Handeling(wereld.School, Rol.VoGebruiker), default),
                t => t.Gebruik(wereld.School, null, Rol.VoGebruiker));
            await Task.WhenAll(ouder.VerstuurAsync(), invoeren);
            (await wereld.AanmeldingenAsync(broer)).ShouldBe(1);
            (await wereld.CodestandAsync(broer)).ShouldBe(UniekeCodestatus.Bezet);
        }
    }

    [Theory, Databases, Regel("SEC-28", "D-06")]
    public async Task Een_vreemde_ouder_en_een_ouder_zonder_gezag_doen_niets(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (kind, ouder1, _) = await wereld.GezinAsync();
        var (ander, _, _) = await wereld.GezinAsync("Elders");
        var vreemd = ouder1 with { Kind = ander };
        (await vreemd.KijkAsync()).ShouldBeNull();
        (await vreemd.SlaOpAsync(0, wereld.Havo)).Is(Weigeringsoort.NietGevonden).ShouldBeTrue();
        (await vreemd.MaakBezwaarAsync("Nee")).Is(Weigeringsoort.NietGevonden).ShouldBeTrue();
        await wereld.Server.Systeem(async db =>
        {
            var leerling = await db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == kind);
            var gegevens = leerling.Ouders.First(o => o.Volgnummer == 1).Gegevens with { Gezag = Gezag.Nee };
            leerling.WijzigOuder(1, gegevens, wereld.Server.Handeling(wereld.Server.Regio.PoSchool));
            await db.SaveChangesAsync();
        });

        (await ouder1.SlaOpAsync(0, wereld.Havo)).IsGelukt.ShouldBeFalse();
        var po = wereld.Server.Regio.PoSchool;
        (await wereld.Server.InScopeAsync(sp => sp.GetRequiredService<KeuzelijstOpslaan>().ExecuteAsync(new(kind, 1, [wereld.Havo], 0), wereld.Server.Handeling(po), default),
            t => t.Gebruik(po, null, Rol.PoGebruiker))).Weigeringen.ShouldBe([KeuzelijstWeigeringen.GeenGezag]);

        (await wereld.LijstAsync(kind)).ShouldBeNull();
        (await wereld.LijstAsync(ander)).ShouldBeNull();
    }

    [Theory, Databases, Regel("ADV-06", "ADV-07", "D-35")]
    public async Task Alleen_wat_past_en_wie_te_vroeg_is_bewaart_alleen(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (kind, ouder1, _) = await wereld.GezinAsync();
        (await ouder1.KijkAsync())!.Aanbod.Select(k => k.Id).ShouldBe([wereld.Havo, wereld.HavoTweetalig, wereld.HavoElders], ignoreOrder: true);
        (await ouder1.SlaOpAsync(0, wereld.Vwo)).Weigeringen.ShouldBe([KeuzelijstWeigeringen.KlasPastNiet]);

        wereld.Server.Klok.ZetOp(new DateOnly(2027, 3, 20));
        // With an access of that day: the one above begins later.
        var vroeg = await Proefouder.MaakAsync(wereld, kind, 1);
        (await vroeg.SlaOpAsync(wereld.Havo)).Weigeringen.ShouldBeEmpty();
        (await vroeg.VerstuurAsync()).Weigeringen.ShouldBe([KeuzelijstWeigeringen.NogNiet.Met(new DateOnly(2027, 3, 25))]);

        (await wereld.AanmeldingenAsync(kind)).ShouldBe(0);
        (await wereld.CodestandAsync(kind)).ShouldBe(UniekeCodestatus.Vrij);
    }

    [Theory, Databases, Regel("D-33", "D-34", "AAN-07")]
    public async Task Intrekken_maakt_de_code_vrij_en_de_lijst_blijft(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (kind, ouder1, _) = await wereld.GezinAsync();
        await ouder1.StuurAsync(wereld.Havo);
        await BevestigAsync(wereld, kind);

        (await ouder1.TrekInAsync()).Weigeringen.ShouldBeEmpty();

        (await wereld.AanmeldingenAsync(kind)).ShouldBe(0);
        (await wereld.CodestandAsync(kind)).ShouldBe(UniekeCodestatus.Vrij);
        (await wereld.ZietDossierAsync(wereld.School, kind)).ShouldBeFalse();
        var lijst = (await wereld.LijstAsync(kind))!;
        (lijst.Status, lijst.Verstuurde, lijst.Concept.Keuzes.Count).ShouldBe((Keuzelijststatus.Ingetrokken, null, 1));
        (await ouder1.VerstuurAsync()).Waarde.ShouldBe(lijst.Bewijsnummer);
        (await wereld.AanmeldingenAsync(kind)).ShouldBe(1);
    }

    [Theory, Databases, Regel("D-29", "AAN-03")]
    public async Task Voorrang_telt_pas_na_bevestiging_en_het_bewijs_ziet_alleen_de_eerste_school(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (kind, ouder1, _) = await wereld.GezinAsync();
        await ouder1.SlaOpAsync(wereld.Havo, wereld.HavoTweetalig, wereld.HavoElders);
        var bewijs = new Gekeurdbestand("rapport.png", "image/png", "plaatje"u8.ToArray(), Bijlagetoestand.InOrde);
        var versie = (await ouder1.KijkAsync())!.Versie;
        (await ouder1.AlsAsync(sp => sp.GetRequiredService<VoorrangClaimen>().ExecuteAsync(new(kind, null, "BROER_ZUS", bewijs, versie), ouder1.Handeling, default)))
            .Weigeringen.ShouldBeEmpty();
        (await ouder1.VerstuurAsync()).Weigeringen.ShouldBeEmpty();
        var aanmelding = await wereld.AanmeldingVanAsync(kind);
        (await BevestigAsync(wereld, kind, verwacht: false)).ShouldBe(KeuzelijstWeigeringen.ClaimOpen);
        (await wereld.AanmeldingVanAsync(kind)).Status.ShouldBe(Aanmeldingstatus.Nieuw);

        (await BeoordeelAsync(wereld, aanmelding.Id, Claimstatus.Bevestigd)).Weigeringen.ShouldBeEmpty();
        await BevestigAsync(wereld, kind);

        (await wereld.AanmeldingVanAsync(kind)).Voorkeuren.Select(v => v.Voorrangsregel).ShouldBe(["BROER_ZUS", "BROER_ZUS", null]);
        (await BewijsAsync(wereld, aanmelding.Id, wereld.School)).ShouldNotBeNull();
        (await BewijsAsync(wereld, aanmelding.Id, wereld.AndereSchool)).ShouldBeNull();
        (await wereld.Server.Systeem(db => db.Bijlagen.AsNoTracking().SingleAsync(b => b.LeerlingId == kind && b.Type == Bijlagetypen.Voorrangsbewijs)))
            .Vrijgegeven.ShouldBeFalse("het gaat niet mee met het okr");
    }

    internal static async Task<Weigering?> BevestigAsync(Vowereld wereld, LeerlingId kind, OrganisatieId? school = null, bool verwacht = true)
    {
        var (aanmelding, wie) = (await wereld.AanmeldingVanAsync(kind), school ?? wereld.School);
        var uit = await wereld.Server.InScopeAsync(sp => sp.GetRequiredService<KeuzelijstBevestigen>()
            .ExecuteAsync([new Bevestigregel(aanmelding.Id, aanmelding.Versie)], wereld.Server.Handeling(wie, Rol.VoGebruiker), default), t => t.Gebruik(wie, null, Rol.VoGebruiker));
        if (verwacht)
            uit[0].Weigering.ShouldBeNull();
        return uit[0].Weigering;
    }

    private static async Task<Result> BeoordeelAsync(Vowereld wereld, AanmeldingId aanmelding, Claimstatus oordeel)
    {
        var versie = await wereld.Server.Systeem(db => db.Keuzelijsten.Where(k => db.Aanmeldingen.Any(a => a.Id == aanmelding && a.LeerlingId == k.LeerlingId)).Select(k => k.Versie).SingleAsync());
        return await wereld.Server.InScopeAsync(sp => sp.GetRequiredService<VoorrangsclaimBeoordelen>()
            .ExecuteAsync(new(aanmelding, oordeel, null, versie), wereld.Server.Handeling(wereld.School, Rol.VoGebruiker), default), t => t.Gebruik(wereld.School, null, Rol.VoGebruiker));
    }

    private static Task<Voorrangsbewijs?> BewijsAsync(Vowereld wereld, AanmeldingId aanmelding, OrganisatieId school) => wereld.Server.InScopeAsync(
        sp => sp.GetRequiredService<Voorrangsbewijsbron>().GeefAsync(aanmelding, school, default), t => t.Gebruik(school, null, Rol.VoGebruiker));
}
