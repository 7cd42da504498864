using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Aanvragen;

public enum Aanvraagbestandsoort
{
    /// <summary>The OKR as it was on the day of sending.</summary>
    Okr,

    /// <summary>A released attachment of the dossier.</summary>
    Bijlage,
    Rapport,
    Zienswijze,
    Overig,

    /// <summary>The letter with the decision.</summary>
    Besluit,
}

/// <summary>
/// A document that goes with the request, for school and committee alone. What comes from the dossier is a copy of the day of sending: the
/// committee sees no attachment of the dossier itself, and what it decided on stays what it was.
/// </summary>
[Tussen(nameof(SchoolId), nameof(SwvId), VoorOnderzoek = true)]
public sealed class Aanvraagbestand : ILeerlinggebonden
{
    public required Guid Id { get; init; }

    public required Guid AanvraagId { get; init; }

    public required LeerlingId LeerlingId { get; init; }

    public required OrganisatieId SchoolId { get; init; }

    /// <summary>Null until it was sent.</summary>
    public OrganisatieId? SwvId { get; set; }

    public required Aanvraagbestandsoort Soort { get; init; }

    /// <summary>Encrypted at rest.</summary>
    public string Naam { get; set; } = "";

    public required string Mediatype { get; init; }

    public required long Grootte { get; init; }

    public required DateTimeOffset Op { get; init; }

    /// <summary>Encrypted in chunks with a key of its own.</summary>
    public required byte[] Bytes { get; init; }
}

/// <summary>A line of the list of documents; the bytes stay where they are.</summary>
public sealed record Aanvraagstuk(Guid Id, Aanvraagbestandsoort Soort, string Naam, long Grootte);
