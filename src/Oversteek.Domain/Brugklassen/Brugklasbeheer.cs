using Oversteek.Domain.Bouwstenen;
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
    Versturen,
    Accepteren,
    Terugzetten,
}

/// <summary>The school's statement of all its classes for a year (BRK-02), accepted by the region.</summary>
[VanOrganisatie(nameof(OrganisatieId), Lezers.Iedereen)]
public sealed class Brugklasbeheer : Toestandaggregaat<Brugklasbeheerstatus, Brugklasbeheeractie>, IOrganisatiegebonden
{
    public static readonly Overgangstabel<Brugklasbeheerstatus, Brugklasbeheeractie> Overgangen = new("Brugklasbeheer", BrugklasWeigeringen.VerkeerdeToestand)
    {
        { Brugklasbeheerstatus.Leeg, Brugklasbeheeractie.KlasToevoegen, Brugklasbeheerstatus.Concept },
        { Brugklasbeheerstatus.Concept, Brugklasbeheeractie.KlasToevoegen, Brugklasbeheerstatus.Concept },
        { Brugklasbeheerstatus.Teruggezet, Brugklasbeheeractie.KlasToevoegen, Brugklasbeheerstatus.Teruggezet },
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

    public Result Wijzig(BrugklasId id, Brugklasgegevens gegevens, Handeling handeling)
    {
        if (Mag(Brugklasbeheeractie.KlasToevoegen) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (klassen.Find(k => k.Id == id) is not { } klas)
            return BrugklasWeigeringen.Onbekend;
        if (Controleer(gegevens, klas) is { } weigering)
            return weigering;
        klas.Vul(gegevens);
        Registreer(new BrugklasGewijzigd(OrganisatieId, id, handeling));
        return Result.Gelukt;
    }

    public Result Verwijder(BrugklasId id, Handeling handeling)
    {
        if (Mag(Brugklasbeheeractie.KlasToevoegen) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (klassen.RemoveAll(k => k.Id == id) == 0)
            return BrugklasWeigeringen.Onbekend;
        Registreer(new BrugklasVerwijderd(OrganisatieId, id, handeling));
        return Result.Gelukt;
    }

    public Result Verstuur(Handeling handeling) => klassen.Count == 0
        ? BrugklasWeigeringen.Leeg
        : Zet(Brugklasbeheeractie.Versturen, () =>
        {
            (VerstuurdOp, RedenTerugzetting) = (handeling.Op, null);
            return new BrugklasbeheerVerstuurd(OrganisatieId, handeling);
        });

    public Result Accepteer(Handeling handeling) => Zet(Brugklasbeheeractie.Accepteren, () => new BrugklasbeheerGeaccepteerd(OrganisatieId, handeling));

    public Result ZetTerug(Handeling handeling) => string.IsNullOrWhiteSpace(handeling.Reden)
        ? BrugklasWeigeringen.RedenOntbreekt
        : Zet(Brugklasbeheeractie.Terugzetten, () =>
        {
            RedenTerugzetting = handeling.Reden;
            return new BrugklasbeheerTeruggezet(OrganisatieId, handeling);
        });

    /// <summary>CAP-01: only the current number; the original stays as it was drawn.</summary>
    public Result WijzigActueleCapaciteit(BrugklasId id, int plaatsen, Handeling handeling)
    {
        if (Status != Brugklasbeheerstatus.Geaccepteerd)
            return BrugklasWeigeringen.VerkeerdeToestand.Met(Status);
        if (klassen.Find(k => k.Id == id) is not { } klas)
            return BrugklasWeigeringen.Onbekend;
        if (plaatsen is < 0 or > 2000)
            return BrugklasWeigeringen.CapaciteitOngeldig;
        klas.WijzigActueleCapaciteit(plaatsen);
        Registreer(new ActueleCapaciteitGewijzigd(OrganisatieId, id, plaatsen, handeling));
        return Result.Gelukt;
    }

    private Weigering? Controleer(Brugklasgegevens gegevens, Brugklas? zelf)
    {
        if (!Brugklasnaam.BegintMetNiveau(gegevens.Naam))
            return BrugklasWeigeringen.NaamZonderNiveau;
        if (gegevens.Capaciteit is < 0 or > 2000)
            return BrugklasWeigeringen.CapaciteitOngeldig;
        if (gegevens.Adviezen.Count == 0 && gegevens.Capaciteit > 0)
            return BrugklasWeigeringen.AdviesOntbreekt;
        var anderen = klassen.Where(k => k != zelf).ToList();
        if (anderen.Exists(k => string.Equals(k.Naam, gegevens.Naam.Trim(), StringComparison.OrdinalIgnoreCase)))
            return BrugklasWeigeringen.NaamDubbel;
        // BRK-07, D-27: same advices, lwoo and name start is one class.
        return anderen.Exists(k => IsDubbel(k, gegevens)) ? BrugklasWeigeringen.KlasDubbel : null;
    }

    private static bool IsDubbel(Brugklas klas, Brugklasgegevens gegevens) =>
        klas.OorspronkelijkeCapaciteit > 0 && gegevens.Capaciteit > 0 && klas.Lwoo == gegevens.Lwoo
        && klas.Adviezen.ToHashSet(StringComparer.Ordinal).SetEquals(gegevens.Adviezen)
        && Brugklasnaam.ZonderNummer(klas.Naam) == Brugklasnaam.ZonderNummer(gegevens.Naam);
}
