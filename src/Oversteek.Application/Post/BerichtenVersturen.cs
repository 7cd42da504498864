using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;

namespace Oversteek.Application.Post;

/// <param name="Onbereikbaar">The mail server did not answer; the round stopped there.</param>
public sealed record Verzendverslag(int Verzonden, int NietNodig, int Uitgesteld, int Vastgelopen, bool Onbereikbaar);

/// <summary>
/// One round of the outbox. A row is taken with a lease by one conditional update, which is decided by the database on SQLite and on
/// PostgreSQL alike; a worker that dies leaves its rows to the next when the lease ends. At least once: a message can leave twice only
/// when the program stops between the answer of the mail server and the commit, and then with the same Message-ID (REL-14).
/// </summary>
public sealed class BerichtenVersturen(Systeemtoegang systeem, IPostbode postbode, Postopties opties, TimeProvider klok)
{
    public const int Pogingen = 10;

    /// <summary>Each of these may have arrived; somebody must look before it is sent once more (B-72).</summary>
    private const int Onbevestigd = 3;

    private const int Ronde = 50;
    private static readonly TimeSpan Huur = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Langst = TimeSpan.FromHours(1);

    public Task<Verzendverslag> ExecuteAsync(CancellationToken ct) => systeem.VoerUitAsync(Systeemgrond.Postbezorging, db => RondeAsync(db, ct));

    private async Task<Verzendverslag> RondeAsync(OversteekDb db, CancellationToken ct)
    {
        var verslag = new Verzendverslag(0, 0, 0, 0, false);
        var nu = klok.GetUtcNow();
        // A state that was put back sends nothing until somebody looked (REL-22).
        if (await db.Set<Herstelstand>().AnyAsync(h => h.VrijgegevenOp == null, ct))
            return verslag;
        var wachtend = await db.UitgaandeBerichten.AsNoTracking().Where(b => b.Status == Berichtstatus.Wacht && b.VolgendePogingOp <= nu)
            .OrderBy(b => b.VolgendePogingOp).ThenBy(b => b.Id).Take(Ronde).ToListAsync(ct);
        foreach (var bericht in wachtend)
        {
            if (!await HuurAsync(db, bericht, ct))
                continue;
            verslag = Tel(verslag, await VerwerkAsync(db, bericht, ct));
            if (verslag.Onbereikbaar)
                break;
        }
        await postbode.RondAfAsync(ct);
        return verslag;
    }

    private async Task<bool> HuurAsync(OversteekDb db, UitgaandBericht bericht, CancellationToken ct)
    {
        var tot = klok.GetUtcNow() + Huur;
        return await db.UitgaandeBerichten
            .Where(b => b.Id == bericht.Id && b.Status == Berichtstatus.Wacht && b.Pogingen == bericht.Pogingen && b.VolgendePogingOp == bericht.VolgendePogingOp)
            .ExecuteUpdateAsync(s => s.SetProperty(b => b.Pogingen, b => b.Pogingen + 1).SetProperty(b => b.VolgendePogingOp, tot), ct) == 1;
    }

    private async Task<Verzendverslag> VerwerkAsync(OversteekDb db, UitgaandBericht bericht, CancellationToken ct)
    {
        try
        {
            var opgesteld = await new Berichtopsteller(db, opties).StelOpAsync(bericht, ct);
            if (opgesteld.Fout is { } fout)
                return await MislukAsync(db, bericht, new PostbodeFout(Postfout.Blijvend, fout), ct);
            if (opgesteld.Bericht is null)
                return await NietNodigAsync(db, bericht);
            await postbode.VerstuurAsync(opgesteld.Bericht, ct);
            return await VerzondenAsync(db, bericht, opgesteld.Bewaard!);
        }
        catch (PostbodeFout fout)
        {
            return await MislukAsync(db, bericht, fout, ct);
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            // A row that cannot be made into a message (a value that does not open) must not hold up the others.
            return await MislukAsync(db, bericht, new PostbodeFout(Postfout.Tijdelijk, "FOUT-" + fout.GetType().Name), ct);
        }
    }

    // Not cancellable: after the answer of the mail server the row must be closed, or the mail leaves again.
    private async Task<Verzendverslag> VerzondenAsync(OversteekDb db, UitgaandBericht bericht, Verzondentekst tekst)
    {
        DateTimeOffset? op = klok.GetUtcNow();
        var dicht = Versleutelingsmodel.Versleutel(db, bericht, nameof(UitgaandBericht.Tekst), tekst.Tekst);
        await Mijn(db, bericht).ExecuteUpdateAsync(
            s => s.SetProperty(b => b.Status, Berichtstatus.Verzonden).SetProperty(b => b.VerzondenOp, op).SetProperty(b => b.Fout, (string?)null)
                .SetProperty(b => b.Onderwerp, tekst.Onderwerp).SetProperty(b => b.Taal, tekst.Taal).SetProperty(b => b.Tekstversie, tekst.Versie)
                .SetProperty(b => EF.Property<byte[]?>(b, dicht.Kolom), dicht.Waarde),
            CancellationToken.None);
        return new(1, 0, 0, 0, false);
    }

    private static async Task<Verzendverslag> NietNodigAsync(OversteekDb db, UitgaandBericht bericht)
    {
        await Mijn(db, bericht).ExecuteUpdateAsync(
            s => s.SetProperty(b => b.Status, Berichtstatus.NietNodig).SetProperty(b => b.Fout, (string?)null), CancellationToken.None);
        return new(0, 1, 0, 0, false);
    }

    private async Task<Verzendverslag> MislukAsync(OversteekDb db, UitgaandBericht bericht, PostbodeFout fout, CancellationToken ct)
    {
        var (onbereikbaar, onbevestigd) = (fout.Soort == Postfout.Onbereikbaar, fout.Code == Smtppostbode.Onbevestigd);
        var poging = onbereikbaar ? bericht.Pogingen : bericht.Pogingen + 1;
        var status = fout.Soort == Postfout.Blijvend || poging >= (onbevestigd ? Onbevestigd : Pogingen) ? Berichtstatus.Vastgelopen : Berichtstatus.Wacht;
        var weer = klok.GetUtcNow() + (onbereikbaar ? TimeSpan.FromMinutes(1) : Wachttijd(poging));
        await Mijn(db, bericht).ExecuteUpdateAsync(
            s => s.SetProperty(b => b.Status, status).SetProperty(b => b.Pogingen, poging).SetProperty(b => b.VolgendePogingOp, weer).SetProperty(b => b.Fout, fout.Code), ct);
        return status == Berichtstatus.Vastgelopen ? new(0, 0, 0, 1, onbereikbaar || onbevestigd) : new(0, 0, 1, 0, onbereikbaar || onbevestigd);
    }

    // Only while this worker still holds the lease.
    private static IQueryable<UitgaandBericht> Mijn(OversteekDb db, UitgaandBericht bericht) =>
        db.UitgaandeBerichten.Where(b => b.Id == bericht.Id && b.Status == Berichtstatus.Wacht && b.Pogingen == bericht.Pogingen + 1);

    private static TimeSpan Wachttijd(int poging)
    {
        var wacht = TimeSpan.FromSeconds(30 * Math.Pow(2, poging - 1));
        return wacht < Langst ? wacht : Langst;
    }

    private static Verzendverslag Tel(Verzendverslag som, Verzendverslag een) => new(
        som.Verzonden + een.Verzonden, som.NietNodig + een.NietNodig, som.Uitgesteld + een.Uitgesteld, som.Vastgelopen + een.Vastgelopen, een.Onbereikbaar);
}
