using Oversteek.Oso.Bomen;

namespace Oversteek.Oso.Regels;

/// <summary>How a rule counts.</summary>
internal enum Regelernst
{
    /// <summary>Always an error.</summary>
    Fout,

    /// <summary>Not checked by the official validator: a warning on import, an error on export (oso.md, "D").</summary>
    AlleenBijUitvoer,

    /// <summary>Always a warning.</summary>
    Waarschuwing,
}

/// <summary>Who looks at a dossier.</summary>
internal enum Doel
{
    /// <summary>Somebody receives it.</summary>
    Invoer,

    /// <summary>Somebody is about to send it.</summary>
    Uitvoer,
}

/// <summary>A rule of regels.txt under one of its ids.</summary>
internal sealed record Bedrijfsregel(string Id, Regelernst Ernst, IReadOnlyList<string> Profielen, string Context, Func<Knoop, bool> Geschonden)
{
    public string? Plaats { get; init; }

    public required string Melding { get; init; }

    public required string Advies { get; init; }

    /// <summary>General rules stand before the category rules in the findings, profile rules behind them.</summary>
    public bool IsAlgemeen => Profielen is ["alle"];

    public Bevinding? Toets(Knoop knoop, Doel doel)
    {
        if (!Geschonden(knoop))
            return null;
        var plek = Plaats is null ? knoop : knoop.Kind(Plaats) ?? knoop;
        return new Bevinding(Weeg(Ernst, doel), Id, plek.Pad, Melding, Advies, plek.Regelnummer);
    }

    public static Ernst Weeg(Regelernst ernst, Doel doel) => ernst switch
    {
        Regelernst.Fout => Oso.Ernst.Fout,
        Regelernst.AlleenBijUitvoer => doel == Doel.Uitvoer ? Oso.Ernst.Fout : Oso.Ernst.Waarschuwing,
        Regelernst.Waarschuwing => Oso.Ernst.Waarschuwing,
        _ => throw new ArgumentOutOfRangeException(nameof(ernst)),
    };
}
