using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Ouderportaal;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Keuzelijsten;

namespace Oversteek.Application.Keuzelijsten;

/// <summary>The list that parents make, send and follow, or the po school for them; it arrives at the vo school of first choice.</summary>
internal sealed class Keuzelijstenmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.NamensOuderHandelen, Rollen.Po);
        module.Lezing(Leessoort.Voorrangsbewijs);
        module.Model(new KeuzelijstConfiguration());
        module.Model(new OuderbezwaarConfiguration());
        module.Diensten(s => s.AddScoped<Keuzetoegang>().AddScoped<IPortaaltakenbron, Keuzetaken>()
            .AddScoped<Keuzelijstbron>().AddScoped<Ontvangenbron>().AddScoped<Voorrangsbewijsbron>().AddScoped<Uitslagbron>());
        module.Controle("Een bevestigde keuzelijst heeft een aanmelding", (db, ct) => db.Set<Keuzelijst>().CountAsync(
            k => k.Status == Keuzelijststatus.Bevestigd && !db.Set<Aanmelding>().Any(a => a.LeerlingId == k.LeerlingId), ct));
        Berichten(module);
        Lijst(module);
        Bezwaar(module);
    }

    private static void Berichten(Modulebouwer module)
    {
        module.Bericht<OuderAanmeldingOntvangen>("ouder.aanmelding-ontvangen", Ontvanger.Ouders);
        module.Bericht<OuderAanmeldingAndereOuder>("ouder.aanmelding-andere-ouder", Ontvanger.Ouders);
        module.Bericht<PoBezwaarOuder>("po.bezwaar-ouder", Ontvanger.Basisschool);
        module.Invulling("bewijsnummer", Keuzelijsteninvulling.BewijsnummerAsync);
    }

    private static void Lijst(Modulebouwer module)
    {
        module.Gebeurtenis<KeuzelijstOpgeslagen>("KeuzelijstOpgeslagen");
        module.Gebeurtenis<KeuzelijstVerstuurd>("KeuzelijstVerstuurd").InVerloop().Bericht(g => g.Ander is { } ander
            ? [new OuderAanmeldingOntvangen(g.Kind, g.Ouder, g.School), new OuderAanmeldingAndereOuder(g.Kind, ander, g.School)]
            : [new OuderAanmeldingOntvangen(g.Kind, g.Ouder, g.School)]);
        module.Gebeurtenis<VoorrangsclaimBeoordeeld>("VoorrangsclaimBeoordeeld").InVerloop();
        module.Gebeurtenis<KeuzelijstBevestigd>("KeuzelijstBevestigd").InVerloop();
        module.Gebeurtenis<KeuzelijstOvergenomen>("KeuzelijstOvergenomen").InVerloop();
        module.Gebeurtenis<KeuzelijstIngetrokken>("KeuzelijstIngetrokken").InVerloop();
    }

    private static void Bezwaar(Modulebouwer module)
    {
        module.Gebeurtenis<OuderbezwaarIngediend>("OuderbezwaarIngediend").Bericht(g => [new PoBezwaarOuder(g.Kind)]);
        module.Gebeurtenis<OuderbezwaarIngetrokken>("OuderbezwaarIngetrokken");
        module.Gebeurtenis<OuderbezwaarAfgehandeld>("OuderbezwaarAfgehandeld");
    }
}
