using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Overstapdossiers;

/// <param name="Velden">The fields of the form by name, as they were typed.</param>
public sealed record Okrconcept(DateTimeOffset Op, IReadOnlyDictionary<string, string[]> Velden);

/// <summary>
/// What a user typed in a tab and did not save yet: on the server, encrypted, of one account (REL-8). It changes nothing of the dossier
/// and is gone after <see cref="Houdbaar"/>.
/// </summary>
public sealed class Okrconceptbron(OversteekDb db, Toegangscontext toegang, TimeProvider klok)
{
    public const int Langst = 200_000;

    private const int Pogingen = 3;

    public static readonly TimeSpan Houdbaar = TimeSpan.FromDays(30);

    public async Task<Okrconcept?> LeesAsync(LeerlingId leerling, string nummer, CancellationToken ct)
    {
        var grens = klok.GetUtcNow() - Houdbaar;
        return await Rijen(leerling, nummer).AsNoTracking().SingleOrDefaultAsync(f => f.Op >= grens, ct) is { } rij
            ? new Okrconcept(rij.Op, Json.Lees<Dictionary<string, string[]>>(rij.Inhoud))
            : null;
    }

    /// <summary>The moment at which it was kept; null when the dossier is not there, not of this school, or not open.</summary>
    public async Task<DateTimeOffset?> BewaarAsync(LeerlingId leerling, string nummer, IReadOnlyDictionary<string, string[]> velden, CancellationToken ct)
    {
        var inhoud = Json.Schrijf(velden);
        if (toegang.Account is not { } wie || inhoud.Length > Langst || !await OpenAsync(leerling, ct))
            return null;
        for (var poging = 1; ; poging++)
        {
            try
            {
                return await BewaarAsync(wie, leerling, nummer, inhoud, ct);
            }
            catch (DbUpdateException) when (poging < Pogingen)
            {
                // Another window of the same user kept its first draft at the same moment; now there is a row to overwrite.
                db.ChangeTracker.Clear();
            }
        }
    }

    public Task WisAsync(LeerlingId leerling, string nummer, CancellationToken ct) => Rijen(leerling, nummer).ExecuteDeleteAsync(ct);

    private async Task<DateTimeOffset> BewaarAsync(AccountId wie, LeerlingId leerling, string nummer, string inhoud, CancellationToken ct)
    {
        if (await Rijen(leerling, nummer).SingleOrDefaultAsync(ct) is not { } rij)
            db.Add(rij = new Formulierconcept { AccountId = wie, Formulier = Naam(leerling, nummer), Inhoud = inhoud, Versie = 1, Op = klok.GetUtcNow() });
        (rij.Inhoud, rij.Op) = (inhoud, klok.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return rij.Op;
    }

    private async Task<bool> OpenAsync(LeerlingId leerling, CancellationToken ct) =>
        await db.Leerlingen.AnyAsync(l => l.Id == leerling && l.OrganisatieId == toegang.Organisatie, ct)
        && await db.Okrs.AsNoTracking().SingleOrDefaultAsync(o => o.LeerlingId == leerling, ct) is { IsBewerkbaar: true };

    private IQueryable<Formulierconcept> Rijen(LeerlingId leerling, string nummer)
    {
        var (wie, naam) = (toegang.Account ?? default, Naam(leerling, nummer));
        return db.Formulierconcepten.Where(f => f.AccountId == wie && f.Formulier == naam);
    }

    /// <summary>With the school: whoever works for two schools has a draft at each.</summary>
    private string Naam(LeerlingId leerling, string nummer) => $"okr:{toegang.Organisatie?.Waarde:N}:{leerling.Waarde:N}:{nummer}";
}
