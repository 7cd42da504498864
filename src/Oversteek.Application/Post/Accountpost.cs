using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Post;

/// <summary>Tells a user by mail what happened to the account (SEC-23). The row names the account; the address is looked up when it leaves.</summary>
public sealed class Accountpost(OversteekDb db, TimeProvider klok)
{
    public const string WachtwoordVergeten = "account.wachtwoord-vergeten";
    public const string WachtwoordGewijzigd = "account.wachtwoord-gewijzigd";
    public const string AppGewijzigd = "account.app-gewijzigd";
    public const string HerstelcodesNieuw = "account.herstelcodes-nieuw";
    public const string HerstelcodeGebruikt = "account.herstelcode-gebruikt";
    public const string NieuwApparaat = "account.nieuw-apparaat";
    public const string CodesOnjuist = "account.codes-onjuist";

    /// <summary>To the beheerders of the platform (SEC-26).</summary>
    public const string CodeAlarm = "account.code-alarm";

    public async Task MeldAsync(string sjabloon, AccountId account, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        db.UitgaandeBerichten.Add(new UitgaandBericht { Sjabloon = sjabloon, AangemaaktOp = nu, VolgendePogingOp = nu, Gegevens = Json.Schrijf(new Berichtgegevens(null, Account: account)) });
        await db.SaveChangesAsync(ct);
    }
}
