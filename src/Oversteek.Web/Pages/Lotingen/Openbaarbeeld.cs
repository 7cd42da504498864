using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Oversteek.Application.Lotingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;

namespace Oversteek.Web.Pages.Lotingen;

/// <summary>A file of the lottery as everybody may have it.</summary>
public sealed record Lotingstuk(byte[] Bytes)
{
    public string Etag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(Bytes))}\"";
}

/// <summary>One class of the public report; null = left out because the number, or one that follows from it, is small (D-62, PRIV-16).</summary>
public sealed record Openbareklas(string Naam, int Plaatsen, int? Aanmeldingen, int? Toegelaten, bool Geloot, int? Wachtend, string? Grens);

public sealed record Openbarerang(string Keuze, int? Aantal);

/// <summary>Everything a visitor may see of one lottery in the state it is in.</summary>
public sealed record Openbaarbeeld(
    string Ronde, Lotingstuk Vastlegging, Lotingstuk? Bevriezing, Lotingstuk? Verslag, int? Deelnemers, IReadOnlyList<string> Regels, string? DeelnemersHash,
    IReadOnlyList<Openbareklas> Klassen, IReadOnlyList<Openbarerang> Verdeling);

/// <summary>Makes the public view and keeps it: a published lottery never changes, and recomputing it costs a draw.</summary>
public sealed class Openbaarbeelden
{
    private readonly ConcurrentDictionary<(LotingId, Lotingstatus, DateTimeOffset?), Lazy<Openbaarbeeld>> bewaard = new();

    /// <param name="regels">The rules of the procedure, for as long as nothing is frozen.</param>
    public Openbaarbeeld Van(Domain.Lotingen.Loting loting, Oversteek.Loting.Lotingsregels regels) => loting.Status == Lotingstatus.Gepubliceerd
        ? bewaard.GetOrAdd((loting.Id, loting.Status, loting.GepubliceerdOp), _ => new Lazy<Openbaarbeeld>(() => Maak(loting, regels))).Value
        : Maak(loting, regels);

    private static Openbaarbeeld Maak(Domain.Lotingen.Loting loting, Oversteek.Loting.Lotingsregels regels)
    {
        var ronde = Lotingsgang.Ronde(loting.OrganisatieId, loting.Schooljaar, loting.Volgnummer);
        var vast = new Lotingstuk(Lotingstukken.Vastlegging(ronde, loting));
        if (loting.Invoer is null)
            return new Openbaarbeeld(ronde, vast, null, null, null, Regelzinnen.Van(regels), null, [], []);
        var bevroren = Lotingsgang.Bevroren(loting);
        // Drawn but not published: a visitor learns no more than at the freeze.
        var verslag = loting.Status == Lotingstatus.Gepubliceerd ? new Lotingstuk(Lotingsgang.Trek(loting, loting.OpenbareToevalsbron!).Openbaar.ToArray()) : null;
        using var document = verslag is null ? null : JsonDocument.Parse(verslag.Bytes);
        return new Openbaarbeeld(
            ronde, vast, new Lotingstuk(Lotingstukken.Bevriezing(bevroren)), verslag, bevroren.Deelnemers.Count, Regelzinnen.Van(bevroren.Invoer.Regels), bevroren.DeelnemersHash,
            document is null ? [] : [.. Lijst(document, "eenheden").Select(Klas).OrderBy(k => k.Naam, StringComparer.CurrentCulture)],
            document is null ? [] : [.. Lijst(document, "verdeling").OrderBy(r => Getal(r, "rang") == 0).Select(Rang)]);
    }

    private static JsonElement.ArrayEnumerator Lijst(JsonDocument document, string naam) => document.RootElement.GetProperty(naam).EnumerateArray();

    private static Openbareklas Klas(JsonElement e) => new(
        $"{Tekst(e, "school")}, {Tekst(e, "naam")}", e.GetProperty("plaatsen").GetInt32(), Getal(e, "aanmeldingen"), Getal(e, "toegelaten"), e.GetProperty("geloot").GetBoolean(), Getal(e, "wachtend"),
        e.TryGetProperty("laatstToegelaten", out var grens) ? Grens(Getal(grens, "niveau")!.Value, Getal(grens, "lot")!.Value) : null);

    private static string Grens(int niveau, int lot) => niveau == Oversteek.Loting.Niveau.Geen ? $"lotnummer {lot}" : $"voorrang {niveau}, lotnummer {lot}";

    private static Openbarerang Rang(JsonElement r) => new(Getal(r, "rang") is { } rang && rang > 0 ? $"keuze {rang}" : "zonder plaats", Getal(r, "aantal"));

    private static string? Tekst(JsonElement e, string naam) => e.TryGetProperty(naam, out var waarde) ? waarde.GetString() : null;

    private static int? Getal(JsonElement e, string naam) => e.GetProperty(naam) is { ValueKind: JsonValueKind.Number } getal ? getal.GetInt32() : null;
}
