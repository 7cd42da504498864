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
    Archiveren,
    Vernietigen,
}

/// <summary>Onderwijskundig rapport: state, advice and the tabs that hold its content (D-12, D-13).</summary>
[Zichtbaar(Inzagereikwijdte.Dossier, VoorOuder = Ouderzicht.NaVrijgave)]
public sealed class Okr : Aggregaat, ILeerlinggebonden
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
        { Okrstatus.Definitief, Okractie.Archiveren, Okrstatus.Gearchiveerd },
        { Okrstatus.Gearchiveerd, Okractie.Vernietigen, Okrstatus.Vernietigd },
    };

    private readonly List<OkrOnderdeel> onderdelen = [];

    public Okr(LeerlingId leerling) => LeerlingId = leerling;

    private Okr()
    {
    }

    public Guid Id { get; private init; } = Guid.NewGuid();

    public LeerlingId LeerlingId { get; private init; }

    public Okrstatus Status { get; private set; }

    public Schooladvies Advies { get; private set; } = new();

    public DateTimeOffset? DefinitiefOp { get; private set; }

    public IReadOnlyList<OkrOnderdeel> Onderdelen => onderdelen;

    public bool IsBewerkbaar => Overgangen.Kan(Status, Okractie.Opslaan);

    /// <summary>Null for a tab without content.</summary>
    public Onderdeelinhoud? Inhoud(string nummer) => onderdelen.Find(o => o.Nummer == nummer)?.Inhoud;

    /// <summary>Saves one tab. No parental permission is needed for a draft (OKR-06).</summary>
    public Result<OkrOnderdeel> SlaOp(string nummer, Onderdeelinhoud inhoud, Handeling handeling) =>
        Overgangen.Probeer(Status, Okractie.Opslaan).Match<Result<OkrOnderdeel>>(
            _ =>
            {
                var onderdeel = onderdelen.Find(o => o.Nummer == nummer);
                if (onderdeel is null)
                    onderdelen.Add(onderdeel = new OkrOnderdeel(Id, LeerlingId, nummer));
                onderdeel.Vul(inhoud, handeling);
                Registreer(new OkrOpgeslagen(LeerlingId, nummer, handeling));
                return onderdeel;
            },
            Result<OkrOnderdeel>.Geweigerd);

    public Result StelAdviesVast(Schooladvies advies, Handeling handeling)
    {
        if (!IsBewerkbaar)
            return OkrWeigeringen.VerkeerdeToestand.Met(Status, Okractie.Opslaan);
        if (advies == Advies)
            return Result.Gelukt;
        Advies = advies;
        Registreer(new AdviesVastgesteld(LeerlingId, advies.Voorlopig, advies.Definitief, advies.Uitstroom, handeling));
        return Result.Gelukt;
    }

    /// <param name="openstaand">The checklist of D-13.</param>
    public Result MaakDefinitief(IReadOnlyList<Controlepunt> openstaand, Handeling handeling)
    {
        var naar = Overgangen.Probeer(Status, Okractie.DefinitiefMaken);
        if (!naar.IsGelukt)
            return Result.Geweigerd(naar.Weigeringen);
        var blokkades = openstaand.Where(p => p.Blokkeert).Select(p => p.Weigering).ToList();
        if (blokkades.Count > 0)
            return Result.Geweigerd(blokkades);
        Status = naar.Waarde;
        DefinitiefOp = handeling.Op;
        Registreer(new OkrDefinitiefGemaakt(LeerlingId, handeling));
        return Result.Gelukt;
    }

    /// <summary>D-14: the po school itself, as long as no application is active.</summary>
    public Result Heropen(bool actieveAanmelding, Handeling handeling)
    {
        if (actieveAanmelding)
            return OkrWeigeringen.HeropenenMetAanmelding;
        if (string.IsNullOrWhiteSpace(handeling.Reden))
            return OkrWeigeringen.RedenOntbreekt;
        return Zet(Okractie.Heropenen, new OkrHeropend(LeerlingId, handeling));
    }

    /// <summary>AVT-01: the vo school sends it back; meanwhile it sees name, application and messages only (D-24).</summary>
    public Result ZetTerug(Handeling handeling) =>
        string.IsNullOrWhiteSpace(handeling.Reden) ? OkrWeigeringen.RedenOntbreekt : Zet(Okractie.Terugzetten, new OkrTeruggezet(LeerlingId, handeling));

    /// <summary>OKR-21: with an alternative status the OKR need not be definitive; what is definitive stays, a transfer may need it.</summary>
    public void MaakNietNodig(Handeling handeling)
    {
        if (Overgangen.Kan(Status, Okractie.NietNodigMaken))
            Zet(Okractie.NietNodigMaken, new OkrNietNodigGemaakt(LeerlingId, handeling));
    }

    /// <summary>Lifting the alternative status brings the obligation back (domein 3.10).</summary>
    public void MaakWeerNodig(Handeling handeling)
    {
        if (Overgangen.Kan(Status, Okractie.WeerNodigMaken))
            Zet(Okractie.WeerNodigMaken, new OkrWeerNodigGemaakt(LeerlingId, handeling));
    }

    private Result Zet(Okractie actie, Gebeurtenis gebeurtenis)
    {
        var naar = Overgangen.Probeer(Status, actie);
        if (!naar.IsGelukt)
            return Result.Geweigerd(naar.Weigeringen);
        Status = naar.Waarde;
        Registreer(gebeurtenis);
        return Result.Gelukt;
    }
}
