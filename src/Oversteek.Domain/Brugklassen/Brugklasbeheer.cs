using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Brugklassen;

public enum Brugklasbeheerstatus
{
    Leeg,
    Concept,
    TerBeoordeling,
    Geaccepteerd,
    Teruggezet,
    Afgesloten,
}

public enum Brugklasbeheeractie
{
    KlasToevoegen,
    VoorrangKiezen,
    Versturen,
    Accepteren,
    Terugzetten,
}

/// <summary>What the guards of D-64 need to know of lists and calendar.</summary>
/// <param name="OpLijsten">Classes that stand on a list or an application.</param>
public sealed record Brugklasruimte(IReadOnlySet<BrugklasId> OpLijsten, bool PeriodeBegonnen, bool Bevroren)
{
    /// <summary>Codes that stand with an application or a claim at this school.</summary>
    public IReadOnlySet<string> Geclaimd { get; init; } = new HashSet<string>();

    public static Brugklasruimte Vrij { get; } = new(new HashSet<BrugklasId>(), PeriodeBegonnen: false, Bevroren: false);
}

/// <summary>The school's statement of all its classes for a year (BRK-02), accepted by the region.</summary>
[VanOrganisatie(nameof(OrganisatieId), Lezers.Iedereen)]
public sealed partial class Brugklasbeheer : Toestandaggregaat<Brugklasbeheerstatus, Brugklasbeheeractie>, IOrganisatiegebonden
{
    public static readonly Overgangstabel<Brugklasbeheerstatus, Brugklasbeheeractie> Overgangen = new("Brugklasbeheer", BrugklasWeigeringen.VerkeerdeToestand)
    {
        { Brugklasbeheerstatus.Leeg, Brugklasbeheeractie.KlasToevoegen, Brugklasbeheerstatus.Concept },
        { Brugklasbeheerstatus.Concept, Brugklasbeheeractie.KlasToevoegen, Brugklasbeheerstatus.Concept },
        { Brugklasbeheerstatus.Teruggezet, Brugklasbeheeractie.KlasToevoegen, Brugklasbeheerstatus.Teruggezet },
        { Brugklasbeheerstatus.Concept, Brugklasbeheeractie.VoorrangKiezen, Brugklasbeheerstatus.Concept },
        { Brugklasbeheerstatus.Teruggezet, Brugklasbeheeractie.VoorrangKiezen, Brugklasbeheerstatus.Teruggezet },
        { Brugklasbeheerstatus.Concept, Brugklasbeheeractie.Versturen, Brugklasbeheerstatus.TerBeoordeling },
        { Brugklasbeheerstatus.Teruggezet, Brugklasbeheeractie.Versturen, Brugklasbeheerstatus.TerBeoordeling },
        { Brugklasbeheerstatus.TerBeoordeling, Brugklasbeheeractie.Accepteren, Brugklasbeheerstatus.Geaccepteerd },
        { Brugklasbeheerstatus.TerBeoordeling, Brugklasbeheeractie.Terugzetten, Brugklasbeheerstatus.Teruggezet },
        { Brugklasbeheerstatus.Geaccepteerd, Brugklasbeheeractie.Terugzetten, Brugklasbeheerstatus.Teruggezet },
    };

    private readonly List<Brugklas> klassen = [];

    public Brugklasbeheer(OrganisatieId school, Schooljaar schooljaar) => (OrganisatieId, Schooljaar) = (school, schooljaar);

    private Brugklasbeheer()
    {
    }

    protected override Overgangstabel<Brugklasbeheerstatus, Brugklasbeheeractie> Tabel => Overgangen;

    public Guid Id { get; private init; } = Guid.NewGuid();

    public OrganisatieId OrganisatieId { get; private init; }

    public Schooljaar Schooljaar { get; private init; }

    public DateTimeOffset? VerstuurdOp { get; private set; }

    /// <summary>Why the region sent it back; stands on top of the school's page.</summary>
    public string? RedenTerugzetting { get; private set; }

    public IReadOnlyList<Brugklas> Klassen => klassen;

    public Result<Brugklas> VoegToe(Brugklasgegevens gegevens, Handeling handeling)
    {
        var mag = Mag(Brugklasbeheeractie.KlasToevoegen);
        if (!mag.IsGelukt)
            return Result<Brugklas>.Geweigerd(mag.Weigeringen);
        if (Controleer(gegevens, null) is { } weigering)
            return weigering;
        var klas = new Brugklas(Id, OrganisatieId, gegevens);
        klassen.Add(klas);
        return Zet(Brugklasbeheeractie.KlasToevoegen, () => new BrugklasToegevoegd(OrganisatieId, klas.Id, handeling)).Then<Brugklas>(() => klas);
    }

    public Result Wijzig(BrugklasId id, Brugklasgegevens gegevens, Handeling handeling, Brugklasruimte? ruimte = null)
    {
        if (Mag(Brugklasbeheeractie.KlasToevoegen) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (klassen.Find(k => k.Id == id) is not { } klas)
            return BrugklasWeigeringen.Onbekend;
        if (Controleer(gegevens, klas) is { } weigering)
            return weigering;
        if (ruimte is { Bevroren: true } && klas.Aangenomen && gegevens.Capaciteit != klas.OorspronkelijkeCapaciteit)
            return BrugklasWeigeringen.CapaciteitBevroren.Met(klas.Naam);
        klas.Vul(gegevens);
        Registreer(new BrugklasGewijzigd(OrganisatieId, id, handeling));
        return Result.Gelukt;
    }

    /// <summary>D-64: a class that stands on a list can be closed, not removed; an accepted one goes when the region accepts.</summary>
    public Result Verwijder(BrugklasId id, Handeling handeling, Brugklasruimte? ruimte = null)
    {
        if (Mag(Brugklasbeheeractie.KlasToevoegen) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (klassen.Find(k => k.Id == id) is not { } klas)
            return BrugklasWeigeringen.Onbekend;
        if (ruimte?.OpLijsten.Contains(id) == true)
            return BrugklasWeigeringen.KlasOpLijst.Met(klas.Naam);
        if (klas.Aangenomen)
            klas.LaatVervallen();
        else
            klassen.Remove(klas);
        Registreer(new BrugklasVerwijderd(OrganisatieId, id, handeling));
        return Result.Gelukt;
    }

    /// <param name="regels">Of the region as they are now; what was chosen may have left the catalogue since.</param>
    public Result Verstuur(Handeling handeling, Procedureregels? regels = null) =>
        Verstuurbeletsel(regels) is { } beletsel ? beletsel : Zet(Brugklasbeheeractie.Versturen, () =>
        {
            (VerstuurdOp, RedenTerugzetting) = (handeling.Op, null);
            return new BrugklasbeheerVerstuurd(OrganisatieId, handeling);
        });

    /// <summary>
    /// From here the proposals count. After the start of the period another number of places asks the approval in words (BRK-10); after the freeze
    /// there is none.
    /// </summary>
    public Result Accepteer(Handeling handeling, Brugklasruimte? ruimte = null)
    {
        if (Mag(Brugklasbeheeractie.Accepteren) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if ((Beletsel(ruimte ?? Brugklasruimte.Vrij, handeling) ?? Voorrangbeletsel(ruimte ?? Brugklasruimte.Vrij, handeling)) is { } beletsel)
            return beletsel;
        foreach (var klas in Anders.Where(_ => ruimte is { PeriodeBegonnen: true }))
            Registreer(new OorspronkelijkeCapaciteitGewijzigd(OrganisatieId, klas.Id, klas.OorspronkelijkeCapaciteit, klas.Werkversie.Capaciteit, handeling));
        return Zet(Brugklasbeheeractie.Accepteren, () =>
        {
            NeemVoorrangAan(handeling);
            klassen.RemoveAll(k => k.Vervalt);
            klassen.ForEach(k => k.NeemAan());
            return new BrugklasbeheerGeaccepteerd(OrganisatieId, handeling);
        });
    }

    private IEnumerable<Brugklas> Anders => klassen.Where(k => k.Aangenomen && !k.Vervalt && k.Werkversie.Capaciteit != k.OorspronkelijkeCapaciteit);

    private Weigering? Beletsel(Brugklasruimte ruimte, Handeling handeling)
    {
        if (klassen.Find(k => k.Vervalt && ruimte.OpLijsten.Contains(k.Id)) is { } opLijst)
            return BrugklasWeigeringen.KlasOpLijst.Met(opLijst.Naam);
        if (Anders.FirstOrDefault() is not { } anders || !ruimte.PeriodeBegonnen)
            return null;
        if (ruimte.Bevroren)
            return BrugklasWeigeringen.CapaciteitBevroren.Met(anders.Naam);
        return string.IsNullOrWhiteSpace(handeling.Reden) ? BrugklasWeigeringen.AkkoordOntbreekt.Met(anders.Naam) : null;
    }

    public Result ZetTerug(Handeling handeling) => string.IsNullOrWhiteSpace(handeling.Reden)
        ? BrugklasWeigeringen.RedenOntbreekt
        : Zet(Brugklasbeheeractie.Terugzetten, () =>
        {
            RedenTerugzetting = handeling.Reden;
            return new BrugklasbeheerTeruggezet(OrganisatieId, handeling);
        });

    private Weigering? Controleer(Brugklasgegevens gegevens, Brugklas? zelf)
    {
        if (!Brugklasnaam.BegintMetNiveau(gegevens.Naam))
            return BrugklasWeigeringen.NaamZonderNiveau;
        if (gegevens.Capaciteit is < 0 or > Brugklas.HoogsteCapaciteit)
            return BrugklasWeigeringen.CapaciteitOngeldig;
        if (gegevens.Adviezen.Count == 0)
            return BrugklasWeigeringen.AdviesOntbreekt;
        if (Brugklasnaam.AdviesDatNietPast(gegevens.Naam, gegevens.Adviezen) is { } vreemd)
            return BrugklasWeigeringen.AdviesPastNietBijNaam.Met(vreemd.Naam);
        return Dubbel(gegevens, [.. klassen.Where(k => k != zelf && !k.Vervalt).Select(k => k.Werkversie)]);
    }

    /// <summary>BRK-07, D-27: the same name or the same class twice is refused; the same advices under another name ask a confirmation.</summary>
    private static Weigering? Dubbel(Brugklasgegevens gegevens, List<Brugklasgegevens> anderen)
    {
        if (anderen.Exists(k => Brugklasnaam.Kern(k.Naam) == Brugklasnaam.Kern(gegevens.Naam)))
            return BrugklasWeigeringen.NaamDubbel;
        var zelfde = anderen.FindAll(k => k.Lwoo == gegevens.Lwoo && k.Adviezen.ToHashSet(StringComparer.Ordinal).SetEquals(gegevens.Adviezen));
        if (zelfde.Exists(k => k.Capaciteit > 0 && gegevens.Capaciteit > 0 && Brugklasnaam.Betekenis(k.Naam) == Brugklasnaam.Betekenis(gegevens.Naam)))
            return BrugklasWeigeringen.KlasDubbel;
        return !gegevens.NaastElkaar && gegevens.Capaciteit > 0 && zelfde.Find(k => k.Capaciteit > 0 && !k.NaastElkaar) is { } lijkt
            ? BrugklasWeigeringen.ZelfdeAdviezen.Met(lijkt.Naam)
            : null;
    }
}
