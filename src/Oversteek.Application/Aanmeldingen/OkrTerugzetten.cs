using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Aanmeldingen;

/// <param name="Grond">Code of the region's list (D-24).</param>
public sealed record OkrTerugzettenOpdracht(AanmeldingId Aanmelding, string? Grond);

/// <summary>The vo school sends the OKR back with a reason (AVT-01); until it is definitive again it does not see the dossier (D-24).</summary>
public sealed class OkrTerugzetten(OversteekDb db)
{
    /// <param name="handeling">Its reason is what the school adds in its own words.</param>
    public async Task<Result> ExecuteAsync(OkrTerugzettenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await db.EigenAanmeldingAsync(opdracht.Aanmelding, handeling.Namens, ct) is not { } aanmelding
            || await db.Okrs.SingleOrDefaultAsync(o => o.LeerlingId == aanmelding.LeerlingId, ct) is not { } okr)
            return AlgemeneWeigeringen.NietGevonden;
        var redenen = ((await db.ProcedureVanSchoolAsync(handeling.Namens, aanmelding.Schooljaar, ct))?.Regels ?? new Procedureregels()).Terugzetredenen;
        if (redenen.FirstOrDefault(r => r.Code == opdracht.Grond) is not { } reden)
            return OkrWeigeringen.TerugzetredenOnbekend;
        if (reden.ToelichtingVerplicht && string.IsNullOrWhiteSpace(handeling.Reden))
            return OkrWeigeringen.ToelichtingOntbreekt;
        var uit = okr.ZetTerug(handeling.Met(reden.Zin(handeling.Reden)));
        // Who reads along with permission of the parents does not see it either.
        if (uit.IsGelukt)
            aanmelding.SluitDossiers(Sluitreden.OkrTerug, handeling);
        return await db.BewaarAsync(uit, ct);
    }
}
