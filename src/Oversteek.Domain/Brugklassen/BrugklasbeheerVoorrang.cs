using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Domain.Brugklassen;

/// <summary>A rule of the region's catalogue as a school uses it: the words that parents read and the proof that it asks (D-29).</summary>
public sealed record Schoolvoorrang(string Code, string Tekst, string Bewijs)
{
    public const int Tekstlengte = 1000;
    public const int Bewijslengte = 500;

    /// <summary>
    /// What may be claimed at a school, in its order. A school that never chose uses the catalogue as it stands; what left the catalogue counts
    /// nowhere.
    /// </summary>
    public static IReadOnlyList<Schoolvoorrang> Geldend(IReadOnlyList<Schoolvoorrang>? keuze, Procedureregels regels) => keuze is null
        ? [.. regels.Voorrangscatalogus.Select(r => new Schoolvoorrang(r.Code, r.Tekst, ""))]
        : [.. keuze.Where(k => regels.Voorrangscatalogus.Any(r => r.Code == k.Code))];
}

/// <summary>The priority rules of the school (BRK-02, D-64): they go with the classes to the region, and the accepted choice counts until the next one is.</summary>
public sealed partial class Brugklasbeheer
{
    public const int MeesteVoorrangsregels = 6;

    /// <summary>Accepted by the region; null when the school never chose.</summary>
    public IReadOnlyList<Schoolvoorrang>? Voorrang { get; private set; }

    /// <summary>What the school wants it to become; counts nowhere until the region accepts.</summary>
    public IReadOnlyList<Schoolvoorrang>? Voorrangvoorstel { get; private set; }

    /// <summary>What the school works on: the proposal, or what stands.</summary>
    public IReadOnlyList<Schoolvoorrang>? Werkvoorrang => Voorrangvoorstel ?? Voorrang;

    /// <summary>Which rules, in which order; an empty list is a school without priority.</summary>
    public Result KiesVoorrang(IReadOnlyList<Schoolvoorrang> keuze, Procedureregels regels, Handeling handeling, Brugklasruimte? ruimte = null)
    {
        if (Mag(Brugklasbeheeractie.VoorrangKiezen) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (Voorrangfout(keuze, regels) is { } fout)
            return fout;
        if (ruimte is not null && Voorrangbeletsel(keuze, ruimte) is { } beletsel)
            return beletsel;
        return Zet(Brugklasbeheeractie.VoorrangKiezen, () =>
        {
            Voorrangvoorstel = Voorrang?.SequenceEqual(keuze) == true ? null : keuze;
            return new VoorrangsregelsGekozen(OrganisatieId, Codes(keuze), handeling);
        });
    }

    private static Weigering? Voorrangfout(IReadOnlyList<Schoolvoorrang> keuze, Procedureregels regels)
    {
        if (keuze.Count > MeesteVoorrangsregels)
            return BrugklasWeigeringen.VoorrangTeVeel.Met(MeesteVoorrangsregels);
        if (keuze.Select(k => k.Code).Distinct(StringComparer.Ordinal).Count() != keuze.Count
            || keuze.Any(k => regels.Voorrangscatalogus.All(r => r.Code != k.Code)))
            return BrugklasWeigeringen.VoorrangOnbekend;
        if (keuze.FirstOrDefault(k => string.IsNullOrWhiteSpace(k.Tekst) || k.Tekst.Length > Schoolvoorrang.Tekstlengte) is { } zonder)
            return BrugklasWeigeringen.VoorrangtekstOntbreekt.Met(Naam(zonder));
        return keuze.FirstOrDefault(k => string.IsNullOrWhiteSpace(k.Bewijs) || k.Bewijs.Length > Schoolvoorrang.Bewijslengte) is { } bewijsloos
            ? BrugklasWeigeringen.VoorrangbewijsOntbreekt.Met(Naam(bewijsloos))
            : null;

        string Naam(Schoolvoorrang regel) => regels.Voorrangscatalogus.First(r => r.Code == regel.Code).Naam;
    }

    // D-29: who does not choose uses all rules of the region, and may not use more than fit.
    private Weigering? Verstuurbeletsel(Procedureregels? regels) => klassen.Count == 0 ? BrugklasWeigeringen.Leeg
        : regels is null ? null
        : Werkvoorrang is { } keuze ? Voorrangfout(keuze, regels)
        : regels.Voorrangscatalogus.Count > MeesteVoorrangsregels ? BrugklasWeigeringen.VoorrangTeVeel.Met(MeesteVoorrangsregels) : null;

    private bool IsEerderAangenomen => klassen.Exists(k => k.Aangenomen);

    /// <summary>After the freeze nothing; before it never a rule that a family already leans on.</summary>
    private Weigering? Voorrangbeletsel(IReadOnlyList<Schoolvoorrang> keuze, Brugklasruimte ruimte)
    {
        if (!IsEerderAangenomen || Voorrang?.SequenceEqual(keuze) == true)
            return null;
        if (ruimte.Bevroren)
            return BrugklasWeigeringen.VoorrangBevroren;
        return ruimte.Geclaimd.Any(code => keuze.All(k => k.Code != code)) ? BrugklasWeigeringen.VoorrangGeclaimd : null;
    }

    private Weigering? Voorrangbeletsel(Brugklasruimte ruimte, Handeling handeling)
    {
        if (Voorrangvoorstel is not { } voorstel || !IsEerderAangenomen)
            return null;
        if (Voorrangbeletsel(voorstel, ruimte) is { } beletsel)
            return beletsel;
        return ruimte.PeriodeBegonnen && string.IsNullOrWhiteSpace(handeling.Reden) ? BrugklasWeigeringen.VoorrangakkoordOntbreekt : null;
    }

    private void NeemVoorrangAan(Handeling handeling)
    {
        if (Voorrangvoorstel is not { } voorstel)
            return;
        if (IsEerderAangenomen)
            Registreer(new VoorrangsregelsGewijzigd(OrganisatieId, Voorrang is null ? null : Codes(Voorrang), Codes(voorstel), handeling));
        (Voorrang, Voorrangvoorstel) = (voorstel, null);
    }

    private static string Codes(IReadOnlyList<Schoolvoorrang> keuze) => string.Join(", ", keuze.Select(k => k.Code));
}
