using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Criteria;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Zib;

/// <summary>
/// The application of a pupil for research by a bureau (ZIB-01 to ZIB-09, domein 3.4). It holds all that the bureau may see; the dossier
/// itself stays with the school.
/// </summary>
[Tussen(nameof(SchoolId), nameof(BureauId), VoorOnderzoek = true)]
public sealed class ZibAanmelding : Toestandaggregaat<ZibAanmeldingstatus, ZibAanmeldingactie>, ILeerlinggebonden
{
    public const int Tekstlengte = 2000;

    public static readonly Overgangstabel<ZibAanmeldingstatus, ZibAanmeldingactie> Overgangen = new("ZibAanmelding", ZibWeigeringen.VerkeerdeToestand)
    {
        { ZibAanmeldingstatus.Concept, ZibAanmeldingactie.Opslaan, ZibAanmeldingstatus.Concept },
        { ZibAanmeldingstatus.Concept, ZibAanmeldingactie.Indienen, ZibAanmeldingstatus.Ingediend },
        { ZibAanmeldingstatus.Concept, ZibAanmeldingactie.Intrekken, ZibAanmeldingstatus.Ingetrokken },
        { ZibAanmeldingstatus.Ingediend, ZibAanmeldingactie.NemenInBehandeling, ZibAanmeldingstatus.InBehandeling },
        { ZibAanmeldingstatus.Ingediend, ZibAanmeldingactie.AanvullingVragen, ZibAanmeldingstatus.Ingediend },
        { ZibAanmeldingstatus.Ingediend, ZibAanmeldingactie.Aanvullen, ZibAanmeldingstatus.Ingediend },
        { ZibAanmeldingstatus.Ingediend, ZibAanmeldingactie.Intrekken, ZibAanmeldingstatus.Ingetrokken },
        { ZibAanmeldingstatus.Ingediend, ZibAanmeldingactie.Afwijzen, ZibAanmeldingstatus.AfgewezenDoorBureau },
        { ZibAanmeldingstatus.InBehandeling, ZibAanmeldingactie.Plannen, ZibAanmeldingstatus.InBehandeling },
        { ZibAanmeldingstatus.InBehandeling, ZibAanmeldingactie.AanvullingVragen, ZibAanmeldingstatus.InBehandeling },
        { ZibAanmeldingstatus.InBehandeling, ZibAanmeldingactie.Aanvullen, ZibAanmeldingstatus.InBehandeling },
        { ZibAanmeldingstatus.InBehandeling, ZibAanmeldingactie.UitslagMelden, ZibAanmeldingstatus.UitslagVerzonden },
        { ZibAanmeldingstatus.InBehandeling, ZibAanmeldingactie.Intrekken, ZibAanmeldingstatus.Ingetrokken },
        { ZibAanmeldingstatus.InBehandeling, ZibAanmeldingactie.Afwijzen, ZibAanmeldingstatus.AfgewezenDoorBureau },
        { ZibAanmeldingstatus.UitslagVerzonden, ZibAanmeldingactie.UitslagOvernemen, ZibAanmeldingstatus.UitslagInOkr },
        { ZibAanmeldingstatus.UitslagVerzonden, ZibAanmeldingactie.Intrekken, ZibAanmeldingstatus.Ingetrokken },
    };

    public ZibAanmelding(LeerlingId leerling, OrganisatieId school, Schooljaar schooljaar) =>
        (LeerlingId, SchoolId, Schooljaar, Lopend) = (leerling, school, schooljaar, leerling.Waarde);

    private ZibAanmelding()
    {
    }

    protected override Overgangstabel<ZibAanmeldingstatus, ZibAanmeldingactie> Tabel => Overgangen;

    public Guid Id { get; private init; } = Guid.NewGuid();

    public LeerlingId LeerlingId { get; private init; }

    public OrganisatieId SchoolId { get; private init; }

    public Schooljaar Schooljaar { get; private init; }

    /// <summary>The child as long as this one runs: a second one that runs beside it is refused by the database.</summary>
    public Guid? Lopend { get; private set; }

    /// <summary>Only while it lies there: a bureau that may see the child for another reason does not see this.</summary>
    public OrganisatieId? BureauId { get; private set; }

    /// <summary>Who of the school hears that the results were sent (MSG-04).</summary>
    public AccountId? ContactId { get; private set; }

    public Zibinhoud Inhoud { get; private set; } = new();

    public IReadOnlyList<Zibtoestemming> Toestemmingen { get; private set; } = [];

    public DateTimeOffset? IngediendOp { get; private set; }

    /// <summary>D-02: after the period of the region; a mark and no bar.</summary>
    public bool TeLaat { get; private set; }

    public Afspraak? Afspraak { get; private set; }

    /// <summary>What the bureau still wants to know; encrypted at rest. Null when nothing is asked.</summary>
    public string? Aanvullingsvraag { get; private set; }

    public DateTimeOffset? UitslagVerzondenOp { get; private set; }

    /// <summary>Why it ended without a result; encrypted at rest.</summary>
    public string? Reden { get; private set; }

    public bool IsBewerkbaar => Kan(ZibAanmeldingactie.Opslaan) || (Aanvullingsvraag is not null && Kan(ZibAanmeldingactie.Aanvullen));

    /// <summary>The bureau has something to do with it.</summary>
    public bool IsBijBureau => Status is ZibAanmeldingstatus.Ingediend or ZibAanmeldingstatus.InBehandeling;

    public bool IsAfgelopen => Lopend is null;

    /// <summary>What the parents share of a result that they have, they may give and take back also when the application ended.</summary>
    public bool HoudtToestemming => !IsAfgelopen || UitslagVerzondenOp is not null;

    /// <summary>Where it lies or lay; null when it was never sent.</summary>
    public OrganisatieId? Behandelaar => BureauId ?? Inhoud.Bureau;

    /// <inheritdoc cref="Zibinhoud.Beoordeel"/>
    public Criteriumoordeel Beoordeel(Instrumentregels regels, DateOnly vandaag)
    {
        var ingediend = IngediendOp is { } op ? Nederland.Datum(op) : vandaag;
        // A supplement may bring a test of later; that one is not of the future.
        return Inhoud.Beoordeel(regels, Inhoud.Toetsdag is { } toets && toets > ingediend ? vandaag : ingediend);
    }

    public Zibtoestemming? Toestemming(int ouder, Toestemmingsoort soort) => Toestemmingen.LastOrDefault(t => t.Ouder == ouder && t.Soort == soort);

    public bool Heeft(int ouder, Toestemmingsoort soort) => Toestemming(ouder, soort)?.Geldt == true;

    /// <param name="ouders">Every parent with authority.</param>
    public bool DeeltMetPo(IReadOnlyList<int> ouders) => ouders.Count > 0 && ouders.All(o => Heeft(o, Toestemmingsoort.DelenMetPo));

    /// <inheritdoc cref="DeeltMetPo"/>
    public bool DeeltMetVo(IReadOnlyList<int> ouders) => ouders.Count > 0 && ouders.All(o => Heeft(o, Toestemmingsoort.DelenMetVo));

    /// <summary>A draft, or what the bureau asked for; the answer is complete when the school says so.</summary>
    public Result SlaOp(Zibinhoud inhoud, Handeling handeling)
    {
        if (!IsBewerkbaar)
            return ZibWeigeringen.VerkeerdeToestand.Met(Status);
        Inhoud = inhoud with { Kind = Inhoud.Kind, Bureau = Inhoud.Bureau };
        Registreer(new ZibAanmeldingOpgeslagen(LeerlingId, handeling));
        return Status == ZibAanmeldingstatus.Concept ? Zet(ZibAanmeldingactie.Opslaan) : Result.Gelukt;
    }

    /// <param name="beletsels">Why it cannot be sent: see <see cref="Zibcontrole"/>.</param>
    public Result DienIn(IReadOnlyList<Weigering> beletsels, OrganisatieId bureau, AccountId contact, Testkind kind, DateOnly uiterlijk, Handeling handeling)
    {
        if (Mag(ZibAanmeldingactie.Indienen) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (beletsels.Count > 0)
            return Result.Geweigerd(beletsels);
        return Zet(ZibAanmeldingactie.Indienen, () =>
        {
            (BureauId, ContactId, IngediendOp, TeLaat) = (bureau, contact, handeling.Op, handeling.Vandaag > uiterlijk);
            Inhoud = Inhoud with { Kind = kind, Bureau = bureau };
            return new ZibAanmeldingIngediend(LeerlingId, bureau, handeling);
        });
    }

    public Result NeemInBehandeling(Handeling handeling) =>
        Zet(ZibAanmeldingactie.NemenInBehandeling, () => new ZibAanmeldingInBehandelingGenomen(LeerlingId, handeling));

    public Result Plan(Afspraak afspraak, Handeling handeling)
    {
        if (Mag(ZibAanmeldingactie.Plannen) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (afspraak.Bezwaar(handeling.Vandaag) is { } bezwaar)
            return bezwaar;
        return Zet(ZibAanmeldingactie.Plannen, () =>
        {
            Afspraak = afspraak;
            return new ZibAfspraakGemaakt(LeerlingId, afspraak.Dag, handeling);
        });
    }

    public Result VraagAanvulling(string? tekst, Handeling handeling)
    {
        if (Mag(ZibAanmeldingactie.AanvullingVragen) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (string.IsNullOrWhiteSpace(tekst))
            return ZibWeigeringen.VraagOntbreekt;
        return Zet(ZibAanmeldingactie.AanvullingVragen, () =>
        {
            Aanvullingsvraag = tekst.Trim();
            return new ZibAanvullingGevraagd(LeerlingId, SchoolId, ContactId!.Value, handeling);
        });
    }

    /// <param name="beletsels">What is asked of a first one holds for a completed one.</param>
    public Result VulAan(IReadOnlyList<Weigering> beletsels, Handeling handeling)
    {
        if (Mag(ZibAanmeldingactie.Aanvullen) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (Aanvullingsvraag is null)
            return ZibWeigeringen.NietsGevraagd;
        if (beletsels.Count > 0)
            return Result.Geweigerd(beletsels);
        return Zet(ZibAanmeldingactie.Aanvullen, () =>
        {
            Aanvullingsvraag = null;
            return new ZibAanmeldingAangevuld(LeerlingId, BureauId!.Value, handeling);
        });
    }

    /// <summary>The signed form came in, or another one in its place.</summary>
    public Result NeemFormulier(Handeling handeling)
    {
        if (!IsBewerkbaar)
            return ZibWeigeringen.VerkeerdeToestand.Met(Status);
        Registreer(new ZibFormulierToegevoegd(LeerlingId, handeling));
        return Result.Gelukt;
    }

    /// <summary>The results went to the parents. The bureau is ready with this child, so its access ends.</summary>
    public Result MeldUitslag(Handeling handeling) => Zet(ZibAanmeldingactie.UitslagMelden, () =>
    {
        var bureau = BureauId!.Value;
        (UitslagVerzondenOp, Aanvullingsvraag, BureauId) = (handeling.Op, null, null);
        return new ZibUitslagVerzonden(LeerlingId, SchoolId, bureau, ContactId!.Value, handeling);
    });

    public Result WijsAf(Handeling handeling)
    {
        if (string.IsNullOrWhiteSpace(handeling.Reden))
            return ZibWeigeringen.RedenOntbreekt;
        return Zet(ZibAanmeldingactie.Afwijzen, () =>
        {
            var bureau = BureauId!.Value;
            (Reden, Lopend, Aanvullingsvraag, BureauId) = (handeling.Reden, null, null, null);
            return new ZibAanmeldingAfgewezen(LeerlingId, SchoolId, bureau, ContactId!.Value, handeling);
        });
    }

    /// <param name="ouders">Whose permission it needs: every parent with authority (D-22).</param>
    public Result KanUitslagOvernemen(IReadOnlyList<int> ouders)
    {
        if (Mag(ZibAanmeldingactie.UitslagOvernemen) is { IsGelukt: false } geweigerd)
            return geweigerd;
        var zonder = ouders.Where(o => !Heeft(o, Toestemmingsoort.DelenMetPo)).ToList();
        if (ouders.Count == 0 || zonder.Count > 0)
            return ouders.Count == 0 ? ZibWeigeringen.GeenOuders : Result.Geweigerd([.. zonder.Select(o => ZibWeigeringen.DelenOntbreekt.Met(o))]);
        return Result.Gelukt;
    }

    public Result NeemUitslagOver(IReadOnlyList<int> ouders, Handeling handeling) => KanUitslagOvernemen(ouders).Then(() =>
        Zet(ZibAanmeldingactie.UitslagOvernemen, () =>
    {
        Lopend = null;
        return new ZibUitslagOvergenomen(LeerlingId, handeling);
    }));

    public Result TrekIn(string? reden, Handeling handeling)
    {
        if (string.IsNullOrWhiteSpace(reden))
            return ZibWeigeringen.RedenOntbreekt;
        // Before the state moves: whoever has it now, loses it.
        var bureau = IsBijBureau ? BureauId : null;
        return Zet(ZibAanmeldingactie.Intrekken, () =>
        {
            (Reden, Lopend, Aanvullingsvraag, BureauId) = (reden.Trim(), null, null, null);
            return new ZibAanmeldingIngetrokken(LeerlingId, bureau, handeling);
        });
    }

    public Result LegToestemmingVast(Zibtoestemming toestemming, Handeling handeling)
    {
        if (!HoudtToestemming)
            return ZibWeigeringen.VerkeerdeToestand.Met(Status);
        if (Oudertoestemming.Bezwaar(toestemming.Op, handeling.Vandaag) is { } bezwaar)
            return bezwaar;
        Toestemmingen = [.. Toestemmingen.Where(t => t.Ouder != toestemming.Ouder || t.Soort != toestemming.Soort || !t.Geldt),
            toestemming with { IngetrokkenOp = null }];
        Registreer(new ZibToestemmingGegeven(LeerlingId, toestemming.Ouder, toestemming.Soort, handeling));
        return Result.Gelukt;
    }

    /// <summary>D-22: works at once. Without the permission to take part everything stops, whoever is busy with it.</summary>
    public Result TrekToestemmingIn(int ouder, Toestemmingsoort soort, string reden, Handeling handeling)
    {
        if (!Heeft(ouder, soort))
            return ZibWeigeringen.GeenToestemming;
        Toestemmingen = [.. Toestemmingen.Select(t => t.Ouder == ouder && t.Soort == soort && t.Geldt ? t with { IngetrokkenOp = handeling.Vandaag } : t)];
        Registreer(new ZibToestemmingIngetrokken(LeerlingId, ouder, soort, handeling));
        return soort == Toestemmingsoort.Deelnemen && Kan(ZibAanmeldingactie.Intrekken) && Status != ZibAanmeldingstatus.Concept ? TrekIn(reden,
            handeling) : Result.Gelukt;
    }
}
