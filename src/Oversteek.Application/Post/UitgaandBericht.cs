using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Post;

public enum Berichtstatus
{
    Wacht,
    Verzonden,
    NietNodig,
    Vastgelopen,
}

/// <summary>
/// A mail to be sent, written in the same commit as the event that caused it. Holds whom, not where: address and communication choice
/// are looked up when it leaves, so that a withdrawn choice counts at once.
/// </summary>
[Uitgaand(nameof(LeerlingId))]
public sealed class UitgaandBericht
{
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>Key of D-51.</summary>
    public required string Sjabloon { get; init; }

    public LeerlingId? LeerlingId { get; init; }

    /// <summary>Parent 1 or 2; null when an organisation is addressed.</summary>
    public int? Ouder { get; init; }

    public OrganisatieId? OrganisatieId { get; init; }

    public required string Gegevens { get; init; }

    public required DateTimeOffset AangemaaktOp { get; init; }

    public Berichtstatus Status { get; set; }

    public int Pogingen { get; set; }

    public DateTimeOffset VolgendePogingOp { get; set; }

    public DateTimeOffset? VerzondenOp { get; set; }

    /// <summary>The words as they left (B-60), without what opens something.</summary>
    public string? Onderwerp { get; set; }

    public string? Tekst { get; set; }

    public string? Taal { get; set; }

    /// <summary>Of the words, see <see cref="Bouwstenen.Berichttekst"/>.</summary>
    public string? Tekstversie { get; set; }

    /// <summary>Code of what went wrong last; never an address.</summary>
    public string? Fout { get; set; }
}
