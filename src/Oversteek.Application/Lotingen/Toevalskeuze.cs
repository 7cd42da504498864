using System.Globalization;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;
using Oversteek.Loting;

namespace Oversteek.Application.Lotingen;

/// <summary>What a region chooses of the plan for chance; each choice has one spelling.</summary>
/// <param name="Baken">A public beacon of a moment after the freeze; nobody in the room makes it.</param>
/// <param name="Dobbelstenen">0 = none.</param>
/// <param name="Ballen">Empty, or for example <c>6:1-49</c>.</param>
public sealed record Toevalskeuze(bool Baken, int Dobbelstenen, string? Ballen)
{
    private static readonly TimeSpan TijdOmTeBevriezen = TimeSpan.FromHours(2);

    public static Toevalskeuze Standaard { get; } = new(true, 20, null);

    /// <summary>The beacon of the moment of the draw; after an unfreeze on the day itself of a moment that leaves time to freeze again.</summary>
    public IReadOnlyList<string> Bronnen(Procedure procedure, DateTimeOffset op)
    {
        var dag = procedure.Mijlpaal(Mijlpalen.Loting);
        var moment = Nederland.Moment(dag.Van, dag.Tijd ?? TimeOnly.MinValue);
        List<string> bronnen = [];
        if (Baken)
            bronnen.Add(Entropiebron.Baken(moment > op ? moment : op + TijdOmTeBevriezen).Tekst);
        if (Dobbelstenen > 0)
            bronnen.Add($"dobbelstenen:{Dobbelstenen.ToString(CultureInfo.InvariantCulture)}");
        if (!string.IsNullOrWhiteSpace(Ballen))
            bronnen.Add($"ballen:{Ballen.Trim()}");
        return bronnen;
    }

    public static Toevalskeuze Van(IReadOnlyList<string> bronnen)
    {
        var stenen = bronnen.FirstOrDefault(b => b.StartsWith("dobbelstenen:", StringComparison.Ordinal));
        return new Toevalskeuze(
            bronnen.Any(b => b.StartsWith("drand:", StringComparison.Ordinal)),
            stenen is null ? 0 : int.Parse(stenen.Split(':')[1], CultureInfo.InvariantCulture),
            bronnen.FirstOrDefault(b => b.StartsWith("ballen:", StringComparison.Ordinal))?["ballen:".Length..]);
    }
}
