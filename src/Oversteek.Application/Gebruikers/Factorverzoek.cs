using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Gebruikers;

/// <summary>
/// A beheerder asks to take the app of a colleague away (B-02, SEC-12). It happens when a second beheerder agrees, or after a day in which the
/// person was told and could stop it.
/// </summary>
[VanAccount(nameof(AccountId), Inlogdeel = true, ZelfWijzigen = false, Organisatie = nameof(OrganisatieId))]
public sealed class Factorverzoek
{
    public static readonly TimeSpan Wachttijd = TimeSpan.FromHours(24);

    /// <summary>After this it is forgotten, so that an old request is no open door.</summary>
    public static readonly TimeSpan Geldig = TimeSpan.FromDays(7);

    public Guid Id { get; init; } = Guid.NewGuid();

    public required AccountId AccountId { get; init; }

    public required OrganisatieId OrganisatieId { get; init; }

    public required AccountId? Door { get; init; }

    public required DateTimeOffset Op { get; init; }

    public AccountId? BevestigdDoor { get; set; }

    /// <summary>Stopped by the person, or done.</summary>
    public DateTimeOffset? GeslotenOp { get; set; }

    public DateTimeOffset RijpOp => Op + Wachttijd;
}
