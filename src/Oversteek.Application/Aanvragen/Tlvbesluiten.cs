using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanvragen;

internal static class Tlvbesluiten
{
    /// <summary>
    /// The requests for a tlv on which a decision stands, of every school that asked: it goes with the child. Also when the objection against it
    /// was taken back, which ends the request as withdrawn.
    /// </summary>
    /// <param name="ruim">With the wide view: a next school does not see the request of an earlier one.</param>
    public static async Task<IReadOnlyList<Aanvraag>> TlvbesluitenAsync(this OversteekDb ruim, LeerlingId leerling, CancellationToken ct) =>
        [.. (await ruim.Aanvragen.AsNoTracking().Where(a => a.LeerlingId == leerling && a.Soort != Aanvraagsoort.Lwoo).ToListAsync(ct))
            .Where(a => a.Inhoud.Besluit is not null).OrderBy(a => a.Inhoud.Besluit!.Op)];
}
