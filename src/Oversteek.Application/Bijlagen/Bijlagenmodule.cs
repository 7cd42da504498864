using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bijlagen.Scannen;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Bijlagen;

/// <summary>Files of the dossier.</summary>
internal sealed class Bijlagenmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.BijlagenBewerken, Rollen.Po);
        module.Lezing(Leessoort.Bijlage);
        module.Model(new BijlageConfiguration());
        module.Model(new BijlageinhoudConfiguration());
        module.Recht(Recht.BestandenNakijken, Rol.Platformbeheerder);
        module.Diensten(s => s
            .AddScoped<Bijlagekluis>().AddScoped<Bestandsruimte>().AddScoped<Bijlageopname>().AddScoped<Bestandenstand>().AddScoped<Bijlageoverzicht>()
            .AddScoped<Vrijgaveremmen>().AddSingleton<Scanpogingen>());
        Gebeurtenissen(module);
    }

    private static void Gebeurtenissen(Modulebouwer module)
    {
        module.Gebeurtenis<BijlageToegevoegd>("BijlageToegevoegd");
        module.Gebeurtenis<BijlageVrijgaveGewijzigd>("BijlageVrijgaveGewijzigd");
        module.Gebeurtenis<BijlageGecontroleerd>("BijlageGecontroleerd");
        module.Gebeurtenis<BijlageSoortGewijzigd>("BijlageSoortGewijzigd");
        module.Gebeurtenis<BijlageVerwijderd>("BijlageVerwijderd");
    }
}
