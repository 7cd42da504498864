using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Criteria;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Aanvragen;

/// <summary>
/// The request of a vo school to the samenwerkingsverband: tlv vso, tlv pro or lwoo (TLV-01 to TLV-03, domein 3.12). It holds all that the
/// committee may see; the dossier itself stays where it is. The po school is a party so that what it stops, stops here in the same save.
/// </summary>
[Tussen(nameof(SchoolId), nameof(PoSchoolId), nameof(SwvId), VoorOnderzoek = true)]
public sealed partial class Aanvraag : Toestandaggregaat<Aanvraagstatus, Aanvraagactie>, ILeerlinggebonden
{
    public const int Tekstlengte = 4000;

    public static readonly Overgangstabel<Aanvraagstatus, Aanvraagactie> Overgangen = new("Aanvraag", AanvraagWeigeringen.VerkeerdeToestand)
    {
        { Aanvraagstatus.Concept, Aanvraagactie.Opslaan, Aanvraagstatus.Concept },
        { Aanvraagstatus.Concept, Aanvraagactie.Indienen, Aanvraagstatus.Ingediend },
        { Aanvraagstatus.Concept, Aanvraagactie.Intrekken, Aanvraagstatus.Ingetrokken },
        { Aanvraagstatus.Concept, Aanvraagactie.ToekennenElders, Aanvraagstatus.Toegekend },
        { Aanvraagstatus.Concept, Aanvraagactie.AfwijzenElders, Aanvraagstatus.Afgewezen },
        { Aanvraagstatus.Toegekend, Aanvraagactie.ToekennenElders, Aanvraagstatus.Toegekend },
        { Aanvraagstatus.Toegekend, Aanvraagactie.AfwijzenElders, Aanvraagstatus.Afgewezen },
        { Aanvraagstatus.Afgewezen, Aanvraagactie.ToekennenElders, Aanvraagstatus.Toegekend },
        { Aanvraagstatus.Afgewezen, Aanvraagactie.AfwijzenElders, Aanvraagstatus.Afgewezen },
        { Aanvraagstatus.Ingediend, Aanvraagactie.AanvullingVragen, Aanvraagstatus.AanvullingGevraagd },
        { Aanvraagstatus.Ingediend, Aanvraagactie.CompleetVerklaren, Aanvraagstatus.Deskundigenadvies },
        { Aanvraagstatus.Ingediend, Aanvraagactie.Intrekken, Aanvraagstatus.Ingetrokken },
        { Aanvraagstatus.AanvullingGevraagd, Aanvraagactie.Opslaan, Aanvraagstatus.AanvullingGevraagd },
        { Aanvraagstatus.AanvullingGevraagd, Aanvraagactie.Aanvullen, Aanvraagstatus.Ingediend },
        { Aanvraagstatus.AanvullingGevraagd, Aanvraagactie.Intrekken, Aanvraagstatus.Ingetrokken },
        { Aanvraagstatus.Deskundigenadvies, Aanvraagactie.AanvullingVragen, Aanvraagstatus.AanvullingGevraagd },
        { Aanvraagstatus.Deskundigenadvies, Aanvraagactie.Adviseren, Aanvraagstatus.Deskundigenadvies },
        { Aanvraagstatus.Deskundigenadvies, Aanvraagactie.Toekennen, Aanvraagstatus.Toegekend },
        { Aanvraagstatus.Deskundigenadvies, Aanvraagactie.Afwijzen, Aanvraagstatus.Afgewezen },
        { Aanvraagstatus.Deskundigenadvies, Aanvraagactie.Intrekken, Aanvraagstatus.Ingetrokken },
        { Aanvraagstatus.Toegekend, Aanvraagactie.BezwaarMaken, Aanvraagstatus.Bezwaar },
        { Aanvraagstatus.Afgewezen, Aanvraagactie.BezwaarMaken, Aanvraagstatus.Bezwaar },
        { Aanvraagstatus.Bezwaar, Aanvraagactie.Heroverwegen, Aanvraagstatus.Heroverwogen },
        { Aanvraagstatus.Bezwaar, Aanvraagactie.Intrekken, Aanvraagstatus.Ingetrokken },
    };

    public Aanvraag(LeerlingId leerling, OrganisatieId school, OrganisatieId poSchool, Schooljaar schooljaar, Aanvraagsoort soort) =>
        (LeerlingId, SchoolId, PoSchoolId, Schooljaar, Soort, Lopend) = (leerling, school, poSchool, schooljaar, soort, leerling.Waarde);

    private Aanvraag()
    {
    }

    protected override Overgangstabel<Aanvraagstatus, Aanvraagactie> Tabel => Overgangen;

    public Guid Id { get; private init; } = Guid.NewGuid();

    public LeerlingId LeerlingId { get; private init; }

    /// <summary>The vo school of application.</summary>
    public OrganisatieId SchoolId { get; private init; }

    public OrganisatieId PoSchoolId { get; private init; }

    public Schooljaar Schooljaar { get; private init; }

    public Aanvraagsoort Soort { get; private init; }

    /// <summary>The child as long as this one runs: a second one that runs beside it is refused by the database.</summary>
    public Guid? Lopend { get; private set; }

    /// <summary>Only while it lies there: a committee that may see the child for another reason does not see this.</summary>
    public OrganisatieId? SwvId { get; private set; }

    public Aanvraaginhoud Inhoud { get; private set; } = new();

    public IReadOnlyList<Aanvraagtoestemming> Toestemmingen { get; private set; } = [];

    public DateTimeOffset? IngediendOp { get; private set; }

    /// <summary>D-02: after the year in which it was meant; a mark and no bar.</summary>
    public bool TeLaat { get; private set; }

    /// <summary>What the committee still wants to know; encrypted at rest. Null when nothing is asked.</summary>
    public string? Aanvullingsvraag { get; private set; }

    /// <summary>The last day to object to the decision that stands.</summary>
    public DateOnly? BezwaarTot { get; private set; }

    /// <summary>Why it ended without a decision; encrypted at rest.</summary>
    public string? Reden { get; private set; }

    public bool IsBewerkbaar => Kan(Aanvraagactie.Opslaan);

    /// <summary>The committee has something to do with it, and only then it sees it.</summary>
    public bool IsBijSwv => Status is Aanvraagstatus.Ingediend or Aanvraagstatus.AanvullingGevraagd or Aanvraagstatus.Deskundigenadvies
        or Aanvraagstatus.Bezwaar;

    /// <summary>Where it lies or was decided; null when it was never sent, ended otherwise, or made room for a later one.</summary>
    public OrganisatieId? Behandelaar => SwvId ?? (Inhoud.IsVervangen ? null : Inhoud.Besluit?.Swv);

    public bool IsAfgelopen => Lopend is null;

    public bool IsBesloten => Status is Aanvraagstatus.Toegekend or Aanvraagstatus.Afgewezen or Aanvraagstatus.Heroverwogen;

    /// <summary>A withdrawal of consent has something to stop.</summary>
    public bool VraagtToestemming => Status == Aanvraagstatus.Concept || IsBijSwv;

    public bool HeeftToestemming => Toestemmingen.Any(t => t.Geldt);

    /// <summary>Domein 7.3: reports and tests are as old as on the day of sending; until then, as today.</summary>
    public DateOnly Peildag(DateOnly vandaag) => IngediendOp is { } op ? Nederland.Datum(op) : vandaag;

    /// <summary>D-63: what the criteria say, on the day that counts.</summary>
    public Criteriumoordeel Beoordeel(Instrumentregels regels, DateOnly vandaag) => Inhoud.Beoordeel(regels, Peildag(vandaag), vandaag);

    public Aanvraagtoestemming? Toestemming(int ouder) => Toestemmingen.LastOrDefault(t => t.Ouder == ouder);

    public Result SlaOp(Aanvraaginhoud inhoud, Handeling handeling) => Zet(Aanvraagactie.Opslaan, () =>
    {
        Inhoud = Inhoud with { Velden = inhoud.Velden };
        return new AanvraagOpgeslagen(LeerlingId, handeling);
    });

    /// <summary>Looked at before the dossier is printed, for a first sending and for a supplement.</summary>
    /// <param name="beletsels">Why it cannot be sent: see <see cref="Aanvraagcontrole"/>.</param>
    public Result KanVersturen(IReadOnlyList<Weigering> beletsels)
    {
        if (Mag(IsBijSwv ? Aanvraagactie.Aanvullen : Aanvraagactie.Indienen) is { IsGelukt: false } geweigerd)
            return geweigerd;
        return beletsels.Count > 0 ? Result.Geweigerd(beletsels) : Result.Gelukt;
    }

    public Result DienIn(IReadOnlyList<Weigering> beletsels, OrganisatieId swv, Testkind kind, DateOnly uiterlijk, Handeling handeling) =>
        KanVersturen(beletsels).Then(() => Zet(Aanvraagactie.Indienen, () =>
        {
            (SwvId, IngediendOp, TeLaat, Inhoud) = (swv, handeling.Op, handeling.Vandaag > uiterlijk, Inhoud with { Kind = kind });
            return new AanvraagIngediend(LeerlingId, swv, handeling);
        }));

    public Result VraagAanvulling(string? tekst, Handeling handeling)
    {
        if (Mag(Aanvraagactie.AanvullingVragen) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (string.IsNullOrWhiteSpace(tekst))
            return AanvraagWeigeringen.VraagOntbreekt;
        return Zet(Aanvraagactie.AanvullingVragen, () =>
        {
            Aanvullingsvraag = tekst.Trim();
            return new AanvraagAanvullingGevraagd(LeerlingId, SchoolId, handeling);
        });
    }

    public Result VulAan(IReadOnlyList<Weigering> beletsels, Handeling handeling) =>
        KanVersturen(beletsels).Then(() => Zet(Aanvraagactie.Aanvullen, () =>
        {
            Aanvullingsvraag = null;
            return new AanvraagAangevuld(LeerlingId, SwvId!.Value, handeling);
        }));

    public Result VerklaarCompleet(Handeling handeling) =>
        Zet(Aanvraagactie.CompleetVerklaren, () => new AanvraagCompleetVerklaard(LeerlingId, handeling));

    public Result Adviseer(Deskundigenadvies advies, Handeling handeling)
    {
        if (Mag(Aanvraagactie.Adviseren) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (advies.Bezwaar(Inhoud.Adviezen, Schooljaar, handeling.Vandaag) is { } bezwaar)
            return bezwaar;
        return Zet(Aanvraagactie.Adviseren, () =>
        {
            Inhoud = Inhoud with { Adviezen = [.. Inhoud.Adviezen, advies] };
            return new DeskundigenadviesVastgelegd(LeerlingId, handeling);
        });
    }
}
