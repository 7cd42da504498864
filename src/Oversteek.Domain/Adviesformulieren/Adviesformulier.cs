using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Adviesformulieren;

public enum Adviesformulierstatus
{
    Concept,
    Definitief,
    Uitgereikt,
    Vervangen,
}

public enum Adviesformulieractie
{
    DefinitiefMaken,
    Uitreiken,
    Vervangen,
    Heropenen,
}

/// <summary>Sheet with unieke code and Voorkeurslijst (ADV-01, D-20).</summary>
[Zichtbaar(Inzagereikwijdte.Dossier)]
public sealed class Adviesformulier : Aggregaat, ILeerlinggebonden
{
    public static readonly Overgangstabel<Adviesformulierstatus, Adviesformulieractie> Overgangen = new("Adviesformulier", AdviesformulierWeigeringen.VerkeerdeToestand)
    {
        { Adviesformulierstatus.Concept, Adviesformulieractie.DefinitiefMaken, Adviesformulierstatus.Definitief },
        { Adviesformulierstatus.Definitief, Adviesformulieractie.Uitreiken, Adviesformulierstatus.Uitgereikt },
        { Adviesformulierstatus.Definitief, Adviesformulieractie.Heropenen, Adviesformulierstatus.Concept },
        { Adviesformulierstatus.Uitgereikt, Adviesformulieractie.Uitreiken, Adviesformulierstatus.Uitgereikt },
        { Adviesformulierstatus.Uitgereikt, Adviesformulieractie.Vervangen, Adviesformulierstatus.Vervangen },
        { Adviesformulierstatus.Vervangen, Adviesformulieractie.Uitreiken, Adviesformulierstatus.Uitgereikt },
    };

    public Adviesformulier(LeerlingId leerling) => LeerlingId = leerling;

    private Adviesformulier()
    {
    }

    public Guid Id { get; private init; } = Guid.NewGuid();

    public LeerlingId LeerlingId { get; private init; }

    public Adviesformulierstatus Status { get; private set; }

    public DateTimeOffset? UitgereiktOp { get; private set; }

    public int Afdrukken { get; private set; }

    /// <summary>Definitive advice (vso route: provisional) and an exit that has a form at all (ADV-05).</summary>
    public Result MaakDefinitief(Schooladvies advies, Handeling handeling)
    {
        if (advies.Uitstroom == Uitstroom.Isk)
            return AdviesformulierWeigeringen.NietVoorIsk;
        if (advies.Definitief is null && !(advies.OpentVso && advies.Voorlopig is not null))
            return AdviesformulierWeigeringen.AdviesOntbreekt;
        return Zet(Adviesformulieractie.DefinitiefMaken, () => new AdviesformulierDefinitiefGemaakt(LeerlingId, handeling));
    }

    /// <summary>ADV-03: no list before the hard milestone. Each print is counted and logged.</summary>
    public Result Reik(Procedure procedure, Handeling handeling)
    {
        if (!procedure.Mijlpaal(Mijlpalen.VoorkeurslijstVanaf).IsBegonnen(handeling.Op))
            return AdviesformulierWeigeringen.TeVroeg.Met(procedure.Mijlpaal(Mijlpalen.VoorkeurslijstVanaf).Van.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("nl-NL")));
        return Zet(Adviesformulieractie.Uitreiken, () =>
        {
            (UitgereiktOp, Afdrukken) = (handeling.Op, Afdrukken + 1);
            return new AdviesformulierUitgereikt(LeerlingId, Afdrukken, handeling);
        });
    }

    /// <summary>The printed code is no longer valid (D-10): a new print is needed.</summary>
    public void Vervang(Handeling handeling)
    {
        if (Overgangen.Kan(Status, Adviesformulieractie.Vervangen))
            Zet(Adviesformulieractie.Vervangen, () => new AdviesformulierVervangen(LeerlingId, handeling));
    }

    private Result Zet(Adviesformulieractie actie, Func<Gebeurtenis> gebeurtenis)
    {
        var naar = Overgangen.Probeer(Status, actie);
        if (!naar.IsGelukt)
            return Result.Geweigerd(naar.Weigeringen);
        Status = naar.Waarde;
        Registreer(gebeurtenis());
        return Result.Gelukt;
    }
}

public sealed record AdviesformulierDefinitiefGemaakt(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record AdviesformulierUitgereikt(LeerlingId Kind, int Afdruk, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record AdviesformulierVervangen(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public static class AdviesformulierWeigeringen
{
    public static readonly Weigering VerkeerdeToestand = new("ADV-001", "Dit kan nu niet: het adviesformulier heeft de status {0}.");
    public static readonly Weigering AdviesOntbreekt = new("ADV-002", "Leg eerst het definitieve advies vast in tabblad 4 van het okr.");
    public static readonly Weigering TeVroeg = new("ADV-003", "De voorkeurslijst mag pas vanaf {0} worden afgedrukt. Dan zijn alle brugklassen bekend.");
    public static readonly Weigering NogNietDefinitief = new("ADV-005", "Maak het adviesformulier eerst definitief.");
    public static readonly Weigering CodeInGebruik = new("ADV-006", "Met deze code is de leerling aangemeld. Een nieuwe code kan pas als de aanmelding is verwijderd.");
    public static readonly Weigering NietBijAlternatieveStatus = new("ADV-007", "Deze leerling heeft een alternatieve status. Hef die eerst op.");
    public static readonly Weigering NietVoorIsk = new("ADV-004", "Voor een leerling die naar de ISK gaat, is er geen adviesformulier. Neem contact op met de ISK-school.");
}
