using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gesprekken;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Gesprekken;

/// <param name="School">The vo school of the thread.</param>
/// <param name="Terugvraag">The po school asks to send the OKR back.</param>
public sealed record BerichtOpdracht(LeerlingId Leerling, OrganisatieId School, string? Tekst, bool Terugvraag);

/// <summary>Adds one text to the thread of two schools, or begins it (AVT-01, AVT-03, AVT-04).</summary>
public sealed class BerichtSchrijven(OversteekDb db, Gesprekbron bron)
{
    /// <summary>Inside a transaction: two people who answer at the same moment are heard one after the other.</summary>
    public async Task<Result> ExecuteAsync(BerichtOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        await Ketensluiter.WachtOpBeurtAsync(db, ct);
        var (kind, vo) = (opdracht.Leerling, opdracht.School);
        var gesprek = await db.Gesprekken.SingleOrDefaultAsync(g => g.LeerlingId == kind && g.VoId == vo, ct);
        var leerling = await db.Leerlingen.Where(l => l.Id == kind).Select(l => new { l.OrganisatieId, l.Schooljaar }).SingleOrDefaultAsync(ct);
        var behandelt = (await bron.BehandelaarsAsync(kind, handeling.Op, ct)).Contains(vo);
        if (gesprek is null && (leerling is null || !behandelt))
            return AlgemeneWeigeringen.NietGevonden;
        var nieuw = gesprek is null;
        gesprek ??= new Gesprek(kind, leerling!.OrganisatieId, vo, leerling.Schooljaar, handeling.Op);
        var definitief = await db.Okrs.AnyAsync(o => o.LeerlingId == kind && o.Status == Okrstatus.Definitief, ct);
        var bericht = opdracht.Terugvraag
            ? gesprek.VraagTerug(opdracht.Tekst, behandelt, definitief, handeling)
            : gesprek.Schrijf(opdracht.Tekst, behandelt, handeling);
        if (!bericht.IsGelukt)
            return bericht.Kaal;
        if (nieuw)
            db.Add(gesprek);
        db.Add(bericht.Waarde);
        await db.SaveChangesAsync(ct);
        return Result.Gelukt;
    }
}
