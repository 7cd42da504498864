using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Post;
using Oversteek.Application.Toegang;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Ouderportaal;

namespace Oversteek.Application.Ouderportaal;

/// <param name="Keuze">D-17: nothing is chosen for the parent.</param>
public sealed record InschrijvingOpdracht(string? Email, Communicatiekeuze Keuze, string Netwerk);

/// <summary>The second step of the first visit: the address, which a mail proves. The code is not used up yet.</summary>
public sealed class InschrijvingBeginnen(Systeemtoegang systeem, BlindeIndex index, Portaaldrempel drempel, TimeProvider klok)
{
    public async Task<Result<Emailadres>> ExecuteAsync(InschrijvingOpdracht opdracht, Portaalbezoek bezoek, CancellationToken ct)
    {
        if (!Emailadres.TryParse(opdracht.Email, out var adres))
            return OuderportaalWeigeringen.Emailadres;
        if (opdracht.Keuze == Communicatiekeuze.NietVastgelegd)
            return OuderportaalWeigeringen.KeuzeOntbreekt;
        if (bezoek.CodeId is not { } code)
            return AlgemeneWeigeringen.NietGevonden;
        if (!await drempel.NeemAsync(Portaaldrempel.Linkemmers(index, adres, opdracht.Netwerk), ct))
            return OuderportaalWeigeringen.Gepauzeerd;
        var link = new Portaallink
        {
            Soort = Portaallinksoort.Inschrijven,
            CodeId = code,
            Email = adres.Waarde,
            Taal = bezoek.Taal,
            Keuze = opdracht.Keuze,
            Op = klok.GetUtcNow(),
        };
        await StuurAsync(systeem, link, ct);
        return adres;
    }

    internal static Task StuurAsync(Systeemtoegang systeem, Portaallink link, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Ouderportaal, async db =>
    {
        db.Add(link);
        db.UitgaandeBerichten.AddRange(Postregels.Rijen(new PortaallinkGevraagd(link.Id), link.Op));
        await db.SaveChangesAsync(ct);
        return true;
    });
}
