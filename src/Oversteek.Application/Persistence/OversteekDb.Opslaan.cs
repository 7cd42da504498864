using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Persistence;

/// <summary>One commit of the changes and all that follows from them; which consequences there are is none of the context's business.</summary>
public sealed partial class OversteekDb
{
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Opslaan gaat asynchroon; anders ontbreken logboek en inzagerechten.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Changes are looked for at fixed moments and not at every question: with thousands of rows that would be quadratic.
        ChangeTracker.DetectChanges();
        var zelf = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await BewaarAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = zelf;
        }
    }

    private async Task<int> BewaarAsync(bool accepteer, CancellationToken ct)
    {
        await using var opslag = new Opslag(this, [.. ChangeTracker.Entries<Aggregaat>().SelectMany(e => e.Entity.Gebeurtenissen)]);
        await diensten.Gevolgen.WerkAsync(Opslagfase.Voor, opslag, ct);
        await diensten.Gevolgen.WerkAsync(Opslagfase.Tellen, opslag, ct);
        // After what is filled in: an encrypted value is a change only from then on.
        Schrijfbewaker.Controleer(this);
        if (opslag.Gebeurtenissen.Count == 0 && !Schrijfbewaker.RaaktLeerlingen(ChangeTracker))
        {
            await Functiebewaker.ControleerAsync(this, ct);
            return await base.SaveChangesAsync(accepteer, ct);
        }

        await using var transactie = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(ct) : null;
        await Functiebewaker.ControleerAsync(this, ct);
        var aantal = await BewaarMetGevolgenAsync(opslag, ct);
        if (transactie is not null)
            await transactie.CommitAsync(ct);
        foreach (var post in ChangeTracker.Entries<Aggregaat>().ToList())
            post.Entity.GebeurtenissenVerwerkt();
        return aantal;
    }

    private async Task<int> BewaarMetGevolgenAsync(Opslag opslag, CancellationToken ct)
    {
        await diensten.Gevolgen.WerkAsync(Opslagfase.ToegangGeven, opslag, ct);
        await Schrijfbewaker.ControleerLeerlingenAsync(this, ct);
        await diensten.Gevolgen.WerkAsync(Opslagfase.Wijzigingen, opslag, ct);
        ChangeTracker.DetectChanges();
        var aantal = await base.SaveChangesAsync(true, ct);
        await diensten.Gevolgen.WerkAsync(Opslagfase.ToegangBeeindigen, opslag, ct);
        await diensten.Gevolgen.WerkAsync(Opslagfase.Logboek, opslag, ct);
        await base.SaveChangesAsync(true, ct);
        return aantal;
    }

    /// <summary>Only for the access rows, which no organisation may write by itself.</summary>
    internal Task<int> BewaarInzagerechtenAsync(CancellationToken ct) => base.SaveChangesAsync(true, ct);

    /// <summary>Opens the policies of the database for the access rows of this transaction; an exception rolls it back with the rest.</summary>
    internal Task ZetSysteemgrensAsync(bool aan, CancellationToken ct) =>
        Systeem ? Task.CompletedTask : diensten.Grens.ZetSysteemAsync(Database, aan, ct);

    /// <summary>Rows that follow from this save and that its user cannot see, in the same transaction.</summary>
    internal async Task BuitenZichtAsync(Systeemgrond grond, Func<OversteekDb, Task> werk, CancellationToken ct)
    {
        await ZetSysteemgrensAsync(true, ct);
        try
        {
            await using var zusje = Zusje(grond);
            await werk(zusje);
        }
        catch (Exception) when (Database.CurrentTransaction is { } transactie)
        {
            // Whoever catches this must not go on with the policies open; the caller has nothing to commit.
            await transactie.RollbackAsync(CancellationToken.None);
            throw;
        }
        await ZetSysteemgrensAsync(false, ct);
    }

    /// <summary>A context with the wide view on the connection and in the transaction of this one.</summary>
    internal OversteekDb Zusje(Systeemgrond grond)
    {
        var ruim = new Toegangscontext();
        ruim.GebruikSysteem(grond, Toegang.Organisatie);
        var nieuw = new OversteekDb(Opties, ruim, Diensten);
        nieuw.Database.SetDbConnection(Database.GetDbConnection());
        nieuw.Database.UseTransaction(Database.CurrentTransaction!.GetDbTransaction());
        return nieuw;
    }
}
