using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Gebruikers;

/// <summary>Somebody tries passwords: the log says so and the platform gets a mail, once per hour and full bucket (SEC-63).</summary>
public sealed class Inlogalarm(Drempel drempel, Systeemtoegang systeem, Accountpost post, Sessies sessies, TimeProvider klok)
{
    /// <summary>Counts a try before anything is looked at (SEC-18); false is a pause. A network that tries too much is an alarm.</summary>
    public async Task<bool> MagProberenAsync(string netwerk, string emmer, CancellationToken ct)
    {
        if (await drempel.TelAsync(Drempels.InlogNetwerk, netwerk, ct))
            return await drempel.TelAsync(Drempels.Inlog, emmer, ct);
        await SlaAsync($"{Drempels.InlogNetwerk}|{netwerk}", null, ct);
        return false;
    }

    /// <summary>Many refusals for one account are an alarm and no lock: nobody can shut somebody else out (B-04).</summary>
    public async Task TelAsync(AccountId? account, string emmer, CancellationToken ct)
    {
        if (!await drempel.TelAsync(Drempels.InlogAccount, emmer, ct))
            await SlaAsync($"{Drempels.InlogAccount}|{emmer}", account, ct);
    }

    public async Task SlaAsync(string emmer, AccountId? account, CancellationToken ct)
    {
        if (!await drempel.TelAsync(Drempels.InlogAlarm, emmer, ct))
            return;
        await sessies.LogAsync("InlogAlarm", account, ct);
        var nu = klok.GetUtcNow();
        var beheerders = await systeem.VoerUitAsync(Systeemgrond.Beheer, db => db.Functies.Geldig(nu)
            .Where(f => f.Rol == Rol.Platformbeheerder).Select(f => f.AccountId).Distinct().ToListAsync(ct));
        foreach (var beheerder in beheerders)
            await post.MeldAsync(new InlogAlarmGegeven(beheerder), ct);
    }
}
