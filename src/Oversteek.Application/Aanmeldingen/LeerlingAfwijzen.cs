using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Wachtlijsten;

namespace Oversteek.Application.Aanmeldingen;

public sealed record LeerlingAfwijzenOpdracht(AanmeldingId Aanmelding, string? Reden, string? Toelichting, int Versie);

/// <summary>
/// Rejects with a reason of the region's list (TOE-06, D-37). The dossier goes to the next school of the list (D-38); without one the
/// code is free again, so that another school can apply the pupil.
/// </summary>
public sealed class LeerlingAfwijzen(Systeemtoegang systeem)
{
    private static readonly Schoolsoort[] Tlvsoorten = [Schoolsoort.Praktijkonderwijs, Schoolsoort.Vso3, Schoolsoort.Vso4];

    public Task<Result> ExecuteAsync(LeerlingAfwijzenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.BesluitAsync(opdracht.Aanmelding, opdracht.Versie, handeling, (db, aanmelding) => WijsAfAsync(db, aanmelding, opdracht, handeling, ct), ct);

    /// <inheritdoc cref="LeerlingToelaten.LaatToeAsync"/>
    internal static async Task<Result> WijsAfAsync(OversteekDb db, Aanmelding aanmelding, LeerlingAfwijzenOpdracht opdracht, Handeling handeling,
        CancellationToken ct)
    {
        var procedure = await db.ProcedureVanAsync(aanmelding, ct);
        if (procedure.Regels.Afwijsredenen.FirstOrDefault(r => r.Code == opdracht.Reden) is not { } reden)
            return AanmeldingWeigeringen.RedenOnbekend;
        if (Afwijsgronden.SchuiftDoor(reden.Code) && await db.IsBevrorenAsync(aanmelding, procedure, handeling.Op, ct))
            return AanmeldingWeigeringen.AfwijzenBevroren;
        var toelichting = string.IsNullOrWhiteSpace(opdracht.Toelichting) ? null : opdracht.Toelichting.Trim();
        var (geraakt, tijdelijk) = (aanmelding.GeraakteKlassen(), aanmelding.Status == Aanmeldingstatus.TijdelijkGeplaatst);
        var uit = aanmelding.WijsAf(reden, toelichting, await RuimteAsync(db, aanmelding, procedure, handeling, ct), handeling);
        if (uit.IsGelukt && reden.Code == Afwijsgronden.GeenPlaats && aanmelding.IsLaat)
            await OpWachtlijstAsync(db, aanmelding, handeling, ct);
        var besluit = new Besluit(false, null, reden.Code, toelichting, handeling.Op, handeling.Wie);
        if (uit.IsGelukt)
            await db.SchrijfBriefAsync(aanmelding, besluit, procedure, new Briefvervolg(Volgende(aanmelding), tijdelijk), handeling, ct);
        if (uit.IsGelukt)
            await db.VulWachtlijstenAsync(geraakt, handeling, ct);
        if (uit.IsGelukt && aanmelding.Status != Aanmeldingstatus.Doorgeschoven)
            await db.GeefCodeVrijAsync(aanmelding.LeerlingId, ct);
        if (uit.IsGelukt)
            await db.StopAanvraagAsync(aanmelding.LeerlingId, handeling, ct);
        return uit;
    }

    private static OrganisatieId? Volgende(Aanmelding aanmelding) =>
        aanmelding.Status == Aanmeldingstatus.Doorgeschoven ? aanmelding.OrganisatieId : null;

    /// <summary>R2-03: behind the drawn-out, by number.</summary>
    private static async Task OpWachtlijstAsync(OversteekDb db, Aanmelding aanmelding, Handeling handeling, CancellationToken ct)
    {
        var al = await db.Wachtlijstplaatsen.Where(w => w.LeerlingId == aanmelding.LeerlingId).Select(w => w.BrugklasId).ToListAsync(ct);
        db.AddRange(aanmelding.Voorkeuren.Where(v => v.SchoolId == aanmelding.OrganisatieId && !al.Contains(v.BrugklasId))
            .Select(v => Wachtlijstplaats.Laat(aanmelding.LeerlingId, v.BrugklasId, aanmelding.Aanmeldnummer ?? int.MaxValue, v.Rang, handeling)));
    }

    private static async Task<Afwijsruimte> RuimteAsync(OversteekDb db, Aanmelding aanmelding, Procedure procedure, Handeling handeling, CancellationToken ct)
    {
        var okr = await db.Okrs.AsNoTracking().SingleAsync(o => o.LeerlingId == aanmelding.LeerlingId, ct);
        // Also the class of an accepted offer: it need not stand on the list.
        var ids = aanmelding.Voorkeuren.Where(v => v.SchoolId == aanmelding.OrganisatieId).Select(v => v.BrugklasId).ToList();
        if (aanmelding.Plaatsing is { } plaats)
            ids.Add(plaats);
        var klassen = await db.Brugklassen.Where(k => ids.Contains(k.Id)).ToListAsync(ct);
        // Without a definitive OKR nothing can be said about admissibility (D-37).
        var toelaatbaar = okr.Status != Okrstatus.Definitief || klassen.Exists(k => k.PastBij(okr.Advies));
        var vrij = false;
        foreach (var klas in klassen)
            vrij = vrij || (await db.KlassenboekAsync(klas, ct)).Beletsel(aanmelding) is null;
        return new Afwijsruimte(toelaatbaar, vrij, (await db.Vso3periodeAsync(procedure, aanmelding.OrganisatieId, ct)).IsVoorbij(handeling.Op))
        {
            BuitenLoting = await db.IsBuitenLotingAsync(aanmelding.LeerlingId, procedure.Regels, ct),
            Gepubliceerd = await db.IsGepubliceerdAsync(procedure.OrganisatieId, aanmelding.Schooljaar, ct),
            VraagtTlv = await db.Organisaties.AnyAsync(o => o.Id == aanmelding.OrganisatieId && Tlvsoorten.Contains(o.Schoolsoort), ct),
            TlvOntbreekt = await TlvOntbreektAsync(db, aanmelding, handeling, ct),
        };
    }

    // Granted to whichever school is granted; that it was refused, or that nothing came before the end of the term, counts for this school alone.
    private static async Task<bool> TlvOntbreektAsync(OversteekDb db, Aanmelding aanmelding, Handeling handeling, CancellationToken ct)
    {
        var besluiten = await db.TlvbesluitenAsync(aanmelding.LeerlingId, ct);
        var school = await db.Organisaties.AsNoTracking().SingleAsync(o => o.Id == aanmelding.OrganisatieId, ct);
        var soort = school.Schoolsoort == Schoolsoort.Praktijkonderwijs ? Aanvraagsoort.TlvPro : Aanvraagsoort.TlvVso;
        var begin = aanmelding.Schooljaar.Volgende.Begin;
        if (besluiten.Any(a => a.Soort == soort && a.Inhoud.Besluit is { Toegekend: true } besluit && !(besluit.Tot < begin)))
            return false;
        return besluiten.Any(a => a.SchoolId == school.Id && a.Inhoud.Besluit is { Toegekend: false } && a.Status != Aanvraagstatus.Bezwaar)
            || handeling.Vandaag > (await db.ZorgplichtklokAsync(aanmelding, ct)).Uiterlijk;
    }
}
