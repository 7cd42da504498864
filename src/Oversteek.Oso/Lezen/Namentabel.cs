using System.Xml;

namespace Oversteek.Oso.Lezen;

/// <summary>
/// The names of the known editions, made once for all files; what else a file holds goes to a table of its own. So a file costs no table
/// of names, and the names of the parser are the very strings of the structure.
/// </summary>
internal sealed class Namentabel : XmlNameTable
{
    private const int Plekken = 4096;
    private static readonly string[]?[] Bekend = Vul();
    private readonly NameTable _eigen = new();

    public override string Add(char[] array, int offset, int length) => Get(array, offset, length) ?? Nieuw(new string(array, offset, length));

    public override string Add(string array) => Get(array) ?? Nieuw(array);

    public override string? Get(char[] array, int offset, int length) => Zoek(array.AsSpan(offset, length)) ?? _eigen.Get(array, offset, length);

    public override string? Get(string array) => Zoek(array) ?? _eigen.Get(array);

    /// <summary>A name of an edition that was loaded after the table was made is interned too.</summary>
    private string Nieuw(string naam) => _eigen.Add(string.IsInterned(naam) ?? naam);

    private static string? Zoek(ReadOnlySpan<char> naam)
    {
        if (Bekend[Plek(naam)] is not { } kandidaten)
            return null;
        foreach (var kandidaat in kandidaten)
        {
            if (naam.SequenceEqual(kandidaat))
                return kandidaat;
        }

        return null;
    }

    private static string[]?[] Vul()
    {
        var tabel = new string[]?[Plekken];
        foreach (var groep in Editie.Bekend.SelectMany(static e => e.Namen).Select(string.Intern).Distinct(StringComparer.Ordinal).GroupBy(static n => Plek(n)))
            tabel[groep.Key] = [.. groep];
        return tabel;
    }

    /// <summary>Enough characters to tell names of the standard apart; a hostile name only costs a comparison.</summary>
    private static int Plek(ReadOnlySpan<char> naam) =>
        naam.IsEmpty ? 0 : (naam.Length + (naam[0] * 7) + (naam[^1] * 61) + (naam[naam.Length / 2] * 331) + (naam[naam.Length / 3] * 1031)) & (Plekken - 1);
}
