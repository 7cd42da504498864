using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Logboek;

/// <summary>One event in the append-only audit trail (SEC-60). Names nobody: actor and child are ids.</summary>
[Spoor(nameof(Namens), nameof(LeerlingId))]
public sealed class Logboekregel
{
    public long Nummer { get; init; }

    public required DateTimeOffset Op { get; init; }

    public required string Soort { get; init; }

    public AccountId? Wie { get; init; }

    public required Rol Rol { get; init; }

    public OrganisatieId? Namens { get; init; }

    public LeerlingId? LeerlingId { get; init; }

    public required Guid Kenmerk { get; init; }

    /// <summary>Ids, codes and dates of the event as JSON.</summary>
    public required string Gegevens { get; init; }

    /// <summary>What the actor gave as reason; encrypted, it is free text.</summary>
    public byte[]? Reden { get; init; }

    public byte[] Vorige { get; set; } = [];

    public byte[] Hash { get; set; } = [];
}

/// <summary>Head of the chain; its row lock makes the numbers gap-free.</summary>
[Open("Kop van de keten: elke opslag zet er een regel achter. Bevat een nummer en een hash, geen gegevens.")]
public sealed class Ketenstand
{
    public int Id { get; init; }

    public long Nummer { get; set; }

    public byte[] Hash { get; set; } = [];
}
