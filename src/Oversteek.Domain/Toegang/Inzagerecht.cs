using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Toegang;

/// <summary>Why an organisation may see this child.</summary>
public enum Inzagegrond
{
    EigenLeerling,
    EersteVoorkeur,
    Doorgeschoven,
    Zorgplichtinzage,
    Onderzoek,
    Toelaatbaarheid,
    Bestuur,
    Regio,
    Contact,
}

/// <summary>How far it reaches. Progress is name and states; content is the dossier.</summary>
public enum Inzagereikwijdte
{
    Voortgang,
    Contact,
    Aanmelding,
    Dossier,
}

/// <summary>
/// The only way to a child's data: who, on which ground, how far, from when until when. Made and ended by domain events in the same
/// transaction; filters and row-level security read this table.
/// </summary>
public sealed class Inzagerecht : ILeerlinggebonden
{
    public Inzagerecht(LeerlingId leerling, OrganisatieId eigenaar, OrganisatieId organisatie, Inzagegrond grond, Inzagereikwijdte reikwijdte, DateTimeOffset van, DateTimeOffset? tot = null)
    {
        Id = Guid.NewGuid();
        LeerlingId = leerling;
        EigenaarId = eigenaar;
        OrganisatieId = organisatie;
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

    public OrganisatieId OrganisatieId { get; private init; }

    public Inzagegrond Grond { get; private init; }

    public Inzagereikwijdte Reikwijdte { get; private init; }

    public DateTimeOffset Van { get; private init; }

    public DateTimeOffset? Tot { get; private set; }

    public bool Geldt(DateTimeOffset op) => Van <= op && (Tot is null || Tot > op);

    public void Beeindig(DateTimeOffset op) => Tot = Tot is null || Tot > op ? op : Tot;
}

public sealed record InzagerechtGegeven(LeerlingId Kind, OrganisatieId Organisatie, Inzagegrond Grond, Inzagereikwijdte Reikwijdte, Handeling Handeling)
    : Gebeurtenis(Handeling, Kind);

public sealed record InzagerechtBeeindigd(LeerlingId Kind, OrganisatieId Organisatie, Inzagegrond Grond, Handeling Handeling) : Gebeurtenis(Handeling, Kind);
