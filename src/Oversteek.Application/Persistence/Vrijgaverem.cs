using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Persistence;

/// <summary>Why another feature keeps a document from the vo school.</summary>
public interface IVrijgaverem
{
    /// <param name="type">Of the document, code of D-16.</param>
    /// <param name="toegevoegdOp">What was there before, it has nothing to do with.</param>
    Task<Weigering?> BezwaarAsync(OversteekDb db, LeerlingId leerling, string type, DateTimeOffset toegevoegdOp, CancellationToken ct);
}
