using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Wachtlijsten;

namespace Oversteek.Application.Wachtlijsten;

/// <summary>The places of a class and who has a claim on them (D-67).</summary>
/// <param name="AanbodTot">The first day on which an open offer ends.</param>
/// <param name="Geplaatst">By the lottery or from the waiting list, not decided yet.</param>
public sealed record Klassenstand(BrugklasId Brugklas, string Naam, int Plaatsen, int Toegelaten, int Geplaatst, int Aangeboden, int Vrij, int Wachtend,
    DateOnly? AanbodTot);

/// <summary>The places of the classes of a school as they are now (B-47).</summary>
public sealed class Klassenstandbron(Systeemtoegang systeem)
{
    public Task<IReadOnlyList<Klassenstand>> GeefAsync(OrganisatieId school, Schooljaar jaar, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Aanmelding, db => db.KlassenstandenAsync(school, jaar, ct));
}

/// <summary>The numbers per class of a school, with what this unit of work changed and has not saved. The context must see wide.</summary>
internal static class Plaatsenbron
{
    public static async Task<IReadOnlyList<Klassenstand>> KlassenstandenAsync(this OversteekDb db, OrganisatieId school, Schooljaar jaar, CancellationToken ct) =>
        [.. (await db.KlassenboekenAsync(school, jaar, ct)).Select(k => k.Stand)];

    /// <summary>With the book of each class, for who also shows who waits.</summary>
    public static async Task<IReadOnlyList<(Klassenstand Stand, Klassenboek Boek)>> KlassenboekenAsync(
        this OversteekDb db, OrganisatieId school, Schooljaar jaar, CancellationToken ct)
    {
        var klassen = await db.Brugklassen.Where(k => k.OrganisatieId == school && k.Aangenomen
            && db.Brugklasbeheren.Any(b => b.Id == k.BeheerId && b.Schooljaar == jaar)).ToListAsync(ct);
        var aanmeldingen = await db.Aanmeldingen.Where(a => a.OrganisatieId == school && a.Schooljaar == jaar).ToListAsync(ct);
        var toegelaten = aanmeldingen.Where(a => Aanmeldingstaten.Geplaatst.Contains(a.Status)).ToLookup(a => a.Besluit?.Brugklas);
        var standen = new List<(Klassenstand, Klassenboek)>();
        foreach (var klas in klassen.OrderBy(k => k.Naam, Naamvorm.Volgorde))
        {
            var boek = await db.KlassenboekAsync(klas, ct);
            standen.Add((new Klassenstand(klas.Id, klas.Naam, klas.ActueleCapaciteit + toegelaten[klas.Id].Count(), toegelaten[klas.Id].Count(),
                boek.Geplaatst, boek.Aangeboden, boek.Vrij, boek.Wachtenden.Count(),
                boek.Wachtlijst.Where(w => w.Status == Wachtlijststatus.Aangeboden).Min(w => w.Uiterlijk)), boek));
        }
        return standen;
    }
}
