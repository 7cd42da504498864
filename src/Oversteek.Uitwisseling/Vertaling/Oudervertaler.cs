using System.Globalization;
using Oversteek.Domain.Leerlingen;
using Model = Oversteek.Oso.Model;

namespace Oversteek.Uitwisseling.Vertaling;

/// <summary>Verzorgers of the file -> at most two ouders; legal representatives go first.</summary>
internal static class Oudervertaler
{
    private const int Hoogstens = 2;

    public static IReadOnlyList<Oudergegevens> Ouders(Model.Leerling leerling, List<string> weg)
    {
        var levend = leerling.Verzorger.Where(v => v.Overleden is not { Waarde: true }).OrderByDescending(v => v.Wettigevertegenwoordiger.Waarde).ToList();
        if (levend.Count < leerling.Verzorger.Count)
            weg.Add("Een overleden ouder is niet overgenomen.");
        if (levend.Count > Hoogstens)
            weg.Add($"Het bestand noemt {levend.Count} ouders of verzorgers; er passen er twee. De anderen zijn niet overgenomen.");
        return [.. levend.Take(Hoogstens).Select(Ouder)];
    }

    private static Oudergegevens Ouder(Model.Verzorger verzorger) => new(
        verzorger.Achternaam.Trim(), verzorger.Voorvoegsel?.Trim(), Voorletters(verzorger),
        int.TryParse(verzorger.Relatietotkind, NumberStyles.None, CultureInfo.InvariantCulture, out var relatie) ? relatie : null,
        verzorger.Wettigevertegenwoordiger.Waarde ? Gezag.Ja : Gezag.Nee,
        Adresvertaler.Adres(verzorger.Adreslijst, [], verzorger.Communicatielijst, verzorger.Adresgeheim));

    private static string? Voorletters(Model.Verzorger verzorger) =>
        verzorger.Voorletters1 ?? (verzorger.Voornaam.Count > 0 ? string.Concat(verzorger.Voornaam.Select(v => $"{v[..1]}.")) : null);
}
