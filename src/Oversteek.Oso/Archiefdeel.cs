using Oversteek.Oso.Bijlagen;

namespace Oversteek.Oso;

/// <summary>An entry of a ZIP whose content was checked.</summary>
public sealed class Archiefdeel
{
    private readonly ReadOnlyMemory<byte> _zip;
    private readonly Zipdeel _deel;

    internal Archiefdeel(string naam, long lengte, ReadOnlyMemory<byte> zip, Zipdeel deel)
    {
        (Naam, Lengte, _zip, _deel) = (naam, lengte, zip, deel);
    }

    /// <summary>The name as the ZIP gives it, with folders; not to be used as a path.</summary>
    public string Naam { get; }

    /// <summary>Bytes that come out.</summary>
    public long Lengte { get; }

    /// <summary>Unpacks it.</summary>
    /// <returns>The content, at its begin.</returns>
    public Stream Open()
    {
        var doel = new MemoryStream((int)Lengte);
        Zipinhoud.PakUit(_zip, _deel, Lengte, doel, out _);
        doel.Position = 0;
        return doel;
    }
}
