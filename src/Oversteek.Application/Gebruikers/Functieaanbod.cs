using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Gebruikers;

/// <summary>
/// A functie that is offered and does not count yet: the person decides after logging in (B-01), and when it comes from outside the organisation
/// a beheerder there agrees, or where there is none yet a second account manager (B-03).
/// </summary>
[VanAccount(nameof(AccountId), Inlogdeel = true, ZelfWijzigen = false, Organisatie = nameof(OrganisatieId))]
public sealed class Functieaanbod
{
    public static readonly TimeSpan Geldig = TimeSpan.FromDays(14);

    public Guid Id { get; init; } = Guid.NewGuid();

    public required AccountId AccountId { get; init; }

    public required OrganisatieId OrganisatieId { get; init; }

    public required Rol Rol { get; init; }

    public required AccountId? Door { get; init; }

    /// <summary>When it was sent, the last time.</summary>
    public required DateTimeOffset Op { get; set; }

    public bool VraagtBevestiging { get; init; }

    public DateTimeOffset? BevestigdOp { get; private set; }

    public AccountId? BevestigdDoor { get; private set; }

    public DateTimeOffset? AangenomenOp { get; private set; }

    /// <summary>Became a functie, was refused or taken back.</summary>
    public DateTimeOffset? GeslotenOp { get; private set; }

    /// <summary>Neither who offered nor who gets it.</summary>
    public bool MagBevestigen(AccountId? wie) => VraagtBevestiging && BevestigdOp is null && wie is not null && wie != Door && wie != AccountId;

    public void Bevestig(AccountId wie, DateTimeOffset nu) => (BevestigdDoor, BevestigdOp) = (wie, nu);

    public void NeemAan(DateTimeOffset nu) => AangenomenOp ??= nu;

    public void Sluit(DateTimeOffset nu) => GeslotenOp ??= nu;

    /// <summary>The functie, once nobody has to say anything more.</summary>
    public Functie? Rond(DateTimeOffset nu)
    {
        if (AangenomenOp is null || GeslotenOp is not null || (VraagtBevestiging && BevestigdOp is null))
            return null;
        GeslotenOp = nu;
        return new Functie { AccountId = AccountId, OrganisatieId = OrganisatieId, Rol = Rol, Van = nu };
    }
}
