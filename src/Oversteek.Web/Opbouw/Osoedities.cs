using Oversteek.Oso;

namespace Oversteek.Web.Opbouw;

/// <summary>Editions of OSO in a folder of the operator: one folder per edition, checked before anything of it is used.</summary>
public static class Osoedities
{
    private const int MeesteFouten = 20;

    /// <summary>For the server, which does not start with an edition that is wrong.</summary>
    public static void Eis(string map)
    {
        if (Voeg(map) is { Count: > 0 } redenen)
            throw new StartGeweigerd(redenen);
    }

    /// <summary>Makes all of them known to the program, or none and says why.</summary>
    public static IReadOnlyList<string> Voeg(string map)
    {
        if (map.Length == 0)
            return [];
        var (edities, redenen) = Laad(map);
        foreach (var editie in redenen.Count == 0 ? edities : [])
            Editie.Voeg(editie);
        return redenen;
    }

    private static (List<Editie> Edities, List<string> Redenen) Laad(string map)
    {
        var (edities, redenen) = (new List<Editie>(), new List<string>());
        try
        {
            foreach (var een in Directory.GetDirectories(map).Order(StringComparer.Ordinal))
                Laad(een, edities, redenen);
            if (edities.Count + redenen.Count == 0)
                redenen.Add("in de map met OSO-edities staat geen map met een editie.");
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            redenen.Add("de map met OSO-edities is niet te lezen.");
        }
        return (edities, redenen);
    }

    private static void Laad(string map, List<Editie> edities, List<string> redenen)
    {
        try
        {
            edities.Add(Editie.Laad(map));
        }
        catch (OngeldigeEditieException fout)
        {
            redenen.AddRange(fout.Fouten.Take(MeesteFouten).Select(f => $"OSO-editie {Path.GetFileName(map)}, {f}"));
        }
    }
}
