namespace Oversteek.Oso;

/// <summary>Something wrong in the data of an edition.</summary>
/// <param name="Bestand">Name of the file, such as structuur.txt.</param>
/// <param name="Regel">Line, from 1; 0 when it is about the file as a whole.</param>
/// <param name="Melding">What is wrong, in Dutch.</param>
public sealed record Editiefout(string Bestand, int Regel, string Melding)
{
    /// <summary>File, line and message.</summary>
    /// <returns>Such as "structuur.txt, regel 12: Onbekend type x."</returns>
    public override string ToString() => Regel == 0 ? $"{Bestand}: {Melding}" : $"{Bestand}, regel {Regel}: {Melding}";
}

/// <summary>The data of an edition cannot be used. Nothing of it was taken.</summary>
/// <param name="fouten">What is wrong, per file and line.</param>
public sealed class OngeldigeEditieException(Reeks<Editiefout> fouten)
    : Exception($"De gegevens van de editie kloppen niet. {string.Join(" ", fouten.Take(20))}")
{
    /// <summary>What is wrong, per file and line.</summary>
    public Reeks<Editiefout> Fouten { get; } = fouten;
}
