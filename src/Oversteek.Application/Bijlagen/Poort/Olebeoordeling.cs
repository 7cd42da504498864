using System.Text;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Bijlagen.Poort;

/// <summary>Old documents: the names of their parts stand readable in the directory.</summary>
internal static class Olebeoordeling
{
    private static readonly byte[] Begin = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[][] Actief = [.. new[] { "_VBA_PROJECT", "Macros", "\u0001Ole10Native", "ObjectPool" }.Select(Encoding.Unicode.GetBytes)];

    public static Weigering? Bezwaar(ReadOnlySpan<byte> inhoud)
    {
        if (!inhoud.StartsWith(Begin))
            return BijlageWeigeringen.InhoudAnders;
        foreach (var naam in Actief)
        {
            if (inhoud.IndexOf(naam) >= 0)
                return BijlageWeigeringen.Actief;
        }
        return null;
    }
}
