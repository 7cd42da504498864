using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
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
}

/// <summary>Sheet with unieke code and Voorkeurslijst (ADV-01, D-20).</summary>
[Zichtbaar(Inzagereikwijdte.Dossier)]
public sealed class Adviesformulier : Toestandaggregaat<Adviesformulierstatus, Adviesformulieractie>, ILeerlinggebonden
{
    public static readonly Overgangstabel<Adviesformulierstatus, Adviesformulieractie> Overgangen = new("Adviesformulier", AdviesformulierWeigeringen.VerkeerdeToestand)
    {
        { Adviesformulierstatus.Concept, Adviesformulieractie.DefinitiefMaken, Adviesformulierstatus.Definitief },
        { Adviesformulierstatus.Definitief, Adviesformulieractie.Uitreiken, Adviesformulierstatus.Uitgereikt },
        { Adviesformulierstatus.Uitgereikt, Adviesformulieractie.Uitreiken, Adviesformulierstatus.Uitgereikt },
        { Adviesformulierstatus.Uitgereikt, Adviesformulieractie.Vervangen, Adviesformulierstatus.Vervangen },
        { Adviesformulierstatus.Vervangen, Adviesformulieractie.Uitreiken, Adviesformulierstatus.Uitgereikt },
    };

    public Adviesformulier(LeerlingId leerling) => LeerlingId = leerling;

    private Adviesformulier()
    {
    }

    protected override Overgangstabel<Adviesformulierstatus, Adviesformulieractie> Tabel => Overgangen;

    public Guid Id { get; private init; } = Guid.NewGuid();

    public LeerlingId LeerlingId { get; private init; }

    public DateTimeOffset? UitgereiktOp { get; private set; }

    public int Afdrukken { get; private set; }

    /// <summary>Definitive advice (vso route: provisional) and an exit that has a form at all (ADV-05).</summary>
    public Result MaakDefinitief(Okr okr, Handeling handeling)
    {
        var advies = okr.Advies;
        if (advies.Uitstroom == Uitstroom.Isk)
            return AdviesformulierWeigeringen.NietVoorIsk;
        if (advies.Definitief is null && !(advies.OpentVso && advies.Voorlopig is not null))
            return AdviesformulierWeigeringen.AdviesOntbreekt;
        if (IsVsoOnbekend(okr))
            return AdviesformulierWeigeringen.VsoLeeg;
        return Zet(Adviesformulieractie.DefinitiefMaken, () => new AdviesformulierDefinitiefGemaakt(LeerlingId, handeling));
    }

    /// <summary>ADV-03: no list before the hard milestone. Each print is counted and logged.</summary>
    /// <param name="code">Which code stands on it, by the row and not by the code itself (D-20).</param>
    /// <param name="lijst">Version of the list on it; null for a sheet without one.</param>
    public Result Reik(Procedure procedure, Okr okr, Handeling handeling, Guid? code = null, string? lijst = null)
    {
        if (IsVsoOnbekend(okr))
            return AdviesformulierWeigeringen.VsoLeeg;
        if (!procedure.Mijlpaal(Mijlpalen.VoorkeurslijstVanaf).IsBegonnen(handeling.Op))
            return AdviesformulierWeigeringen.TeVroeg.Met(procedure.Mijlpaal(Mijlpalen.VoorkeurslijstVanaf).Van);
        return Zet(Adviesformulieractie.Uitreiken, () =>
        {
            (UitgereiktOp, Afdrukken) = (handeling.Op, Afdrukken + 1);
            return new AdviesformulierUitgereikt(LeerlingId, Afdrukken, handeling, code, lijst);
        });
    }

    /// <summary>B-33: without the kind of vso nobody can say where and when to apply.</summary>
    private static bool IsVsoOnbekend(Okr okr)
    {
        if (!okr.Advies.OpentVso)
            return false;
        var antwoorden = new Okrantwoorden(okr);
        return Okrvragen.TypeVso.Van(antwoorden) is null || Okrvragen.VerwachtNiveau.Van(antwoorden) is null;
    }

    /// <summary>The printed code is no longer valid (D-10): a new print is needed.</summary>
    public void Vervang(Handeling handeling)
    {
        if (Kan(Adviesformulieractie.Vervangen))
            Zet(Adviesformulieractie.Vervangen, () => new AdviesformulierVervangen(LeerlingId, handeling));
    }
}

public sealed record AdviesformulierDefinitiefGemaakt(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

/// <param name="Code">The row of the code on the print, and <paramref name="Lijst"/> the version of its list (D-20); null on prints of before.</param>
public sealed record AdviesformulierUitgereikt(LeerlingId Kind, int Afdruk, Handeling Handeling, Guid? Code = null, string? Lijst = null)
    : Gebeurtenis(Handeling, Kind);

public sealed record AdviesformulierVervangen(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public static class AdviesformulierWeigeringen
{
    public static readonly Weigering VerkeerdeToestand = new("ADV-001", Weigeringsoort.NietNu) { Namen = ["status"] };
    public static readonly Weigering AdviesOntbreekt = new("ADV-002", Weigeringsoort.NietNu);
    public static readonly Weigering TeVroeg = new("ADV-003", Weigeringsoort.NietNu) { Namen = ["datum"] };
    public static readonly Weigering NogNietDefinitief = new("ADV-005", Weigeringsoort.NietNu);
    public static readonly Weigering CodeInGebruik = new("ADV-006", Weigeringsoort.NietNu);
    public static readonly Weigering NietBijAlternatieveStatus = new("ADV-007", Weigeringsoort.NietNu);
    public static readonly Weigering GeenCode = new("ADV-008", Weigeringsoort.NietNu);
    public static readonly Weigering NietVoorIsk = new("ADV-004");
    public static readonly Weigering VsoLeeg = new("ADV-009", Weigeringsoort.NietNu);
}
