using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Zienswijzen;

namespace Oversteek.Application.Zienswijzen;

/// <summary>One parent of one pupil, with the last view that was asked or given.</summary>
public sealed record Zienswijzerij(LeerlingId Leerling, Personalia Personalia, string? Groep, bool DoetMee, Ouder Ouder, Zienswijze? Laatste)
{
    public Zienswijzestatus Status => Laatste?.Status ?? Zienswijzestatus.NietGevraagd;

    public bool IsOpen => Laatste?.IsOpen == true;

    /// <summary>KEU-04: mail only for who wants it and has an address.</summary>
    public bool KrijgtMail => Ouder.Communicatiekeuze == Communicatiekeuze.Ja && Emailadres.TryParse(Ouder.Contact?.Email, out _);
}

/// <summary>Reads the views of the pupils of a school.</summary>
public sealed class Zienswijzebron(OversteekDb db)
{
    public async Task<IReadOnlyList<Zienswijzerij>> VanSchoolAsync(OrganisatieId school, Schooljaar jaar, CancellationToken ct)
    {
        var eigen = db.Leerlingen.AsNoTracking().Where(l => l.OrganisatieId == school && l.Schooljaar == jaar);
        var leerlingen = await eigen.Include(l => l.Ouders).ToListAsync(ct);
        var laatste = (await eigen.Join(db.Zienswijzen.AsNoTracking(), l => l.Id, z => z.LeerlingId, (_, z) => z).ToListAsync(ct))
            .GroupBy(z => (z.LeerlingId, z.Ouder)).ToDictionary(g => g.Key, g => g.MaxBy(z => z.Nummer)!);
        return [.. from leerling in leerlingen.OrderBy(l => l.Personalia.Lijstnaam, Naamvorm.Volgorde)
                   from ouder in leerling.Ouders.OrderBy(o => o.Volgnummer)
                   select new Zienswijzerij(
                       leerling.Id, leerling.Personalia, leerling.Groep, leerling.AlternatieveStatus is null, ouder,
                       laatste.GetValueOrDefault((leerling.Id, ouder.Volgnummer)))];
    }

    /// <summary>All views of one parent, the newest first.</summary>
    public async Task<IReadOnlyList<Zienswijze>> VanOuderAsync(LeerlingId leerling, int ouder, CancellationToken ct) =>
        await db.Zienswijzen.AsNoTracking().Where(z => z.LeerlingId == leerling && z.Ouder == ouder).OrderByDescending(z => z.Nummer).ToListAsync(ct);

    /// <summary>What tells whether a form is still that of now.</summary>
    public static string Stempel(Zienswijze? zienswijze) => zienswijze is null ? "nieuw" : $"{zienswijze.Nummer}.{zienswijze.Versie}";

    /// <summary>The last one, to change it.</summary>
    internal Task<Zienswijze?> LaatsteAsync(LeerlingId leerling, int ouder, CancellationToken ct) =>
        db.Zienswijzen.Where(z => z.LeerlingId == leerling && z.Ouder == ouder).OrderByDescending(z => z.Nummer).FirstOrDefaultAsync(ct);

    /// <summary>The last one, or a first one for this parent; null when the parent is not of this school.</summary>
    internal async Task<Zienswijze?> LaatsteOfNieuweAsync(LeerlingId leerling, int ouder, OrganisatieId school, CancellationToken ct)
    {
        if (await db.Leerlingen.AsNoTracking().Where(l => l.Id == leerling && l.OrganisatieId == school).SelectMany(l => l.Ouders)
                .Where(o => o.Volgnummer == ouder).Select(o => (Guid?)o.Id).SingleOrDefaultAsync(ct) is not { } rij)
            return null;
        return await LaatsteAsync(leerling, ouder, ct) ?? new Zienswijze(leerling, rij, ouder, nummer: 1);
    }

    /// <summary>Of what was refused nothing stays behind for a later save of this request.</summary>
    internal async Task<Result> BewaarAsync(Zienswijze zienswijze, Result uit, CancellationToken ct)
    {
        if (!uit.IsGelukt)
        {
            db.ChangeTracker.Clear();
            return uit;
        }
        return await db.BewaarAsync(zienswijze, uit, ZienswijzeWeigeringen.Gewijzigd, ct);
    }

    /// <summary>The last day of the calendar; without a calendar today is as good as any.</summary>
    public async Task<DateOnly> UiterlijkAsync(OrganisatieId school, Schooljaar jaar, Handeling handeling, CancellationToken ct) =>
        (await db.ProcedureVanSchoolAsync(school, jaar, ct))?.Mijlpaal(Mijlpalen.Zienswijze).Tot ?? handeling.Vandaag;
}
