using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Lotingen;

public enum Lotingstatus
{
    Vastgelegd,
    Bevroren,
    Getrokken,
    Gepubliceerd,
    Ontdooid,
}

public enum Lotingsactie
{
    Bevriezen,
    Trekken,
    Publiceren,
    Ontdooien,
}

/// <summary>
/// Draw and allocation of a region for a year (D-42): the commitment to a secret comes first, then the input is frozen, then public
/// entropy makes the seed. Input, seed and report are kept so that anybody can recompute the result.
/// </summary>
[VanOrganisatie(nameof(OrganisatieId), Lezers.Iedereen)]
public sealed class Loting : Toestandaggregaat<Lotingstatus, Lotingsactie>, IOrganisatiegebonden
{
    public static readonly Overgangstabel<Lotingstatus, Lotingsactie> Overgangen = new("Loting", LotingWeigeringen.VerkeerdeToestand)
    {
        { Lotingstatus.Vastgelegd, Lotingsactie.Bevriezen, Lotingstatus.Bevroren },
        { Lotingstatus.Bevroren, Lotingsactie.Trekken, Lotingstatus.Getrokken },
        { Lotingstatus.Getrokken, Lotingsactie.Publiceren, Lotingstatus.Gepubliceerd },
        { Lotingstatus.Bevroren, Lotingsactie.Ontdooien, Lotingstatus.Ontdooid },
        { Lotingstatus.Getrokken, Lotingsactie.Ontdooien, Lotingstatus.Ontdooid },
    };

    private readonly List<Lotingsuitslag> uitslagen = [];

    private Loting() => (Vastlegging, Geheim) = ("", "");

    protected override Overgangstabel<Lotingstatus, Lotingsactie> Tabel => Overgangen;

    public LotingId Id { get; private init; }

    /// <summary>The region.</summary>
    public OrganisatieId OrganisatieId { get; private init; }

    public Schooljaar Schooljaar { get; private init; }

    /// <summary>Published hash of the secret (LOT-1).</summary>
    public string Vastlegging { get; private init; }

    /// <summary>Encrypted at rest; part of the report after the draw.</summary>
    public string Geheim { get; private init; }

    /// <summary>Hash of the rules, published with the commitment; other rules at the freeze are refused.</summary>
    public string? Regelshash { get; private init; }

    /// <summary>Which public entropy was announced.</summary>
    public string? Entropiebron { get; private init; }

    /// <summary>1, and one more after each time that the lottery was unfrozen.</summary>
    public int Volgnummer { get; private init; } = 1;

    /// <summary>Null for a lottery of before this was kept.</summary>
    public DateTimeOffset? VastgelegdOp { get; private init; }

    /// <summary>A step that waits for its second person (SEC-12).</summary>
    public Lotingsvoorstel? Voorstel { get; private set; }

    /// <summary>What was not ready at the freeze, acknowledged by name; stands in the report (D-65).</summary>
    public IReadOnlyList<Erkenning> Erkenningen { get; private set; } = [];

    public string? RedenOntdooid { get; private set; }

    public string? Invoer { get; private set; }

    public string? OpenbareToevalsbron { get; private set; }

    public string? Verslag { get; private set; }

    public DateTimeOffset? GepubliceerdOp { get; private set; }

    public IReadOnlyList<Lotingsuitslag> Uitslagen => uitslagen;

    public static Loting Leg(
        OrganisatieId regio, Schooljaar schooljaar, string geheim, string vastlegging, Handeling handeling, string? regelshash = null, string? entropiebron = null, int volgnummer = 1)
    {
        var loting = new Loting
        {
            Id = LotingId.Nieuw(),
            OrganisatieId = regio,
            Schooljaar = schooljaar,
            Geheim = geheim,
            Vastlegging = vastlegging,
            Regelshash = regelshash,
            Entropiebron = entropiebron,
            Volgnummer = volgnummer,
            VastgelegdOp = handeling.Op,
        };
        loting.Registreer(new LotingVastgelegd(regio, loting.Id, vastlegging, handeling));
        return loting;
    }

    public Result Bevries(string invoer, int deelnemers, IReadOnlyList<Bevriesbevinding> bevindingen, Handeling handeling)
    {
        if (deelnemers == 0)
            return LotingWeigeringen.GeenDeelnemers;
        return Openstaand(bevindingen) is { } open ? open : AlsTweede(Lotingsactie.Bevriezen, null, handeling, () =>
        {
            // Only what is true at the freeze goes into the report.
            Erkenningen = [.. Erkenningen.Where(e => bevindingen.Any(b => b.Sleutel == e.Sleutel))];
            Invoer = invoer;
            return new LotingBevroren(OrganisatieId, Id, deelnemers, handeling);
        });
    }

    public Result Trek(string toevalsbron, string verslag, IEnumerable<Lotingsuitslag> resultaat, Handeling handeling) => string.IsNullOrWhiteSpace(toevalsbron)
        ? LotingWeigeringen.ToevalsbronOntbreekt
        : AlsTweede(Lotingsactie.Trekken, toevalsbron, handeling, () =>
        {
            (OpenbareToevalsbron, Verslag) = (toevalsbron, verslag);
            uitslagen.AddRange(resultaat);
            return new LotingGetrokken(OrganisatieId, Id, uitslagen.Count, handeling);
        });

    public Result Publiceer(Handeling handeling) => AlsTweede(Lotingsactie.Publiceren, null, handeling, () =>
    {
        GepubliceerdOp = handeling.Op;
        return new LotingGepubliceerd(OrganisatieId, Id, handeling);
    });

    /// <summary>
    /// D-65: back to the lists, with the reason of the first person. Commitment, input and report of this version stay; a next version gets its
    /// own.
    /// </summary>
    public Result Ontdooi(Handeling handeling)
    {
        var reden = Voorstel?.Inhoud;
        return AlsTweede(Lotingsactie.Ontdooien, reden, handeling, () =>
        {
            RedenOntdooid = reden;
            uitslagen.Clear();
            return new LotingOntdooid(OrganisatieId, Id, handeling.Met(reden));
        });
    }

    /// <summary>What is not ready and not acknowledged; null when the freeze may go on.</summary>
    public Weigering? Openstaand(IReadOnlyList<Bevriesbevinding> bevindingen)
    {
        if (bevindingen.FirstOrDefault(b => b.Blokkeert) is { } fout)
            return LotingWeigeringen.EerstOplossen.Met(fout.Naam, fout.Aantal);
        var open = bevindingen.Count(b => !IsErkend(b));
        return open == 0 ? null : LotingWeigeringen.NietErkend.Met(open);
    }

    public bool IsErkend(Bevriesbevinding bevinding) => Erkenningen.Any(e => e.Sleutel == bevinding.Sleutel);

    public Result Erken(IReadOnlyList<Bevriesbevinding> bevindingen, Handeling handeling)
    {
        if (Status != Lotingstatus.Vastgelegd)
            return LotingWeigeringen.VerkeerdeToestand.Met(Status);
        if (bevindingen.Count == 0)
            return LotingWeigeringen.KiesBevinding;
        if (string.IsNullOrWhiteSpace(handeling.Reden))
            return LotingWeigeringen.RedenOntbreekt;
        if (bevindingen.FirstOrDefault(b => b.Blokkeert) is { } fout)
            return LotingWeigeringen.EerstOplossen.Met(fout.Naam, fout.Aantal);
        var nieuw = bevindingen.Where(b => !IsErkend(b)).Select(
            b => new Erkenning(b.Sleutel, b.Soort, b.Naam, b.Aantal, handeling.Reden.Trim(), handeling.Wie, handeling.Op));
        Erkenningen = [.. Erkenningen, .. nieuw];
        Registreer(new LotingBevindingenErkend(OrganisatieId, Id, bevindingen.Count, handeling));
        return Result.Gelukt;
    }

    public bool WachtOp(Lotingsactie actie) => Voorstel?.Actie == actie;

    /// <summary>First of two persons. A new proposal takes the place of one that waited.</summary>
    public Result StelVoor(Lotingsactie actie, string? inhoud, Handeling handeling)
    {
        if (Mag(actie) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (handeling.Wie is not { } wie)
            return LotingWeigeringen.TweedePersoon;
        if (actie == Lotingsactie.Ontdooien && string.IsNullOrWhiteSpace(inhoud))
            return LotingWeigeringen.RedenOntbreekt;
        Voorstel = new Lotingsvoorstel(actie, wie, handeling.Op, inhoud?.Trim());
        Registreer(new LotingsstapVoorgesteld(OrganisatieId, Id, actie, handeling));
        return Result.Gelukt;
    }

    /// <summary>Either person may say no; then the step starts again.</summary>
    public Result TrekVoorstelIn(Handeling handeling)
    {
        if (Voorstel is not { } voorstel)
            return LotingWeigeringen.GeenVoorstel;
        Voorstel = null;
        Registreer(new LotingsstapIngetrokken(OrganisatieId, Id, voorstel.Actie, handeling));
        return Result.Gelukt;
    }

    /// <summary>SEC-12: another account than the first, whatever its role, and for the draw with the same source read out.</summary>
    private Result AlsTweede(Lotingsactie actie, string? inhoud, Handeling handeling, Func<Gebeurtenis> doe)
    {
        if (Mag(actie) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (Voorstel is not { } voorstel || voorstel.Actie != actie || handeling.Wie is not { } wie || wie == voorstel.Door)
            return LotingWeigeringen.TweedePersoon;
        if (voorstel.Inhoud != inhoud?.Trim())
            return LotingWeigeringen.ToevalsbronAnders;
        Voorstel = null;
        return Zet(actie, doe);
    }
}

/// <param name="Inhoud">Of a draw the source as read out, of an unfreeze the reason.</param>
public sealed record Lotingsvoorstel(Lotingsactie Actie, AccountId Door, DateTimeOffset Op, string? Inhoud);
