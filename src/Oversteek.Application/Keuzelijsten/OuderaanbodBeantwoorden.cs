using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Wachtlijsten;

namespace Oversteek.Application.Keuzelijsten;

/// <param name="Aannemen">False: the family does not want the place, or does not want to wait any more.</param>
public sealed record OuderaanbodBeantwoordenOpdracht(LeerlingId Leerling, int? Namens, BrugklasId Brugklas, bool Aannemen, int Versie);

/// <summary>D-44: the answer to an offer by one of the parents. One answer is enough; what was offered to another child is not found.</summary>
public sealed class OuderaanbodBeantwoorden(Keuzetoegang toegang, Systeemtoegang systeem)
{
    public async Task<Result> ExecuteAsync(OuderaanbodBeantwoordenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var hand = await toegang.HandAsync(opdracht.Leerling, opdracht.Namens, ct);
        if (!hand.IsGelukt)
            return hand.Kaal;
        return await systeem.VoerUitAsync<Result>(Systeemgrond.Aanmelding, async db =>
        {
            var rij = await db.LopendeWachtlijst().SingleOrDefaultAsync(w => w.LeerlingId == opdracht.Leerling && w.BrugklasId == opdracht.Brugklas, ct);
            if (rij is null)
                return AlgemeneWeigeringen.NietGevonden;
            if (rij.Versie != opdracht.Versie)
                return WachtlijstWeigeringen.Gewijzigd;
            var school = await db.Brugklassen.Where(k => k.Id == rij.BrugklasId).Select(k => k.OrganisatieId).SingleAsync(ct);
            return await AanbodBeantwoorden.BeantwoordAsync(db, rij, opdracht.Aannemen, school, handeling, ct, hand.Waarde.Ander);
        });
    }
}
