using Oversteek.Oso.Bijlagen;

namespace Oversteek.Oso;

/// <summary>Looks into a ZIP from outside, such as a document of a word processor, without believing what it says of itself.</summary>
public static class Archief
{
    /// <summary>The entries, each checked by unpacking it once; nothing of them stays in memory.</summary>
    /// <param name="zip">The whole ZIP.</param>
    /// <param name="grens">Bytes that may come out, all entries together.</param>
    /// <returns>Null when it is not whole, encrypted, says something else than what is in it, or is larger than the limit.</returns>
    public static IReadOnlyList<Archiefdeel>? Delen(ReadOnlyMemory<byte> zip, long grens)
    {
        List<Archiefdeel> uit = [];
        foreach (var deel in (Zipinhoud.Delen(zip.Span) ?? []).Where(d => !d.IsMap))
        {
            if (Zipinhoud.PakUit(zip, deel, grens, doel: null, out var teGroot) is not { } lengte || teGroot)
                return null;
            grens -= lengte;
            uit.Add(new Archiefdeel(deel.Naam, lengte, zip, deel));
        }

        return uit.Count == 0 ? null : uit;
    }

    /// <summary>Unpacks the entries one after the other.</summary>
    /// <param name="zip">The whole ZIP.</param>
    /// <param name="ruimte">What may come out, together with everything else that is unpacked with it.</param>
    /// <param name="bekijk">Receives the name and the content of each entry; false stops.</param>
    /// <returns>False when it is not whole, encrypted, says something else than what is in it, or is larger than the limit.</returns>
    public static bool Bekijk(ReadOnlyMemory<byte> zip, Uitpakruimte ruimte, Func<string, ReadOnlyMemory<byte>, bool> bekijk)
    {
        if (Zipinhoud.Delen(zip.Span) is not { } delen)
            return false;
        foreach (var deel in delen.Where(d => !d.IsMap))
        {
            using var doel = new MemoryStream();
            if (!ruimte.HeeftDeel || Zipinhoud.PakUit(zip, deel, ruimte.Bytes, doel, out var teGroot) is not { } lengte || teGroot)
                return false;
            ruimte.Neem(lengte);
            if (!bekijk(deel.Naam, doel.GetBuffer().AsMemory(0, (int)lengte)))
                return true;
        }

        return true;
    }
}
