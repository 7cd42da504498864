using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Lotingen;

public enum Lotingstatus
{
    /// <summary>Seen by the region only; nothing is promised yet.</summary>
    Voorbereiding,
    Vastgelegd,
    Bevroren,

    /// <summary>The public chance is known and fixed; the secrets are not.</summary>
    ToevalBekend,
    Getrokken,
    Gepubliceerd,
    Ontdooid,
}

public enum Lotingsactie
{
    Vastleggen,
    Bevriezen,
    ToevalInvoeren,
    Trekken,
    Publiceren,
    Ontdooien,
}

/// <summary>
/// Draw and allocation of a region for a year (D-42) under LOT-2: holders of a secret and the plan for chance are published first, then the input is
/// frozen, then the chance becomes known, then the secrets are opened. What was published is kept as the bytes that everybody has.
/// </summary>
[VanOrganisatie(nameof(OrganisatieId), Lezers.Iedereen)]
public sealed partial class Loting : Toestandaggregaat<Lotingstatus, Lotingsactie>, IOrganisatiegebonden
{
    public static readonly Overgangstabel<Lotingstatus, Lotingsactie> Overgangen = new("Loting", LotingWeigeringen.VerkeerdeToestand)
    {
        { Lotingstatus.Voorbereiding, Lotingsactie.Vastleggen, Lotingstatus.Vastgelegd },
        { Lotingstatus.Vastgelegd, Lotingsactie.Bevriezen, Lotingstatus.Bevroren },
        { Lotingstatus.Bevroren, Lotingsactie.ToevalInvoeren, Lotingstatus.ToevalBekend },
        { Lotingstatus.ToevalBekend, Lotingsactie.Trekken, Lotingstatus.Getrokken },
        { Lotingstatus.Getrokken, Lotingsactie.Publiceren, Lotingstatus.Gepubliceerd },
        { Lotingstatus.Vastgelegd, Lotingsactie.Ontdooien, Lotingstatus.Ontdooid },
        { Lotingstatus.Bevroren, Lotingsactie.Ontdooien, Lotingstatus.Ontdooid },
        { Lotingstatus.ToevalBekend, Lotingsactie.Ontdooien, Lotingstatus.Ontdooid },
        { Lotingstatus.Getrokken, Lotingsactie.Ontdooien, Lotingstatus.Ontdooid },
    };

    private readonly List<Lotingsuitslag> uitslagen = [];

    private Loting() => (Vastlegging, Geheim) = ("", "");

    protected override Overgangstabel<Lotingstatus, Lotingsactie> Tabel => Overgangen;

    public LotingId Id { get; private init; }

    /// <summary>The region.</summary>
    public OrganisatieId OrganisatieId { get; private init; }

    public Schooljaar Schooljaar { get; private init; }

    /// <summary>1, and one more after each time that the lottery was unfrozen.</summary>
    public int Volgnummer { get; private init; } = 1;

    /// <summary>What the two coordinators prepare: holders, plan for chance, reason when it is late.</summary>
    public Lotingsplan? Plan { get; private set; }

    /// <summary>Hash of the published commitment file; of a lottery of before LOT-2 the hash of its one secret.</summary>
    public string Vastlegging { get; private set; }

    /// <summary>The commitment file as published; null until then, and for a lottery of before LOT-2.</summary>
    public string? Vastleggingstuk { get; private set; }

    /// <summary>The secret of the region, the first holder. Encrypted at rest; part of the report after the draw.</summary>
    public string Geheim { get; private init; }

    /// <summary>Hash of the rules, published with the commitment; other rules at the freeze are refused.</summary>
    public string? Regelshash { get; private set; }

    /// <summary>Which public entropy was announced before LOT-2.</summary>
    public string? Entropiebron { get; private init; }

    /// <summary>Null for a lottery of before this was kept.</summary>
    public DateTimeOffset? VastgelegdOp { get; private set; }

    /// <summary>A step that waits for its second person (SEC-12).</summary>
    public Lotingsvoorstel? Voorstel { get; private set; }

    /// <summary>What was not ready at the freeze, acknowledged by name; stands in the report (D-65).</summary>
    public IReadOnlyList<Erkenning> Erkenningen { get; private set; } = [];

    /// <summary>Public, with how far this version had come.</summary>
    public string? RedenOntdooid { get; private set; }

    public string? Invoer { get; private set; }

    /// <summary>The random addition to the leaf of each child; the family has its own.</summary>
    public string? Zouten { get; private set; }

    /// <summary>The freeze file as published.</summary>
    public string? Bevriezingstuk { get; private set; }

    /// <summary>The values of the public chance, in the order of the plan.</summary>
    public IReadOnlyList<string> Toeval { get; private set; } = [];

    /// <summary>All chance in its one spelling, as it goes into the seed.</summary>
    public string? OpenbareToevalsbron { get; private set; }

    /// <summary>Opened secrets of the other holders. Encrypted at rest until the report shows them.</summary>
    public IReadOnlyList<Geopendgeheim> Geopend { get; private set; } = [];

    /// <summary>The full report, for notary and court.</summary>
    public string? Verslag { get; private set; }

    /// <summary>The report for everybody; seen by nobody before publication.</summary>
    public string? Openbaarverslag { get; private set; }

    public DateTimeOffset? GepubliceerdOp { get; private set; }

    public IReadOnlyList<Lotingsuitslag> Uitslagen => uitslagen;

    /// <summary>Made under the protocol of before LOT-2; can be shown, published or unfrozen, but not drawn any more.</summary>
    public bool IsOudProtocol => Vastleggingstuk is null && Status != Lotingstatus.Voorbereiding;

    /// <summary>How far this version came; of one that was unfrozen what it left behind says so.</summary>
    public Lotingstatus Bereikt => this switch
    {
        { Status: not Lotingstatus.Ontdooid } => Status,
        { Verslag: not null } => Lotingstatus.Getrokken,
        { OpenbareToevalsbron: not null } => Lotingstatus.ToevalBekend,
        { Invoer: not null } => Lotingstatus.Bevroren,
        _ => Lotingstatus.Vastgelegd,
    };

    /// <summary>Chance and all secrets of a plan were there, so that who has the input could compute the outcome.</summary>
    public bool UitkomstTeKennen => Bereikt >= Lotingstatus.Getrokken || (Bereikt == Lotingstatus.ToevalBekend && NietGeopend.Count == 0);

    public bool WachtOp(Lotingsactie actie) => Voorstel?.Actie == actie;

    public bool IsErkend(Bevriesbevinding bevinding) => Erkenningen.Any(e => e.Sleutel == bevinding.Sleutel);

    /// <summary>Holders beside the region whose secret is not there yet.</summary>
    public IReadOnlyList<Geheimhouder> NietGeopend => [.. (Plan?.Houders ?? []).Where(h => h.Nummer > 1 && Geopend.All(g => g.Nummer != h.Nummer))];

    public static Loting Bereid(OrganisatieId regio, Schooljaar schooljaar, int volgnummer, string geheim, Handeling handeling)
    {
        var loting = new Loting { Id = LotingId.Nieuw(), OrganisatieId = regio, Schooljaar = schooljaar, Geheim = geheim, Volgnummer = volgnummer };
        loting.Registreer(new LotingVoorbereid(regio, loting.Id, volgnummer, handeling));
        return loting;
    }
}
