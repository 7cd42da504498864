using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Persistence;

namespace Oversteek.Application.Gebruikers;

internal static class Gebruikersregistratie
{
    /// <summary>PBKDF2-HMAC-SHA512; an older hash is renewed at log-in (SEC-17).</summary>
    public const int Rondes = 220_000;

    public static void Registreer(IServiceCollection services)
    {
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = Rondes);
        services.AddIdentityCore<Account>(Instellen)
            .AddEntityFrameworkStores<OversteekDb>()
            .AddErrorDescriber<NederlandseIdentiteitsfouten>()
            .AddDefaultTokenProviders();
        // Ours replaces the one that asks for digits and capitals.
        foreach (var standaard in services.Where(s => s.ServiceType == typeof(IPasswordValidator<Account>)).ToList())
            services.Remove(standaard);
        services.AddScoped<IPasswordValidator<Account>, Wachtwoordbeleid>();
        services.AddScoped<Wachtwoordcontrole>();
        services.AddScoped<Tweedefactor>();
        services.AddScoped<Sessies>();
        services.AddScoped<Uitnodigingen>();
        services.AddScoped<Stoplinken>();
        services.AddScoped<Passkeyinlog>();
        services.AddScoped<Emailwijzigingen>();
        services.AddScoped<Inlogalarm>();
        services.AddScoped<Factorverzoeken>();
        services.AddSingleton<Inlogtoegang>();
    }

    private static void Instellen(IdentityOptions opties)
    {
        opties.User.RequireUniqueEmail = true;
        opties.User.AllowedUserNameCharacters = "";
    }
}

/// <summary>What Identity itself can refuse, in Dutch.</summary>
internal sealed class NederlandseIdentiteitsfouten : IdentityErrorDescriber
{
    public override IdentityError DuplicateEmail(string email) => Fout(nameof(DuplicateEmail), "Dit e-mailadres is al in gebruik.");

    public override IdentityError DuplicateUserName(string userName) => Fout(nameof(DuplicateUserName), "Dit e-mailadres is al in gebruik.");

    public override IdentityError InvalidEmail(string? email) => Fout(nameof(InvalidEmail), "Dit is geen geldig e-mailadres.");

    public override IdentityError InvalidUserName(string? userName) => Fout(nameof(InvalidUserName), "Dit is geen geldig e-mailadres.");

    public override IdentityError PasswordMismatch() => Fout(nameof(PasswordMismatch), "Het wachtwoord klopt niet.");

    public override IdentityError ConcurrencyFailure() => Fout(nameof(ConcurrencyFailure), "Iemand anders heeft dit account intussen gewijzigd.");

    public override IdentityError DefaultError() => Fout(nameof(DefaultError), "Er ging iets mis. Probeer het opnieuw.");

    private static IdentityError Fout(string code, string tekst) => new() { Code = code, Description = tekst };
}
