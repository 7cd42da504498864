using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;
using Oversteek.Domain.Zib;

namespace Oversteek.Application.Zib;

/// <summary>
/// The form that the parents signed (ZIB-03), for school and bureau alone. It is no attachment of the dossier: the bureau sees none of those.
/// </summary>
[Tussen(nameof(SchoolId), nameof(BureauId), VoorOnderzoek = true)]
public sealed class Zibbestand : ILeerlinggebonden
{
    /// <summary>Of the application.</summary>
    public required Guid Id { get; init; }

    public required LeerlingId LeerlingId { get; init; }

    public required OrganisatieId SchoolId { get; init; }

    public OrganisatieId? BureauId { get; set; }

    /// <summary>Encrypted at rest.</summary>
    public string Naam { get; set; } = "";

    public required string Mediatype { get; set; }

    public required DateTimeOffset Op { get; set; }

    /// <summary>Encrypted in chunks with a key of its own.</summary>
    public required byte[] Bytes { get; set; }
}
