using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Wachtlijsten;

namespace Oversteek.Application.Wachtlijsten;

/// <summary>The waiting list of each class after the published draw.</summary>
internal sealed class Wachtlijstenmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Model(new WachtlijstplaatsConfiguration());
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
    }
}
