using Microsoft.AspNetCore.Identity;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Gebruikers;

/// <summary>Adds a passkey that was proven just now; the person hears of it by mail (SEC-15, SEC-23).</summary>
public sealed class PasskeyToevoegen(OversteekDb db, UserManager<Account> accounts, Accountpost post, Leeslogboek logboek)
{
    public const int Hoogstens = 10;
    public const int LangsteNaam = 60;

    public async Task<Result> ExecuteAsync(Account account, UserPasskeyInfo sleutel, string naam, Handeling handeling, CancellationToken ct)
    {
        if ((await accounts.GetPasskeysAsync(account)).Count >= Hoogstens)
            return GebruikerWeigeringen.TeVeelPasskeys.Met(Hoogstens);
        if (!await BewaarAsync(account, Genoemd(sleutel, naam, handeling.Op)))
            return GebruikerWeigeringen.PasskeyMislukt;
        await post.MeldAsync(new PasskeyToegevoegd(new AccountId(account.Id)), ct);
        await logboek.LegVastAsync("PasskeyToegevoegd", handeling, null, ct);
        return Result.Gelukt;
    }

    // Of two at the same moment one finds the stamp of the account changed, so the limit holds. A key that is stored already may be of somebody
    // else, whom this account does not see.
    private Task<bool> BewaarAsync(Account account, UserPasskeyInfo sleutel) =>
        db.ProbeerAsync(async () => (await accounts.AddOrUpdatePasskeyAsync(account, sleutel)).Succeeded);

    private static UserPasskeyInfo Genoemd(UserPasskeyInfo sleutel, string naam, DateTimeOffset op) => new(
        sleutel.CredentialId, sleutel.PublicKey, op, sleutel.SignCount, sleutel.Transports, sleutel.IsUserVerified, sleutel.IsBackupEligible,
        sleutel.IsBackedUp, sleutel.AttestationObject, sleutel.ClientDataJson)
    {
        Name = naam.Trim(),
    };
}
