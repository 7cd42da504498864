using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Lijsten;

/// <summary>Filters, columns and order of one list that a user keeps under a name (D-72). Encrypted, because somebody may type the name of a child.</summary>
[VanAccount(nameof(AccountId))]
public sealed class Weergave
{
    public const int LangsteNaam = 40;

    public Guid Id { get; init; } = Guid.NewGuid();

    public required AccountId AccountId { get; init; }

    public required string Lijst { get; init; }

    public required string Naam { get; init; }

    /// <summary>The question as it stands in the address: ?groep=8a&amp;sorteer=naam.</summary>
    public required string Vraag { get; set; }
}
