using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Wachtlijsten;

namespace Oversteek.Application.Wachtlijsten;

/// <summary>The waiting list of each class after the published draw.</summary>
internal sealed class Wachtlijstenmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.HardheidBeslissen, Rol.Regiocoordinator);
        module.Model(new WachtlijstplaatsConfiguration());
        module.Model(new HardheidConfiguration());
        module.Diensten(s => s.AddScoped<Wachtlijstklok>());
        module.Bericht<OuderWachtlijstAanbod>("ouder.wachtlijst-aanbod", Ontvanger.Ouders);
        module.Bericht<OuderWachtlijstVerlaten>("ouder.wachtlijst-verlaten", Ontvanger.Ouders);
        module.Gebeurtenis<OpWachtlijstGezet>("OpWachtlijstGezet");
        module.Gebeurtenis<WachtlijstplaatsAangeboden>("WachtlijstplaatsAangeboden").InVerloop().Bericht(g => [new OuderWachtlijstAanbod(g.Kind, g.School)]);
        module.Gebeurtenis<WachtlijstplaatsAangenomen>("WachtlijstplaatsAangenomen");
        module.Gebeurtenis<WachtlijstplaatsBedankt>("WachtlijstplaatsBedankt").Bericht(g =>
            g is { School: { } school, Ander: { } ander } ? [new OuderWachtlijstVerlaten(g.Kind, ander, school)] : []);
        module.Gebeurtenis<WachtlijstplaatsVerlopen>("WachtlijstplaatsVerlopen");
        module.Gebeurtenis<WachtlijstplaatsVervallen>("WachtlijstplaatsVervallen");
        module.Gebeurtenis<WachtlijstplaatsOvergeslagen>("WachtlijstplaatsOvergeslagen");
        module.Gebeurtenis<PlaatsenAangeboden>("PlaatsenAangeboden");
        module.Gebeurtenis<PlaatsVergeven>("PlaatsVergeven");
        Hardheid(module);
    }

    /// <summary>The school hears each answer; parents only that they may be called, never why (D-67).</summary>
    private static void Hardheid(Modulebouwer module)
    {
        module.Bericht<OuderHardheidToegestaan>("ouder.hardheid-toegestaan", Ontvanger.Ouders);
        module.Bericht<VoHardheidBeslist>("vo.hardheid-beslist", Ontvanger.School);
        module.Gebeurtenis<HardheidGevraagd>("HardheidGevraagd");
        module.Gebeurtenis<HardheidVoorgesteld>("HardheidVoorgesteld");
        module.Gebeurtenis<HardheidToegestaan>("HardheidToegestaan")
            .Bericht(g => [new VoHardheidBeslist(g.Kind, g.School), new OuderHardheidToegestaan(g.Kind, g.School)]);
        module.Gebeurtenis<HardheidNietToegestaan>("HardheidNietToegestaan").Bericht(g => [new VoHardheidBeslist(g.Kind, g.School)]);
    }
}
