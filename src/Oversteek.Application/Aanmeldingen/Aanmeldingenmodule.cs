using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Aanmeldingen;

/// <summary>Applications at a vo school, from the code to the hand-over.</summary>
internal sealed class Aanmeldingenmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.AanmeldstatusZien, Rollen.Po);
        module.Recht(Recht.AanmeldingenVerwerken, Rollen.Vo);
        module.Recht(Recht.BesluitenNemen, Rollen.Vo);
        module.Lezing(Leessoort.Aanmelding, Leessoort.CodeIngevoerd);
        module.Model(new AanmeldingConfiguration());
        module.Model(new VoorkeurConfiguration());
        module.Model(new AanmeldnummerConfiguration());
        module.Model(new BesluitbriefConfiguration());
        module.Diensten(s => s.AddScoped<Zorgplichtwaarschuwing>());
        module.Diensten(s => s.AddScoped<Klassenaanbod>().AddScoped<Codedrempel>().AddScoped<Codealarm>());
        module.Controle("Op een voorkeurslijst heeft elke keuze een eigen plaats", (db, ct) => db.Set<Voorkeur>()
            .GroupBy(v => new { v.AanmeldingId, v.Rang }).CountAsync(g => g.Count() > 1, ct));
        Berichten(module);
        Voorkeurslijst(module);
        Loting(module);
        Besluit(module);
        NaBesluit(module);
        Terugnemen(module);
        Zorgplicht(module);
    }

    private static void Berichten(Modulebouwer module)
    {
        module.Bericht<OuderVoorkeurslijstControle>("ouder.voorkeurslijst-controle", Ontvanger.Ouders);
        module.Bericht<OuderAanmeldingVerwijderd>("ouder.aanmelding-verwijderd", Ontvanger.Ouders);
        module.Bericht<OuderDoorgeschoven>("ouder.doorgeschoven", Ontvanger.Ouders);
        module.Bericht<OuderLotingUitslag>("ouder.loting-uitslag", Ontvanger.Ouders);
        module.Bericht<OuderToegelaten>("ouder.toegelaten", Ontvanger.Ouders);
        module.Bericht<OuderTijdelijkGeplaatst>("ouder.tijdelijk-geplaatst", Ontvanger.Ouders);
        module.Bericht<OuderBesluitHersteld>("ouder.besluit-hersteld", Ontvanger.Ouders);
        module.Bericht<OuderAfgewezen>("ouder.afgewezen", Ontvanger.Ouders);
        module.Bericht<PoAanmeldingGewijzigd>("po.aanmelding-gewijzigd", Ontvanger.Basisschool);
        module.Bericht<VoDoorgeschoven>("vo.doorgeschoven", Ontvanger.School);
        module.Bericht<VoDoorschuivingTeruggenomen>("vo.doorschuiving-teruggenomen", Ontvanger.School);
        module.Bericht<VoInzageGeopend>("vo.inzage-geopend", Ontvanger.School);
        module.Bericht<VoTermijn>("vo.termijn", Ontvanger.School);
        module.Bericht<VoAanmeldingVerplaatst>("vo.aanmelding-verplaatst", Ontvanger.School);
        module.Bericht<VoAanmeldingVervallen>("vo.aanmelding-vervallen", Ontvanger.School);
        module.Bericht<CodeAlarmGegeven>("account.code-alarm", Ontvanger.Gebruiker, kader: "medewerker");
        module.Invulling("lijst", Aanmeldingeninvulling.LijstAsync);
        module.Invulling("reden", Aanmeldingeninvulling.RedenAsync);
    }

    private static void Voorkeurslijst(Modulebouwer module)
    {
        module.Gebeurtenis<AanmeldingIngevoerd>("AanmeldingIngevoerd").InVerloop()
            .Inzage(g => [new(g.Kind, g.School, Inzagegrond.EersteVoorkeur, Inzagereikwijdte.Aanmelding)]);
        module.Gebeurtenis<VoorkeurslijstGewijzigd>("VoorkeurslijstGewijzigd");
        // OKR-20: from the definitive list the first-choice school sees the dossier, and nobody else.
        module.Gebeurtenis<VoorkeurslijstDefinitiefGemaakt>("VoorkeurslijstDefinitiefGemaakt").InVerloop()
            .Inzage(g => [new(g.Kind, g.School, Inzagegrond.EersteVoorkeur, Inzagereikwijdte.Dossier)])
            .Bericht(g => [new OuderVoorkeurslijstControle(g.Kind, g.Aanmelding)]);
        module.Gebeurtenis<VoorkeurslijstVanDefinitiefAfgehaald>("VoorkeurslijstVanDefinitiefAfgehaald").InVerloop()
            .Inzage(g => [new(g.Kind, g.Handeling.Namens, Inzagegrond.EersteVoorkeur, Inzagereikwijdte.Aanmelding)]);
        // D-34: the next confirmation opens the dossier again; the school of before keeps nothing, as when parents choose another school (D-33).
        module.Gebeurtenis<AanmeldingDoorOudersGewijzigd>("AanmeldingDoorOudersGewijzigd").InVerloop()
            .Inzage(g => g.Vorige == g.School
                ? [new(g.Kind, g.School, Inzagegrond.EersteVoorkeur, Inzagereikwijdte.Aanmelding)]
                : [.. Einde(g.Kind, g.Vorige), new(g.Kind, g.School, Inzagegrond.EersteVoorkeur, Inzagereikwijdte.Aanmelding)])
            .Bericht(g => g.Vorige == g.School ? [] : [new VoAanmeldingVerplaatst(g.Kind, g.Vorige), new PoAanmeldingGewijzigd(g.Kind)]);
        module.Gebeurtenis<AanmeldingVerwijderd>("AanmeldingVerwijderd").InVerloop()
            .Inzage(g => [new(g.Kind, g.School, Inzagegrond.EersteVoorkeur, null)])
            .Bericht(g => [new OuderAanmeldingVerwijderd(g.Kind, g.Aanmelding, g.School), new PoAanmeldingGewijzigd(g.Kind)]);
        module.Gebeurtenis<VsoProcedureGezet>("VsoProcedureGezet");
    }

    private static void Loting(Modulebouwer module)
    {
        module.Gebeurtenis<LeerlingIngeloot>("LeerlingIngeloot").InVerloop().Bericht(g => [new OuderLotingUitslag(g.Kind, g.Aanmelding)]);
        module.Gebeurtenis<LeerlingUitgeloot>("LeerlingUitgeloot").InVerloop().Bericht(g => [new OuderLotingUitslag(g.Kind, g.Aanmelding)]);
        module.Gebeurtenis<AanmeldingDoorgeschoven>("AanmeldingDoorgeschoven").InVerloop().Inzage(g =>
        [
            .. Einde(g.Kind, g.Vorige),
            // LOT-04: contact data of the drawn-out stay with the former school.
            new(g.Kind, g.Vorige, Inzagegrond.Contact, Inzagereikwijdte.Contact) { Tot = Contacttermijn.Einde(g.Handeling) },
            new(g.Kind, g.School, Inzagegrond.Doorgeschoven, Inzagereikwijdte.Dossier),
        ]).Bericht(g =>
        [
            new OuderDoorgeschoven(g.Kind, g.Aanmelding, g.School),
            new VoDoorgeschoven(g.Kind, g.Aanmelding, g.School),
            new PoAanmeldingGewijzigd(g.Kind),
        ]);
        module.Gebeurtenis<DoorschuivingBevestigd>("DoorschuivingBevestigd").InVerloop();
        module.Gebeurtenis<AanmeldingPlaatsbaar>("AanmeldingPlaatsbaar").InVerloop();
    }

    private static void Besluit(Modulebouwer module)
    {
        module.Gebeurtenis<LeerlingToegelaten>("LeerlingToegelaten").InVerloop().Bericht(g => [new OuderToegelaten(g.Kind, g.Aanmelding)]);
        // The school and its reason are kept with the mail: the application may be with the next school when it leaves (D-38).
        module.Gebeurtenis<LeerlingAfgewezen>("LeerlingAfgewezen").InVerloop()
            .Inzage(g => [.. Einde(g.Kind, g.School), NogBereikbaar(g.Kind, g.School, g.Handeling)])
            .Bericht(g => [new OuderAfgewezen(g.Kind, g.Aanmelding, g.School, g.Afwijsreden), new PoAanmeldingGewijzigd(g.Kind)]);
        module.Gebeurtenis<AanmeldingTeruggetrokken>("AanmeldingTeruggetrokken").InVerloop()
            .Inzage(g => [.. Einde(g.Kind, g.School), NogBereikbaar(g.Kind, g.School, g.Handeling)])
            .Bericht(g => [new PoAanmeldingGewijzigd(g.Kind)]);
        module.Gebeurtenis<AanmeldingVervallen>("AanmeldingVervallen").InVerloop()
            .Inzage(g => Einde(g.Kind, g.School))
            .Bericht(g => [new VoAanmeldingVervallen(g.Kind, g.Aanmelding, g.School)]);
        module.Gebeurtenis<LeerlingOvergedragen>("LeerlingOvergedragen").InVerloop();
        module.Gebeurtenis<LeerlingIngedeeld>("LeerlingIngedeeld");
        module.Gebeurtenis<OverdrachtTeruggenomen>("OverdrachtTeruggenomen").InVerloop();
    }

    private static void NaBesluit(Modulebouwer module)
    {
        module.Gebeurtenis<BesluitbriefAfgedrukt>("BesluitbriefAfgedrukt");
        module.Gebeurtenis<HerstelVoorgesteld>("HerstelVoorgesteld");
        // Who was told hears again (D-70).
        module.Gebeurtenis<BesluitHersteld>("BesluitHersteld").InVerloop()
            .Bericht(g => [new OuderBesluitHersteld(g.Kind, g.Aanmelding), new PoAanmeldingGewijzigd(g.Kind)]);
        module.Gebeurtenis<AfwijzingHersteld>("AfwijzingHersteld").InVerloop()
            .Inzage(g => [new(g.Kind, g.School, Inzagegrond.EersteVoorkeur, Inzagereikwijdte.Dossier)])
            .Bericht(g => [new OuderBesluitHersteld(g.Kind, g.Aanmelding), new PoAanmeldingGewijzigd(g.Kind)]);
        module.Gebeurtenis<OudersZienAf>("OudersZienAf").InVerloop()
            .Inzage(g => [.. Einde(g.Kind, g.School), NogBereikbaar(g.Kind, g.School, g.Handeling)])
            .Bericht(g => [new PoAanmeldingGewijzigd(g.Kind)]);
        module.Gebeurtenis<PlaatsAangenomen>("PlaatsAangenomen").InVerloop()
            .Inzage(g => g.Vorige == g.School ? [new(g.Kind, g.School, Inzagegrond.Doorgeschoven, Inzagereikwijdte.Dossier)] :
            [
                .. Einde(g.Kind, g.Vorige),
                new(g.Kind, g.Vorige, Inzagegrond.Contact, Inzagereikwijdte.Contact) { Tot = Contacttermijn.Einde(g.Handeling) },
                new(g.Kind, g.School, Inzagegrond.Doorgeschoven, Inzagereikwijdte.Dossier),
            ]).Bericht(g => [new PoAanmeldingGewijzigd(g.Kind)]);
    }

    private static void Terugnemen(Modulebouwer module) =>
        // The school that decided gets the dossier by the rejection that is taken back; the other one keeps who to call (LOT-05).
        module.Gebeurtenis<DoorschuivingTeruggenomen>("DoorschuivingTeruggenomen").InVerloop().Inzage(g =>
        [
            .. Einde(g.Kind, g.Vorige),
            new(g.Kind, g.Vorige, Inzagegrond.Contact, Inzagereikwijdte.Contact) { Tot = Contacttermijn.Einde(g.Handeling) },
        ]).Bericht(g => [new VoDoorschuivingTeruggenomen(g.Kind, g.Vorige)]);

    private static void Zorgplicht(Modulebouwer module)
    {
        // ZPL-01: no mail, the school informs the parents itself.
        module.Gebeurtenis<OnderzoekGewijzigd>("OnderzoekGewijzigd").InVerloop();
        module.Gebeurtenis<BeslistermijnGewijzigd>("BeslistermijnGewijzigd");
        module.Gebeurtenis<InzageGevraagd>("InzageGevraagd");
        module.Gebeurtenis<ToestemmingVastgelegd>("ToestemmingVastgelegd");
        module.Gebeurtenis<DossierGeopend>("DossierGeopend")
            .Inzage(g => [new(g.Kind, g.Andere, Inzagegrond.Zorgplichtinzage, Inzagereikwijdte.Dossier) { Tot = g.Tot }])
            .Bericht(g => [new VoInzageGeopend(g.Kind, g.Andere)]);
        module.Gebeurtenis<DossierGesloten>("DossierGesloten").Inzage(g => [new(g.Kind, g.Andere, Inzagegrond.Zorgplichtinzage, null)]);
        module.Gebeurtenis<LeerlingTijdelijkGeplaatst>("LeerlingTijdelijkGeplaatst").InVerloop()
            .Bericht(g => [new OuderTijdelijkGeplaatst(g.Kind, g.Aanmelding)]);
    }

    private static Inzagewijziging[] Einde(LeerlingId kind, OrganisatieId school) =>
        [new(kind, school, Inzagegrond.EersteVoorkeur, null), new(kind, school, Inzagegrond.Doorgeschoven, null)];

    /// <summary>The school can still tell what it decided.</summary>
    private static Inzagewijziging NogBereikbaar(LeerlingId kind, OrganisatieId school, Handeling handeling) =>
        new(kind, school, Inzagegrond.Contact, Inzagereikwijdte.Aanmelding) { Tot = Contacttermijn.Einde(handeling) };
}
