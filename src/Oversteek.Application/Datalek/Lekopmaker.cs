using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Datalek;

/// <summary>Makes of rows of the log what a person can act on: one line per dossier, account and way, with names.</summary>
public sealed class Lekopmaker(OversteekDb db)
{
    private static readonly HashSet<string> Uitgaand =
        new([Leessoort.OsoUitgevoerd, Leessoort.OsoOpgevraagd, Leessoort.Afgedrukt, Leessoort.Bijlage, Leessoort.Voorrangsbewijs], StringComparer.Ordinal);

    private static readonly HashSet<string> Lezingen = [.. Modules.Alle.Lezingen];

    public async Task<(IReadOnlyList<Lekregel> Regels, IReadOnlyList<Leklijst> Lijsten)> MaakAsync(IQueryable<Logboekregel> rijen, CancellationToken ct)
    {
        var (stapels, lijsten) = (new Dictionary<Sleutel, Stapel>(), new List<Logboekregel>());
        await foreach (var rij in rijen.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (rij.LeerlingId is not { } leerling)
                lijsten.Add(rij);
            else if (stapels.TryGetValue(new(leerling, rij.Wie, rij.Namens, rij.Soort), out var stapel))
                stapel.Leg(rij);
            else
                stapels[new(leerling, rij.Wie, rij.Namens, rij.Soort)] = new Stapel(rij);
        }
        var namen = await NamenAsync([.. stapels.Keys.Select(s => s.Leerling).Distinct()], ct);
        var regels = stapels.Select(s => Regel(s.Key, s.Value, namen))
            .OrderBy(r => r.School, Naamvorm.Volgorde).ThenBy(r => r.Naam, Naamvorm.Volgorde).ThenBy(r => r.Leerling.Waarde).ThenBy(r => r.Eerste);
        return ([.. regels], [.. lijsten.Select(r => Lijst(r, namen))]);
    }

    private async Task<Namen> NamenAsync(IReadOnlyList<LeerlingId> kinderen, CancellationToken ct)
    {
        var organisaties = await db.Organisaties.AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Naam, ct);
        var accounts = await db.Users.AsNoTracking().ToDictionaryAsync(a => new AccountId(a.Id), a => $"{a.Naam} ({a.Email})", ct);
        var leerlingen = new Dictionary<LeerlingId, (string? Naam, string? School)>();
        foreach (var portie in kinderen.Chunk(Opslag.Portie))
        {
            var rijen = await db.Leerlingen.AsNoTracking().Where(l => portie.Contains(l.Id))
                .Select(l => new { l.Id, l.Personalia, l.OrganisatieId }).ToListAsync(ct);
            foreach (var l in rijen)
                leerlingen[l.Id] = (l.Personalia.Lijstnaam, organisaties.GetValueOrDefault(l.OrganisatieId));
        }
        return new Namen(organisaties, accounts, leerlingen);
    }

    private static Lekregel Regel(Sleutel sleutel, Stapel stapel, Namen namen)
    {
        var (naam, school) = namen.Leerlingen.TryGetValue(sleutel.Leerling, out var bekend) ? bekend : (null, null);
        return new Lekregel(
            sleutel.Leerling, naam, school, Wijze(sleutel.Soort), sleutel.Soort, string.Join(", ", stapel.Onderdelen),
            namen.Wie(sleutel.Wie), namen.Namens(sleutel.Namens), stapel.Keer, stapel.Eerste, stapel.Laatste);
    }

    private static Lekwijze Wijze(string soort)
    {
        if (Uitgaand.Contains(soort))
            return Lekwijze.Meegenomen;
        return Lezingen.Contains(soort) ? Lekwijze.Gezien : Lekwijze.Gewijzigd;
    }

    private static Leklijst Lijst(Logboekregel rij, Namen namen)
    {
        using var gegevens = JsonDocument.Parse(rij.Gegevens);
        var (lijst, aantal) = (Waarde(gegevens, "Lijst"), Waarde(gegevens, "Aantal"));
        return new Leklijst(rij.Op, lijst ?? "", int.TryParse(aantal, out var regels) ? regels : 0, namen.Wie(rij.Wie), namen.Namens(rij.Namens));
    }

    private static string? Waarde(JsonDocument gegevens, string naam) => gegevens.RootElement.ValueKind != JsonValueKind.Object
        ? null
        : gegevens.RootElement.EnumerateObject().Where(p => string.Equals(p.Name, naam, StringComparison.OrdinalIgnoreCase))
            .Select(p => p.Value.ToString()).FirstOrDefault();

    private sealed record Sleutel(LeerlingId Leerling, AccountId? Wie, OrganisatieId? Namens, string Soort);

    /// <summary>Rows about the same, laid on one another: a class of thirty can be opened hundreds of times.</summary>
    private sealed class Stapel
    {
        public Stapel(Logboekregel rij)
        {
            (Eerste, Laatste) = (rij.Op, rij.Op);
            Leg(rij);
        }

        public int Keer { get; private set; }

        public DateTimeOffset Eerste { get; }

        public DateTimeOffset Laatste { get; private set; }

        public SortedSet<string> Onderdelen { get; } = new(StringComparer.Ordinal);

        public void Leg(Logboekregel rij)
        {
            (Keer, Laatste) = (Keer + 1, rij.Op);
            using var gegevens = JsonDocument.Parse(rij.Gegevens);
            var deel = Waarde(gegevens, "onderdeel") ?? Waarde(gegevens, "profiel") ?? Waarde(gegevens, "bijlage");
            if (deel is { Length: > 0 })
                Onderdelen.Add(deel);
        }
    }

    private sealed record Namen(
        Dictionary<OrganisatieId, string> Organisaties, Dictionary<AccountId, string> Accounts,
        Dictionary<LeerlingId, (string? Naam, string? School)> Leerlingen)
    {
        public string Wie(AccountId? wie) =>
            wie is not { } id ? "Oversteek" : Accounts.GetValueOrDefault(id) ?? $"een account dat er niet meer is ({id.Waarde})";

        public string Namens(OrganisatieId? namens) => namens is { } id && Organisaties.TryGetValue(id, out var naam) ? naam : "Oversteek";
    }
}
