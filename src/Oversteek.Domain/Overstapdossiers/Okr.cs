using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Overstapdossiers;

public enum Okrstatus
{
    Concept,
    Definitief,
    Teruggezet,
    NietNodig,
    Gearchiveerd,
    Vernietigd,
}

public enum Okractie
{
    Opslaan,
    DefinitiefMaken,
    Terugzetten,
    Heropenen,
    NietNodigMaken,
    WeerNodigMaken,
}

/// <summary>Onderwijskundig rapport: state, advice and the tabs that hold its content (D-12, D-13).</summary>
[Zichtbaar(Inzagereikwijdte.Dossier, VoorOuder = Ouderzicht.NaVrijgave)]
public sealed partial class Okr : Toestandaggregaat<Okrstatus, Okractie>, ILeerlinggebonden
{
    public static readonly Overgangstabel<Okrstatus, Okractie> Overgangen = new("Okr", OkrWeigeringen.VerkeerdeToestand)
    {
        { Okrstatus.Concept, Okractie.Opslaan, Okrstatus.Concept },
        { Okrstatus.Concept, Okractie.DefinitiefMaken, Okrstatus.Definitief },
        { Okrstatus.Definitief, Okractie.Terugzetten, Okrstatus.Teruggezet },
        { Okrstatus.Definitief, Okractie.Heropenen, Okrstatus.Concept },
        { Okrstatus.Teruggezet, Okractie.Opslaan, Okrstatus.Teruggezet },
        { Okrstatus.Teruggezet, Okractie.DefinitiefMaken, Okrstatus.Definitief },
        { Okrstatus.Concept, Okractie.NietNodigMaken, Okrstatus.NietNodig },
        { Okrstatus.Teruggezet, Okractie.NietNodigMaken, Okrstatus.NietNodig },
        { Okrstatus.NietNodig, Okractie.Opslaan, Okrstatus.NietNodig },
        { Okrstatus.NietNodig, Okractie.DefinitiefMaken, Okrstatus.Definitief },
        { Okrstatus.NietNodig, Okractie.WeerNodigMaken, Okrstatus.Concept },
    };

    private List<OkrOnderdeel> onderdelen = [];

    public Okr(LeerlingId leerling) => LeerlingId = leerling;

    private Okr()
    {
    }

    protected override Overgangstabel<Okrstatus, Okractie> Tabel => Overgangen;

    public Guid Id { get; private init; } = Guid.NewGuid();

    public LeerlingId LeerlingId { get; private init; }

    public Schooladvies Advies { get; private set; } = new();

    public DateTimeOffset? DefinitiefOp { get; private set; }

    /// <summary>When the school showed the draft to the parents; null when it did not, or when it was opened again since.</summary>
    public DateTimeOffset? GetoondOp { get; private set; }

    /// <summary>What is definitive every parent with authority reads; a draft only when the school shows it.</summary>
    public bool IsVoorOuders => GetoondOp is not null || Status == Okrstatus.Definitief;

    public IReadOnlyList<OkrOnderdeel> Onderdelen => onderdelen;

    public bool IsBewerkbaar => Kan(Okractie.Opslaan);

    /// <summary>Null for a tab without content.</summary>
    public Onderdeelinhoud? Inhoud(string nummer) => onderdelen.Find(o => o.Nummer == nummer)?.Inhoud;

    /// <summary>Saves one tab. No parental permission is needed for a draft (OKR-06).</summary>
    public Result<OkrOnderdeel> SlaOp(string nummer, Onderdeelinhoud inhoud, Handeling handeling) =>
        Zet(Okractie.Opslaan, () => new OkrOpgeslagen(LeerlingId, nummer, handeling)).Then<OkrOnderdeel>(() =>
        {
            var onderdeel = onderdelen.Find(o => o.Nummer == nummer);
            if (onderdeel is null)
                onderdelen.Add(onderdeel = new OkrOnderdeel(Id, LeerlingId, nummer));
            onderdeel.Vul(inhoud, handeling);
            return onderdeel;
        });

    public Result StelAdviesVast(Schooladvies advies, Handeling handeling)
    {
        if (!IsBewerkbaar)
            return OkrWeigeringen.VerkeerdeToestand.Met(Status);
        if (advies == Advies)
            return Result.Gelukt;
        Advies = advies;
        Registreer(new AdviesVastgesteld(LeerlingId, advies.Voorlopig, advies.Definitief, advies.Uitstroom, handeling));
        return Result.Gelukt;
    }

    /// <param name="openstaand">The checklist of D-13.</param>
    public Result MaakDefinitief(IReadOnlyList<Controlepunt> openstaand, Handeling handeling)
    {
        if (Mag(Okractie.DefinitiefMaken) is { IsGelukt: false } geweigerd)
            return geweigerd;
        var blokkades = openstaand.Where(p => p.Blokkeert).Select(p => p.Weigering).ToList();
        if (blokkades.Count > 0)
            return Result.Geweigerd(blokkades);
        DefinitiefOp = handeling.Op;
        return Zet(Okractie.DefinitiefMaken, () => new OkrDefinitiefGemaakt(LeerlingId, handeling));
    }

    /// <summary>D-14: the po school itself, as long as no application is active.</summary>
    public Result Heropen(bool actieveAanmelding, Handeling handeling)
    {
        if (actieveAanmelding)
            return OkrWeigeringen.HeropenenMetAanmelding;
        if (string.IsNullOrWhiteSpace(handeling.Reden))
            return OkrWeigeringen.RedenOntbreekt;
        return Verberg(Zet(Okractie.Heropenen, () => new OkrHeropend(LeerlingId, handeling)));
    }

    /// <summary>AVT-01: the vo school sends it back; meanwhile it sees name, application and messages only (D-24).</summary>
    public Result ZetTerug(Handeling handeling) =>
        string.IsNullOrWhiteSpace(handeling.Reden) ? OkrWeigeringen.RedenOntbreekt
            : Verberg(Zet(Okractie.Terugzetten, () => new OkrTeruggezet(LeerlingId, handeling)));

    /// <summary>D-52: the draft, for the talk with the parents. What they see already is not shown a second time.</summary>
    public Result Toon(Handeling handeling)
    {
        if (IsVoorOuders)
            return OkrWeigeringen.AlGetoond;
        if (!IsBewerkbaar)
            return OkrWeigeringen.VerkeerdeToestand.Met(Status);
        GetoondOp = handeling.Op;
        Registreer(new OkrGetoond(LeerlingId, handeling));
        return Result.Gelukt;
    }

    /// <summary>OKR-21: with an alternative status the OKR need not be definitive; what is definitive stays, a transfer may need it.</summary>
    public void MaakNietNodig(Handeling handeling)
    {
        if (Kan(Okractie.NietNodigMaken))
            Zet(Okractie.NietNodigMaken, () => new OkrNietNodigGemaakt(LeerlingId, handeling));
    }

    /// <summary>Lifting the alternative status brings the obligation back (domein 3.10).</summary>
    public void MaakWeerNodig(Handeling handeling)
    {
        if (Kan(Okractie.WeerNodigMaken))
            Zet(Okractie.WeerNodigMaken, () => new OkrWeerNodigGemaakt(LeerlingId, handeling));
    }

    /// <summary>What is being changed is no longer what was shown.</summary>
    private Result Verberg(Result uit)
    {
        GetoondOp = uit.IsGelukt ? null : GetoondOp;
        return uit;
    }
}
