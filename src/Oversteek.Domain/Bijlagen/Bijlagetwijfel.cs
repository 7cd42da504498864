using System.Globalization;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Domain.Bijlagen;

/// <summary>D-16, BIJ-04, BIJ-06: what a person should look at. A warning, never a refusal: a name is not the document.</summary>
public static class Bijlagetwijfel
{
    /// <summary>The list of bijlagen has no fields of its own.</summary>
    private const string Tabblad = "6";
    private const int Maanden = 12;

    private static readonly string[] Groepswoorden = ["groepsplan", "groepsoverzicht", "groepslijst", "klassenlijst", "klassenoverzicht"];
    private static readonly string[] Kortlevend = ["opp", "groeidocument", "ontwikkelingsperspectief"];

    public static Weigering? Van(string type, string naam, DateOnly vandaag)
    {
        var woorden = naam.ToLowerInvariant();
        if (Groepswoorden.Any(new string([.. woorden.Where(char.IsLetter)]).Contains))
            return BijlageWeigeringen.OverGroep;
        var kort = type is "OPP" or "GROEIDOCUMENT" || Kortlevend.Any(w => woorden.StartsWith(w, StringComparison.Ordinal));
        // Surely older: the whole of that year lies more than twelve months back.
        return kort && Jaar(naam) is { } jaar && jaar < vandaag.AddMonths(-Maanden).Year
            ? BijlageWeigeringen.OudDocument.Met(jaar.ToString(CultureInfo.InvariantCulture)) : null;
    }

    /// <summary>For the page on which the OKR becomes definitive.</summary>
    public static IEnumerable<Controlepunt> Punten(Schooladvies advies, IReadOnlyList<Bijlage> bijlagen, DateOnly vandaag)
    {
        var leesbaar = bijlagen.Where(b => b.Toestand is not (Bijlagetoestand.Beschadigd or Bijlagetoestand.Besmet)).ToList();
        if (MistOpp(advies, leesbaar))
            yield return Punt(BijlageWeigeringen.OppOntbreekt);
        foreach (var besmet in bijlagen.Where(b => b.Toestand == Bijlagetoestand.Besmet))
            yield return Punt(BijlageWeigeringen.Twijfel.Met(besmet.Bestandsnaam, BijlageWeigeringen.VirusBewaard));
        foreach (var bijlage in leesbaar)
        {
            if (Van(bijlage.Type, bijlage.Bestandsnaam, vandaag) is { } twijfel)
                yield return Punt(BijlageWeigeringen.Twijfel.Met(bijlage.Bestandsnaam, twijfel));
        }
    }

    /// <summary>BIJ-06: a pupil who needs support has an OPP or groeidocument.</summary>
    public static bool MistOpp(Schooladvies advies, IEnumerable<Bijlage> bijlagen) =>
        (advies.OpentLwooPro || advies.OpentVso)
        && bijlagen.All(b => b.Type is not ("OPP" or "GROEIDOCUMENT" or "EIGEN_OKR") || b.Toestand is Bijlagetoestand.Beschadigd or Bijlagetoestand.Besmet);

    private static Controlepunt Punt(Weigering klacht) => new(Tabblad, null, klacht) { Blokkeert = false };

    /// <summary>The newest year in a name: "OPP 2023", "opp-2022-2023", "20230914 opp".</summary>
    private static int? Jaar(string naam)
    {
        int? nieuwste = null;
        foreach (var getal in new string([.. naam.Select(t => char.IsAsciiDigit(t) ? t : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var deel = getal.Length == 8 && !getal.StartsWith("20", StringComparison.Ordinal) ? getal[4..] : getal;
            if (deel.Length is 4 or 8 && deel.StartsWith("20", StringComparison.Ordinal))
                nieuwste = Math.Max(nieuwste ?? 0, int.Parse(deel[..4], CultureInfo.InvariantCulture));
        }
        return nieuwste;
    }
}
