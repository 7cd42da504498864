using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

public sealed record AanmeldingVerwijderenOpdracht(AanmeldingId Aanmelding, int Versie);

/// <summary>'Ouders kiezen een andere school' (D-33, AAN-07): the code is free again in the same commit, nothing is passed on.</summary>
public sealed class AanmeldingVerwijderen(Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(AanmeldingVerwijderenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Aanmelding, db => db.VerwerkEigenAsync(opdracht.Aanmelding, opdracht.Versie, handeling, async aanmelding =>
        {
            if (await db.IsBevrorenAsync(aanmelding, await db.ProcedureVanAsync(aanmelding, ct), handeling.Op, ct))
                return AanmeldingWeigeringen.Bevroren;
            var uit = aanmelding.Verwijder(handeling);
            if (uit.IsGelukt)
                await db.GeefCodeVrijAsync(aanmelding.LeerlingId, ct);
            if (uit.IsGelukt)
                await db.LaatKeuzelijstLosAsync(aanmelding.LeerlingId, handeling, ct);
            if (uit.IsGelukt)
                await db.StopAanvraagAsync(aanmelding.LeerlingId, handeling, ct);
            return uit;
        }, ct));
}

internal static class Codevrijgave
{
    public static async Task GeefCodeVrijAsync(this OversteekDb db, LeerlingId leerling, CancellationToken ct)
    {
        foreach (var code in await db.UniekeCodes.Where(c => c.LeerlingId == leerling && c.Status == UniekeCodestatus.Bezet).ToListAsync(ct))
            code.GeefVrij();
    }
}
