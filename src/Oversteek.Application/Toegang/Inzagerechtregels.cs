using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Toegang;

/// <summary>What an event does to the access of an organisation: give a reach on a ground, or end it.</summary>
internal sealed record Inzagewijziging(LeerlingId Leerling, OrganisatieId? Organisatie, Inzagegrond Grond, Inzagereikwijdte? Reikwijdte)
{
    /// <summary>Narrows a right that the organisation has on this ground; it never makes one.</summary>
    public bool AlleenBestaand { get; init; }

    public bool IsEinde => Reikwijdte is null;
}

/// <summary>The one place where access to a child begins and ends. Read it to know who sees what.</summary>
internal static class Inzagerechtregels
{
    public static IEnumerable<Inzagewijziging> Voor(Gebeurtenis gebeurtenis) => gebeurtenis switch
    {
        LeerlingToegevoegd g =>
        [
            new(g.Kind, g.School, Inzagegrond.EigenLeerling, Inzagereikwijdte.Dossier),
            // Board and region of the school; looked up when it is saved.
            new(g.Kind, null, Inzagegrond.Bestuur, Inzagereikwijdte.Voortgang),
            new(g.Kind, null, Inzagegrond.Regio, Inzagereikwijdte.Voortgang),
        ],
        AanmeldingIngevoerd g => [new(g.Kind, g.School, Inzagegrond.EersteVoorkeur, Inzagereikwijdte.Aanmelding)],
        // OKR-20: from the definitive list the first-choice school sees the dossier, and nobody else.
        VoorkeurslijstDefinitiefGemaakt g => [new(g.Kind, g.School, Inzagegrond.EersteVoorkeur, Inzagereikwijdte.Dossier)],
        VoorkeurslijstVanDefinitiefAfgehaald g => [new(g.Kind, g.Handeling.Namens, Inzagegrond.EersteVoorkeur, Inzagereikwijdte.Aanmelding)],
        AanmeldingVerwijderd g => [new(g.Kind, g.School, Inzagegrond.EersteVoorkeur, null)],
        AanmeldingDoorgeschoven g =>
        [
            new(g.Kind, g.Vorige, Inzagegrond.EersteVoorkeur, null),
            new(g.Kind, g.Vorige, Inzagegrond.Doorgeschoven, null),
            // LOT-04: contact data of the drawn-out stay with the former school.
            new(g.Kind, g.Vorige, Inzagegrond.Contact, Inzagereikwijdte.Contact),
            new(g.Kind, g.School, Inzagegrond.Doorgeschoven, Inzagereikwijdte.Dossier),
        ],
        AanmeldingVervallen g => [new(g.Kind, g.School, Inzagegrond.EersteVoorkeur, null), new(g.Kind, g.School, Inzagegrond.Doorgeschoven, null)],
        AanmeldingTeruggetrokken g =>
        [
            new(g.Kind, g.School, Inzagegrond.EersteVoorkeur, null),
            new(g.Kind, g.School, Inzagegrond.Doorgeschoven, null),
            new(g.Kind, g.School, Inzagegrond.Contact, Inzagereikwijdte.Aanmelding),
        ],
        LeerlingAfgewezen g =>
        [
            new(g.Kind, g.School, Inzagegrond.EersteVoorkeur, null),
            new(g.Kind, g.School, Inzagegrond.Doorgeschoven, null),
            new(g.Kind, g.School, Inzagegrond.Contact, Inzagereikwijdte.Aanmelding),
        ],
        // D-24: sent back, the vo school sees name and application only; definitive again, the dossier.
        OkrTeruggezet g =>
        [
            new(g.Kind, g.Handeling.Namens, Inzagegrond.EersteVoorkeur, Inzagereikwijdte.Aanmelding) { AlleenBestaand = true },
            new(g.Kind, g.Handeling.Namens, Inzagegrond.Doorgeschoven, Inzagereikwijdte.Aanmelding) { AlleenBestaand = true },
        ],
        _ => [],
    };
}
