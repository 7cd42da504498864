using Microsoft.AspNetCore.Identity;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Gebruikers;

/// <summary>
/// One-time link with which somebody chooses a password (SEC-22): 256 bits, kept as a hash, good once and not for long. It never skips
/// the second factor.
/// </summary>
public sealed class Uitnodigingen(UserManager<Account> accounts, TimeProvider klok)
{
    private const string Naam = "uitnodiging";
    private static readonly TimeSpan Nieuw = TimeSpan.FromDays(7);
    private static readonly TimeSpan Herstel = TimeSpan.FromMinutes(60);

    /// <summary>Path of the link; an earlier link of this account is void.</summary>
    public async Task<string> MaakAsync(Account account)
    {
        var geheim = Linkgeheim.Nieuw();
        await accounts.SetAuthenticationTokenAsync(account, Linkgeheim.Uitgever, Naam, Linkgeheim.Waarde(geheim, klok.GetUtcNow() + Duur(account)));
        return Pad(account, geheim);
    }

    /// <summary>The same for the mail that carries it.</summary>
    internal static async Task<string> MaakAsync(OversteekDb db, Account account, CancellationToken ct) =>
        Pad(account, await Linkgeheim.ZetAsync(db, account.Id, Naam, db.Nu + Duur(account), ct));

    /// <summary>The account of a link that is still good; looking does not use it up.</summary>
    public async Task<Account?> ZoekAsync(Guid id, string geheim) =>
        await accounts.FindByIdAsync(id.ToString()) is { Actief: true } account
        && Linkgeheim.Klopt(await accounts.GetAuthenticationTokenAsync(account, Linkgeheim.Uitgever, Naam), geheim, klok.GetUtcNow())
            ? account
            : null;

    /// <summary>Sets the password and uses the link up; refusals are those of <see cref="Wachtwoordbeleid"/>.</summary>
    public async Task<Result> NeemAanAsync(Account account, string wachtwoord)
    {
        var schoon = Wachtwoordbeleid.Genormaliseerd(wachtwoord);
        foreach (var regel in accounts.PasswordValidators)
        {
            var oordeel = await regel.ValidateAsync(accounts, account, schoon);
            if (!oordeel.Succeeded)
                return Result.Geweigerd([.. oordeel.Errors.Select(GebruikerWeigeringen.Wachtwoord)]);
        }
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, schoon);
        account.EmailConfirmed = true;
        await accounts.UpdateSecurityStampAsync(account);
        await VervalAsync(accounts, account);
        return Result.Gelukt;
    }

    /// <summary>A link that was made before is void.</summary>
    internal static Task<IdentityResult> VervalAsync(UserManager<Account> accounts, Account account) =>
        accounts.RemoveAuthenticationTokenAsync(account, Linkgeheim.Uitgever, Naam);

    private static TimeSpan Duur(Account account) => account.PasswordHash is null ? Nieuw : Herstel;

    private static string Pad(Account account, string geheim) => $"/inloggen/instellen/{account.Id}/{geheim}";
}

public static class GebruikerWeigeringen
{
    public static readonly Weigering BuitenBereik = new("GEB-001", Veld: "OrganisatieId");
    public static readonly Weigering RolPastNiet = new("GEB-002", Veld: "Rol");
    public static readonly Weigering HeeftFunctieAl = new("GEB-003", Veld: "Email");
    public static readonly Weigering EigenFunctie = new("GEB-004");
    public static readonly Weigering LaatsteBeheerder = new("GEB-005");
    public static readonly Weigering OnjuistWachtwoord = new("GEB-006", Veld: "Huidig");

    public static readonly Weigering PlatformBestaat = new("GEB-021");
    public static readonly Weigering ZelfGeven = new("GEB-022", Veld: "Email");
    public static readonly Weigering EigenCollega = new("GEB-023", Veld: "Email");
    public static readonly Weigering AnderBevestigt = new("GEB-024");
    public static readonly Weigering FactorLoopt = new("GEB-025");
    public static readonly Weigering NogGeenDag = new("GEB-036");
    public static readonly Weigering TeVeelPasskeys = new("GEB-026") { Namen = ["aantal"] };
    public static readonly Weigering PasskeyMislukt = new("GEB-027");
    public static readonly Weigering LaatsteFactor = new("GEB-028");
    public static readonly Weigering ZelfdeEmailadres = new("GEB-029", Veld: "Email");
    public static readonly Weigering EmailGepauzeerd = new("GEB-030", Weigeringsoort.Gepauzeerd);
    public static readonly Weigering RegelOrganisatie = new("GEB-031") { Namen = ["organisatie"] };
    public static readonly Weigering RegelNaam = new("GEB-032");
    public static readonly Weigering RegelEmail = new("GEB-033");
    public static readonly Weigering RegelTelefoon = new("GEB-034");
    public static readonly Weigering RegelDubbel = new("GEB-035");

    public static readonly Weigering VergetenGepauzeerd = new("GEB-007", Weigeringsoort.Gepauzeerd);
    public static readonly Weigering WachtwoordKort = new("GEB-011", Veld: "Wachtwoord") { Namen = ["lengte"] };
    public static readonly Weigering WachtwoordLang = new("GEB-012", Veld: "Wachtwoord") { Namen = ["lengte"] };
    public static readonly Weigering WachtwoordBekend = new("GEB-013", Veld: "Wachtwoord");

    /// <summary>Of a judgement of <see cref="Wachtwoordbeleid"/>; what else the accounts manager says is a fault.</summary>
    public static Weigering Wachtwoord(IdentityError fout) => fout.Code switch
    {
        Wachtwoordbeleid.Kort => WachtwoordKort.Met(Wachtwoordbeleid.Kortst),
        Wachtwoordbeleid.Lang => WachtwoordLang.Met(Wachtwoordbeleid.Langst),
        Wachtwoordbeleid.TeRaden => WachtwoordBekend,
        nameof(IdentityErrorDescriber.PasswordMismatch) => OnjuistWachtwoord,
        _ => throw new InvalidOperationException($"Het wachtwoord kan niet worden opgeslagen: {fout.Code}."),
    };
}
