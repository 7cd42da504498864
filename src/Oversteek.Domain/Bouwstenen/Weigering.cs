namespace Oversteek.Domain.Bouwstenen;

/// <summary>What a refusal asks of the one who meets it; the web makes one answer of each kind (ADR 0018).</summary>
public enum Weigeringsoort
{
    /// <summary>What was filled in is not right; change it and try again.</summary>
    Ongeldig,

    /// <summary>It does not exist, or it is not yours. Which of the two is never told.</summary>
    NietGevonden,

    /// <summary>Somebody else was first; look at what changed.</summary>
    Intussen,

    /// <summary>Too many tries.</summary>
    Gepauzeerd,

    /// <summary>Right, but not in this state or not at this moment.</summary>
    NietNu,
}

/// <summary>
/// A business refusal that a correct user can meet. The code is stable and never renumbered (docs/foutcodes.md); its sentence stands by code and
/// language in the resources of the web.
/// </summary>
/// <param name="Code">For example <c>OKR-001</c>.</param>
/// <param name="Veld">Name of the command's property that it is about, if any.</param>
public sealed record Weigering(string Code, Weigeringsoort Soort = Weigeringsoort.Ongeldig, string? Veld = null)
{
    /// <summary>The placeholders of the sentence, in the order of <see cref="Met"/>.</summary>
    public IReadOnlyList<string> Namen { get; init; } = [];

    /// <summary>Values as they are: a state, a date, a number. Whoever shows them puts them into words.</summary>
    public IReadOnlyList<object> Waarden { get; init; } = [];

    public Weigering Met(params IReadOnlyList<object> waarden) => waarden.Count == Namen.Count
        ? this with { Waarden = waarden }
        : throw new ArgumentException($"{Code} heeft {Namen.Count} waarden.", nameof(waarden));

    public Weigering BijVeld(string? veld) => this with { Veld = veld };

    public bool Equals(Weigering? other) =>
        other is not null && Code == other.Code && Soort == other.Soort && Veld == other.Veld && Waarden.SequenceEqual(other.Waarden);

    public override int GetHashCode() => HashCode.Combine(Code, Soort, Veld, Waarden.Count);
}

/// <summary>Refusals that belong to no feature.</summary>
public static class AlgemeneWeigeringen
{
    public static readonly Weigering NietGevonden = new("ALG-001", Weigeringsoort.NietGevonden);
}
