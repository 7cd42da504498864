namespace Oversteek.Domain.Bouwstenen;

/// <summary>Done, or refused with reasons. Bugs are exceptions; "not yours" is null.</summary>
public readonly struct Result
{
    private readonly IReadOnlyList<Weigering>? weigeringen;

    private Result(IReadOnlyList<Weigering> weigeringen) => this.weigeringen = weigeringen;

    public static Result Gelukt => default;

    public bool IsGelukt => weigeringen is null;

    public IReadOnlyList<Weigering> Weigeringen => weigeringen ?? [];

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

    public static Result<T> Geweigerd(IReadOnlyList<Weigering> redenen) => new(default, redenen);

    public TUit Match<TUit>(Func<T, TUit> gelukt, Func<IReadOnlyList<Weigering>, TUit> geweigerd) =>
        IsGelukt ? gelukt(waarde!) : geweigerd(weigeringen!);

    public static implicit operator Result<T>(T waarde) => new(waarde, null);

    public static implicit operator Result<T>(Weigering weigering) => new(default, [weigering]);
}
