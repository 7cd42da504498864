using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Wachtlijsten;

namespace Oversteek.Application.Wachtlijsten;

public sealed record HardheidVragenOpdracht(LeerlingId Leerling, BrugklasId Brugklas);

/// <summary>The school of the class asks the region whether a pupil who waits may pass the others (D-67). Nothing changes in the order yet.</summary>
public sealed class HardheidVragen(Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(HardheidVragenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync<Result>(Systeemgrond.Aanmelding, async db =>
        {
            if (!await db.Brugklassen.AnyAsync(k => k.Id == opdracht.Brugklas && k.OrganisatieId == handeling.Namens, ct))
                return AlgemeneWeigeringen.NietGevonden;
            if (!await db.WachtAsync(opdracht.Leerling, opdracht.Brugklas, ct))
                return WachtlijstWeigeringen.NietWachtend;
            var jaar = await db.Leerlingen.Where(l => l.Id == opdracht.Leerling).Select(l => l.Schooljaar).SingleAsync(ct);
            var regio = await db.Organisaties.Where(o => o.Id == handeling.Namens).Select(o => o.RegioId).SingleAsync(ct);
            if (regio is not { } bij)
                return AlgemeneWeigeringen.NietGevonden;
            var vraag = Hardheid.Vraag(opdracht.Leerling, opdracht.Brugklas, bij, jaar, handeling);
            if (vraag.IsGelukt)
                db.Add(vraag.Waarde);
            return await db.BewaarAsync(vraag.Kaal, WachtlijstWeigeringen.Gewijzigd, ct);
        });
}
