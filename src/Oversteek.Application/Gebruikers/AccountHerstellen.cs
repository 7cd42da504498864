using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Gebruikers;

public enum Herstelsoort
{
    /// <summary>A new link to choose a password; the second factor stays.</summary>
    Wachtwoord,

    /// <summary>Lost phone, after the beheerder checked who it is; the password stays.</summary>
    TweedeFactor,
}

public sealed record Accountherstel(Guid FunctieId, Herstelsoort Soort);

/// <summary>
/// Helps a colleague who cannot log in (SEC-22). Only when every functie of the account is one this beheerder manages: the beheerder of one
/// school must not be able to take over somebody's work elsewhere.
/// </summary>
public sealed class AccountHerstellen(OversteekDb db, UserManager<Account> accounts, Uitnodigingen uitnodigingen, Tweedefactor factor, Sessies sessies, Toegangscontext toegang, Leeslogboek logboek, Waardereden redenen)
{
    /// <summary>The path of the link for a new password, or empty.</summary>
    public async Task<Result<string>> ExecuteAsync(Accountherstel herstel, Handeling handeling, CancellationToken ct)
    {
        if (await ZoekAsync(herstel.FunctieId, handeling, ct) is not { } account)
            return AlgemeneWeigeringen.NietGevonden;
        var wie = Json.Schrijf(new { Account = account.Id });
        if (herstel.Soort == Herstelsoort.Wachtwoord)
        {
            await logboek.LegVastAsync(redenen.Regel("WachtwoordlinkGemaakt", handeling, wie), ct);
            return await uitnodigingen.MaakAsync(account);
        }
        await logboek.LegVastAsync(redenen.Regel("TweedeFactorVerwijderd", handeling, wie), ct);
        await factor.VerwijderAsync(account);
        await sessies.BeeindigAlleAsync(new AccountId(account.Id), null, ct);
        return "";
    }

    public async Task<bool> KanAsync(Guid functie, Handeling handeling, CancellationToken ct) => await ZoekAsync(functie, handeling, ct) is not null;

    private async Task<Account?> ZoekAsync(Guid functieId, Handeling handeling, CancellationToken ct)
    {
        var organisaties = Beheerbereik.Organisaties(db, toegang);
        var functie = await db.Functies.AsNoTracking()
            .SingleOrDefaultAsync(f => f.Id == functieId && (f.Tot == null || f.Tot > handeling.Op) && organisaties.Any(o => o.Id == f.OrganisatieId), ct);
        if (functie is null || functie.AccountId == handeling.Wie)
            return null;
        var elders = await db.Functies.AnyAsync(f => f.AccountId == functie.AccountId && (f.Tot == null || f.Tot > handeling.Op) && !organisaties.Any(o => o.Id == f.OrganisatieId), ct);
        return elders ? null : await accounts.FindByIdAsync(functie.AccountId.Waarde.ToString());
    }
}
