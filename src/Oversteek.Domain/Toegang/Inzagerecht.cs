using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Toegang;

/// <summary>Why a holder may see this child.</summary>
public enum Inzagegrond
{
    EigenLeerling,
    EersteVoorkeur,
    Doorgeschoven,
    Zorgplichtinzage,
    Onderzoek,
    IskTest,
    Toelaatbaarheid,
    Zorgaanmeldroute,
    Bestuur,
    Regio,
    Contact,

    /// <summary>A parent or guardian with authority (D-06).</summary>
    Ouder,
}

/// <summary>How far it reaches. Progress is name and states; content is the dossier.</summary>
public enum Inzagereikwijdte
{
    Voortgang,
    Contact,
    Aanmelding,
    Dossier,

    /// <summary>A parent: the child, the own contact data and the application.</summary>
    Ouder,

    /// <summary>A parent to whom the school showed the dossier: its content too.</summary>
    OuderMetDossier,

    /// <summary>A research bureau or the ISK test desk: the application that was sent to it, and nothing of the dossier.</summary>
    Onderzoek,
}

/// <summary>Who holds an access: an organisation, or a parent as a person (with one id for all children of that parent).</summary>
public readonly record struct HouderId(Guid Waarde) : IIdentificatie<HouderId>
{
    public static HouderId Van(Guid waarde) => new(waarde);

    public static HouderId Van(OrganisatieId organisatie) => new(organisatie.Waarde);

    public static HouderId Nieuw() => new(Guid.NewGuid());
}

public enum Houdersoort
{
    Organisatie,
    Ouder,
}

/// <summary>
/// The only way to a child's data: who, on which ground, how far, from when until when. Made and ended by domain events in the same
/// transaction; filters and row-level security read this table.
/// </summary>
[VanHouder(nameof(HouderId), nameof(EigenaarId))]
public sealed class Inzagerecht : ILeerlinggebonden
{
    public Inzagerecht(LeerlingId leerling, OrganisatieId eigenaar, OrganisatieId organisatie, Inzagegrond grond, Inzagereikwijdte reikwijdte, DateTimeOffset van, DateTimeOffset? tot = null)
        : this(leerling, eigenaar, grond, reikwijdte, van, tot) => (HouderId, Houdersoort) = (HouderId.Van(organisatie), Houdersoort.Organisatie);

    private Inzagerecht(LeerlingId leerling, OrganisatieId eigenaar, Inzagegrond grond, Inzagereikwijdte reikwijdte, DateTimeOffset van, DateTimeOffset? tot)
    {
        Id = Guid.NewGuid();
        LeerlingId = leerling;
        EigenaarId = eigenaar;
        Grond = grond;
        Reikwijdte = reikwijdte;
        Van = van;
        Tot = tot;
    }

    private Inzagerecht()
    {
    }

    public Guid Id { get; private init; }

    public LeerlingId LeerlingId { get; private init; }

    /// <summary>The po school of the child, which may always see who has access.</summary>
    public OrganisatieId EigenaarId { get; private init; }

    public HouderId HouderId { get; private init; }

    public Houdersoort Houdersoort { get; private init; }

    /// <summary>The row of this parent with the child; null for an organisation.</summary>
    public Guid? OuderId { get; private init; }

    /// <summary>The organisation that holds it; null when a parent does.</summary>
    public OrganisatieId? Organisatie => Houdersoort == Houdersoort.Organisatie ? new OrganisatieId(HouderId.Waarde) : null;

    public Inzagegrond Grond { get; private init; }

    public Inzagereikwijdte Reikwijdte { get; private init; }

    public DateTimeOffset Van { get; private init; }

    public DateTimeOffset? Tot { get; private set; }

    /// <param name="houder">The person, the same for every child of this parent.</param>
    /// <param name="ouder">The row of this parent with the child.</param>
    public static Inzagerecht VanOuder(LeerlingId leerling, OrganisatieId eigenaar, HouderId houder, Guid ouder, bool metDossier, DateTimeOffset van, DateTimeOffset? tot = null) =>
        new(leerling, eigenaar, Inzagegrond.Ouder, metDossier ? Inzagereikwijdte.OuderMetDossier : Inzagereikwijdte.Ouder, van, tot)
        {
            HouderId = houder,
            Houdersoort = Houdersoort.Ouder,
            OuderId = ouder,
        };

    public bool Geldt(DateTimeOffset op) => Van <= op && (Tot is null || Tot > op);

    public void Beeindig(DateTimeOffset op) => Tot = Tot is null || Tot > op ? op : Tot;
}

[VeldVoorheen("Houder", Naam = "Organisatie"), VeldVoorheen("Soort", Waarde = Houdersoort.Organisatie)]
public sealed record InzagerechtGegeven(LeerlingId Kind, HouderId Houder, Houdersoort Soort, Inzagegrond Grond, Inzagereikwijdte Reikwijdte, Handeling Handeling)
    : Gebeurtenis(Handeling, Kind);

[VeldVoorheen("Houder", Naam = "Organisatie"), VeldVoorheen("Soort", Waarde = Houdersoort.Organisatie)]
public sealed record InzagerechtBeeindigd(LeerlingId Kind, HouderId Houder, Houdersoort Soort, Inzagegrond Grond, Handeling Handeling) : Gebeurtenis(Handeling, Kind);
