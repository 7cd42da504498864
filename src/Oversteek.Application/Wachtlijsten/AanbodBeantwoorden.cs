using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Wachtlijsten;

namespace Oversteek.Application.Wachtlijsten;

/// <param name="Aannemen">False: the family does not want the place, or does not want to wait any more.</param>
public sealed record AanbodBeantwoordenOpdracht(LeerlingId Leerling, BrugklasId Brugklas, bool Aannemen, int Versie);

/// <summary>The answer of the family, noted by the school of the class (D-44). Accepting frees the other place, which is offered at once.</summary>
public sealed class AanbodBeantwoorden(Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(AanbodBeantwoordenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync<Result>(Systeemgrond.Aanmelding, async db =>
        {
            var rij = await db.LopendeWachtlijst().SingleOrDefaultAsync(
                w => w.LeerlingId == opdracht.Leerling && w.BrugklasId == opdracht.Brugklas
                    && db.Brugklassen.Any(k => k.Id == w.BrugklasId && k.OrganisatieId == handeling.Namens), ct);
            if (rij is null)
                return AlgemeneWeigeringen.NietGevonden;
            if (rij.Versie != opdracht.Versie)
                return WachtlijstWeigeringen.Gewijzigd;
            return await BeantwoordAsync(db, rij, opdracht.Aannemen, handeling.Namens, handeling, ct);
        });

    /// <summary>The answer and all that follows from it, saved; whoever calls this knows whose answer it is.</summary>
    /// <param name="school">Of the class.</param>
    /// <param name="ander">The other parent, who is told that the child does not wait here any more.</param>
    internal static async Task<Result> BeantwoordAsync(
        OversteekDb db, Wachtlijstplaats rij, bool aannemen, OrganisatieId school, Handeling handeling, CancellationToken ct, int? ander = null)
    {
        List<BrugklasId> vrij = [rij.BrugklasId];
        var uit = aannemen ? await NeemAanAsync(db, rij, vrij, school, handeling, ct) : rij.Bedank(handeling, ander is null ? null : school, ander);
        if (uit.IsGelukt)
            await db.VulWachtlijstenAsync(vrij, handeling, ct);
        return await db.BewaarAsync(uit, WachtlijstWeigeringen.Gewijzigd, ct);
    }

    private static async Task<Result> NeemAanAsync(
        OversteekDb db, Wachtlijstplaats rij, List<BrugklasId> vrij, OrganisatieId school, Handeling handeling, CancellationToken ct)
    {
        var jaar = await db.Leerlingen.Where(l => l.Id == rij.LeerlingId).Select(l => l.Schooljaar).SingleAsync(ct);
        var aanmeldingen = await db.Aanmeldingen.Include(a => a.Voorkeuren).Where(a => a.LeerlingId == rij.LeerlingId && a.Schooljaar == jaar).ToListAsync(ct);
        var aanmelding = aanmeldingen.Find(a => !Aanmeldingstaten.Beeindigd.Contains(a.Status))
            ?? aanmeldingen.Find(a => a.Kan(Aanmeldingactie.PlaatsAannemen));
        if (aanmelding is null || !aanmelding.Kan(Aanmeldingactie.PlaatsAannemen))
            return WachtlijstWeigeringen.GeenAanmelding;
        var uit = rij.NeemAan(handeling);
        if (!uit.IsGelukt)
            return uit;
        vrij.AddRange(aanmelding.GeraakteKlassen());
        await db.GeefTerugAsync(aanmelding, handeling, ct);
        foreach (var code in await db.UniekeCodes.Where(c => c.LeerlingId == rij.LeerlingId && c.Status == UniekeCodestatus.Vrij).ToListAsync(ct))
            code.Gebruik();
        foreach (var lager in await db.Wachtlijstplaatsen.Where(w => w.LeerlingId == rij.LeerlingId && w.BrugklasId != rij.BrugklasId).ToListAsync(ct))
        {
            // A class that the family liked less is not waited for any more.
            if (lager.Rang > rij.Rang && lager.Verval(handeling))
                vrij.Add(lager.BrugklasId);
        }
        if (aanmelding.OrganisatieId != school)
            await db.StopAanvraagAsync(rij.LeerlingId, handeling, ct);
        return aanmelding.NeemPlaatsAan(rij.BrugklasId, school, handeling);
    }
}
