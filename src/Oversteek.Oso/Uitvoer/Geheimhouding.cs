using Oversteek.Oso.Bomen;

namespace Oversteek.Oso.Uitvoer;

/// <summary>What is secret does not leave the school: numbers become the mask, addresses are dropped.</summary>
internal static class Geheimhouding
{
    public static void Pas(Knoop knoop)
    {
        if (knoop.Naam is "communicatie" && IsWaar(knoop, "geheim"))
            Maskeer(knoop);
        if (IsWaar(knoop, "adresgeheim"))
            knoop.Verwijder(static k => k.Naam is "adreslijst" or "adresbuitenland" or "postcode4adres");
        foreach (var kind in knoop.Kinderen)
            Pas(kind);
    }

    private static void Maskeer(Knoop communicatie)
    {
        if (communicatie.Kind("nummer") is { } nummer)
            nummer.Tekst = Geheim.Masker(communicatie.Kind("soort")?.Tekst is "e-mail");
    }

    private static bool IsWaar(Knoop knoop, string naam) => Logisch.TryParse(knoop.Kind(naam)?.Tekst, out var waarde) && waarde;
}
