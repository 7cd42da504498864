using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Post;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Persistence;

/// <summary>One commit: new access first (the policies of the other tables ask it), then the changes with their mail, ended access, and the log.</summary>
public sealed partial class OversteekDb
{
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Opslaan gaat asynchroon; anders ontbreken logboek en inzagerechten.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var gebeurtenissen = ChangeTracker.Entries<Aggregaat>().SelectMany(e => e.Entity.Gebeurtenissen).ToList();
        Vercijferaar.Werk(ChangeTracker, Kluis);
        Persoonsnummerindexeerder.Werk(ChangeTracker, diensten.Index);
        Versieteller.Werk(ChangeTracker);
        // After what is filled in: an encrypted value is a change only from then on.
        Schrijfbewaker.Controleer(this);
        if (gebeurtenissen.Count == 0 && !Schrijfbewaker.RaaktLeerlingen(ChangeTracker))
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        await using var transactie = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var aantal = await SlaMetGevolgenOpAsync(gebeurtenissen, cancellationToken);
        if (transactie is not null)
            await transactie.CommitAsync(cancellationToken);
        foreach (var post in ChangeTracker.Entries<Aggregaat>().ToList())
            post.Entity.GebeurtenissenVerwerkt();
        return aantal;
    }

    /// <summary>What follows from the events goes into the same transaction: rights, progress, search keys, messages and the log.</summary>
    private async Task<int> SlaMetGevolgenOpAsync(List<Gebeurtenis> gebeurtenissen, CancellationToken cancellationToken)
    {
        var inzage = new Inzagerechtopslag(this, gebeurtenissen);
        await inzage.GeefAsync(cancellationToken);
        await Schrijfbewaker.ControleerLeerlingenAsync(this, cancellationToken);
        await Voortgangsbijwerker.WerkAsync(this, cancellationToken);
        await Zoeksleutelbijwerker.WerkAsync(this, cancellationToken);
        UitgaandeBerichten.AddRange(gebeurtenissen.SelectMany(Postregels.Voor));
        var aantal = await base.SaveChangesAsync(true, cancellationToken);
        await inzage.WerkBijAsync(cancellationToken);
        // Last, because it holds the lock on the head of the chain until the commit.
        await diensten.Keten.VoegToeAsync(this, [.. gebeurtenissen, .. inzage.Gevolgen], cancellationToken);
        await base.SaveChangesAsync(true, cancellationToken);
        return aantal;
    }

    /// <summary>Only for the access rows, which no organisation may write by itself.</summary>
    internal Task<int> BewaarInzagerechtenAsync(CancellationToken ct) => base.SaveChangesAsync(true, ct);

    /// <summary>Opens the policies of the database for the access rows of this transaction; an exception rolls it back with the rest.</summary>
    internal Task ZetSysteemgrensAsync(bool aan, CancellationToken ct) =>
        Systeem ? Task.CompletedTask : diensten.Grens.ZetSysteemAsync(Database, aan, ct);
}
