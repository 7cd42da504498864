using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Bouwstenen;

/// <summary>What an event does to the access of an organisation: give a reach on a ground, or end it.</summary>
public sealed record Inzagewijziging(LeerlingId Leerling, OrganisatieId? Organisatie, Inzagegrond Grond, Inzagereikwijdte? Reikwijdte)
{
    /// <summary>Narrows a right that the organisation has on this ground; it never makes one.</summary>
    public bool AlleenBestaand { get; init; }

    public bool IsEinde => Reikwijdte is null;
}
