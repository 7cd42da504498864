using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Persistence;

namespace Oversteek.Application.Toegang;

/// <summary>
/// Counts tries in the database, so that every node sees them, and fails closed: when nothing can be counted nothing is allowed
/// (SEC-18, SEC-26). Runs on a connection of its own; call it outside a transaction.
/// </summary>
public sealed class Drempel(Systeemtoegang systeem, TimeProvider klok)
{
    private const int Pogingen = 20;

    /// <summary>Looks only. Two requests may both be told yes; what guards a secret uses <see cref="TelAsync"/> before it looks.</summary>
    public async Task<bool> MagAsync(string emmer, string sleutel, CancellationToken ct = default)
    {
        var soort = Drempels.Van(emmer);
        var stand = await systeem.VoerUitAsync(Systeemgrond.Inloggen, db => LeesAsync(db, Naam(emmer, sleutel), ct));
        return soort.Volgende(stand, klok.GetUtcNow()) is not null;
    }

    /// <summary>How many tries stand there now.</summary>
    public async Task<int> AantalAsync(string emmer, string sleutel, CancellationToken ct = default) =>
        (await systeem.VoerUitAsync(Systeemgrond.Inloggen, db => LeesAsync(db, Naam(emmer, sleutel), ct)))?.Aantal ?? 0;

    /// <summary>Takes one try before the secret is looked at; false when there are none left, and then nothing is counted.</summary>
    public Task<bool> TelAsync(string emmer, string sleutel, CancellationToken ct = default) =>
        systeem.VoerUitAsync(Systeemgrond.Inloggen, db => NeemAsync(db, Drempels.Van(emmer), Naam(emmer, sleutel), ct));

    /// <summary>Gives the try back after a right answer; earlier wrong ones stay counted.</summary>
    public Task GeefTerugAsync(string emmer, string sleutel, CancellationToken ct = default) =>
        systeem.VoerUitAsync(Systeemgrond.Inloggen, db => db.Tellers.Where(t => t.Sleutel == Naam(emmer, sleutel) && t.Aantal > 0)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.Aantal, t => t.Aantal - 1), ct));

    /// <summary>Takes a try of each bucket, or of none.</summary>
    public async Task<bool> TelAlleAsync(IEnumerable<(string Emmer, string Sleutel)> emmers, CancellationToken ct = default) => await NeemAlleAsync(emmers, ct) is null;

    /// <summary>The bucket that was full, or null when there was a try left in each.</summary>
    public async Task<(string Emmer, string Sleutel)?> NeemAlleAsync(IEnumerable<(string Emmer, string Sleutel)> emmers, CancellationToken ct = default)
    {
        var genomen = new List<(string Emmer, string Sleutel)>();
        foreach (var emmer in emmers)
        {
            if (!await TelAsync(emmer.Emmer, emmer.Sleutel, ct))
            {
                await GeefAlleTerugAsync(genomen, ct);
                return emmer;
            }
            genomen.Add(emmer);
        }
        return null;
    }

    public async Task GeefAlleTerugAsync(IEnumerable<(string Emmer, string Sleutel)> emmers, CancellationToken ct = default)
    {
        foreach (var (emmer, sleutel) in emmers)
            await GeefTerugAsync(emmer, sleutel, ct);
    }

    /// <summary>Forgets the count; only where a success proves that the owner is back.</summary>
    public Task WisAsync(string emmer, string sleutel, CancellationToken ct = default) =>
        systeem.VoerUitAsync(Systeemgrond.Inloggen, db => db.Tellers.Where(t => t.Sleutel == Naam(emmer, sleutel)).ExecuteDeleteAsync(ct));

    private async Task<bool> NeemAsync(OversteekDb db, Emmer emmer, string sleutel, CancellationToken ct)
    {
        for (var poging = 0; poging < Pogingen; poging++)
        {
            var stand = await LeesAsync(db, sleutel, ct);
            if (emmer.Volgende(stand, klok.GetUtcNow()) is not { } volgende)
                return false;
            if (stand is null ? await db.ProbeerToeAsync(new Teller { Sleutel = sleutel, Aantal = volgende.Aantal, VensterTot = volgende.Tot }, ct) : await WisselAsync(db, sleutel, stand.Value, volgende, ct))
                return true;
        }
        // So many at once on one key is an attack; refused is safe.
        return false;
    }

    private static async Task<Tellerstand?> LeesAsync(OversteekDb db, string sleutel, CancellationToken ct) =>
        await db.Tellers.AsNoTracking().Where(t => t.Sleutel == sleutel).Select(t => (Tellerstand?)new Tellerstand(t.Aantal, t.VensterTot)).SingleOrDefaultAsync(ct);

    // Only when nobody counted in between; otherwise read again.
    private static async Task<bool> WisselAsync(OversteekDb db, string sleutel, Tellerstand was, Tellerstand wordt, CancellationToken ct) =>
        await db.Tellers.Where(t => t.Sleutel == sleutel && t.Aantal == was.Aantal && t.VensterTot == was.Tot)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.Aantal, wordt.Aantal).SetProperty(t => t.VensterTot, wordt.Tot), ct) == 1;

    private static string Naam(string emmer, string sleutel) => $"{emmer}|{sleutel}";
}
