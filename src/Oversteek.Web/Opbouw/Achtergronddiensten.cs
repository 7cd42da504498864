using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Brugklassen;
using Oversteek.Application.Gesprekken;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Application.Reservekopieen;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Web.Achtergrond;
using Oversteek.Web.Waarneming;

namespace Oversteek.Web.Opbouw;

public static class Achtergronddiensten
{
    /// <summary>Mail, anchoring and tidying, with what they need. Switched off with Oversteek:Achtergrond=false (tests, verbs).</summary>
    public static IServiceCollection AddPost(this IServiceCollection services, Oversteekopties opties)
    {
        services.AddSingleton(new Postopties(
            opties.Adres, opties.Mailafzender, opties.SmtpHost, opties.SmtpPoort, opties.SmtpGebruiker, opties.SmtpWachtwoord, opties.SmtpTls, opties.SmtpDirectTls, opties.SmtpUitgever));
        services.AddSingleton<IPostbode, Smtppostbode>();
        services.AddScoped<Postbus>();
        services.AddSingleton<Logboekcontrole>();
        services.AddSingleton(new Ankerbestand(Ankers(opties)));
        services.AddSingleton(new Wislijst(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Ankers(opties)))!, "gewist.jsonl")));
        if (!opties.Achtergrond)
            return services;
        services.AddSingleton<Verankering>();
        services.AddUurwerk<Verankering>("Het logboek verankeren", static (verankering, ct) => verankering.VerankerAsync(ct));
        services.AddUurwerk<Wissingen>("Bewaren wat is gewist", static (wissingen, ct) => wissingen.VulAanAsync(ct));
        services.AddUurwerk<Wachtlijstklok>("De wachtlijsten", static (klok, ct) => klok.TikAsync(ct));
        services.AddUurwerk<Gesprekkenklok>("Herinneringen aan scholen", static (klok, ct) => klok.TikAsync(ct));
        services.AddUurwerk<Zorgplichtwaarschuwing>("De waarschuwingen over de zorgplicht", static (klok, ct) => klok.TikAsync(ct));
        services.AddUurwerk<Capaciteitsherinnering>("De herinneringen aan vrije plaatsen", static (klok, ct) => klok.TikAsync(ct));
        services.AddUurwerk<Opruimen>("Verlopen concepten en tellers opruimen", static (opruimen, ct) => opruimen.ExecuteAsync(ct));
        // Without a mail server the messages wait; the health check says so.
        if (opties.SmtpHost is { Length: > 0 })
            services.AddHostedService<Postbezorging>();
        return services;
    }

    /// <summary>Every turn has a scope of its own.</summary>
    private static void AddUurwerk<T>(this IServiceCollection services, string wat, Func<T, CancellationToken, Task> werk)
        where T : notnull => services.AddSingleton<IHostedService>(diensten => new Uurwerk(
        wat, ct => InScopeAsync(diensten, werk, ct), diensten.GetRequiredService<Taakstanden>(), diensten.GetRequiredService<ILogger<Uurwerk>>()));

    private static async Task InScopeAsync<T>(IServiceProvider diensten, Func<T, CancellationToken, Task> werk, CancellationToken ct)
        where T : notnull
    {
        await using var scope = diensten.CreateAsyncScope();
        await werk(scope.ServiceProvider.GetRequiredService<T>(), ct);
    }

    private static string Ankers(Oversteekopties opties) =>
        opties.Ankers is { Length: > 0 } gekozen ? gekozen : Path.Combine(opties.Sleutels, "ankers.jsonl");
}
