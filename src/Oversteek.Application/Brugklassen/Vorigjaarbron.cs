using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Brugklassen;

/// <summary>How it went last year at a class with the same name of the same school.</summary>
public sealed record Vorigjaar(int Plaatsen, int Eerste)
{
    public bool IsGeloot => Eerste > Plaatsen;
}

/// <summary>Of the classes of some schools; a class that changed its name has none.</summary>
public sealed class Vorigecijfers(IEnumerable<(OrganisatieId School, string Klas, Vorigjaar Cijfers)> rijen)
{
    public static readonly Vorigecijfers Geen = new([]);

    private readonly ILookup<(OrganisatieId, string), Vorigjaar> perNaam = rijen.ToLookup(r => (r.School, r.Klas.ToUpperInvariant()), r => r.Cijfers);

    public Vorigjaar? Van(OrganisatieId school, string klas) => perNaam[(school, klas.ToUpperInvariant())].FirstOrDefault();
}

/// <summary>
/// D-78: places and first choices of last year, as they stand in the public report of that lottery and no more: a cell that the report leaves out would
/// follow from another that is shown here (D-62).
/// </summary>
public sealed class Vorigjaarbron(Systeemtoegang systeem, Vorigeverslagen verslagen)
{
    public Task<Vorigecijfers> GeefAsync(IEnumerable<OrganisatieId> scholen, Schooljaar jaar, Procedureregels regels, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Loting, async db =>
        {
            var (vorig, van) = (jaar.Vorige, scholen.Distinct().ToList());
            var oud = await db.Brugklassen.AsNoTracking().Where(k => k.Aangenomen && van.Contains(k.OrganisatieId)
                && db.Brugklasbeheren.Any(b => b.Id == k.BeheerId && b.Schooljaar == vorig))
                .Select(k => new { k.Id, k.OrganisatieId, k.Naam, k.OorspronkelijkeCapaciteit }).ToListAsync(ct);
            var eerste = await EersteAsync(db, van, vorig, ct);
            return new Vorigecijfers(oud.Where(k => eerste.GetValueOrDefault(k.Id.Waarde) >= regels.MinimumCel)
                .Select(k => (k.OrganisatieId, k.Naam, new Vorigjaar(k.OorspronkelijkeCapaciteit, eerste[k.Id.Waarde]))));
        });

    private async Task<Dictionary<Guid, int>> EersteAsync(OversteekDb db, List<OrganisatieId> scholen, Schooljaar jaar, CancellationToken ct)
    {
        var lotingen = await db.Lotingen.AsNoTracking().Where(l => l.Schooljaar == jaar && l.Status == Lotingstatus.Gepubliceerd
            && db.Organisaties.Any(o => scholen.Contains(o.Id) && o.RegioId == l.OrganisatieId)).Select(l => l.Id).ToListAsync(ct);
        var eerste = new Dictionary<Guid, int>();
        foreach (var loting in lotingen)
        {
            var cijfers = await verslagen.EersteAsync(
                loting, () => db.Lotingen.Where(l => l.Id == loting).Select(l => l.Openbaarverslag).SingleAsync(ct));
            foreach (var (klas, aantal) in cijfers)
                eerste[klas] = aantal;
        }
        return eerste;
    }
}

/// <summary>A published report does not change any more, so it is read once however many visitors come.</summary>
public sealed class Vorigeverslagen
{
    private readonly ConcurrentDictionary<LotingId, IReadOnlyDictionary<Guid, int>> bewaard = new();

    internal async Task<IReadOnlyDictionary<Guid, int>> EersteAsync(LotingId loting, Func<Task<string?>> verslag) =>
        bewaard.TryGetValue(loting, out var cijfers) ? cijfers : bewaard[loting] = Eerste(await verslag());

    /// <summary>First choices per class, of the classes of which the report shows them; null for a lottery of before LOT-2.</summary>
    public static IReadOnlyDictionary<Guid, int> Eerste(string? verslag)
    {
        var uit = new Dictionary<Guid, int>();
        if (verslag is null)
            return uit;
        using var document = JsonDocument.Parse(verslag);
        if (!document.RootElement.TryGetProperty("eenheden", out var eenheden))
            return uit;
        foreach (var eenheid in eenheden.EnumerateArray())
        {
            if (eenheid.GetProperty("perRang").TryGetProperty("1", out var aantal) && aantal.ValueKind == JsonValueKind.Number
                && Guid.TryParse(eenheid.GetProperty("id").GetString(), out var klas))
                uit[klas] = aantal.GetInt32();
        }
        return uit;
    }
}
