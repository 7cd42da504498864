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

    /// <summary>To the samenwerkingsverband: what the zorgaanmeldroute of this pupil lets go, and without personal number (D-49).</summary>
    Samenwerkingsverband,

    /// <summary>To another po school, of a pupil that goes there (D-25).</summary>
    PoSchool,
}

public sealed record OsoVerstrekking(LeerlingId Leerling, Verstrekking Soort, IReadOnlyList<string> OptUit);

/// <summary>The po school makes a file of its own pupil for outside the platform.</summary>
public sealed class OsoVerstrekken(OversteekDb db, Dossierlader lader, Leeslogboek logboek, OsoZorgaanmeldrouteMaken zorg)
{
    /// <summary>Alternative status (D-25) of a pupil that goes to a school outside the platform.</summary>
    public const string BuitenPlatform = AlternatieveStatus.BuitenPlatform;

    public async Task<Result<Osouitvoer>> ExecuteAsync(OsoVerstrekking opdracht, Handeling handeling, CancellationToken ct)
    {
        // One rule for both ways to the samenwerkingsverband: the switch of the region, the choice, the permission and the state of the OKR.
        if (opdracht.Soort == Verstrekking.Samenwerkingsverband)
            return await zorg.ExecuteAsync(opdracht.Leerling, opdracht.OptUit, handeling, ct);
        var leerling = await db.Leerlingen.Include(l => l.Ouders).SingleOrDefaultAsync(l => l.Id == opdracht.Leerling && l.OrganisatieId == handeling.Namens, ct);
        if (leerling is null || await lader.LaadAsync(leerling.Id, ct) is not { } dossier)
            return AlgemeneWeigeringen.NietGevonden;
        var (naarVo, status) = (opdracht.Soort == Verstrekking.VoSchool, await StatusAsync(leerling, ct));
        if (Bezwaar(naarVo, dossier.Okr, status) is { } bezwaar)
            return bezwaar;
        var profiel = naarVo ? Profiel.Povo : Profiel.Popo;
        var uitvoer = Osobouwer.Maak(dossier, profiel, opdracht.OptUit, handeling.Vandaag);
        if (!uitvoer.IsGelukt)
            return uitvoer;
        // A status that already says where the pupil goes stays.
        if (naarVo && status?.BiedtNaarVo != true)
            leerling.ZetAlternatieveStatus(BuitenPlatform, handeling);
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        await logboek.LeesAsync(leerling.Id, Leessoort.OsoUitgevoerd, handeling, Json.Schrijf(new { Profiel = profiel.Naam(), uitvoer.Waarde.Hash }), ct);
        await transactie.CommitAsync(ct);
        return uitvoer;
    }

    private static Weigering? Bezwaar(bool naarVo, Okr okr, AlternatieveStatus? status)
    {
        if (!naarVo)
            return status?.BiedtNaarPo == true ? null : OsoWeigeringen.NietNaarPo;
        return okr.Status != Okrstatus.Definitief ? OsoWeigeringen.OkrNietDefinitief
            : okr.Advies.Definitief is null ? OsoWeigeringen.AdviesNietDefinitief : null;
    }

    private async Task<AlternatieveStatus?> StatusAsync(Leerling leerling, CancellationToken ct) =>
        ((await db.ProcedureVanSchoolAsync(leerling.OrganisatieId, leerling.Schooljaar, ct))?.Regels ?? new Procedureregels())
            .AlternatieveStatussen.FirstOrDefault(s => s.Code == leerling.AlternatieveStatus);
}
