using Oversteek.Oso.Bomen;

namespace Oversteek.Oso.Lezen;

/// <summary>The names of the pupils in a tree, also in one that is not complete.</summary>
internal static class Leerlingnamen
{
    public static IEnumerable<string> Van(Knoop wortel)
    {
        var dossiers = wortel.Naam is "dossiers" ? wortel.Kinderen : [wortel];
        return dossiers.Select(static d => d.Kind("huidigeschool")?.Kind("leerling")).OfType<Knoop>().Select(Naam).Where(static n => n.Length > 0);
    }

    private static string Naam(Knoop leerling) =>
        string.Join(' ', new[] { leerling.Kind("roepnaam") ?? leerling.Kind("voornaam"), leerling.Kind("voorvoegsel"), leerling.Kind("achternaam") }
            .Select(static k => k?.Tekst.Trim()).Where(static t => !string.IsNullOrEmpty(t)));
}
