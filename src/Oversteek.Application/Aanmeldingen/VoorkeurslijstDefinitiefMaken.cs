using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Keuzelijsten;

namespace Oversteek.Application.Aanmeldingen;

/// <param name="Aanmeldnummer">Null takes the next of the series (D-32).</param>
public sealed record VoorkeurslijstDefinitiefMakenOpdracht(AanmeldingId Aanmelding, int? Aanmeldnummer, int Versie);

/// <summary>From here the dossier is visible at the school of first preference, and nowhere else (OKR-20).</summary>
public sealed class VoorkeurslijstDefinitiefMaken(OversteekDb db, Klassenaanbod aanbod, Aanmeldnummerbron nummers)
{
    public Task<Result> ExecuteAsync(VoorkeurslijstDefinitiefMakenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        db.VerwerkEigenAsync(opdracht.Aanmelding, opdracht.Versie, handeling, async aanmelding =>
            await BeletselAsync(aanmelding, handeling, ct) is { } beletsel ? beletsel : await MaakAsync(aanmelding, opdracht.Aanmeldnummer, handeling, ct), ct);

    internal async Task<Weigering?> BeletselAsync(Aanmelding aanmelding, Handeling handeling, CancellationToken ct)
    {
        if (await db.IsBevrorenAsync(aanmelding, await db.ProcedureVanAsync(aanmelding, ct), handeling.Op, ct))
            return AanmeldingWeigeringen.Bevroren;
        if (await db.Keuzelijsten.AnyAsync(k => k.LeerlingId == aanmelding.LeerlingId && k.Status == Keuzelijststatus.Verstuurd
            && (k.Claim == Claimstatus.Gesteld || k.Claim == Claimstatus.BewijsGezien), ct))
            return KeuzelijstWeigeringen.ClaimOpen;
        return Controleer(aanmelding, await aanbod.GeefAsync(aanmelding.Id, handeling.Namens, ct) ?? Leerlingaanbod.Leeg);
    }

    /// <summary>Without asking for what stands in the way. What parents sent is confirmed with it (D-34).</summary>
    internal async Task<Result> MaakAsync(Aanmelding aanmelding, int? nummer, Handeling handeling, CancellationToken ct)
    {
        var procedure = await db.ProcedureVanAsync(aanmelding, ct);
        var volgende = nummer ?? await nummers.VolgendeAsync(handeling.Namens, aanmelding.Schooljaar, ct);
        var uit = db.MetNummer(aanmelding, () => aanmelding.MaakLijstDefinitief(volgende, procedure.Regels, handeling));
        var lijst = await db.Keuzelijsten.SingleOrDefaultAsync(k => k.LeerlingId == aanmelding.LeerlingId, ct);
        return uit.IsGelukt && lijst?.Kan(Keuzelijstactie.Bevestigen) == true ? lijst.Bevestig(handeling) : uit;
    }

    // The draft may be older than the advice or the classes.
    private static Weigering? Controleer(Aanmelding aanmelding, Leerlingaanbod passend)
    {
        if (!passend.OkrDefinitief)
            return AanmeldingWeigeringen.OkrNietDefinitief with { Veld = null };
        if (aanmelding.Voorkeuren.Any(v => passend.Klassen.All(k => k.Id != v.BrugklasId)))
            return AanmeldingWeigeringen.KlasNietOpLijst;
        return aanmelding.Voorkeuren.Count > 0 && aanmelding.Voorkeuren[0].SchoolId != aanmelding.OrganisatieId ? AanmeldingWeigeringen.EersteKeusAndereSchool : null;
    }
}
