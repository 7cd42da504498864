using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Wachtlijsten;

namespace Oversteek.Application.Wachtlijsten;

/// <param name="Uitgeloot">False: applied late, found no place.</param>
/// <param name="Uiterlijk">Of an open offer.</param>
public sealed record Wachtlijstregel(BrugklasId Brugklas, int Plaats, LeerlingId Leerling, bool Uitgeloot, DateOnly? Uiterlijk, int Versie)
{
    /// <summary>What the region said of passing the others; null when the school never asked (D-67).</summary>
    public Hardheidstatus? Hardheid { get; init; }
}

public sealed record Klassenwachtlijst(Klassenstand Stand, IReadOnlyList<Wachtlijstregel> Regels);

/// <summary>The waiting lists of a school. The draw is of the region, so it is read wide; out come only the classes of this school.</summary>
public sealed class Wachtlijstbron(Systeemtoegang systeem)
{
    public Task<IReadOnlyList<Klassenwachtlijst>> GeefAsync(OrganisatieId school, Schooljaar jaar, CancellationToken ct) =>
        systeem.VoerUitAsync<IReadOnlyList<Klassenwachtlijst>>(Systeemgrond.Loting, async db =>
        {
            var lijsten = new List<Klassenwachtlijst>();
            var hardheid = (await db.Set<Hardheid>().AsNoTracking().Where(h => h.OrganisatieId == school).ToListAsync(ct))
                .GroupBy(h => (h.BrugklasId, h.LeerlingId)).ToDictionary(g => g.Key, g => g.MaxBy(h => h.GevraagdOp)!.Status);
            foreach (var (stand, boek) in await db.KlassenboekenAsync(school, jaar, ct))
            {
                var aangeboden = boek.Wachtlijst.Where(w => w.Status == Wachtlijststatus.Aangeboden).OrderByDescending(w => w.Uitgeloot).ThenBy(w => w.Plaats);
                var regels = aangeboden.Concat(boek.Wachtenden).Select((w, i) => new Wachtlijstregel(
                    stand.Brugklas, i + 1, w.LeerlingId, w.Uitgeloot, w.Status == Wachtlijststatus.Aangeboden ? w.Uiterlijk : null, w.Versie)
                {
                    Hardheid = hardheid.TryGetValue((stand.Brugklas, w.LeerlingId), out var gezegd) ? gezegd : null,
                });
                lijsten.Add(new Klassenwachtlijst(stand, [.. regels]));
            }
            return lijsten;
        });
}
