using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Uitwisseling.Inlezen;

/// <summary>Uploaded files between choosing and confirming: on the server, encrypted in chunks, of one account. The browser only knows the id.</summary>
public sealed class Wachtkamer(OversteekDb db, Bestandskluis kluis)
{
    public const int MeesteGroepen = 3;
    public const long MeesteBytes = 200_000_000;
    public static readonly TimeSpan Houdbaar = TimeSpan.FromHours(12);
    private static readonly TimeSpan Vastgelopen = TimeSpan.FromMinutes(5);

    internal async Task<Guid> ZetKlaarAsync(IReadOnlyList<Osoaanbod> bestanden, Schooljaar jaar, Handeling handeling, CancellationToken ct)
    {
        var groep = new Wachtgroep
        {
            AccountId = Wie(handeling),
            OrganisatieId = handeling.Namens,
            Stap = Wachtstap.Klaargezet,
            Op = handeling.Op,
            Leesdatum = handeling.Vandaag,
            Schooljaar = jaar,
            Omvang = bestanden.Where(b => b.Past).Sum(b => b.Lengte),
        };
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        await MaakRuimteAsync(groep, ct);
        db.Add(groep);
        for (var i = 0; i < bestanden.Count; i++)
        {
            db.Add(await PakAsync(groep, i, bestanden[i], ct));
            await db.SaveChangesAsync(ct);
            // One file in memory at a time.
            db.ChangeTracker.Clear();
        }
        await transactie.CommitAsync(ct);
        return groep.Id;
    }

    /// <summary>Null when it is somebody else's, of another school, or too old.</summary>
    internal async Task<Wachtstand?> LeesAsync(Guid id, Handeling handeling, CancellationToken ct)
    {
        if (await Eigen(id, handeling).AsNoTracking().SingleOrDefaultAsync(ct) is not { } groep)
            return null;
        var bestanden = await db.Set<Wachtbestand>().AsNoTracking().Where(b => b.WachtgroepId == id).OrderBy(b => b.Plaats).Select(b => b.Id).ToListAsync(ct);
        return new Wachtstand(
            groep.Stap, groep.Leesdatum, groep.Schooljaar ?? Schooljaar.Van(groep.Leesdatum), bestanden,
            groep.Uitslagen is { } json ? Json.Lees<List<Dossieruitslag>>(json) : null);
    }

    internal async Task<Osobestand> OpenAsync(Guid bestand, CancellationToken ct) =>
        await PakUitAsync(await db.Set<Wachtbestand>().AsNoTracking().SingleAsync(b => b.Id == bestand, ct), ct);

    /// <summary>One of two clicks wins; the other goes to the result. After five minutes a broken run may be tried again.</summary>
    internal async Task<bool> ClaimAsync(Guid id, Handeling handeling, CancellationToken ct)
    {
        var vast = handeling.Op - Vastgelopen;
        return await Eigen(id, handeling).Where(g => g.Stap == Wachtstap.Klaargezet || (g.Stap == Wachtstap.Bezig && g.Op < vast))
            .ExecuteUpdateAsync(s => s.SetProperty(g => g.Stap, Wachtstap.Bezig).SetProperty(g => g.Op, handeling.Op), ct) == 1;
    }

    /// <summary>The files go, the result stays for a while.</summary>
    internal async Task RondAfAsync(Guid id, IReadOnlyList<Dossieruitslag> uitslagen, Handeling handeling, CancellationToken ct)
    {
        var groep = await Eigen(id, handeling).SingleAsync(ct);
        groep.Uitslagen = Json.Schrijf(uitslagen);
        groep.Stap = Wachtstap.Klaar;
        await db.SaveChangesAsync(ct);
        await db.Set<Wachtbestand>().Where(b => b.WachtgroepId == id).ExecuteDeleteAsync(ct);
    }

    /// <summary>What is too old goes, and the oldest when somebody keeps choosing without confirming.</summary>
    private async Task MaakRuimteAsync(Wachtgroep nieuw, CancellationToken ct)
    {
        var grens = nieuw.Op - Houdbaar;
        var bestaand = await db.Set<Wachtgroep>().AsNoTracking().Where(g => g.AccountId == nieuw.AccountId).OrderByDescending(g => g.Op)
            .Select(g => new { g.Id, g.Op, g.Omvang, g.Stap }).ToListAsync(ct);
        var (aantal, bytes) = (1, nieuw.Omvang);
        List<Guid> weg = [];
        foreach (var groep in bestaand)
        {
            var wacht = groep.Stap != Wachtstap.Klaar;
            // Files that are being read in at this moment stay, whatever is chosen in another tab.
            var bezig = groep.Stap == Wachtstap.Bezig && groep.Op >= nieuw.Op - Vastgelopen;
            if (groep.Op < grens || (wacht && !bezig && (aantal + 1 > MeesteGroepen || bytes + groep.Omvang > MeesteBytes)))
                weg.Add(groep.Id);
            else if (wacht)
                (aantal, bytes) = (aantal + 1, bytes + groep.Omvang);
        }
        await db.Set<Wachtgroep>().Where(g => weg.Contains(g.Id)).ExecuteDeleteAsync(ct);
    }

    private IQueryable<Wachtgroep> Eigen(Guid id, Handeling handeling)
    {
        var (wie, school, grens) = (Wie(handeling), handeling.Namens, handeling.Op - Houdbaar);
        return db.Set<Wachtgroep>().Where(g => g.Id == id && g.AccountId == wie && g.OrganisatieId == school && g.Op >= grens);
    }

    private static AccountId Wie(Handeling handeling) => handeling.Wie ?? default;

    private async Task<Wachtbestand> PakAsync(Wachtgroep groep, int plaats, Osoaanbod bestand, CancellationToken ct)
    {
        var id = Guid.NewGuid();
        if (!bestand.Past)
            return new Wachtbestand { Id = id, WachtgroepId = groep.Id, AccountId = groep.AccountId, Plaats = plaats, Naam = bestand.Naam, Bytes = [] };
        using var uit = new MemoryStream();
        await using (var bron = bestand.Open())
        await using (var schrijver = kluis.OpenSchrijven(uit, id))
        {
            await using (var zip = new GZipStream(schrijver, CompressionLevel.Fastest, leaveOpen: true))
                await bron.CopyToAsync(zip, ct);
            await schrijver.VoltooiAsync(ct);
        }
        return new Wachtbestand { Id = id, WachtgroepId = groep.Id, AccountId = groep.AccountId, Plaats = plaats, Naam = bestand.Naam, Bytes = uit.ToArray() };
    }

    private async Task<Osobestand> PakUitAsync(Wachtbestand rij, CancellationToken ct)
    {
        if (rij.Bytes.Length == 0)
            return new Osobestand(rij.Naam, default) { Past = false };
        using var bron = new MemoryStream(rij.Bytes, writable: false);
        await using var lezer = kluis.OpenLezen(bron, rij.Id);
        await using var zip = new GZipStream(lezer, CompressionMode.Decompress);
        using var uit = new MemoryStream();
        await zip.CopyToAsync(uit, ct);
        return new Osobestand(rij.Naam, uit.GetBuffer().AsMemory(0, (int)uit.Length));
    }
}

/// <param name="Bestanden">To be opened one by one.</param>
internal sealed record Wachtstand(
    Wachtstap Stap, DateOnly Leesdatum, Schooljaar Schooljaar, IReadOnlyList<Guid> Bestanden, IReadOnlyList<Dossieruitslag>? Uitslagen);
