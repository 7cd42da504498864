using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Zienswijzen;

public enum Zienswijzestatus
{
    NietGevraagd,
    Uitgenodigd,
    Concept,
    Definitief,
    Afgezien,
    NietTijdigOntvangen,
}

public enum Zienswijzeactie
{
    Uitnodigen,
    Herinneren,
    Opslaan,
    DefinitiefMaken,
    Afzien,
    NietTijdigMelden,
}

/// <summary>Who typed the words: the school on behalf of a parent, or the parent in the portal.</summary>
public enum Zienswijzeschrijver
{
    School,
    Ouder,
}

/// <summary>
/// The view of one parent on the advice or the OKR (ZIE-01, D-19, domein 3.9). What is definitive stays as it is; more to say is a new one
/// with the next number.
/// </summary>
[Zichtbaar(Inzagereikwijdte.Dossier, VoorOuder = Ouderzicht.EigenRij)]
public sealed class Zienswijze : Toestandaggregaat<Zienswijzestatus, Zienswijzeactie>, ILeerlinggebonden
{
    public static readonly Overgangstabel<Zienswijzestatus, Zienswijzeactie> Overgangen = new("Zienswijze", ZienswijzeWeigeringen.VerkeerdeToestand)
    {
        { Zienswijzestatus.NietGevraagd, Zienswijzeactie.Uitnodigen, Zienswijzestatus.Uitgenodigd },
        { Zienswijzestatus.NietGevraagd, Zienswijzeactie.Opslaan, Zienswijzestatus.Concept },
        { Zienswijzestatus.NietGevraagd, Zienswijzeactie.Afzien, Zienswijzestatus.Afgezien },
        { Zienswijzestatus.NietGevraagd, Zienswijzeactie.NietTijdigMelden, Zienswijzestatus.NietTijdigOntvangen },
        { Zienswijzestatus.Uitgenodigd, Zienswijzeactie.Herinneren, Zienswijzestatus.Uitgenodigd },
        { Zienswijzestatus.Uitgenodigd, Zienswijzeactie.Opslaan, Zienswijzestatus.Concept },
        { Zienswijzestatus.Uitgenodigd, Zienswijzeactie.Afzien, Zienswijzestatus.Afgezien },
        { Zienswijzestatus.Uitgenodigd, Zienswijzeactie.NietTijdigMelden, Zienswijzestatus.NietTijdigOntvangen },
        { Zienswijzestatus.Concept, Zienswijzeactie.Herinneren, Zienswijzestatus.Concept },
        { Zienswijzestatus.Concept, Zienswijzeactie.Opslaan, Zienswijzestatus.Concept },
        { Zienswijzestatus.Concept, Zienswijzeactie.DefinitiefMaken, Zienswijzestatus.Definitief },
        { Zienswijzestatus.Concept, Zienswijzeactie.Afzien, Zienswijzestatus.Afgezien },
        { Zienswijzestatus.Concept, Zienswijzeactie.NietTijdigMelden, Zienswijzestatus.NietTijdigOntvangen },
        // Parents may change their mind, and what comes late still counts.
        { Zienswijzestatus.Afgezien, Zienswijzeactie.Uitnodigen, Zienswijzestatus.Uitgenodigd },
        { Zienswijzestatus.Afgezien, Zienswijzeactie.Opslaan, Zienswijzestatus.Concept },
        { Zienswijzestatus.NietTijdigOntvangen, Zienswijzeactie.Opslaan, Zienswijzestatus.Concept },
    };

    public Zienswijze(LeerlingId leerling, Guid ouderId, int ouder, int nummer) => (LeerlingId, OuderId, Ouder, Nummer) = (leerling, ouderId, ouder, nummer);

    private Zienswijze()
    {
    }

    protected override Overgangstabel<Zienswijzestatus, Zienswijzeactie> Tabel => Overgangen;

    public Guid Id { get; private init; } = Guid.NewGuid();

    public LeerlingId LeerlingId { get; private init; }

    /// <summary>The row of the parent, which the access of a parent names.</summary>
    public Guid OuderId { get; private init; }

    /// <summary>Parent 1 or 2.</summary>
    public int Ouder { get; private init; }

    /// <summary>1, and one more for each later addition.</summary>
    public int Nummer { get; private init; }

    /// <summary>Encrypted at rest as one value.</summary>
    public Zienswijzeinhoud Inhoud { get; private set; } = new();

    public Zienswijzeschrijver Schrijver { get; private set; }

    /// <summary>Document of the parents themselves, among the attachments.</summary>
    public BijlageId? Document { get; private set; }

    /// <summary>The form as PDF, made when it became definitive (ZIE-03).</summary>
    public BijlageId? Formulier { get; private set; }

    public DateTimeOffset? UitgenodigdOp { get; private set; }

    public DateTimeOffset? HerinnerdOp { get; private set; }

    public DateTimeOffset? GewijzigdOp { get; private set; }

    /// <summary>Who typed it last.</summary>
    public AccountId? GewijzigdDoor { get; private set; }

    /// <summary>When it was closed: definitive, not in time, or not wanted.</summary>
    public DateTimeOffset? AfgerondOp { get; private set; }

    public bool IsBewerkbaar => Kan(Zienswijzeactie.Opslaan);

    /// <summary>Somebody still waits for it.</summary>
    public bool IsOpen => Status is Zienswijzestatus.Uitgenodigd or Zienswijzestatus.Concept;

    public bool HeeftInhoud => Document is not null || Inhoud[Zienswijzevragen.Tekst.Sleutel] is not null;

    public Result NodigUit(Handeling handeling) => Zet(Zienswijzeactie.Uitnodigen, () =>
    {
        (UitgenodigdOp, AfgerondOp) = (handeling.Op, null);
        return new ZienswijzeUitgenodigd(LeerlingId, Ouder, handeling);
    });

    /// <summary>At most once a day: a second click, or a colleague, sends no second mail.</summary>
    public Result Herinner(Handeling handeling)
    {
        if (Mag(Zienswijzeactie.Herinneren) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (HerinnerdOp is { } eerder && Nederland.Datum(eerder) == handeling.Vandaag)
            return ZienswijzeWeigeringen.VandaagAlHerinnerd;
        return Zet(Zienswijzeactie.Herinneren, () =>
        {
            HerinnerdOp = handeling.Op;
            return new ZienswijzeHerinnerd(LeerlingId, Ouder, handeling);
        });
    }

    /// <summary>What a parent wrote is never changed by the school (D-19).</summary>
    public Result SlaOp(Zienswijzeinhoud inhoud, Zienswijzeschrijver schrijver, Handeling handeling) =>
        Schrijf(() => Inhoud = inhoud, schrijver, handeling);

    /// <param name="document">Null takes it away again.</param>
    public Result Leg(BijlageId? document, Zienswijzeschrijver schrijver, Handeling handeling) =>
        Schrijf(() => Document = document, schrijver, handeling);

    public Result KanDefinitief()
    {
        if (Mag(Zienswijzeactie.DefinitiefMaken) is { IsGelukt: false } geweigerd)
            return geweigerd;
        return HeeftInhoud ? Result.Gelukt : ZienswijzeWeigeringen.Leeg;
    }

    public Result MaakDefinitief(BijlageId formulier, Handeling handeling) => KanDefinitief().Then(() => Zet(Zienswijzeactie.DefinitiefMaken, () =>
    {
        (Formulier, AfgerondOp) = (formulier, handeling.Op);
        if (Schrijver == Zienswijzeschrijver.Ouder)
            Registreer(new ZienswijzeVanOuderOntvangen(LeerlingId, Ouder, handeling));
        return new ZienswijzeDefinitiefGemaakt(LeerlingId, Ouder, Nummer, handeling);
    }));

    /// <summary>The parent told the school that there will be none.</summary>
    public Result ZieAf(Handeling handeling) => Zet(Zienswijzeactie.Afzien, () =>
    {
        AfgerondOp = handeling.Op;
        return new ZienswijzeAfgezien(LeerlingId, Ouder, handeling);
    });

    /// <summary>OKR-16: the school notes that it was not there, from the last day on and not before.</summary>
    public Result MeldNietTijdig(DateOnly uiterlijk, Handeling handeling)
    {
        if (handeling.Vandaag < uiterlijk)
            return ZienswijzeWeigeringen.NogTijd.Met(uiterlijk);
        return Zet(Zienswijzeactie.NietTijdigMelden, () =>
        {
            AfgerondOp = handeling.Op;
            return new ZienswijzeNietTijdigGemeld(LeerlingId, Ouder, handeling);
        });
    }

    private Result Schrijf(Action wijzig, Zienswijzeschrijver schrijver, Handeling handeling)
    {
        if (IsVanOuder(schrijver))
            return ZienswijzeWeigeringen.VanOuder;
        return Zet(Zienswijzeactie.Opslaan, () =>
        {
            wijzig();
            (Schrijver, GewijzigdOp, GewijzigdDoor, AfgerondOp) = (schrijver, handeling.Op, handeling.Wie, null);
            return new ZienswijzeOpgeslagen(LeerlingId, Ouder, Nummer, schrijver, handeling);
        });
    }

    private bool IsVanOuder(Zienswijzeschrijver schrijver) => schrijver == Zienswijzeschrijver.School && Schrijver == Zienswijzeschrijver.Ouder && HeeftInhoud;
}
