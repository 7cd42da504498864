using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Lotingen;

public enum Lotingstatus
{
    Vastgelegd,
    Bevroren,
    Getrokken,
    Gepubliceerd,
}

public enum Lotingsactie
{
    Bevriezen,
    Trekken,
    Publiceren,
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

    public string? Invoer { get; private set; }

    public string? OpenbareToevalsbron { get; private set; }

    public string? Verslag { get; private set; }

    public DateTimeOffset? GepubliceerdOp { get; private set; }

    public IReadOnlyList<Lotingsuitslag> Uitslagen => uitslagen;

    public static Loting Leg(OrganisatieId regio, Schooljaar schooljaar, string geheim, string vastlegging, Handeling handeling, string? regelshash = null, string? entropiebron = null)
    {
        var loting = new Loting { Id = LotingId.Nieuw(), OrganisatieId = regio, Schooljaar = schooljaar, Geheim = geheim, Vastlegging = vastlegging, Regelshash = regelshash, Entropiebron = entropiebron };
        loting.Registreer(new LotingVastgelegd(regio, loting.Id, vastlegging, handeling));
        return loting;
    }

    public Result Bevries(string invoer, int deelnemers, Handeling handeling) => deelnemers == 0
        ? LotingWeigeringen.GeenDeelnemers
        : Zet(Lotingsactie.Bevriezen, () =>
        {
            Invoer = invoer;
            return new LotingBevroren(OrganisatieId, Id, deelnemers, handeling);
        });

    public Result Trek(string toevalsbron, string verslag, IEnumerable<Lotingsuitslag> resultaat, Handeling handeling) => string.IsNullOrWhiteSpace(toevalsbron)
        ? LotingWeigeringen.ToevalsbronOntbreekt
        : Zet(Lotingsactie.Trekken, () =>
        {
            (OpenbareToevalsbron, Verslag) = (toevalsbron, verslag);
            uitslagen.AddRange(resultaat);
            return new LotingGetrokken(OrganisatieId, Id, uitslagen.Count, handeling);
        });

    public Result Publiceer(Handeling handeling) => Zet(Lotingsactie.Publiceren, () =>
    {
        GepubliceerdOp = handeling.Op;
        return new LotingGepubliceerd(OrganisatieId, Id, handeling);
    });
}

/// <summary>Result of one pupil with the explanation as data.</summary>
[Zichtbaar(Inzagereikwijdte.Dossier, Inzagereikwijdte.Aanmelding, Inzagereikwijdte.Voortgang)]
public sealed class Lotingsuitslag : ILeerlinggebonden
{
    private readonly List<Wachtlijstplaats> wachtlijst = [];

    public Lotingsuitslag(LotingId loting, LeerlingId leerling, string kenmerk, BrugklasId? brugklas, long? lotnummer, string uitleg,
        IEnumerable<(BrugklasId Brugklas, int Plaats)> wachtlijst)
    {
        LotingId = loting;
        LeerlingId = leerling;
        Kenmerk = kenmerk;
        BrugklasId = brugklas;
        Lotnummer = lotnummer;
        Uitleg = uitleg;
        this.wachtlijst.AddRange(wachtlijst.Select(w => new Wachtlijstplaats(Id, leerling, w.Brugklas, w.Plaats)));
    }

    private Lotingsuitslag() => (Kenmerk, Uitleg) = ("", "");

    public Guid Id { get; private init; } = Guid.NewGuid();

    public LotingId LotingId { get; private init; }

    public LeerlingId LeerlingId { get; private init; }

    /// <summary>Random mark with which the family finds its number in the public list (D-62).</summary>
    public string Kenmerk { get; private init; }

    public BrugklasId? BrugklasId { get; private init; }

    public long? Lotnummer { get; private init; }

    /// <summary>JSON of the engine's explanation.</summary>
    public string Uitleg { get; private init; }

    /// <summary>One for each class above the placement that refused.</summary>
    public IReadOnlyList<Wachtlijstplaats> Wachtlijst => wachtlijst;
}

/// <summary>Place on the list of one class, as the draw gave it (D-44).</summary>
[Zichtbaar(Inzagereikwijdte.Dossier, Inzagereikwijdte.Aanmelding, Inzagereikwijdte.Voortgang)]
public sealed class Wachtlijstplaats : ILeerlinggebonden
{
    internal Wachtlijstplaats(Guid uitslag, LeerlingId leerling, BrugklasId brugklas, int plaats) =>
        (UitslagId, LeerlingId, BrugklasId, Plaats) = (uitslag, leerling, brugklas, plaats);

    private Wachtlijstplaats()
    {
    }

    public Guid UitslagId { get; private init; }

    public LeerlingId LeerlingId { get; private init; }

    public BrugklasId BrugklasId { get; private init; }

    public int Plaats { get; private init; }
}

public sealed record LotingVastgelegd(OrganisatieId Regio, LotingId Loting, string Vastlegging, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record LotingBevroren(OrganisatieId Regio, LotingId Loting, int Deelnemers, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record LotingGetrokken(OrganisatieId Regio, LotingId Loting, int Uitslagen, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record LotingGepubliceerd(OrganisatieId Regio, LotingId Loting, Handeling Handeling) : Gebeurtenis(Handeling, null);

public static class LotingWeigeringen
{
    public static readonly Weigering VerkeerdeToestand = new("LOT-001", Weigeringsoort.NietNu) { Namen = ["status"] };
    public static readonly Weigering GeenDeelnemers = new("LOT-002", Weigeringsoort.NietNu);
    public static readonly Weigering ToevalsbronOntbreekt = new("LOT-003", Veld: "Toevalsbron");
    public static readonly Weigering BestaatAl = new("LOT-004", Weigeringsoort.NietNu);
    public static readonly Weigering NietBewezen = new("LOT-005");
    public static readonly Weigering PeriodeLoopt = new("LOT-006", Weigeringsoort.NietNu) { Namen = ["moment"] };
    public static readonly Weigering TrekkingTeVroeg = new("LOT-007", Weigeringsoort.NietNu) { Namen = ["moment"] };
    public static readonly Weigering RegelsGewijzigd = new("LOT-008", Weigeringsoort.NietNu);
    public static readonly Weigering InvoerGeweigerd = new("LOT-009", Weigeringsoort.NietNu) { Namen = ["regels"] };
    public static readonly Weigering AlGetrokken = new("LOT-011", Weigeringsoort.Intussen);
    public static readonly Weigering ToevalsbronOngeldig = new("LOT-010", Veld: "Toevalsbron");
}
