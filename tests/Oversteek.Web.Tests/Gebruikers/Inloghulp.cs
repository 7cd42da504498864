using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Gebruikers;

/// <summary>An account with a known password and app, and the steps of a person who logs in with it.</summary>
internal sealed record Proefaccount(string Email, byte[] Sleutel, AccountId Id)
{
    public const string Wachtwoord = "vier gele fietsen bij maanlicht";

    public static Task<Proefaccount> MaakAsync(Proefserver server, Rol rol, OrganisatieId organisatie, bool metApp = true) =>
        server.InScopeAsync(
            async sp =>
            {
                var sleutel = Totp.NieuweSleutel();
                var email = $"proef-{Guid.NewGuid():N}@proef.example";
                var account = await sp.GetRequiredService<AccountInrichten>()
                    .ExecuteAsync(new Inrichting("Kim de Wit", email, Wachtwoord, rol, organisatie, metApp ? sleutel : null), TestContext.Current.CancellationToken);
                return new Proefaccount(email, sleutel, new AccountId(account.Waarde.Id));
            },
            toegang => toegang.GebruikSysteem(Systeemgrond.Beheer));

    /// <summary>Next code of the app; the clock moves on, because each code works once.</summary>
    public string Code(Proefserver server)
    {
        server.Klok.Verder(TimeSpan.FromSeconds(31));
        return Totp.Code(Sleutel, Totp.Stap(server.Klok.GetUtcNow()));
    }

    public async Task<Pagina> MetWachtwoordAsync(Webklant klant, string wachtwoord = Wachtwoord, string terug = "") =>
        await (await klant.GetAsync("/inloggen" + (terug.Length == 0 ? "" : "?terug=" + Uri.EscapeDataString(terug)))).Formulier().Zet("Invoer.Email", Email).Zet("Invoer.Wachtwoord", wachtwoord).VerstuurAsync();

    public async Task<Webklant> LogInAsync(Proefserver server)
    {
        var klant = server.Anoniem();
        var stap = await MetWachtwoordAsync(klant);
        await stap.Formulier("main form[method=post]:not([action])").Zet("Invoer.Code", Code(server)).VerstuurAsync();
        return klant with { Account = Id };
    }

    public Task<List<Sessie>> SessiesAsync(Proefserver server) => server.Systeem(db => db.Sessies.AsNoTracking().Where(s => s.AccountId == Id).ToListAsync());
}
