using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Bouwstenen;

/// <summary>Which parents: one that begins, one by its row with the child, or all of the child when both are null.</summary>
/// <param name="Houder">The person that gets access; null where only access that runs changes or ends.</param>
public sealed record Ouderinzage(HouderId? Houder = null, Guid? OuderId = null);

/// <summary>What an event does to the access of an organisation or of parents: give a reach on a ground, or end it.</summary>
public sealed record Inzagewijziging(LeerlingId Leerling, OrganisatieId? Organisatie, Inzagegrond Grond, Inzagereikwijdte? Reikwijdte)
{
    /// <summary>About parents and no organisation.</summary>
    public Ouderinzage? Ouder { get; init; }

    /// <summary>Narrows a right that the organisation has on this ground; it never makes one.</summary>
    public bool AlleenBestaand { get; init; }

    /// <summary>Ends by itself at this moment; null runs until an event ends it.</summary>
    public DateTimeOffset? Tot { get; init; }

    public bool IsEinde => Reikwijdte is null;

    /// <summary>Of every parent that sees the child now; null ends it.</summary>
    public static Inzagewijziging VanOuders(LeerlingId leerling, Inzagereikwijdte? reikwijdte, Guid? ouder = null) =>
        new(leerling, null, Inzagegrond.Ouder, reikwijdte) { AlleenBestaand = reikwijdte is not null, Ouder = new Ouderinzage(OuderId: ouder) };

    /// <summary>A parent that begins.</summary>
    public static Inzagewijziging VoorOuder(LeerlingId leerling, HouderId houder, Guid ouder, bool metDossier, DateTimeOffset tot) =>
        new(leerling, null, Inzagegrond.Ouder, metDossier ? Inzagereikwijdte.OuderMetDossier : Inzagereikwijdte.Ouder)
        { Ouder = new Ouderinzage(houder, ouder), Tot = tot };
}
