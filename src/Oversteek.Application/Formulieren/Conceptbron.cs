using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Formulieren;

/// <param name="Velden">The fields of the form by name, as they were typed.</param>
public sealed record Formulierschets(DateTimeOffset Op, IReadOnlyDictionary<string, string[]> Velden);

/// <summary>Which form, about whom or what, and which part of it.</summary>
public sealed record Conceptsleutel(string Formulier, Guid Onderwerp, string Deel);

/// <summary>
/// What a user typed in a form and did not save yet: on the server, encrypted, of one account (REL-8). It changes nothing of what the form
/// is about and is gone after <see cref="Houdbaar"/>. Whether the form is open to this user is asked before.
/// </summary>
public sealed class Conceptbron(OversteekDb db, Toegangscontext toegang, TimeProvider klok)
{
    public const int Langst = 200_000;


    public static readonly TimeSpan Houdbaar = TimeSpan.FromDays(30);

    public async Task<Formulierschets?> LeesAsync(Conceptsleutel sleutel, CancellationToken ct)
    {
        var grens = klok.GetUtcNow() - Houdbaar;
        return await Rijen(sleutel).AsNoTracking().SingleOrDefaultAsync(f => f.Op >= grens, ct) is { } rij
            ? new Formulierschets(rij.Op, Json.Lees<Dictionary<string, string[]>>(rij.Inhoud))
            : null;
    }

    /// <summary>The moment at which it was kept; null for nobody, or when it is too much.</summary>
    public async Task<DateTimeOffset?> BewaarAsync(Conceptsleutel sleutel, IReadOnlyDictionary<string, string[]> velden, CancellationToken ct)
    {
        var inhoud = Json.Schrijf(velden);
        if (toegang.Account is not { } wie || inhoud.Length > Langst)
            return null;
        // Another window of the same user may keep its first draft at the same moment; then there is a row to overwrite.
        return await db.HerhaalAsync(() => BewaarAsync(wie, sleutel, inhoud, ct));
    }

    public Task WisAsync(Conceptsleutel sleutel, CancellationToken ct) => Rijen(sleutel).ExecuteDeleteAsync(ct);

    private async Task<DateTimeOffset> BewaarAsync(AccountId wie, Conceptsleutel sleutel, string inhoud, CancellationToken ct)
    {
        if (await Rijen(sleutel).SingleOrDefaultAsync(ct) is not { } rij)
            db.Add(rij = new Formulierconcept { AccountId = wie, Formulier = Naam(sleutel), Inhoud = inhoud, Versie = 1, Op = klok.GetUtcNow() });
        (rij.Inhoud, rij.Op) = (inhoud, klok.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return rij.Op;
    }

    private IQueryable<Formulierconcept> Rijen(Conceptsleutel sleutel)
    {
        var (wie, naam) = (toegang.Account ?? default, Naam(sleutel));
        return db.Formulierconcepten.Where(f => f.AccountId == wie && f.Formulier == naam);
    }

    /// <summary>With the school: whoever works for two schools has a draft at each.</summary>
    private string Naam(Conceptsleutel sleutel) => $"{sleutel.Formulier}:{toegang.Organisatie?.Waarde:N}:{sleutel.Onderwerp:N}:{sleutel.Deel}";
}
