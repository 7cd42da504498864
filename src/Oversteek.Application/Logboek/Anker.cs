using Oversteek.Application.Bouwstenen;

namespace Oversteek.Application.Logboek;

/// <summary>Number and hash of the last event at a moment, signed. Kept outside the database: it shows a cut-off tail (SEC-61).</summary>
public sealed record Anker(long Nummer, byte[] Hash, DateTimeOffset Moment, byte[] Handtekening);

/// <summary>Anchors as JSON lines in a file that is only appended to.</summary>
public sealed class Ankerbestand(string pad)
{
    private readonly Regelbestand<Anker> regels = Bestand(pad);

    public Task VoegToeAsync(Anker anker, CancellationToken cancellationToken = default) => regels.VoegToeAsync([anker], cancellationToken);

    /// <summary>A line that is not an anchor is an error with its number, never skipped.</summary>
    public Task<IReadOnlyList<Anker>> LeesAsync(CancellationToken cancellationToken = default) => regels.LeesAsync(cancellationToken);

    /// <summary>Moves what does not fit to a file beside it and returns how many that were. The rest stays as it was signed.</summary>
    public async Task<int> SplitsAsync(Func<Anker, bool> blijft, string achtervoegsel, CancellationToken cancellationToken = default)
    {
        var aantal = 0;
        await regels.WijzigAsync(async ankers =>
        {
            var apart = ankers.Where(a => !blijft(a)).ToList();
            if ((aantal = apart.Count) == 0)
                return null;
            await Bestand(pad + achtervoegsel).MaakAsync(apart, cancellationToken);
            return ankers.Where(blijft);
        }, cancellationToken);
        return aantal;
    }

    private static Regelbestand<Anker> Bestand(string pad) => new(pad, "het ankerbestand", a => a is { Hash: not null, Handtekening: not null });
}
