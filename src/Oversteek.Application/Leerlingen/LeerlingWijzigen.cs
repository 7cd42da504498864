using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Leerlingen;

public sealed record OuderOpdracht(int Volgnummer, Oudergegevens Gegevens, Communicatiekeuze Keuze);

public sealed record LeerlingWijzigenOpdracht(LeerlingId Leerling, int Versie, Leerlinggegevens Gegevens, IReadOnlyList<OuderOpdracht> Ouders);

/// <summary>Tab 1: the pupil, its parents and their communication choices in one save.</summary>
public sealed class LeerlingWijzigen(OversteekDb db)
{
    public async Task<Result> ExecuteAsync(LeerlingWijzigenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var leerling = await db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == opdracht.Leerling, ct);
        var okr = await db.Okrs.AsNoTracking().SingleAsync(o => o.LeerlingId == opdracht.Leerling, ct);
        if (!okr.IsBewerkbaar)
            return OkrWeigeringen.VerkeerdeToestand.Met(okr.Status);
        if (leerling.Versie != opdracht.Versie)
            return OkrWeigeringen.IntussenGewijzigd;
        leerling.VulAan(opdracht.Gegevens, handeling);
        foreach (var ouder in opdracht.Ouders)
        {
            if (Werk(leerling, ouder, handeling) is { IsGelukt: false } geweigerd)
                return geweigerd;
        }
        await db.SaveChangesAsync(ct);
        return Result.Gelukt;
    }

    private static Result Werk(Leerling leerling, OuderOpdracht opdracht, Handeling handeling)
    {
        if (leerling.Ouders.FirstOrDefault(o => o.Volgnummer == opdracht.Volgnummer) is not { } ouder)
        {
            var nieuw = leerling.VoegOuderToe(opdracht.Gegevens, handeling);
            if (!nieuw.IsGelukt)
                return Result.Geweigerd(nieuw.Weigeringen);
            ouder = nieuw.Waarde;
        }
        else if (ouder.Gegevens != opdracht.Gegevens)
        {
            leerling.WijzigOuder(ouder.Volgnummer, opdracht.Gegevens, handeling);
        }
        return ouder.Communicatiekeuze == opdracht.Keuze ? Result.Gelukt : leerling.LegKeuzeVast(ouder.Volgnummer, opdracht.Keuze, handeling);
    }
}
