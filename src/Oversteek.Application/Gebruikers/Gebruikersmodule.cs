using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Gebruikers;

/// <summary>Accounts, functions, sessions and log-in.</summary>
internal sealed class Gebruikersmodule : Featuremodule
{
    private static readonly TimeSpan Tellers = TimeSpan.FromDays(1);

    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.EigenAccountBeheren, Rollen.Iedereen);
        module.Recht(Recht.AccountsBeheren, Rol.PoBeheerder, Rol.VoBeheerder, Rol.Beheerdersrol, Rol.Regiocoordinator, Rol.Platformbeheerder);
        module.Recht(Recht.PlatformBeheren, Rol.Platformbeheerder);
        module.Model(new AccountConfiguration());
        module.Model(new FunctieConfiguration());
        module.Model(new FunctieaanbodConfiguration());
        module.Model(new FactorverzoekConfiguration());
        module.Model(new EmailwijzigingConfiguration());
        module.Model(new PasskeyConfiguration());
        module.Model(new SessieConfiguration());
        module.Model(new TellerConfiguration());
        module.Diensten(s => Gebruikersregistratie.Registreer(s));
        module.Ruimt("Tellers", (db, nu, ct) => db.Set<Teller>().Where(t => t.VensterTot < nu - Tellers).ExecuteDeleteAsync(ct));
        module.Ruimt("E-mailwijzigingen", (db, nu, ct) => db.Set<Emailwijziging>().Where(w => w.Op < nu - Emailwijziging.Bewaard).ExecuteDeleteAsync(ct));
        Verstillingen(module);
        Berichten(module);
    }

    private static void Verstillingen(Modulebouwer module)
    {
        module.Verstilt("Sessies", (db, nu, ct) => db.Set<Sessie>().Where(s => s.BeeindigdOp == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.BeeindigdOp, nu), ct));
        // Links of mails, an app that waited for its first code, and recovery codes of which some may have been used since. The app stays.
        module.Verstilt("Links en herstelcodes", (db, _, ct) => db.Set<IdentityUserToken<Guid>>()
            .Where(t => t.Name != Tweedefactor.Vast).ExecuteDeleteAsync(ct));
        module.Verstilt("E-mailwijzigingen", (db, nu, ct) => db.Set<Emailwijziging>().Where(w => w.GeslotenOp == null)
            .ExecuteUpdateAsync(s => s.SetProperty(w => w.GeslotenOp, nu), ct));
        // Stopped by the person after the copy, it would ripen all the same (B-02).
        module.Verstilt("Verzoeken over een app", (db, nu, ct) => db.Set<Factorverzoek>().Where(f => f.GeslotenOp == null)
            .ExecuteUpdateAsync(s => s.SetProperty(f => f.GeslotenOp, nu), ct));
        module.Verstilt("Aangeboden functies", (db, nu, ct) => db.Set<Functieaanbod>().Where(f => f.GeslotenOp == null)
            .ExecuteUpdateAsync(s => s.SetProperty(f => f.GeslotenOp, nu), ct));
    }

    private static void Berichten(Modulebouwer module)
    {
        module.Bericht<FunctieAangeboden>("account.uitnodiging", Ontvanger.Uitgenodigde, kader: "uitnodiging");
        module.Bericht<FunctieZonderBeheerder>("account.functie-zonder-beheerder", Ontvanger.Organisatie, kader: "wachtwoord");
        module.Bericht<LaatsteBeheerderWeg>("account.laatste-beheerder-weg", Ontvanger.Organisatie, kader: "wachtwoord");
        module.Bericht<AppVerwijderingGevraagd>("account.app-verzoek", Ontvanger.Gebruiker, kader: "wachtwoord");
        module.Bericht<WachtwoordVergetenGevraagd>("account.wachtwoord-vergeten", Ontvanger.Gebruiker, kader: "wachtwoord");
        module.Bericht<WachtwoordGewijzigd>("account.wachtwoord-gewijzigd", Ontvanger.Gebruiker);
        module.Bericht<AppGewijzigd>("account.app-gewijzigd", Ontvanger.Gebruiker);
        module.Bericht<PasskeyToegevoegd>("account.passkey-toegevoegd", Ontvanger.Gebruiker);
        module.Bericht<PasskeyVerwijderd>("account.passkey-verwijderd", Ontvanger.Gebruiker);
        module.Bericht<EmailwijzigingGevraagd>("account.email-gevraagd", Ontvanger.OudEmailadres, kader: "wachtwoord");
        module.Bericht<EmailadresTeBevestigen>("account.email-bevestigen", Ontvanger.NieuwEmailadres, kader: "wachtwoord");
        module.Bericht<EmailadresBezet>("account.email-bezet", Ontvanger.NieuwEmailadres, kader: "wachtwoord");
        module.Bericht<EmailadresGewijzigd>("account.email-gewijzigd", Ontvanger.Gebruiker);
        module.Bericht<EmailadresVerlaten>("account.email-verlaten", Ontvanger.OudEmailadres, kader: "wachtwoord");
        module.Bericht<HerstelcodesVernieuwd>("account.herstelcodes-nieuw", Ontvanger.Gebruiker);
        module.Bericht<HerstelcodeGebruikt>("account.herstelcode-gebruikt", Ontvanger.Gebruiker);
        module.Bericht<NieuwApparaat>("account.nieuw-apparaat", Ontvanger.Gebruiker);
        module.Bericht<InlogAlarmGegeven>("account.inlog-alarm", Ontvanger.Gebruiker, kader: "medewerker");
        module.Bericht<CodesOnjuist>("account.codes-onjuist", Ontvanger.Gebruiker);
        Invullingen(module);
    }

    private static void Invullingen(Modulebouwer module)
    {
        module.Invulling("uitnodiging", Gebruikersinvulling.UitnodigingAsync, geheim: true);
        module.Invulling("stoplink", Gebruikersinvulling.StoplinkAsync, geheim: true);
        module.Invulling("bevestigadres", Gebruikersinvulling.BevestigadresAsync, geheim: true);
        module.Invulling("stopadres", Gebruikersinvulling.StopadresAsync, geheim: true);
        module.Invulling("herstellink", Gebruikersinvulling.HerstellinkAsync, geheim: true);
    }
}
