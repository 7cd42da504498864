using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Persistence;

/// <summary>What will happen to one of many rows, or why not; and afterwards what did.</summary>
public sealed record Rijuitkomst<T>(T Rij, Result Uit)
{
    public Weigering? Weigering => Uit.IsGelukt ? null : Uit.Weigeringen[0];
}

/// <summary>
/// The one way in which a use case saves. A value that is taken is the refusal of its unique index, a row that somebody else changed is the
/// refusal that the use case names; every other error of the database stays an error.
/// </summary>
public static class Schrijfweg
{
    private const int Pogingen = 3;

    /// <summary>Saves what was allowed.</summary>
    public static async Task<Result> BewaarAsync(this OversteekDb db, Result uit, Weigering intussen, CancellationToken ct)
    {
        if (!uit.IsGelukt)
            return uit;
        try
        {
            await db.SaveChangesAsync(ct);
            return uit;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return intussen;
        }
        catch (DbUpdateException fout) when (Uniekefout.Weigering(db.Model, fout) is not null)
        {
            db.ChangeTracker.Clear();
            return Uniekefout.Weigering(db.Model, fout)!;
        }
    }

    /// <inheritdoc cref="BewaarAsync(OversteekDb, Result, Weigering, CancellationToken)"/>
    public static async Task<Result<T>> BewaarAsync<T>(this OversteekDb db, Result<T> uit, Weigering intussen, CancellationToken ct) =>
        (await db.BewaarAsync(uit.Kaal, intussen, ct)).Then(() => uit);

    /// <summary>The same for a row that may be new: it is added only when it may be saved.</summary>
    public static Task<Result> BewaarAsync<T>(this OversteekDb db, T rij, Result uit, Weigering intussen, CancellationToken ct)
        where T : class
    {
        if (uit.IsGelukt && db.Entry(rij).State == EntityState.Detached)
            db.Add(rij);
        return db.BewaarAsync(uit, intussen, ct);
    }

    /// <summary>Each row on its own: one that cannot holds up no other, and nothing of it stays behind for the next save (ADR 0044).</summary>
    public static async Task<IReadOnlyList<Rijuitkomst<T>>> ElkApartAsync<T>(this OversteekDb db, IEnumerable<T> rijen, Func<T, Task<Result>> werk)
    {
        var uit = new List<Rijuitkomst<T>>();
        foreach (var rij in rijen)
        {
            db.ChangeTracker.Clear();
            uit.Add(new Rijuitkomst<T>(rij, await werk(rij)));
        }
        db.ChangeTracker.Clear();
        return uit;
    }

    /// <summary>Adds a row whose key decides who was first; false when there is one already.</summary>
    public static async Task<bool> ProbeerToeAsync<T>(this OversteekDb db, T rij, CancellationToken ct)
        where T : class
    {
        db.Add(rij);
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException fout) when (Uniekefout.IsDubbel(fout) && fout.Entries.Any(e => ReferenceEquals(e.Entity, rij)))
        {
            db.Entry(rij).State = EntityState.Detached;
            return false;
        }
    }

    /// <summary>For Identity, which saves by itself: false when a value is taken, also by somebody whom this account does not see.</summary>
    public static async Task<bool> ProbeerAsync(this OversteekDb db, Func<Task<bool>> werk)
    {
        try
        {
            return await werk();
        }
        catch (DbUpdateException fout) when (Uniekefout.IsDubbel(fout))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Does the work again, from reading on, when a colleague saved the same rows at the same moment; what is then stored decides.</summary>
    public static async Task<T> HerhaalAsync<T>(this OversteekDb db, Func<Task<T>> werk)
    {
        for (var poging = 1; ; poging++)
        {
            try
            {
                return await werk();
            }
            catch (DbUpdateException fout) when (poging < Pogingen && (fout is DbUpdateConcurrencyException || Uniekefout.IsDubbel(fout)))
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
