using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Persistence;

/// <summary>What another feature says of an IQ that a school fills in.</summary>
/// <param name="Bezwaar">Why it does not go into the dossier.</param>
/// <param name="MetVo">Whether the vo school may read it.</param>
public sealed record Iqoordeel(Weigering? Bezwaar, bool MetVo);

/// <summary>Another feature that knows what the parents share of a research.</summary>
public interface IIqrem
{
    /// <summary>Null when it has nothing to do with it.</summary>
    Task<Iqoordeel?> BeoordeelAsync(OversteekDb db, LeerlingId leerling, CancellationToken ct);
}
