using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Uitwisseling.Uitvoer;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Uitwisseling;
using Oversteek.Oso;
using Oversteek.Uitwisseling.Uitvoer;

namespace Oversteek.Application.Uitwisseling;

public enum Verstrekking
{
    /// <summary>To a vo school that does not use the platform (OSO-08).</summary>
    VoSchool,
    /// <summary>To the samenwerkingsverband; without personal number.</summary>
    Samenwerkingsverband,
}

public sealed record OsoVerstrekking(LeerlingId Leerling, Verstrekking Soort, IReadOnlyList<string> OptUit);

/// <summary>The po school makes a file of its own pupil for outside the platform.</summary>
public sealed class OsoVerstrekken(OversteekDb db, Dossierlader lader, Leeslogboek logboek)
{
    /// <summary>Alternative status (D-25) of a pupil that goes to a school outside the platform.</summary>
    public const string BuitenPlatform = Domain.Procedures.AlternatieveStatus.BuitenPlatform;

    public async Task<Result<Osouitvoer>> ExecuteAsync(OsoVerstrekking opdracht, Handeling handeling, CancellationToken ct)
    {
        var leerling = await db.Leerlingen.Include(l => l.Ouders).SingleOrDefaultAsync(l => l.Id == opdracht.Leerling && l.OrganisatieId == handeling.Namens, ct);
        if (leerling is null || await lader.LaadAsync(leerling.Id, ct) is not { } dossier)
            return AlgemeneWeigeringen.NietGevonden;
        var naarVo = opdracht.Soort == Verstrekking.VoSchool;
        if (naarVo && dossier.Okr.Status != Okrstatus.Definitief)
            return OsoWeigeringen.OkrNietDefinitief;
        if (naarVo && dossier.Okr.Advies.Definitief is null)
            return OsoWeigeringen.AdviesNietDefinitief;
        var profiel = naarVo ? Profiel.Povo : Profiel.Poswv;
        var uitvoer = Osobouwer.Maak(dossier, profiel, opdracht.OptUit, handeling.Vandaag);
        if (!uitvoer.IsGelukt)
            return uitvoer;
        if (naarVo && !await BiedtOsoAsync(leerling, ct))
            leerling.ZetAlternatieveStatus(BuitenPlatform, handeling);
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        await logboek.LeesAsync(leerling.Id, Leessoort.OsoUitgevoerd, handeling, Json.Schrijf(new { Profiel = profiel.Naam(), uitvoer.Waarde.Hash }), ct);
        await transactie.CommitAsync(ct);
        return uitvoer;
    }

    /// <summary>A status that already says where the pupil goes stays.</summary>
    private async Task<bool> BiedtOsoAsync(Leerling leerling, CancellationToken ct) =>
        ((await db.ProcedureVanSchoolAsync(leerling.OrganisatieId, leerling.Schooljaar, ct))?.Regels ?? new Procedureregels())
            .AlternatieveStatussen.Any(s => s.Code == leerling.AlternatieveStatus && s.BiedtOso);
}
