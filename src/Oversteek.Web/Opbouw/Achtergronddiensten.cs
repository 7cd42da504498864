using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Web.Achtergrond;

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
        services.AddHealthChecks().AddCheck<Postgezondheid>("post");
        if (!opties.Achtergrond)
            return services;
        services.AddSingleton<Verankering>();
        services.AddUurwerk("Het logboek verankeren", static (diensten, ct) => diensten.GetRequiredService<Verankering>().VerankerAsync(ct));
        services.AddUurwerk("De wachtlijsten", TikAsync);
        services.AddUurwerk("Verlopen concepten en tellers opruimen", OpruimenAsync);
        // Without a mail server the messages wait; the health check says so.
        if (opties.SmtpHost is { Length: > 0 })
            services.AddHostedService<Postbezorging>();
        return services;
    }

    private static void AddUurwerk(this IServiceCollection services, string wat, Func<IServiceProvider, CancellationToken, Task> werk) =>
        services.AddSingleton<IHostedService>(diensten => new Uurwerk(wat, ct => werk(diensten, ct), diensten.GetRequiredService<ILogger<Uurwerk>>()));

    private static async Task TikAsync(IServiceProvider diensten, CancellationToken ct)
    {
        await using var scope = diensten.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Wachtlijstklok>().TikAsync(ct);
    }

    private static async Task OpruimenAsync(IServiceProvider diensten, CancellationToken ct)
    {
        await using var scope = diensten.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Opruimen>().ExecuteAsync(ct);
    }

    private static string Ankers(Oversteekopties opties) =>
        opties.Ankers is { Length: > 0 } gekozen ? gekozen : Path.Combine(opties.Sleutels, "ankers.jsonl");
}
