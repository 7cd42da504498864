using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Isk;

/// <summary>
/// The application of a pupil for the ISK test (ISK-01 to ISK-05, domein 3.11). It holds all that the desk may see; the dossier itself stays
/// with the school.
/// </summary>
[Tussen(nameof(SchoolId), nameof(LoketId), VoorOnderzoek = true)]
public sealed partial class IskTestaanmelding : Toestandaggregaat<IskTestaanmeldingstatus, IskTestaanmeldingactie>, ILeerlinggebonden
{
    public const int Tekstlengte = 2000;

    public static readonly Overgangstabel<IskTestaanmeldingstatus, IskTestaanmeldingactie> Overgangen =
        new("IskTestaanmelding", IskWeigeringen.VerkeerdeToestand)
        {
            { IskTestaanmeldingstatus.Concept, IskTestaanmeldingactie.Opslaan, IskTestaanmeldingstatus.Concept },
            { IskTestaanmeldingstatus.Concept, IskTestaanmeldingactie.Indienen, IskTestaanmeldingstatus.Ingediend },
            { IskTestaanmeldingstatus.Concept, IskTestaanmeldingactie.Afzien, IskTestaanmeldingstatus.Afgezien },
            { IskTestaanmeldingstatus.Ingediend, IskTestaanmeldingactie.Uitnodigen, IskTestaanmeldingstatus.Uitgenodigd },
            { IskTestaanmeldingstatus.Ingediend, IskTestaanmeldingactie.Afzien, IskTestaanmeldingstatus.Afgezien },
            { IskTestaanmeldingstatus.Uitgenodigd, IskTestaanmeldingactie.Uitnodigen, IskTestaanmeldingstatus.Uitgenodigd },
            { IskTestaanmeldingstatus.Uitgenodigd, IskTestaanmeldingactie.TestAfnemen, IskTestaanmeldingstatus.Getest },
            { IskTestaanmeldingstatus.Uitgenodigd, IskTestaanmeldingactie.NietVerschijnen, IskTestaanmeldingstatus.NietVerschenen },
            { IskTestaanmeldingstatus.Uitgenodigd, IskTestaanmeldingactie.Afzien, IskTestaanmeldingstatus.Afgezien },
            { IskTestaanmeldingstatus.NietVerschenen, IskTestaanmeldingactie.Uitnodigen, IskTestaanmeldingstatus.Uitgenodigd },
            { IskTestaanmeldingstatus.NietVerschenen, IskTestaanmeldingactie.Afzien, IskTestaanmeldingstatus.Afgezien },
            { IskTestaanmeldingstatus.Getest, IskTestaanmeldingactie.UitslagVastleggen, IskTestaanmeldingstatus.Uitslag },
            { IskTestaanmeldingstatus.Getest, IskTestaanmeldingactie.Afzien, IskTestaanmeldingstatus.Afgezien },
            { IskTestaanmeldingstatus.Uitslag, IskTestaanmeldingactie.AanmeldenBijIsk, IskTestaanmeldingstatus.AangemeldBijIsk },
            { IskTestaanmeldingstatus.Uitslag, IskTestaanmeldingactie.Afzien, IskTestaanmeldingstatus.Afgezien },
            { IskTestaanmeldingstatus.AangemeldBijIsk, IskTestaanmeldingactie.Plaatsen, IskTestaanmeldingstatus.Geplaatst },
            { IskTestaanmeldingstatus.AangemeldBijIsk, IskTestaanmeldingactie.AanmeldingVervallen, IskTestaanmeldingstatus.Uitslag },
            { IskTestaanmeldingstatus.AangemeldBijIsk, IskTestaanmeldingactie.Afzien, IskTestaanmeldingstatus.Afgezien },
            { IskTestaanmeldingstatus.Geplaatst, IskTestaanmeldingactie.PlaatsingHerstellen, IskTestaanmeldingstatus.AangemeldBijIsk },
            { IskTestaanmeldingstatus.Geplaatst, IskTestaanmeldingactie.AanmeldingVervallen, IskTestaanmeldingstatus.Uitslag },
        };

    public IskTestaanmelding(LeerlingId leerling, OrganisatieId school, Schooljaar schooljaar) =>
        (LeerlingId, SchoolId, Schooljaar, Lopend) = (leerling, school, schooljaar, leerling.Waarde);

    private IskTestaanmelding()
    {
    }

    protected override Overgangstabel<IskTestaanmeldingstatus, IskTestaanmeldingactie> Tabel => Overgangen;

    public Guid Id { get; private init; } = Guid.NewGuid();

    public LeerlingId LeerlingId { get; private init; }

    public OrganisatieId SchoolId { get; private init; }

    public Schooljaar Schooljaar { get; private init; }

    /// <summary>The child as long as this one runs: a second one that runs beside it is refused by the database.</summary>
    public Guid? Lopend { get; private set; }

    /// <summary>Only while it lies there: a desk that may see the child for another reason does not see this.</summary>
    public OrganisatieId? LoketId { get; private set; }

    public Iskinhoud Inhoud { get; private set; } = new();

    public IReadOnlyList<Isktoestemming> Toestemmingen { get; private set; } = [];

    public DateTimeOffset? IngediendOp { get; private set; }

    /// <summary>D-02: after the last day of the region; a mark and no bar.</summary>
    public bool TeLaat { get; private set; }

    public Afspraak? Afspraak { get; private set; }

    public DateTimeOffset? UitslagOp { get; private set; }

    /// <summary>The result in the dossier (ISK-02, BIJ-07).</summary>
    public BijlageId? UitslagbijlageId { get; private set; }

    public OrganisatieId? IskSchoolId { get; private set; }

    /// <summary>Why it ended without a place; encrypted at rest.</summary>
    public string? Reden { get; private set; }

    /// <summary>The desk has something to do with it.</summary>
    public bool IsBijLoket => Status is IskTestaanmeldingstatus.Ingediend or IskTestaanmeldingstatus.Uitgenodigd or IskTestaanmeldingstatus.NietVerschenen
        or IskTestaanmeldingstatus.Getest;

    public bool IsAfgelopen => Lopend is null;

    /// <summary>Where it lies or lay; null when it was never sent.</summary>
    public OrganisatieId? Behandelaar => LoketId ?? Inhoud.Loket;

    /// <summary>Consent is asked and withdrawn until there is a result.</summary>
    public bool VraagtToestemming => Status == IskTestaanmeldingstatus.Concept || IsBijLoket;

    public Isktoestemming? Toestemming(int ouder) => Toestemmingen.LastOrDefault(t => t.Ouder == ouder);

    public bool Heeft(int ouder) => Toestemming(ouder)?.Geldt == true;

    public Result SlaOp(Iskinhoud inhoud, Handeling handeling) => Zet(IskTestaanmeldingactie.Opslaan, () =>
    {
        Inhoud = inhoud;
        return new IskTestaanmeldingOpgeslagen(LeerlingId, handeling);
    });

    /// <param name="beletsels">Why it cannot be sent: see <see cref="Iskcontrole"/>.</param>
    public Result DienIn(IReadOnlyList<Weigering> beletsels, OrganisatieId loket, Testkind kind, DateOnly uiterlijk, Handeling handeling)
    {
        if (Mag(IskTestaanmeldingactie.Indienen) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (beletsels.Count > 0)
            return Result.Geweigerd(beletsels);
        return Zet(IskTestaanmeldingactie.Indienen, () =>
        {
            (LoketId, IngediendOp, TeLaat) = (loket, handeling.Op, Iskcontrole.IsTeLaat(Inhoud, uiterlijk, handeling.Vandaag));
            Inhoud = Inhoud with { Kind = kind, Loket = loket };
            return new IskTestaanmeldingIngediend(LeerlingId, loket, handeling);
        });
    }

    public Result NodigUit(Afspraak afspraak, Handeling handeling)
    {
        if (Mag(IskTestaanmeldingactie.Uitnodigen) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (afspraak.Bezwaar(handeling.Vandaag) is { } bezwaar)
            return bezwaar;
        return Zet(IskTestaanmeldingactie.Uitnodigen, () =>
        {
            Afspraak = afspraak;
            return new IskTestUitgenodigd(LeerlingId, SchoolId, afspraak.Dag, handeling);
        });
    }

    public Result NeemTestAf(Handeling handeling) =>
        NaTestdag(IskTestaanmeldingactie.TestAfnemen, handeling, () => new IskTestAfgenomen(LeerlingId, handeling));

    public Result MeldNietVerschenen(Handeling handeling) =>
        NaTestdag(IskTestaanmeldingactie.NietVerschijnen, handeling, () => new IskTestNietVerschenen(LeerlingId, SchoolId, handeling));

    public Result KanUitslag() => Mag(IskTestaanmeldingactie.UitslagVastleggen);

    /// <summary>The result is in the dossier. The desk is ready with this child, so its access ends.</summary>
    public Result LegUitslagVast(string advies, BijlageId bijlage, Handeling handeling) => Zet(IskTestaanmeldingactie.UitslagVastleggen, () =>
    {
        var loket = LoketId!.Value;
        (UitslagOp, UitslagbijlageId, Inhoud, LoketId) = (handeling.Op, bijlage, Inhoud with { Advies = advies }, null);
        return new IskUitslagVastgelegd(LeerlingId, SchoolId, loket, bijlage, handeling);
    });

    public Result ZieAf(string? reden, Handeling handeling)
    {
        if (string.IsNullOrWhiteSpace(reden))
            return IskWeigeringen.RedenOntbreekt;
        // Before the state moves: the desk that has it now, loses it.
        var loket = IsBijLoket ? LoketId : null;
        return Zet(IskTestaanmeldingactie.Afzien, () =>
        {
            (Reden, Lopend, LoketId) = (reden.Trim(), null, null);
            return new IskTestAfgezien(LeerlingId, loket, handeling);
        });
    }

    public Result LegToestemmingVast(Isktoestemming toestemming, Handeling handeling)
    {
        if (!VraagtToestemming)
            return IskWeigeringen.VerkeerdeToestand.Met(Status);
        if (Oudertoestemming.Bezwaar(toestemming.Op, handeling.Vandaag) is { } bezwaar)
            return bezwaar;
        Toestemmingen = [.. Toestemmingen.Where(t => t.Ouder != toestemming.Ouder || !t.Geldt), toestemming];
        Registreer(new IskToestemmingGegeven(LeerlingId, toestemming.Ouder, handeling));
        return Result.Gelukt;
    }

    /// <summary>Works at once: what lies with the desk stops.</summary>
    public Result TrekToestemmingIn(int ouder, string reden, Handeling handeling)
    {
        if (!VraagtToestemming || !Heeft(ouder))
            return IskWeigeringen.GeenToestemming;
        Toestemmingen = [.. Toestemmingen.Select(t => t.Ouder == ouder && t.Geldt ? t with { IngetrokkenOp = handeling.Vandaag } : t)];
        Registreer(new IskToestemmingIngetrokken(LeerlingId, ouder, handeling));
        return IsBijLoket ? ZieAf(reden, handeling) : Result.Gelukt;
    }

    private Result NaTestdag(IskTestaanmeldingactie actie, Handeling handeling, Func<Gebeurtenis> gebeurtenis)
    {
        if (Mag(actie) is { IsGelukt: false } geweigerd)
            return geweigerd;
        return Afspraak!.Dag > handeling.Vandaag ? IskWeigeringen.TestNogNiet.Met(Afspraak.Dag) : Zet(actie, gebeurtenis);
    }
}
