using Oversteek.Application.Bouwstenen;

namespace Oversteek.Application.Reservekopieen;

/// <summary>A pupil or an attachment that somebody erased on purpose: an id and a moment, nothing of anybody.</summary>
public sealed record Wissing(Guid Id, DateTimeOffset Op);

/// <summary>What was erased, outside the database: a copy of before, put back, does not bring it to life again (PRIV-11, REL-22).</summary>
public sealed class Wislijst(string pad)
{
    private readonly Regelbestand<Wissing> regels = new(pad, "de wislijst", w => w.Id != Guid.Empty);

    public Task<IReadOnlyList<Wissing>> LeesAsync(CancellationToken ct) => regels.LeesAsync(ct);

    public Task VoegToeAsync(IReadOnlyCollection<Wissing> wissingen, CancellationToken ct) => regels.VoegToeAsync(wissingen, ct);
}
