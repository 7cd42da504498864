using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Toegang;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Ouderportaal;

/// <summary>A later visit: a button by mail. The same answer and the same work for an address that nobody has (SEC-19).</summary>
public sealed class PortaallinkAanvragen(Systeemtoegang systeem, BlindeIndex index, Portaaldrempel drempel, TimeProvider klok)
{
    public async Task<Result<Emailadres>> ExecuteAsync(string? email, string taal, string netwerk, CancellationToken ct)
    {
        if (!Emailadres.TryParse(email, out var adres))
            return OuderportaalWeigeringen.Emailadres;
        if (!await drempel.NeemAsync(Portaaldrempel.Linkemmers(index, adres, netwerk), ct))
            return OuderportaalWeigeringen.Gepauzeerd;
        var sleutel = index.Ouderadres(adres.Waarde);
        var account = await systeem.VoerUitAsync(Systeemgrond.Ouderportaal, db =>
            db.Ouderaccounts.AsNoTracking().SingleOrDefaultAsync(a => a.Emailindex == sleutel, ct));
        await drempel.LogAsync("PortaallinkGevraagd", new AccountId(account?.Id ?? Guid.NewGuid()), ct);
        await InschrijvingBeginnen.StuurAsync(
            systeem, new Portaallink
            {
                Soort = Portaallinksoort.Binnenkomen,
                Houder = account?.Houder,
                Email = adres.Waarde,
                Taal = taal,
                Op = klok.GetUtcNow()
            }, ct);
        return adres;
    }
}
