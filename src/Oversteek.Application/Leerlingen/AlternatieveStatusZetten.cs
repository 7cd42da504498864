using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Isk;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Zib;
using Oversteek.Application.Zorgaanmeldroutes;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Leerlingen;

/// <param name="Status">Code of the region's list; null lifts the status.</param>
/// <param name="AanmeldingVervalt">The user saw that an application ends with it.</param>
/// <param name="OverlijdenBevestigd">B-41: said a second time, a wrong row of the list must not do this to a family.</param>
public sealed record AlternatieveStatusZettenOpdracht(LeerlingId Leerling, string? Status, bool AanmeldingVervalt, bool OverlijdenBevestigd, int Versie);

/// <summary>
/// Sets, changes or lifts the alternative status (STA-05, domein 3.10). With it go the obligation of the OKR (OKR-21), the code (D-10)
/// and an application that still runs (3.6); an admission stands until the vo school ends it.
/// </summary>
public sealed class AlternatieveStatusZetten(OversteekDb db, Okrveldenbron bron)
{
    private const string DoetNietMee = "De leerling doet niet meer mee aan de overstap.";
    private const string AnderePo = "De leerling gaat naar een andere basisschool.";
    private const string Elders = "De leerling gaat naar een school die niet met het platform werkt.";

    public async Task<Result> ExecuteAsync(AlternatieveStatusZettenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await db.Leerlingen.SingleOrDefaultAsync(l => l.Id == opdracht.Leerling && l.OrganisatieId == handeling.Namens, ct) is not { } leerling)
            return LeerlingWeigeringen.NietGevonden;
        if (leerling.Versie != opdracht.Versie)
            return LeerlingWeigeringen.StatusIntussenGewijzigd;
        var uit = string.IsNullOrEmpty(opdracht.Status) ? await HefOpAsync(leerling, handeling, ct) : await ZetAsync(leerling, opdracht, handeling, ct);
        return await db.BewaarAsync(uit, LeerlingWeigeringen.StatusIntussenGewijzigd, ct);
    }

    private async Task StopAsync(LeerlingId leerling, AlternatieveStatus status, bool aanmeldingVervallen, Handeling handeling, CancellationToken ct)
    {
        var reden = status.StoptAlles ? DoetNietMee : status.StoptOnderzoek ? AnderePo : Elders;
        if (status.StoptOnderzoek)
        {
            await db.StopOnderzoekAsync(leerling, reden, handeling, ct);
            await db.StopIskTestAsync(leerling, reden, handeling, ct);
        }
        if (status.StoptZorgaanmeldroute)
            await db.StopZorgaanmeldrouteAsync(leerling, reden, handeling, ct);
        // The request is the vo school's: it goes on where the child has a place there, and ends with the application.
        if (status.StoptAlles)
            await db.StopAanvraagAsync(leerling, reden, handeling, ct);
        else if (aanmeldingVervallen)
            await db.StopAanvraagAsync(leerling, handeling, ct);
    }

    private async Task<Result> ZetAsync(Leerling leerling, AlternatieveStatusZettenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var lijst = ((await bron.ProcedureAsync(leerling.Id, ct))?.Regels ?? new Procedureregels()).AlternatieveStatussen;
        if (lijst.FirstOrDefault(s => s.Code == opdracht.Status) is not { } status)
            return LeerlingWeigeringen.StatusOnbekend;
        if (status.ToelichtingVerplicht && handeling.Reden is null)
            return LeerlingWeigeringen.ToelichtingVerplicht;
        if (status.Code == AlternatieveStatus.Overleden && leerling.AlternatieveStatus != status.Code && !opdracht.OverlijdenBevestigd)
            return LeerlingWeigeringen.OverlijdenNietBevestigd;
        var lopend = (await db.Aanmeldingen.Where(a => a.LeerlingId == leerling.Id).ToListAsync(ct)).Where(a => a.Kan(Aanmeldingactie.Vervallen)).ToList();
        if (lopend.Count > 0 && !opdracht.AanmeldingVervalt)
            return LeerlingWeigeringen.AanmeldingLoopt;
        leerling.ZetAlternatieveStatus(status.Code, handeling);
        lopend.ForEach(a => a.Verval(handeling));
        await StopAsync(leerling.Id, status, lopend.Count > 0, handeling, ct);
        await TrekCodesInAsync(leerling.Id, handeling, ct);
        var okr = await db.Okrs.SingleAsync(o => o.LeerlingId == leerling.Id, ct);
        if (status.OkrNodig)
            okr.MaakWeerNodig(handeling);
        else
            okr.MaakNietNodig(handeling);
        return Result.Gelukt;
    }

    private async Task<Result> HefOpAsync(Leerling leerling, Handeling handeling, CancellationToken ct)
    {
        leerling.ZetAlternatieveStatus(null, handeling);
        (await db.Okrs.SingleAsync(o => o.LeerlingId == leerling.Id, ct)).MaakWeerNodig(handeling);
        return Result.Gelukt;
    }

    // A code that belongs to an admission stays with it.
    private async Task TrekCodesInAsync(LeerlingId leerling, Handeling handeling, CancellationToken ct)
    {
        var vast = await db.Aanmeldingen.AnyAsync(a => a.LeerlingId == leerling && Aanmeldingstaten.Geplaatst.Contains(a.Status), ct);
        var codes = await db.UniekeCodes.Where(c => c.LeerlingId == leerling && c.Status != UniekeCodestatus.Ingetrokken).ToListAsync(ct);
        if (vast || codes.Count == 0)
            return;
        codes.ForEach(c => c.TrekIn(handeling));
        (await db.Adviesformulieren.SingleOrDefaultAsync(a => a.LeerlingId == leerling, ct))?.Vervang(handeling);
    }
}
