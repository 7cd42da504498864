using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Zorgaanmeldroutes;

/// <summary>
/// A copy of an attachment that the parents let go along. It is there while the samenwerkingsverband looks, and no longer: the dossier has the
/// file itself.
/// </summary>
[Tussen(nameof(SchoolId), nameof(SwvId), VoorOnderzoek = true)]
public sealed class Zorgaanmeldroutebestand : ILeerlinggebonden
{
    public required Guid Id { get; init; }

    public required Guid ZorgaanmeldrouteId { get; init; }

    public required LeerlingId LeerlingId { get; init; }

    public required OrganisatieId SchoolId { get; init; }

    public required OrganisatieId SwvId { get; init; }

    /// <summary>Encrypted at rest.</summary>
    public string Naam { get; set; } = "";

    /// <summary>Code of the list of D-16.</summary>
    public required string Type { get; init; }

    public required string Mediatype { get; init; }

    public required long Grootte { get; init; }

    public required DateTimeOffset Op { get; init; }

    /// <summary>Encrypted in chunks with a key of its own.</summary>
    public required byte[] Bytes { get; init; }
}

/// <summary>B-20: the copies of a po school.</summary>
internal sealed class Zorgruimte : IRuimtebeslag
{
    public Task<long> GrootteAsync(OversteekDb db, OrganisatieId school, CancellationToken ct) =>
        db.Set<Zorgaanmeldroutebestand>().Where(b => b.SchoolId == school).SumAsync(b => b.Grootte, ct);
}

/// <summary>A line of the list of files; the bytes stay where they are.</summary>
public sealed record Zorgstuk(Guid Id, string Type, string Naam);
