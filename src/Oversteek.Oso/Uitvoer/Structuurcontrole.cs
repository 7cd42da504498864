using Oversteek.Oso.Bomen;
using Oversteek.Oso.Structuur;

namespace Oversteek.Oso.Uitvoer;

/// <summary>The structure check on a tree that was built instead of read.</summary>
internal static class Structuurcontrole
{
    private const string Advies = "Vul de gegevens aan of verbeter ze voordat u het dossier verstuurt.";

    public static IEnumerable<Bevinding> Toets(Knoop wortel) => wortel.Alles().Select(ToetsKnoop).OfType<Bevinding>();

    private static Bevinding? ToetsKnoop(Knoop knoop)
    {
        if (knoop.Veld.Soort is { } soort)
            return ToetsInhoud(knoop, soort.Inhoud);
        var past = knoop.Veld.IsBijlage ? knoop.Bijlage is not null : knoop.Veld.Type!.Past(knoop.Tekst) && Opschoning.IsXml(knoop.Tekst);
        return past && knoop.Omschrijving is not "" ? null : Fout(knoop.Pad, $"De waarde heeft niet de goede vorm: verwacht wordt {knoop.Veld.Type!.Omschrijving}.");
    }

    private static Bevinding? ToetsInhoud(Knoop knoop, Inhoudsmodel model)
    {
        var staat = Inhoudsmodel.Begin;
        foreach (var kind in knoop.Kinderen)
        {
            var volgende = model.Volgende(staat, kind.Naam);
            if (volgende < 0)
                return Fout(kind.Pad, $"Dit onderdeel mag hier niet staan, of er ontbreekt iets voor (verwacht: {Verwacht(model, staat)}).");
            staat = volgende;
        }

        return model.IsEind(staat) ? null : Fout(knoop.Pad, $"Dit onderdeel is niet compleet (verwacht: {Verwacht(model, staat)}).");
    }

    private static string Verwacht(Inhoudsmodel model, int staat) => string.Join(", ", model.Verwacht(staat).Take(8));

    private static Bevinding Fout(string pad, string boodschap) => new(Ernst.Fout, "XSD", pad, boodschap, Advies);
}
