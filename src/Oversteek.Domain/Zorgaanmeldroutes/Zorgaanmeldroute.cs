using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Zorgaanmeldroutes;

/// <summary>
/// A po school asks the samenwerkingsverband along before the OKR is definitive (SWV-01, D-49). It holds what the parents agreed to give, as it
/// was on the day of sending; the dossier itself stays with the school.
/// </summary>
[Tussen(nameof(SchoolId), nameof(SwvId), VoorOnderzoek = true)]
public sealed class Zorgaanmeldroute : Toestandaggregaat<Zorgaanmeldroutestatus, Zorgaanmeldrouteactie>, ILeerlinggebonden
{
    public const int Tekstlengte = 4000;

    public static readonly Overgangstabel<Zorgaanmeldroutestatus, Zorgaanmeldrouteactie> Overgangen =
        new("Zorgaanmeldroute", ZorgaanmeldrouteWeigeringen.VerkeerdeToestand)
        {
            { Zorgaanmeldroutestatus.Concept, Zorgaanmeldrouteactie.Opslaan, Zorgaanmeldroutestatus.Concept },
            { Zorgaanmeldroutestatus.Concept, Zorgaanmeldrouteactie.Indienen, Zorgaanmeldroutestatus.Ingediend },
            { Zorgaanmeldroutestatus.Concept, Zorgaanmeldrouteactie.Intrekken, Zorgaanmeldroutestatus.Ingetrokken },
            { Zorgaanmeldroutestatus.Ingediend, Zorgaanmeldrouteactie.Afsluiten, Zorgaanmeldroutestatus.Afgesloten },
            { Zorgaanmeldroutestatus.Ingediend, Zorgaanmeldrouteactie.Intrekken, Zorgaanmeldroutestatus.Ingetrokken },
        };

    public Zorgaanmeldroute(LeerlingId leerling, OrganisatieId school, Schooljaar schooljaar) =>
        (LeerlingId, SchoolId, Schooljaar, Lopend) = (leerling, school, schooljaar, leerling.Waarde);

    private Zorgaanmeldroute()
    {
    }

    protected override Overgangstabel<Zorgaanmeldroutestatus, Zorgaanmeldrouteactie> Tabel => Overgangen;

    public Guid Id { get; private init; } = Guid.NewGuid();

    public LeerlingId LeerlingId { get; private init; }

    public OrganisatieId SchoolId { get; private init; }

    public Schooljaar Schooljaar { get; private init; }

    /// <summary>The child as long as this one runs: a second one that runs beside it is refused by the database.</summary>
    public Guid? Lopend { get; private set; }

    /// <summary>Only while it lies there: a later access to this child does not open what ended.</summary>
    public OrganisatieId? SwvId { get; private set; }

    public Zorgaanmeldrouteinhoud Inhoud { get; private set; } = new();

    public IReadOnlyList<Zorgaanmeldroutetoestemming> Toestemmingen { get; private set; } = [];

    public DateTimeOffset? IngediendOp { get; private set; }

    public DateTimeOffset? AfgeslotenOp { get; private set; }

    /// <summary>Why it ended without an advice; encrypted at rest.</summary>
    public string? Reden { get; private set; }

    /// <summary>The samenwerkingsverband has something to do with it, and only then it sees it.</summary>
    public bool IsBijSwv => Status == Zorgaanmeldroutestatus.Ingediend;

    public bool IsAfgelopen => Lopend is null;

    public Zorgaanmeldroutetoestemming? Toestemming(int ouder) => Toestemmingen.LastOrDefault(t => t.Ouder == ouder);

    public bool Heeft(int ouder) => Toestemming(ouder)?.Geldt == true;

    /// <summary>Who agreed, agreed with what was chosen then: when something comes with it, the parents are asked again.</summary>
    public Result SlaOp(string? vraag, string? contact, Dossierkeuze keuze, Handeling handeling) => Zet(Zorgaanmeldrouteactie.Opslaan, () =>
    {
        if (!keuze.Binnen(Inhoud.Keuze))
            Toestemmingen = [.. Toestemmingen.Where(t => !t.Geldt)];
        Inhoud = Inhoud with { Vraag = vraag?.Trim(), Contact = contact?.Trim(), Keuze = keuze };
        return new ZorgaanmeldrouteOpgeslagen(LeerlingId, handeling);
    });

    /// <summary>Looked at before files are copied.</summary>
    /// <param name="beletsels">Why it cannot be sent: see <see cref="Zorgaanmeldroutecontrole"/>.</param>
    public Result KanIndienen(IReadOnlyList<Weigering> beletsels)
    {
        if (Mag(Zorgaanmeldrouteactie.Indienen) is { IsGelukt: false } geweigerd)
            return geweigerd;
        return beletsels.Count > 0 ? Result.Geweigerd(beletsels) : Result.Gelukt;
    }

    /// <param name="delen">The chosen parts as they are today.</param>
    public Result DienIn(IReadOnlyList<Weigering> beletsels, Zorgontvanger swv, Testkind kind, IReadOnlyList<Dossierdeel> delen, Handeling handeling) =>
        KanIndienen(beletsels).Then(() => Zet(Zorgaanmeldrouteactie.Indienen, () =>
        {
            (SwvId, IngediendOp) = (swv.Id, handeling.Op);
            Inhoud = Inhoud with { Kind = kind, Delen = delen, Swv = swv.Naam };
            return new ZorgaanmeldrouteIngediend(LeerlingId, swv.Id, handeling);
        }));

    /// <summary>The samenwerkingsverband is ready with this child, so its access ends, and what it got is gone.</summary>
    public Result SluitAf(string? advies, Handeling handeling)
    {
        if (Mag(Zorgaanmeldrouteactie.Afsluiten) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (string.IsNullOrWhiteSpace(advies))
            return ZorgaanmeldrouteWeigeringen.AdviesOntbreekt;
        var swv = SwvId!.Value;
        return Zet(Zorgaanmeldrouteactie.Afsluiten, () =>
        {
            AfgeslotenOp = handeling.Op;
            Eindig(Inhoud with { Advies = advies.Trim() });
            return new ZorgaanmeldrouteAfgesloten(LeerlingId, SchoolId, swv, handeling);
        });
    }

    public Result TrekIn(string? reden, Handeling handeling)
    {
        if (string.IsNullOrWhiteSpace(reden))
            return ZorgaanmeldrouteWeigeringen.RedenOntbreekt;
        // Before the state moves: whoever has it now, loses it.
        var swv = SwvId;
        return Zet(Zorgaanmeldrouteactie.Intrekken, () =>
        {
            Reden = reden.Trim();
            Eindig(Inhoud);
            return new ZorgaanmeldrouteIngetrokken(LeerlingId, swv, handeling);
        });
    }

    public Result LegToestemmingVast(Zorgaanmeldroutetoestemming toestemming, Handeling handeling)
    {
        if (!Kan(Zorgaanmeldrouteactie.Opslaan))
            return ZorgaanmeldrouteWeigeringen.VerkeerdeToestand.Met(Status);
        if (Inhoud.Keuze.IsLeeg)
            return ZorgaanmeldrouteWeigeringen.EerstKiezen;
        if (Oudertoestemming.Bezwaar(toestemming.Op, handeling.Vandaag) is { } bezwaar)
            return bezwaar;
        Toestemmingen = [.. Toestemmingen.Where(t => t.Ouder != toestemming.Ouder || !t.Geldt), toestemming];
        Registreer(new ZorgaanmeldroutetoestemmingGegeven(LeerlingId, toestemming.Ouder, handeling));
        return Result.Gelukt;
    }

    /// <summary>Works at once: what lies with the samenwerkingsverband stops.</summary>
    public Result TrekToestemmingIn(int ouder, string reden, Handeling handeling)
    {
        if (IsAfgelopen || !Heeft(ouder))
            return ZorgaanmeldrouteWeigeringen.GeenToestemming;
        Toestemmingen = [.. Toestemmingen.Select(t => t.Ouder == ouder && t.Geldt ? t with { IngetrokkenOp = handeling.Vandaag } : t)];
        Registreer(new ZorgaanmeldroutetoestemmingIngetrokken(LeerlingId, ouder, handeling));
        return IsBijSwv ? TrekIn(reden, handeling) : Result.Gelukt;
    }

    // What was chosen stays to be seen; its content was a copy.
    private void Eindig(Zorgaanmeldrouteinhoud inhoud) => (Lopend, SwvId, Inhoud) = (null, null, inhoud with { Delen = [] });
}
