namespace Oversteek.Oso.Structuur;

/// <summary>A part of a content model, as a tree of sequences, choices and elements.</summary>
internal abstract record Deel(char Aantal)
{
    public bool MagOntbreken => Aantal is '?' or '*';

    public bool MagHerhalen => Aantal is '+' or '*';
}

internal sealed record Velddeel(Veld Veld, char Aantal) : Deel(Aantal);

internal sealed record Volgorde(IReadOnlyList<Deel> Delen, char Aantal) : Deel(Aantal);

internal sealed record Keuze(IReadOnlyList<Deel> Delen, char Aantal) : Deel(Aantal);
