using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Ouderportaal;

/// <summary>
/// The button of the mail. Looking at its page uses nothing up, because programs that read mail open every link; pressing it does, once (SEC-22).
/// </summary>
public sealed class PortaallinkGebruiken(Systeemtoegang systeem, Portaalsessies sessies, TimeProvider klok)
{
    /// <summary>What the button will do; null when it is too late or was pressed.</summary>
    public Task<Portaallinksoort?> ZoekAsync(Guid id, string geheim, CancellationToken ct) => systeem.VoerUitAsync(Systeemgrond.Ouderportaal, async db =>
        (await db.Portaallinks.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id && l.GebruiktOp == null, ct)) is { } link && Klopt(link, geheim)
            ? link.Soort : (Portaallinksoort?)null);

    public async Task<Result<Guid>> ExecuteAsync(Guid id, string geheim, CancellationToken ct)
    {
        var uit = await systeem.VoerUitAsync<Portaalinschrijving, Result<Portaalbegin>>(Systeemgrond.Ouderportaal, async (db, inschrijving) =>
        {
            await using var transactie = await db.Database.BeginTransactionAsync(ct);
            var link = await db.Portaallinks.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id && l.GebruiktOp == null, ct);
            if (link is null || !Klopt(link, geheim) || !await NeemAsync(db, link, klok.GetUtcNow(), ct))
                return OuderportaalWeigeringen.LinkVerlopen;
            var houder = await inschrijving.VoerUitAsync(link, ct);
            if (!houder.IsGelukt)
                return Result<Portaalbegin>.Geweigerd(houder.Weigeringen);
            await transactie.CommitAsync(ct);
            return new Portaalbegin(houder.Waarde, link.Taal);
        });
        return uit.IsGelukt ? await sessies.BeginAsync(uit.Waarde.Houder, null, uit.Waarde.Taal, ct) : Result<Guid>.Geweigerd(uit.Weigeringen);
    }

    private bool Klopt(Portaallink link, string geheim) => Linkgeheim.Klopt(link.Geheim, geheim, klok.GetUtcNow());

    /// <summary>Of two presses at once one finds it free.</summary>
    internal static async Task<bool> NeemAsync(OversteekDb db, Portaallink link, DateTimeOffset? nu, CancellationToken ct) =>
        await db.Portaallinks.Where(l => l.Id == link.Id && l.GebruiktOp == null).ExecuteUpdateAsync(s => s.SetProperty(l => l.GebruiktOp, nu), ct) == 1;

    private sealed record Portaalbegin(HouderId Houder, string Taal);
}
