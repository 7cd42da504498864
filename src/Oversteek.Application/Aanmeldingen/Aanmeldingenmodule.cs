using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;
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
        module.Model(new AanmeldingConfiguration());
        module.Model(new VoorkeurConfiguration());
        module.Diensten(s => s.AddScoped<Klassenaanbod>().AddScoped<Codedrempel>().AddScoped<Codealarm>());
        Voorkeurslijst(module);
        Loting(module);
        Besluit(module);
    }

    private static void Voorkeurslijst(Modulebouwer module)
    {
        module.Gebeurtenis<AanmeldingIngevoerd>("AanmeldingIngevoerd").Inzage(g => [new(g.Kind, g.School, Inzagegrond.EersteVoorkeur, Inzagereikwijdte.Aanmelding)]);
        module.Gebeurtenis<VoorkeurslijstGewijzigd>("VoorkeurslijstGewijzigd");
        // OKR-20: from the definitive list the first-choice school sees the dossier, and nobody else.
        module.Gebeurtenis<VoorkeurslijstDefinitiefGemaakt>("VoorkeurslijstDefinitiefGemaakt")
            .Inzage(g => [new(g.Kind, g.School, Inzagegrond.EersteVoorkeur, Inzagereikwijdte.Dossier)]);
        module.Gebeurtenis<VoorkeurslijstVanDefinitiefAfgehaald>("VoorkeurslijstVanDefinitiefAfgehaald")
            .Inzage(g => [new(g.Kind, g.Handeling.Namens, Inzagegrond.EersteVoorkeur, Inzagereikwijdte.Aanmelding)]);
        module.Gebeurtenis<AanmeldingVerwijderd>("AanmeldingVerwijderd")
            .Inzage(g => [new(g.Kind, g.School, Inzagegrond.EersteVoorkeur, null)]);
        module.Gebeurtenis<VsoProcedureGezet>("VsoProcedureGezet");
    }

    private static void Loting(Modulebouwer module)
    {
        module.Gebeurtenis<LeerlingIngeloot>("LeerlingIngeloot");
        module.Gebeurtenis<LeerlingUitgeloot>("LeerlingUitgeloot");
        module.Gebeurtenis<AanmeldingDoorgeschoven>("AanmeldingDoorgeschoven").Inzage(g =>
        [
            .. Einde(g.Kind, g.Vorige),
            // LOT-04: contact data of the drawn-out stay with the former school.
            new(g.Kind, g.Vorige, Inzagegrond.Contact, Inzagereikwijdte.Contact),
            new(g.Kind, g.School, Inzagegrond.Doorgeschoven, Inzagereikwijdte.Dossier),
        ]);
        module.Gebeurtenis<DoorschuivingBevestigd>("DoorschuivingBevestigd");
        module.Gebeurtenis<AanmeldingPlaatsbaar>("AanmeldingPlaatsbaar");
    }

    private static void Besluit(Modulebouwer module)
    {
        module.Gebeurtenis<LeerlingToegelaten>("LeerlingToegelaten");
        module.Gebeurtenis<LeerlingAfgewezen>("LeerlingAfgewezen").Inzage(g => [.. Einde(g.Kind, g.School), NogBereikbaar(g.Kind, g.School)]);
        module.Gebeurtenis<AanmeldingTeruggetrokken>("AanmeldingTeruggetrokken").Inzage(g => [.. Einde(g.Kind, g.School), NogBereikbaar(g.Kind, g.School)]);
        module.Gebeurtenis<AanmeldingVervallen>("AanmeldingVervallen").Inzage(g => Einde(g.Kind, g.School));
        module.Gebeurtenis<LeerlingOvergedragen>("LeerlingOvergedragen");
    }

    private static Inzagewijziging[] Einde(LeerlingId kind, OrganisatieId school) =>
        [new(kind, school, Inzagegrond.EersteVoorkeur, null), new(kind, school, Inzagegrond.Doorgeschoven, null)];

    /// <summary>The school can still tell what it decided.</summary>
    private static Inzagewijziging NogBereikbaar(LeerlingId kind, OrganisatieId school) => new(kind, school, Inzagegrond.Contact, Inzagereikwijdte.Aanmelding);
}
