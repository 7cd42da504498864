using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Aanmeldingen;

/// <summary>
/// Somebody guesses codes: the log says so and the platform gets a mail, once per hour and full bucket (SEC-26, SEC-63). The guess itself is
/// refused already.
/// </summary>
public sealed class Codealarm(Drempel drempel, Systeemtoegang systeem, Accountpost post, Leeslogboek logboek, TimeProvider klok)
{
    /// <param name="school">For whom was tried; null for a parent at the door.</param>
    public async Task SlaAsync(string emmer, string sleutel, AccountId? wie, OrganisatieId? school, CancellationToken ct)
    {
        if (!await drempel.TelAsync(Drempels.CodeAlarm, $"{emmer}|{sleutel}", ct))
            return;
        var nu = klok.GetUtcNow();
        var beheerders = await systeem.VoerUitAsync(Systeemgrond.Beheer, db => db.Functies.Geldig(nu)
            .Where(f => f.Rol == Rol.Platformbeheerder).Select(f => f.AccountId).Distinct().ToListAsync(ct));
        await logboek.LegVastAsync("CodeAlarm", wie, school, nu, Json.Schrijf(new { Drempel = emmer }), ct);
        foreach (var beheerder in beheerders)
            await post.MeldAsync(new CodeAlarmGegeven(beheerder), ct);
    }
}
