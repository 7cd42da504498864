using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Oversteek.Application.Lotingen;
using Oversteek.Domain.Lotingen;
using Oversteek.Loting;

namespace Oversteek.Web.Pages.Lotingen;

/// <summary>A file of the lottery as everybody may have it.</summary>
public sealed record Lotingstuk(byte[] Bytes)
{
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));

    public string Etag => $"\"{Hash}\"";

    public string Woorden => Woordafdruk.Van(Hash);
}

/// <summary>One class of the public report; null = left out because the number, or one that follows from it, is small (D-62, PRIV-16).</summary>
public sealed record Openbareklas(string Naam, int Plaatsen, int? Aanmeldingen, int? Toegelaten, bool Geloot, int? Wachtend, string? Grens);

public sealed record Openbarerang(string Keuze, int? Aantal);

public sealed record Openbarehouder(string Organisatie, string Woorden);

/// <param name="Waarde">As read out; null until two persons have typed it.</param>
public sealed record Openbaretoeval(string Naam, string? Waarde);

/// <summary>Everything a visitor may see of one lottery in the state it is in.</summary>
public sealed record Openbaarbeeld
{
    public required string Ronde { get; init; }

    public required Lotingstatus Status { get; init; }

    /// <summary>How far a version had come that was unfrozen.</summary>
    public required Lotingstatus Bereikt { get; init; }

    /// <summary>Who had the input could know the outcome.</summary>
    public bool UitkomstTeKennen { get; init; }

    public string? RedenOntdooid { get; init; }

    public required Lotingstuk Vastlegging { get; init; }

    public Lotingstuk? Bevriezing { get; init; }

    public Lotingstuk? Verslag { get; init; }

    public int? Deelnemers { get; init; }

    public required IReadOnlyList<string> Regels { get; init; }

    /// <summary>A report of before LOT-2 shows every number.</summary>
    public Lotnummersoort Nummers { get; init; }

    public IReadOnlyList<Openbarehouder> Houders { get; init; } = [];

    public IReadOnlyList<Openbaretoeval> Toeval { get; init; } = [];

    /// <summary>Why it was published late; stands in the file too.</summary>
    public string? Laat { get; init; }

    public IReadOnlyList<Akkoord> Akkoorden { get; init; } = [];

    /// <summary>Holders who stayed away: read first.</summary>
    public IReadOnlyList<string> LetOp { get; init; } = [];

    public IReadOnlyList<Openbareklas> Klassen { get; init; } = [];

    public IReadOnlyList<Openbarerang> Verdeling { get; init; } = [];

    /// <param name="regels">The rules of the procedure, for a lottery of before LOT-2 of which nothing is frozen.</param>
    public static Openbaarbeeld Van(Domain.Lotingen.Loting loting, Lotingsregels regels)
    {
        // Drawn but not published: a visitor learns no more than before the draw. Drawn and unfrozen: as much as of the one that counts (ADR 0091).
        var isOpenbaar = loting.Status == Lotingstatus.Gepubliceerd || (loting.Status == Lotingstatus.Ontdooid && loting.Verslag is not null);
        var verslag = isOpenbaar ? new Lotingstuk(Lotingstukken.Verslag(loting)) : null;
        // What everybody was shown counts, not what the procedure says meanwhile.
        var vast = loting.Vastleggingstuk is { } stuk ? Oversteek.Loting.Vastlegging.Lees(Encoding.UTF8.GetBytes(stuk)).Plan : null;
        var beeld = new Openbaarbeeld
        {
            Ronde = loting.Ronde(),
            Status = loting.Status,
            Bereikt = loting.Bereikt,
            UitkomstTeKennen = loting.UitkomstTeKennen,
            RedenOntdooid = loting.RedenOntdooid,
            Vastlegging = new Lotingstuk(Lotingstukken.Vastlegging(loting)),
            Bevriezing = Lotingstukken.Bevriezing(loting) is { } bytes ? new Lotingstuk(bytes) : null,
            Verslag = verslag,
            Regels = Regelzinnen.Van(vast?.Regels ?? (loting.Invoer is { } invoer ? Canoniek.LeesInvoer(Encoding.UTF8.GetBytes(invoer)).Regels : regels)),
            Houders = [.. (loting.Plan?.Houders ?? []).Select(h => new Openbarehouder(h.Organisatie, Woordafdruk.Van(h.Vingerafdruk)))],
            Toeval = Toevallen(loting, isOpenbaar),
            Laat = vast?.Laat,
            Nummers = vast is null ? Lotnummersoort.EenNummer : Lotnummersoorten.Van(vast.Regels),
        };
        return verslag is null ? MetBevriezing(beeld, loting) : Openbaarverslag.Vul(MetBevriezing(beeld, loting), verslag);
    }

    private static Openbaarbeeld MetBevriezing(Openbaarbeeld beeld, Domain.Lotingen.Loting loting)
    {
        if (loting.Bevriezingstuk is not { } stuk)
            return loting.Invoer is null ? beeld : beeld with { Deelnemers = OudeLotingsgang.Bevroren(loting).Deelnemers.Count };
        using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(stuk));
        return beeld with
        {
            Deelnemers = document.RootElement.GetProperty("deelnemers").EnumerateObject().Count(),
            Akkoorden = [.. document.RootElement.GetProperty("akkoorden").EnumerateArray().Select(a =>
                new Akkoord(a.GetProperty("bevinding").GetString()!, a.GetProperty("door").GetString()!, a.GetProperty("reden").GetString()!))],
        };
    }

    private static IReadOnlyList<Openbaretoeval> Toevallen(Domain.Lotingen.Loting loting, bool isOpenbaar) => loting.Plan is null
        ? [new(loting.Entropiebron ?? "", isOpenbaar ? loting.OpenbareToevalsbron : null)]
        : [.. loting.Plan.Toevalsbronnen.Select((b, i) =>
            new Openbaretoeval(Toevalszinnen.Naam(Oversteek.Loting.Entropiebron.Lees(b)), loting.Toeval.ElementAtOrDefault(i)))];
}
