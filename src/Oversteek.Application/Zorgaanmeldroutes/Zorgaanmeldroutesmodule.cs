using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Toegang;
using Oversteek.Domain.Zorgaanmeldroutes;

namespace Oversteek.Application.Zorgaanmeldroutes;

/// <summary>A part of the dossier to the samenwerkingsverband before the OKR is definitive (SWV-01, D-49).</summary>
internal sealed class Zorgaanmeldroutesmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.ZorgaanmeldroutesMaken, Rollen.Po);
        module.Recht(Recht.ZorgaanmeldroutesBehandelen, Rol.Samenwerkingsverband);
        module.Lezing(Leessoort.Zorgaanmeldroute);
        module.Diensten(diensten => diensten.AddSingleton<IRuimtebeslag, Zorgruimte>());
        module.Model(new ZorgaanmeldrouteConfiguration());
        module.Model(new ZorgaanmeldroutebestandConfiguration());
        module.Bericht<SwvZorgaanmeldroute>("swv.zorgaanmeldroute", Ontvanger.School);
        module.Bericht<SwvZorgaanmeldrouteVervallen>("swv.zorgaanmeldroute-vervallen", Ontvanger.School);
        module.Bericht<PoZorgaanmeldrouteAdvies>("po.zorgaanmeldroute-advies", Ontvanger.School);
        Gebeurtenissen(module);
        module.Ruimt("Kopieën van zorgaanmeldroutes die niemand afsloot", (db, nu, ct) =>
        {
            var grens = Testtermijn.Voorbij(nu);
            return db.Set<Zorgaanmeldroutebestand>().Where(b => b.Op < grens).ExecuteDeleteAsync(ct);
        });
        module.Controle("Een zorgaanmeldroute loopt of is afgelopen, niet allebei", (db, ct) => db.Set<Zorgaanmeldroute>().CountAsync(
            z => (z.Lopend == null) != (z.Status == Zorgaanmeldroutestatus.Afgesloten || z.Status == Zorgaanmeldroutestatus.Ingetrokken), ct));
        module.Controle("Van een zorgaanmeldroute die niet bij het samenwerkingsverband ligt, zijn er geen kopieën", (db, ct) =>
            db.Set<Zorgaanmeldroutebestand>().CountAsync(
                b => !db.Set<Zorgaanmeldroute>().Any(z => z.Id == b.ZorgaanmeldrouteId && z.Status == Zorgaanmeldroutestatus.Ingediend), ct));
    }

    private static void Gebeurtenissen(Modulebouwer module)
    {
        module.Gebeurtenis<ZorgaanmeldrouteOpgeslagen>("ZorgaanmeldrouteOpgeslagen");
        module.Gebeurtenis<ZorgaanmeldroutetoestemmingGegeven>("ZorgaanmeldroutetoestemmingGegeven");
        module.Gebeurtenis<ZorgaanmeldroutetoestemmingIngetrokken>("ZorgaanmeldroutetoestemmingIngetrokken");
        module.Gebeurtenis<ZorgaanmeldrouteIngediend>("ZorgaanmeldrouteIngediend")
            .Inzage(g => [Open(g)])
            .Bericht(g => [new SwvZorgaanmeldroute(g.Swv)]);
        module.Gebeurtenis<ZorgaanmeldrouteAfgesloten>("ZorgaanmeldrouteAfgesloten")
            .Inzage(g => [Dicht(g.Kind, g.Swv)]).Bericht(g => [new PoZorgaanmeldrouteAdvies(g.School)]);
        module.Gebeurtenis<ZorgaanmeldrouteIngetrokken>("ZorgaanmeldrouteIngetrokken")
            .Inzage(g => g.Swv is { } swv ? [Dicht(g.Kind, swv)] : []).Bericht(g => g.Swv is { } swv ? [new SwvZorgaanmeldrouteVervallen(swv)] : []);
    }

    /// <summary>D-59: until 31 August at the latest, also when nobody ends it.</summary>
    private static Inzagewijziging Open(ZorgaanmeldrouteIngediend g) =>
        new(g.Kind, g.Swv, Inzagegrond.Zorgaanmeldroute, Inzagereikwijdte.Onderzoek) { Tot = Testtermijn.Einde(g.Handeling) };

    private static Inzagewijziging Dicht(LeerlingId kind, OrganisatieId swv) => new(kind, swv, Inzagegrond.Zorgaanmeldroute, null);
}
