namespace Oversteek.Bench.Loting;

/// <summary>
/// The floor: deferred acceptance with one lot number on bare arrays, nothing checked, nothing proven, nothing explained. What the
/// product needs beyond this is the price of doing it properly.
/// </summary>
internal static class Vloer
{
    public static int[] Los(int[] begin, ushort[] doel, byte[] klasse, int[] plaatsen, int[] lot)
    {
        var n = begin.Length - 1;
        var start = new int[plaatsen.Length + 1];
        for (var u = 0; u < plaatsen.Length; u++)
            start[u + 1] = start[u] + plaatsen[u];
        var hoop = new ulong[start[^1]];
        var aantal = new int[plaatsen.Length];
        var plek = new int[n];
        for (var eerste = 0; eerste < n; eerste++)
        {
            var s = eerste;
            var k = begin[s];
            while (true)
            {
                if (k == begin[s + 1])
                {
                    plek[s] = -1;
                    break;
                }
                int u = doel[k];
                var h = hoop.AsSpan(start[u], plaatsen[u]);
                var wie = ((ulong)klasse[k] << 60) | ((ulong)(uint)lot[s] << 32) | (uint)s;
                if (aantal[u] < h.Length)
                {
                    plek[s] = k;
                    Stijg(h, aantal[u]++, wie);
                    break;
                }
                if (h.Length == 0 || wie > h[0])
                {
                    k++;
                    continue;
                }
                plek[s] = k;
                s = (int)(uint)h[0];
                Zak(h, wie);
                k = plek[s] + 1;
            }
        }
        return plek;
    }

    private static void Stijg(Span<ulong> h, int i, ulong wie)
    {
        while (i > 0 && h[(i - 1) >> 1] < wie)
        {
            h[i] = h[(i - 1) >> 1];
            i = (i - 1) >> 1;
        }
        h[i] = wie;
    }

    private static void Zak(Span<ulong> h, ulong wie)
    {
        var i = 0;
        while (true)
        {
            var kind = (2 * i) + 1;
            if (kind >= h.Length)
                break;
            if (kind + 1 < h.Length && h[kind + 1] > h[kind])
                kind++;
            if (h[kind] <= wie)
                break;
            h[i] = h[kind];
            i = kind;
        }
        h[i] = wie;
    }
}
