using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Persistence;

/// <summary>Files of a school that a feature keeps beside the attachments; they count in its space in the same way (B-20).</summary>
public interface IRuimtebeslag
{
    /// <summary>Bytes, of every year.</summary>
    Task<long> GrootteAsync(OversteekDb db, OrganisatieId school, CancellationToken ct);
}
