using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Ouderportaal;

/// <summary>The way in for parents, and what the school does for it.</summary>
internal sealed class Ouderportaalmodule : Featuremodule
{
    private static readonly TimeSpan Sessies = TimeSpan.FromDays(30);

    /// <summary>From the end of the school year to 1 October (chapter 7 of the domain).</summary>
    private static readonly TimeSpan Accounts = TimeSpan.FromDays(61);

    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.OudersUitnodigen, Rollen.Po);
        module.Model(new OuderportaalcodeConfiguration());
        module.Model(new CorrectieverzoekConfiguration());
        module.Model(new OuderaccountConfiguration());
        module.Model(new PortaallinkConfiguration());
        module.Model(new PortaalsessieConfiguration());
        module.Diensten(s => s.AddScoped<Portaalsessies>().AddScoped<Portaalinschrijving>().AddScoped<Bekendeouders>().AddScoped<Portaaldrempel>()
            .AddScoped<Portaaltaken>().AddScoped<IPortaaltakenbron, Okrtaken>());
        Berichten(module);
        Gebeurtenissen(module);
        Opruimen(module);
        // The code on paper stays, as the unique code of a child does.
        module.Verstilt("Links van ouders", (db, nu, ct) => db.Set<Portaallink>().Where(l => l.GebruiktOp == null)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.GebruiktOp, nu), ct));
        module.Verstilt("Bezoeken van ouders", (db, nu, ct) => db.Set<Portaalsessie>().Where(s => s.BeeindigdOp == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.BeeindigdOp, nu), ct));
    }

    private static void Berichten(Modulebouwer module)
    {
        module.Bericht<OuderUitgenodigd>("ouder.portaal-uitnodiging", Ontvanger.GenodigdeOuder, kader: "portaal");
        module.Bericht<PortaallinkGevraagd>("ouder.portaal-link", Ontvanger.Portaalbezoeker, kader: "portaal");
        module.Bericht<OuderAnderAdres>("ouder.portaal-ander-adres", Ontvanger.BekendeOuder, kader: "portaal");
        module.Bericht<OuderToegangIngetrokken>("ouder.portaal-ingetrokken", Ontvanger.BekendeOuder, kader: "portaal");
        module.Bericht<PoOuderportaalcodeGestopt>("po.ouderportaalcode-gestopt", Ontvanger.Basisschool);
        module.Bericht<PoOuderportaalcodeGepauzeerd>("po.ouderportaalcode-gepauzeerd", Ontvanger.Basisschool);
        module.Bericht<PoCorrectieGevraagd>("po.correctie-gevraagd", Ontvanger.Basisschool);
        module.Invulling("ouderportaal", (vraag, _) => Task.FromResult(vraag.Adres + "/ouders"));
        module.Invulling("portaalcode", Portaalinvulling.CodeAsync, geheim: true);
        module.Invulling("portaalstop", Portaalinvulling.StopAsync, geheim: true);
        module.Invulling("portaallink", Portaalinvulling.LinkAsync, geheim: true);
    }

    private static void Gebeurtenissen(Modulebouwer module)
    {
        module.Gebeurtenis<OuderportaalcodeUitgegeven>("OuderportaalcodeUitgegeven").InVerloop().Bericht(g =>
            g.Wijze == Uitnodigingswijze.Email ? [new OuderUitgenodigd(g.Kind, g.Handeling.Namens, g.Uitnodiging)] : Array.Empty<Bericht>());
        module.Gebeurtenis<OuderportaalcodeGepauzeerd>("OuderportaalcodeGepauzeerd").InVerloop().Bericht(g => [new PoOuderportaalcodeGepauzeerd(g.Kind)]);
        module.Gebeurtenis<OuderportaalcodeIngetrokken>("OuderportaalcodeIngetrokken").InVerloop()
            .Inzage(g => [Inzagewijziging.VanOuders(g.Kind, null, g.OuderId)]);
        module.Gebeurtenis<OuderportaalcodeBevestigd>("OuderportaalcodeBevestigd").InVerloop();
        module.Gebeurtenis<OuderportaalcodeGestopt>("OuderportaalcodeGestopt").InVerloop().Bericht(g => [new PoOuderportaalcodeGestopt(g.Kind)]);
        module.Gebeurtenis<AnderOuderadresGebruikt>("AnderOuderadresGebruikt").InVerloop().Bericht(g =>
            Bekenden(g.Bekend, g.Account).Select(h => new OuderAnderAdres(g.Kind, g.Handeling.Namens, g.Uitnodiging, h)));
        module.Gebeurtenis<InzageOuderIngetrokken>("InzageOuderIngetrokken").InVerloop().Bericht(g =>
            Bekenden(g.Bekend, g.Account).Select(h => new OuderToegangIngetrokken(g.Kind, g.Handeling.Namens, g.Uitnodiging, h)));
        module.Gebeurtenis<CorrectieGevraagd>("CorrectieGevraagd").InVerloop().Bericht(g => [new PoCorrectieGevraagd(g.Kind)]);
        module.Gebeurtenis<CorrectieverzoekAfgehandeld>("CorrectieverzoekAfgehandeld").InVerloop();
        module.Gebeurtenis<OuderIngeschreven>("OuderIngeschreven").InVerloop()
            .Inzage(g => [Inzagewijziging.VoorOuder(g.Kind, g.Houder, g.OuderId, g.MetDossier, g.Tot)]);
    }

    /// <summary>Null is the address that the school had.</summary>
    private static IEnumerable<HouderId?> Bekenden(bool bekend, HouderId? account)
    {
        if (bekend)
            yield return null;
        if (account is not null)
            yield return account;
    }

    private static void Opruimen(Modulebouwer module)
    {
        module.Ruimt("Links van ouders", (db, nu, ct) => db.Set<Portaallink>()
            .Where(l => l.Op < nu - Portaallink.Stopbaar || (l.Soort != Portaallinksoort.Stoppen && l.Op < nu - Portaallink.Bewaard)).ExecuteDeleteAsync(ct));
        module.Ruimt("Bezoeken van ouders", (db, nu, ct) => db.Set<Portaalsessie>().Where(s => s.LaatstGezienOp < nu - Sessies).ExecuteDeleteAsync(ct));
        module.Ruimt("Accounts van ouders", (db, nu, ct) => db.Set<Ouderaccount>().Where(a => a.Op < nu - Accounts
            && !db.Set<Inzagerecht>().Any(i => (Guid)(object)i.HouderId == a.Id && (i.Tot == null || i.Tot > nu - Accounts))).ExecuteDeleteAsync(ct));
    }
}
