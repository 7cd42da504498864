namespace Oversteek.Oso.Tests.Hulp;

/// <summary>OVERSTEEK_NACHT=1 asks for the long runs.</summary>
public static class Nacht
{
    public static bool Is { get; } = Environment.GetEnvironmentVariable("OVERSTEEK_NACHT") is "1";
}
