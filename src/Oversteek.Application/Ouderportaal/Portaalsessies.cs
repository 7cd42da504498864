using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Ouderportaal;

/// <summary>One child of this parent, as the access of now says it.</summary>
public sealed record Portaalinzage(LeerlingId Leerling, OrganisatieId School, Guid Ouder, bool MetDossier);

/// <summary>Who is in the portal at this request, and what may be seen.</summary>
/// <param name="Houder">Null while somebody enrols; then nothing of any child is visible.</param>
public sealed record Portaalbezoek(Guid Sessie, HouderId? Houder, Guid? CodeId, string Taal, DateTimeOffset Tot, LeerlingId? Gekozen,
    IReadOnlyList<Portaalinzage> Kinderen)
{
    /// <summary>The child that is looked at: the chosen one as long as it is an own child, else the first.</summary>
    public Portaalinzage? Kind => Kinderen.FirstOrDefault(k => k.Leerling == Gekozen) ?? (Kinderen.Count > 0 ? Kinderen[0] : null);

    /// <summary>For what this parent does about the child; the po school of the child reads it in its log.</summary>
    public Handeling Handeling(TimeProvider klok) => new(
        new AccountId(Houder!.Value.Waarde), Rol.Ouder, Kind!.School, klok.GetUtcNow(), Guid.NewGuid());
}

/// <summary>
/// Begins, looks up, changes and ends visits. Everything is asked again at each request, so that an ended authority or relation counts at the
/// next one (D-06, SEC-8).
/// </summary>
public sealed class Portaalsessies(Systeemtoegang systeem, TimeProvider klok)
{
    public Task<Guid> BeginAsync(HouderId? houder, Guid? code, string taal, CancellationToken ct) => systeem.VoerUitAsync(Systeemgrond.Ouderportaal, async db =>
    {
        var nu = klok.GetUtcNow();
        var sessie = new Portaalsessie { Houder = houder, CodeId = code, Taal = taal, BegonnenOp = nu, LaatstGezienOp = nu };
        db.Add(sessie);
        await db.SaveChangesAsync(ct);
        return sessie.Id;
    });

    /// <summary>Null when the visit is over, or when there is no child left to see.</summary>
    public Task<Portaalbezoek?> ZoekAsync(Guid id, CancellationToken ct) => systeem.VoerUitAsync(Systeemgrond.Ouderportaal, async db =>
    {
        var nu = klok.GetUtcNow();
        if (await db.Portaalsessies.SingleOrDefaultAsync(s => s.Id == id, ct) is not { } sessie || !sessie.Loopt(nu))
            return null;
        var kinderen = sessie.Houder is { } houder ? await KinderenAsync(db, houder, nu, ct) : [];
        if (sessie.Houder is not null && kinderen.Count == 0)
        {
            sessie.BeeindigdOp = nu;
            await db.SaveChangesAsync(ct);
            return null;
        }
        if (sessie.LaatstGezienOp.AddMinutes(1) < nu)
        {
            sessie.LaatstGezienOp = nu;
            await db.SaveChangesAsync(ct);
        }
        return new Portaalbezoek(sessie.Id, sessie.Houder, sessie.CodeId, sessie.Taal, sessie.LaatstGezienOp + Portaalsessie.Rust, sessie.Gekozen, kinderen);
    });

    /// <summary>Also remembered for the next visit and for mails.</summary>
    public Task KiesTaalAsync(Portaalbezoek bezoek, string taal, CancellationToken ct) => WijzigAsync(bezoek.Sessie, async (db, sessie) =>
    {
        sessie.Taal = taal;
        if (bezoek.Houder is { } houder && await db.Ouderaccounts.SingleOrDefaultAsync(a => a.Id == houder.Waarde, ct) is { } account)
            account.Taal = taal;
    }, ct);

    /// <summary>False when it is no child of this parent.</summary>
    public async Task<bool> KiesKindAsync(Portaalbezoek bezoek, LeerlingId kind, CancellationToken ct)
    {
        if (!bezoek.Kinderen.Any(k => k.Leerling == kind))
            return false;
        await WijzigAsync(bezoek.Sessie, (_, sessie) =>
        {
            sessie.Gekozen = kind;
            return Task.CompletedTask;
        }, ct);
        return true;
    }

    public Task BeeindigAsync(Guid id, CancellationToken ct) => WijzigAsync(id, (_, sessie) =>
    {
        sessie.BeeindigdOp ??= klok.GetUtcNow();
        return Task.CompletedTask;
    }, ct);

    internal static async Task<IReadOnlyList<Portaalinzage>> KinderenAsync(OversteekDb db, HouderId houder, DateTimeOffset nu, CancellationToken ct) =>
        [.. (await db.Inzagerechten.AsNoTracking().Where(i => i.HouderId == houder && i.Van <= nu && (i.Tot == null || i.Tot > nu)).ToListAsync(ct))
            .Where(i => i.Houdersoort == Houdersoort.Ouder && i.OuderId is not null).OrderBy(i => i.Van).ThenBy(i => i.LeerlingId.Waarde)
            .Select(i => new Portaalinzage(i.LeerlingId, i.EigenaarId, i.OuderId!.Value, i.Reikwijdte == Inzagereikwijdte.OuderMetDossier))];

    private Task<bool> WijzigAsync(Guid id, Func<OversteekDb, Portaalsessie, Task> wijzig, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Ouderportaal, async db =>
    {
        if (await db.Portaalsessies.SingleOrDefaultAsync(s => s.Id == id, ct) is { } sessie)
        {
            await wijzig(db, sessie);
            await db.SaveChangesAsync(ct);
        }
        return true;
    });
}
