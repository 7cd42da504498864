using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Orientatieformulieren;

public enum Orientatieformulierstatus
{
    Concept,
    Definitief,
}

public enum Orientatieformulieractie
{
    DefinitiefMaken,
    Herzien,
}

/// <summary>The classes that fit what is expected of a pupil, to look around with; never handed in at a vo school (ORI-01 to ORI-06, domein 3.2).</summary>
[Zichtbaar(Inzagereikwijdte.Dossier)]
public sealed class Orientatieformulier : Toestandaggregaat<Orientatieformulierstatus, Orientatieformulieractie>, ILeerlinggebonden
{
    public static readonly Overgangstabel<Orientatieformulierstatus, Orientatieformulieractie> Overgangen =
        new("Orientatieformulier", OrientatieformulierWeigeringen.VerkeerdeToestand)
    {
        { Orientatieformulierstatus.Concept, Orientatieformulieractie.DefinitiefMaken, Orientatieformulierstatus.Definitief },
        { Orientatieformulierstatus.Definitief, Orientatieformulieractie.Herzien, Orientatieformulierstatus.Concept },
    };

    public Orientatieformulier(LeerlingId leerling) => LeerlingId = leerling;

    private Orientatieformulier()
    {
    }

    protected override Overgangstabel<Orientatieformulierstatus, Orientatieformulieractie> Tabel => Overgangen;

    public Guid Id { get; private init; } = Guid.NewGuid();

    public LeerlingId LeerlingId { get; private init; }

    /// <summary>ORI-06: what was expected in groep 7, as long as the OKR has no advice. A code of <see cref="Advies"/>.</summary>
    public string? Preadvies { get; private set; }

    /// <summary>The advice and the lwoo box that the definitive form was made with.</summary>
    public string? Advies { get; private set; }

    public bool Lwoo { get; private set; }

    public DateTimeOffset? DefinitiefOp { get; private set; }

    public int Afdrukken { get; private set; }

    /// <summary>The advice of the OKR, and before there is one the pre-advice.</summary>
    public Schooladvies Grondslag(Schooladvies okr) => okr.Geldend is null && Preadvies is not null ? okr with { Voorlopig = Preadvies } : okr;

    public Result ZetPreadvies(string? code, Schooladvies okr, Handeling handeling)
    {
        if (code is not null && Overstapdossiers.Advies.Zoek(code) is not { Trede: not null })
            return OrientatieformulierWeigeringen.AdviesOnbekend;
        if (code == Preadvies)
            return Result.Gelukt;
        Preadvies = code;
        Registreer(new PreadviesVastgelegd(LeerlingId, code, handeling));
        Herzie(okr, handeling);
        return Result.Gelukt;
    }

    /// <summary>ORI-04: only with a level of the regular ladder.</summary>
    public Result KanDefinitief(Schooladvies okr)
    {
        if (okr.Uitstroom != Uitstroom.Regulier)
            return OrientatieformulierWeigeringen.NietRegulier;
        if (Grondslag(okr).Geldend is not { } advies)
            return OrientatieformulierWeigeringen.AdviesOntbreekt;
        return advies.Trede is null ? OrientatieformulierWeigeringen.NietRegulier : Mag(Orientatieformulieractie.DefinitiefMaken);
    }

    public Result MaakDefinitief(Schooladvies okr, Handeling handeling) => KanDefinitief(okr).Then(() => Zet(Orientatieformulieractie.DefinitiefMaken, () =>
    {
        var grondslag = Grondslag(okr);
        (Advies, Lwoo, DefinitiefOp) = (grondslag.Geldend!.Code, grondslag.Lwoo, handeling.Op);
        return new OrientatieformulierDefinitiefGemaakt(LeerlingId, Advies, handeling);
    }));

    /// <summary>Another advice, another list: the form that was made is one of before.</summary>
    public void Herzie(Schooladvies okr, Handeling handeling)
    {
        var grondslag = Grondslag(okr);
        var zelfde = grondslag.Geldend?.Code == Advies && grondslag.Lwoo == Lwoo && grondslag.Uitstroom == Uitstroom.Regulier;
        if (zelfde || !Kan(Orientatieformulieractie.Herzien))
            return;
        Zet(Orientatieformulieractie.Herzien, () =>
        {
            (Advies, Lwoo, DefinitiefOp) = (null, false, null);
            return new OrientatieformulierHerzien(LeerlingId, handeling);
        });
    }

    public Result DrukAf(Handeling handeling)
    {
        if (Status != Orientatieformulierstatus.Definitief)
            return OrientatieformulierWeigeringen.VerkeerdeToestand.Met(Status);
        Afdrukken++;
        Registreer(new OrientatieformulierAfgedrukt(LeerlingId, Afdrukken, handeling));
        return Result.Gelukt;
    }
}

public sealed record PreadviesVastgelegd(LeerlingId Kind, string? Advies, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record OrientatieformulierDefinitiefGemaakt(LeerlingId Kind, string? Advies, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record OrientatieformulierHerzien(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record OrientatieformulierAfgedrukt(LeerlingId Kind, int Afdruk, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public static class OrientatieformulierWeigeringen
{
    public static readonly Weigering VerkeerdeToestand = new("ORI-001", Weigeringsoort.NietNu) { Namen = ["status"] };
    public static readonly Weigering AdviesOntbreekt = new("ORI-002", Weigeringsoort.NietNu);
    public static readonly Weigering NietRegulier = new("ORI-003", Weigeringsoort.NietNu);
    public static readonly Weigering AdviesOnbekend = new("ORI-004", Veld: "Preadvies");
    public static readonly Weigering Gewijzigd = new("ORI-005", Weigeringsoort.Intussen);
    public static readonly Weigering DoetNietMee = new("ORI-006", Weigeringsoort.NietNu);
    public static readonly Weigering HeeftAdvies = new("ORI-007", Weigeringsoort.NietNu);
    public static readonly Weigering HeeftPreadvies = new("ORI-008", Weigeringsoort.NietNu);
}
