using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Uitwisseling.Vertaling;

namespace Oversteek.Application.Leerlingen.Dubbel;

/// <summary>A pupil with its OKR.</summary>
internal sealed record Dossierparen(Leerling Leerling, Okr Okr);

/// <summary>
/// The record that goes is read as a file is (D-77): what is empty is filled, what differs is a choice per field, and nothing is cleared. So merging has
/// one set of rules with the import. What the other record knew of dates and files goes along.
/// </summary>
internal static class Samenvoegplan
{
    public static Importplan Maak(Dossierparen blijft, Dossierparen gaat, DateOnly vandaag, IReadOnlyDictionary<string, bool> keuzes)
    {
        var bestaand = new Bestaand(blijft.Leerling, blijft.Okr, []) { Vandaag = vandaag };
        // Without the memory of files: what stands is never silently replaced, whichever file it came from.
        var plan = Importplan.Maak(Inhoud(gaat, vandaag), bestaand, new Veldafweging(null, vandaag, keuzes));
        return plan with
        {
            Advies = Gedateerd(plan.Advies, blijft.Okr.Advies, gaat.Okr.Advies),
            Onderdelen = plan.Onderdelen.ToDictionary(
                o => o.Key, o => Herkomst(o.Value, blijft.Okr.Inhoud(o.Key), gaat.Okr.Inhoud(o.Key)), StringComparer.Ordinal),
            Herkomst = Herkomst(blijft.Leerling.Osoherkomst, gaat.Leerling.Osoherkomst),
        };
    }

    private static Dossierinhoud Inhoud(Dossierparen gaat, DateOnly vandaag) => new()
    {
        Datum = vandaag,
        Brin = "",
        Vestigingscode = "",
        Naam = gaat.Leerling.Personalia.Volledig,
        Personalia = gaat.Leerling.Personalia,
        Leerling = Leerlinggegevens.Van(gaat.Leerling),
        Ouders = [.. gaat.Leerling.Ouders.OrderBy(o => o.Volgnummer).Select(o => o.Gegevens)],
        Advies = new Overgenomenadvies(gaat.Okr.Advies.Voorlopig, gaat.Okr.Advies.Definitief, gaat.Okr.Advies.Lwoo),
        Velden = gaat.Okr.Onderdelen.Where(o => o.Inhoud.Velden.Count > 0).ToDictionary(o => o.Nummer, o => o.Inhoud.Velden, StringComparer.Ordinal),
        Toetsen = [.. gaat.Okr.Onderdelen.SelectMany(o => o.Inhoud.Toetsen)],
    };

    /// <summary>An advice that comes over keeps its day and its exit.</summary>
    private static Schooladvies Gedateerd(Schooladvies straks, Schooladvies nu, Schooladvies ander) => straks with
    {
        VoorlopigOp = straks.Voorlopig == nu.Voorlopig ? nu.VoorlopigOp ?? ander.VoorlopigOp : ander.VoorlopigOp,
        DefinitiefOp = straks.Definitief == nu.Definitief ? nu.DefinitiefOp ?? ander.DefinitiefOp : ander.DefinitiefOp,
        Uitstroom = straks.Uitstroom == Uitstroom.Regulier ? ander.Uitstroom : straks.Uitstroom,
    };

    private static Onderdeelinhoud Herkomst(Onderdeelinhoud straks, Onderdeelinhoud? nu, Onderdeelinhoud? ander)
    {
        var uit = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var (sleutel, waarde) in straks.Velden)
        {
            var bron = nu?[sleutel] == waarde ? nu : ander;
            if (bron is not null && bron.UitOso.TryGetValue(sleutel, out var dag))
                uit[sleutel] = dag;
        }
        return straks with { UitOso = uit };
    }

    private static Dictionary<string, Osoherkomst> Herkomst(IReadOnlyDictionary<string, Osoherkomst> nu, IReadOnlyDictionary<string, Osoherkomst> ander)
    {
        var uit = new Dictionary<string, Osoherkomst>(ander, StringComparer.Ordinal);
        foreach (var (sleutel, herkomst) in nu)
            uit[sleutel] = herkomst;
        return uit;
    }
}
