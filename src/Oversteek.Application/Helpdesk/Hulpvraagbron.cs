using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Helpdesk;

namespace Oversteek.Application.Helpdesk;

/// <param name="Wie">Name of who asked; the helpdesk has to know whom it helps.</param>
/// <param name="Vraagsteller">Name of the organisation he worked for.</param>
public sealed record Hulpvraagbeeld(Hulpvraag Vraag, string Wie, string Vraagsteller, string Helpdesk);

/// <summary>The questions of one user, or those to one helpdesk.</summary>
public sealed class Hulpvraagbron(OversteekDb db, Systeemtoegang systeem)
{
    public async Task<IReadOnlyList<Hulpvraag>> VanAccountAsync(AccountId? account, CancellationToken ct) =>
        [.. (await db.Hulpvragen.AsNoTracking().Where(h => h.AccountId == account).ToListAsync(ct)).OrderByDescending(h => h.LaatsteOp)];

    public async Task<IReadOnlyList<Hulpvraagbeeld>> VanHelpdeskAsync(OrganisatieId helpdesk, CancellationToken ct)
    {
        var vragen = await db.Hulpvragen.AsNoTracking().Where(h => h.HelpdeskId == helpdesk).ToListAsync(ct);
        return [.. (await BeeldenAsync(vragen, ct)).OrderBy(b => b.Vraag.Status).ThenBy(b => b.Vraag.LaatsteOp)];
    }

    /// <summary>Null when it is of neither.</summary>
    public async Task<Hulpvraagbeeld?> VindAsync(HulpvraagId id, CancellationToken ct) =>
        await db.Hulpvragen.AsNoTracking().SingleOrDefaultAsync(h => h.Id == id, ct) is { } vraag ? (await BeeldenAsync([vraag], ct))[0] : null;

    /// <summary>For the menu of the helpdesk.</summary>
    public static Task<int> NieuwAsync(OversteekDb db, OrganisatieId wie, Schooljaar jaar, CancellationToken ct) =>
        db.Hulpvragen.CountAsync(h => h.HelpdeskId == wie && h.Status == Hulpvraagstatus.Nieuw, ct);

    private Task<List<Hulpvraagbeeld>> BeeldenAsync(IReadOnlyList<Hulpvraag> vragen, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Hulpvraag, db => MetNamenAsync(db, vragen, ct));

    private static async Task<List<Hulpvraagbeeld>> MetNamenAsync(OversteekDb db, IReadOnlyList<Hulpvraag> vragen, CancellationToken ct)
    {
        var accounts = vragen.Select(v => v.AccountId.Waarde).Distinct().ToList();
        var namen = await db.Users.AsNoTracking().Where(a => accounts.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Naam, ct);
        var ids = vragen.SelectMany(v => new[] { v.VraagstellerId, v.HelpdeskId }).Distinct().ToList();
        var scholen = await db.Organisaties.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Naam, ct);
        return [.. vragen.Select(v => new Hulpvraagbeeld(
            v, namen.GetValueOrDefault(v.AccountId.Waarde, ""), scholen[v.VraagstellerId], scholen[v.HelpdeskId]))];
    }
}
