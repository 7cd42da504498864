namespace Oversteek.Oso.Tests.Hulp;

/// <summary>Short forms of checking.</summary>
public static class Controle
{
    /// <summary>The findings as "error RULE path", in the order in which they came.</summary>
    public static IReadOnlyList<string> Bevindingen(byte[] xml) => [.. OsoLezer.Controleer(new MemoryStream(xml)).Select(Kort)];

    public static string Kort(Bevinding b) => $"{(b.Ernst == Ernst.Fout ? "error" : "warning")} {b.Regel} {b.Pad}";

    public static byte[] Schrijf(Model.Dossier dossier)
    {
        using var uit = new MemoryStream();
        OsoSchrijver.Schrijf(dossier, Proefdossier.Editie, uit);
        return uit.ToArray();
    }
}
