namespace Oversteek.Domain.Formulieren;

/// <summary>When a question is asked or needed.</summary>
public abstract record Voorwaarde
{
    /// <summary>Keys of the answers it looks at.</summary>
    public abstract IReadOnlyList<string> Sleutels { get; }

    public abstract bool Geldt(IAntwoorden antwoorden);
}

/// <summary>The other question has one of these answers.</summary>
public sealed record AntwoordIs(string Sleutel, IReadOnlyList<string> Waarden) : Voorwaarde
{
    public override IReadOnlyList<string> Sleutels => [Sleutel];

    public override bool Geldt(IAntwoorden antwoorden) => antwoorden[Sleutel] is { } waarde && Waarden.Contains(waarde, StringComparer.Ordinal);
}

/// <summary>Of these questions the first one with an answer has one of these.</summary>
public sealed record EersteIs(IReadOnlyList<string> Vragen, IReadOnlyList<string> Waarden) : Voorwaarde
{
    public override IReadOnlyList<string> Sleutels => Vragen;

    public override bool Geldt(IAntwoorden antwoorden) =>
        Vragen.Select(v => antwoorden[v]).FirstOrDefault(w => !string.IsNullOrEmpty(w)) is { } waarde && Waarden.Contains(waarde, StringComparer.Ordinal);
}

/// <summary>The other question has an answer.</summary>
public sealed record Ingevuld(string Sleutel) : Voorwaarde
{
    public override IReadOnlyList<string> Sleutels => [Sleutel];

    public override bool Geldt(IAntwoorden antwoorden) => antwoorden[Sleutel] is not null;
}

/// <summary>A rule of its own on top of an answer, for what one answer cannot say.</summary>
public sealed record OfAnders(AntwoordIs Eerst, Func<IAntwoorden, bool> Anders, params IReadOnlyList<string> Ook) : Voorwaarde
{
    public override IReadOnlyList<string> Sleutels => [.. Eerst.Sleutels, .. Ook];

    public override bool Geldt(IAntwoorden antwoorden) => Eerst.Geldt(antwoorden) || Anders(antwoorden);
}
