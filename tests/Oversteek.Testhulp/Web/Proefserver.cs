using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Data.Sqlite;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Documenten.Pdf;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp.Databases;
using Oversteek.Web.Beveiliging;
using Oversteek.Demo;
using Xunit;

namespace Oversteek.Testhulp.Web;

/// <summary>The real program on a fresh database with a small region; antiforgery, filters and headers are on. SQLite unless asked otherwise.</summary>
public sealed class Proefserver : IAsyncLifetime
{
    // One for the whole run: a process of its own for each server took more time than the documents. It ends with its standard input.
    private static readonly TypstWerker Werker = new();

    private readonly string map = Directory.CreateTempSubdirectory("oversteek-proef-").FullName;
    private WebApplicationFactory<Demoprogramma>? fabriek;
    private Proefdatabase? postgres;

    /// <summary>PostgreSQL is reached as oversteek_app, with the policies on.</summary>
    public Databasesoort Soort { get; init; }

    /// <summary>Folder with the database (SQLite), the keys and whatever else the program writes.</summary>
    public string Map => map;

    /// <summary>Name of the database on the server, for PostgreSQL.</summary>
    public string? Databasenaam => postgres?.Naam;

    public VasteKlok Klok { get; } = new(Nederland.Moment(new DateOnly(2027, 1, 20), new TimeOnly(10, 0)));

    public Proefregio Regio { get; private set; } = null!;

    public IServiceProvider Diensten => fabriek!.Services;

    /// <summary>More services or replacements for one test class; set before the first use.</summary>
    public Action<IServiceCollection>? Aanpassing { get; init; }

    /// <summary>Requests at the same time from one network; null leaves the setting of the program.</summary>
    public int? TegelijkPerNetwerk { get; init; }

    public static async Task<Proefserver> StartAsync(Databasesoort soort = Databasesoort.Sqlite)
    {
        var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        return server;
    }

    public async ValueTask InitializeAsync()
    {
        postgres = Soort == Databasesoort.Postgres ? await Proefdatabase.MaakAsync(Soort) : null;
        if (postgres is null)
            await Proefdatabase.SqliteInAsync(Sqlite);
        fabriek = new WebApplicationFactory<Demoprogramma>().WithWebHostBuilder(web =>
        {
            web.UseSetting("Oversteek:Sqlite", postgres is null ? Sqlite : "");
            web.UseSetting("Oversteek:Postgres", postgres?.Verbinding ?? "");
            web.UseSetting("Oversteek:Sleutels", Path.Combine(map, "sleutels"));
            web.UseSetting("Oversteek:Adres", "https://localhost");
            web.UseSetting("Oversteek:SchijfreserveProcent", "0");
            if (TegelijkPerNetwerk is { } grens)
                web.UseSetting("Oversteek:TegelijkPerNetwerk", grens.ToString(System.Globalization.CultureInfo.InvariantCulture));
            web.UseSetting("Logging:LogLevel:Default", nameof(LogLevel.Error));
            web.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", nameof(LogLevel.Error));
            web.UseSetting("Logging:LogLevel:Microsoft.EntityFrameworkCore", nameof(LogLevel.Error));
            // Writing lines that nobody reads was a large part of the time of a test; what went wrong stands there all the same.
            web.ConfigureLogging(log => log.ClearProviders().AddProvider(new Foutenlog()));
            web.ConfigureTestServices(services =>
            {
                services.RemoveAll<TimeProvider>();
                services.AddSingleton<TimeProvider>(Klok);
                services.RemoveAll<IHostedService>();
                services.Replace(ServiceDescriptor.Singleton(Werker));
                services.Replace(ServiceDescriptor.Singleton(Modelbeschrijving.Geef));
                Aanpassing?.Invoke(services);
            });
        });
        await Systeem(async db => Regio = await Proefregio.MaakAsync(db));
    }

    public async ValueTask DisposeAsync()
    {
        if (fabriek is not null)
            await fabriek.DisposeAsync();
        if (postgres is not null)
            await postgres.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearPool(new Microsoft.Data.Sqlite.SqliteConnection(SqliteRegistratie.Verbinding(Sqlite)));
        Directory.Delete(map, recursive: true);
    }

    /// <summary>A browser without a session.</summary>
    public Webklant Anoniem() => new(fabriek!.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false, HandleCookies = true }));

    /// <summary>A browser of somebody with this role at this organisation, with a session as if just logged in.</summary>
    public async Task<Webklant> LogInAsync(Rol rol, OrganisatieId organisatie, bool versTweedeFactor = true)
    {
        var account = await AccountAsync(rol, organisatie, versTweedeFactor);
        var klant = Anoniem();
        klant.ZetCookie(Cookienaam, Koekje(account.Sessie));
        return klant with { Account = account.Id };
    }

    /// <summary>The same account in another browser.</summary>
    public async Task<Webklant> LogOpnieuwInAsync(Webklant klant)
    {
        var sessie = await Systeem(async db =>
        {
            var eerder = await db.Sessies.AsNoTracking().FirstAsync(s => s.AccountId == klant.Account);
            var nieuw = new Sessie { AccountId = eerder.AccountId, FunctieId = eerder.FunctieId, Schooljaar = eerder.Schooljaar, BegonnenOp = eerder.BegonnenOp, LaatstGezienOp = Klok.GetUtcNow(), TweedeFactorOp = eerder.TweedeFactorOp };
            db.Add(nieuw);
            await db.SaveChangesAsync();
            return nieuw.Id;
        });
        var ander = Anoniem();
        ander.ZetCookie(Cookienaam, Koekje(sessie));
        return ander with { Account = klant.Account };
    }

    public async Task Systeem(Func<OversteekDb, Task> werk) => await Systeem<object?>(async db =>
    {
        await werk(db);
        return null;
    });

    /// <summary>Looks at or arranges everything, as the platform.</summary>
    public Task<T> Systeem<T>(Func<OversteekDb, Task<T>> werk) => InScopeAsync(sp => werk(sp.GetRequiredService<OversteekDb>()), toegang => toegang.GebruikSysteem(Systeemgrond.Beheer));

    /// <summary>Works as this organisation, as a use case would.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> werk, Action<Toegangscontext> toegang)
    {
        await using var scope = Diensten.CreateAsyncScope();
        toegang(scope.ServiceProvider.GetRequiredService<Toegangscontext>());
        return await werk(scope.ServiceProvider);
    }

    public Handeling Handeling(OrganisatieId namens, Rol rol = Rol.PoGebruiker, string? reden = null) => new(null, rol, namens, Klok.GetUtcNow(), Guid.NewGuid(), reden);

    private string Sqlite => Path.Combine(map, "proef.db");

    private string Cookienaam => Cookieopties.Cookie.Name!;

    private CookieAuthenticationOptions Cookieopties => Diensten.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Sessiebewaking.Schema);

    private string Koekje(Guid sessie) =>
        Cookieopties.TicketDataFormat.Protect(new AuthenticationTicket(Sessiebewaking.Persoon(sessie), Sessiebewaking.Schema));

    private Task<(AccountId Id, Guid Sessie)> AccountAsync(Rol rol, OrganisatieId organisatie, bool vers) => Systeem(async db =>
    {
        var nu = Klok.GetUtcNow();
        var naam = $"{rol}-{Guid.NewGuid():N}@proef.example";
        var account = new Account { Id = Guid.NewGuid(), Naam = "Proef Gebruiker", UserName = naam, NormalizedUserName = naam.ToUpperInvariant(), Email = naam, NormalizedEmail = naam.ToUpperInvariant(), TwoFactorEnabled = true, SecurityStamp = Guid.NewGuid().ToString() };
        var functie = new Functie { AccountId = new AccountId(account.Id), OrganisatieId = organisatie, Rol = rol, Van = nu.AddDays(-1) };
        var sessie = new Sessie { AccountId = functie.AccountId, FunctieId = functie.Id, Schooljaar = Proefregio.Schooljaar.ToString(), BegonnenOp = nu, LaatstGezienOp = nu, TweedeFactorOp = vers ? nu : nu.AddHours(-1) };
        db.AddRange(account, functie, sessie);
        await db.SaveChangesAsync();
        return (functie.AccountId, sessie.Id);
    });
}
