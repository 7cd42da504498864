using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Nieuwsberichten;

public enum Nieuwssoort
{
    Nieuws,
    Training,

    /// <summary>Stands with the help instead of with the news (GEN-04).</summary>
    Handleiding,

    /// <summary>A question that is often asked, with its answer (GEN-05).</summary>
    Vraag,
}

/// <summary>For whom; a set, so that one query finds what is for somebody.</summary>
[Flags]
public enum Nieuwslezers
{
    Niemand = 0,
    Basisscholen = 1,
    VoScholen = 2,
    Besturen = 4,
    Regios = 8,
    Anderen = 16,
}

/// <param name="Link">To a recording, a meeting or a document elsewhere; https only.</param>
/// <param name="Dag">Of a training.</param>
public sealed record Nieuwsinhoud(Nieuwssoort Soort, string Titel, string Tekst, Nieuwslezers Voor, string? Link, DateOnly? Dag, TimeOnly? Van, TimeOnly? Tot);

/// <summary>What a region or the platform tells its users: news, a training, a manual or a question with its answer (GEN-04 to GEN-07).</summary>
[VanOrganisatie(nameof(OrganisatieId), Lezers.Iedereen)]
public sealed class Nieuwsbericht : Aggregaat, IOrganisatiegebonden
{
    public const int Titellengte = 150;
    public const int Tekstlengte = 8000;

    private Nieuwsbericht() => (Titel, Tekst) = ("", "");

    public NieuwsberichtId Id { get; private init; }

    public OrganisatieId OrganisatieId { get; private init; }

    public Nieuwssoort Soort { get; private set; }

    public string Titel { get; private set; }

    public string Tekst { get; private set; }

    public Nieuwslezers Voor { get; private set; }

    public string? Link { get; private set; }

    public DateOnly? Dag { get; private set; }

    public TimeOnly? Van { get; private set; }

    public TimeOnly? Tot { get; private set; }

    /// <summary>Null as long as nobody may read it.</summary>
    public DateTimeOffset? GepubliceerdOp { get; private set; }

    public DateTimeOffset? IngetrokkenOp { get; private set; }

    public bool IsTeLezen => GepubliceerdOp is not null && IngetrokkenOp is null;

    public static Result<Nieuwsbericht> Schrijf(Nieuwsinhoud inhoud, Handeling handeling)
    {
        var bericht = new Nieuwsbericht { Id = NieuwsberichtId.Nieuw(), OrganisatieId = handeling.Namens };
        return bericht.Wijzig(inhoud, handeling).Then<Nieuwsbericht>(() => bericht);
    }

    public Result Wijzig(Nieuwsinhoud inhoud, Handeling handeling)
    {
        if (Klachten(inhoud).ToList() is { Count: > 0 } klachten)
            return Result.Geweigerd(klachten);
        (Soort, Titel, Tekst, Voor, Link) = (inhoud.Soort, inhoud.Titel.Trim(), inhoud.Tekst.Trim(), inhoud.Voor, inhoud.Link);
        (Dag, Van, Tot) = inhoud.Soort == Nieuwssoort.Training ? (inhoud.Dag, inhoud.Van, inhoud.Tot) : default;
        Registreer(new NieuwsberichtGeschreven(Id, handeling));
        return Result.Gelukt;
    }

    /// <summary>Also what was taken back, which then is new again.</summary>
    public Result Publiceer(Handeling handeling)
    {
        if (IsTeLezen)
            return Result.Gelukt;
        (GepubliceerdOp, IngetrokkenOp) = (handeling.Op, null);
        Registreer(new NieuwsberichtGepubliceerd(Id, handeling));
        return Result.Gelukt;
    }

    public Result TrekIn(Handeling handeling)
    {
        if (!IsTeLezen)
            return Result.Gelukt;
        IngetrokkenOp = handeling.Op;
        Registreer(new NieuwsberichtIngetrokken(Id, handeling));
        return Result.Gelukt;
    }

    private static IEnumerable<Weigering> Klachten(Nieuwsinhoud inhoud)
    {
        if (string.IsNullOrWhiteSpace(inhoud.Titel) || inhoud.Titel.Length > Titellengte)
            yield return NieuwsberichtWeigeringen.Titel.Met(Titellengte);
        if (string.IsNullOrWhiteSpace(inhoud.Tekst) || inhoud.Tekst.Length > Tekstlengte)
            yield return NieuwsberichtWeigeringen.Tekst.Met(Tekstlengte);
        if (inhoud.Voor == Nieuwslezers.Niemand)
            yield return NieuwsberichtWeigeringen.VoorNiemand;
        if (inhoud.Link is { } link && !(Uri.TryCreate(link, UriKind.Absolute, out var adres) && adres.Scheme == Uri.UriSchemeHttps))
            yield return NieuwsberichtWeigeringen.Link;
        if (inhoud.Soort == Nieuwssoort.Training && inhoud.Dag is null)
            yield return NieuwsberichtWeigeringen.DagOntbreekt;
        if (inhoud.Tot is { } tot && (inhoud.Van is not { } van || tot <= van))
            yield return NieuwsberichtWeigeringen.TijdKloptNiet;
    }
}

/// <summary>That one user opened one of them.</summary>
[VanAccount(nameof(AccountId))]
public sealed class Nieuwslezing
{
    public required AccountId AccountId { get; init; }

    public required NieuwsberichtId NieuwsberichtId { get; init; }

    public required DateTimeOffset Op { get; init; }
}

public sealed record NieuwsberichtGeschreven(NieuwsberichtId Nieuwsbericht, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record NieuwsberichtGepubliceerd(NieuwsberichtId Nieuwsbericht, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record NieuwsberichtIngetrokken(NieuwsberichtId Nieuwsbericht, Handeling Handeling) : Gebeurtenis(Handeling, null);

public static class NieuwsberichtWeigeringen
{
    public static readonly Weigering Titel = new("NWS-001", Veld: "Titel") { Namen = ["lengte"] };
    public static readonly Weigering Tekst = new("NWS-002", Veld: "Tekst") { Namen = ["lengte"] };
    public static readonly Weigering VoorNiemand = new("NWS-003", Veld: "Voor");
    public static readonly Weigering Link = new("NWS-004", Veld: "Link");
    public static readonly Weigering DagOntbreekt = new("NWS-005", Veld: "Dag");
    public static readonly Weigering TijdKloptNiet = new("NWS-006", Veld: "Tot");
    public static readonly Weigering Gewijzigd = new("NWS-007", Weigeringsoort.Intussen);
}
