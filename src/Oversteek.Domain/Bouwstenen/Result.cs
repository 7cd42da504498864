namespace Oversteek.Domain.Bouwstenen;

/// <summary>
/// Done, or refused with reasons: the one answer of a use case. Bugs are exceptions; "not yours" is a refusal of the kind
/// <see cref="Weigeringsoort.NietGevonden"/>.
/// </summary>
public readonly struct Result
{
    private readonly IReadOnlyList<Weigering>? weigeringen;

    private Result(IReadOnlyList<Weigering> weigeringen) => this.weigeringen = weigeringen;

    public static Result Gelukt => default;

    public bool IsGelukt => weigeringen is null;

    public IReadOnlyList<Weigering> Weigeringen => weigeringen ?? [];

    public bool Is(Weigeringsoort soort) => weigeringen is { Count: > 0 } && weigeringen[0].Soort == soort;

    public static Result Geweigerd(params IReadOnlyList<Weigering> redenen) => new(redenen);

    public Result Then(Func<Result> volgende) => IsGelukt ? volgende() : this;

    public Result<T> Then<T>(Func<Result<T>> volgende) => IsGelukt ? volgende() : Result<T>.Geweigerd(Weigeringen);

    public T Match<T>(Func<T> gelukt, Func<IReadOnlyList<Weigering>, T> geweigerd) => IsGelukt ? gelukt() : geweigerd(Weigeringen);

    public static implicit operator Result(Weigering weigering) => Geweigerd(weigering);
}

/// <inheritdoc cref="Result"/>
public readonly struct Result<T>
{
    private readonly T? waarde;
    private readonly IReadOnlyList<Weigering>? weigeringen;

    private Result(T? waarde, IReadOnlyList<Weigering>? weigeringen)
    {
        this.waarde = waarde;
        this.weigeringen = weigeringen;
    }

    public bool IsGelukt => weigeringen is null;

    public T Waarde => IsGelukt ? waarde! : throw new InvalidOperationException($"Geweigerd: {weigeringen![0].Code}");

    public IReadOnlyList<Weigering> Weigeringen => weigeringen ?? [];

    /// <summary>Without the value: for an answer that is only done or refused.</summary>
    public Result Kaal => IsGelukt ? Result.Gelukt : Result.Geweigerd(Weigeringen);

    public bool Is(Weigeringsoort soort) => weigeringen is { Count: > 0 } && weigeringen[0].Soort == soort;

    /// <summary>For a value whose type is an interface, which the language does not convert by itself.</summary>
    public static Result<T> Van(T waarde) => new(waarde, null);

    public static Result<T> Geweigerd(IReadOnlyList<Weigering> redenen) => new(default, redenen);

    public Result<TUit> Met<TUit>(Func<T, TUit> gelukt) => IsGelukt ? gelukt(waarde!) : Result<TUit>.Geweigerd(weigeringen!);

    public TUit Match<TUit>(Func<T, TUit> gelukt, Func<IReadOnlyList<Weigering>, TUit> geweigerd) =>
        IsGelukt ? gelukt(waarde!) : geweigerd(weigeringen!);

    public static implicit operator Result<T>(T waarde) => new(waarde, null);

    public static implicit operator Result<T>(Weigering weigering) => new(default, [weigering]);
}
