namespace Oversteek.Domain.Bouwstenen;

internal static class Elfproef
{
    /// <summary>Weights 9 down to 2, the last digit counts as -1; the sum is a multiple of eleven.</summary>
    public static bool Klopt(string cijfers)
    {
        var som = -(cijfers[^1] - '0');
        for (var i = 0; i < cijfers.Length - 1; i++)
            som += (cijfers.Length - i) * (cijfers[i] - '0');
        return som % 11 == 0;
    }
}
