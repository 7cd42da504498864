using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Persistence;

/// <summary>A creating POST that was done: the operation id of the form, so that a second click has no second effect (REL-9).</summary>
[VanAccount(nameof(AccountId))]
public sealed class Bewerking
{
    public required Guid Id { get; init; }

    public required AccountId AccountId { get; init; }

    public required string Soort { get; init; }

    /// <summary>Hash of what was sent; the same id with something else is refused.</summary>
    public required string Inhoud { get; init; }

    public required string Uitkomst { get; set; }

    public required DateTimeOffset Op { get; init; }
}

/// <summary>Draft of a long form per user and tab, kept on the server (REL-8). Content is encrypted.</summary>
[VanAccount(nameof(AccountId))]
public sealed class Formulierconcept
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required AccountId AccountId { get; init; }

    public required string Formulier { get; init; }

    public required string Inhoud { get; set; }

    public required int Versie { get; set; }

    public required DateTimeOffset Op { get; set; }
}

/// <summary>Bytes of an attachment, encrypted in chunks with a key of its own.</summary>
[Zichtbaar(Inzagereikwijdte.Dossier)]
public sealed class Bijlageinhoud : ILeerlinggebonden
{
    public required BijlageId BijlageId { get; init; }

    public required LeerlingId LeerlingId { get; init; }

    public required byte[] Bytes { get; init; }
}
