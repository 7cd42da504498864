using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Lotingen;

namespace Oversteek.Application.Lotingen;

/// <summary>The draw.</summary>
internal sealed class Lotingenmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.LotingUitvoeren, Rol.Regiocoordinator);
        module.Model(new LotingConfiguration());
        module.Model(new LotingsuitslagConfiguration());
        module.Model(new WachtlijstplaatsConfiguration());
        Gebeurtenissen(module);
    }

    private static void Gebeurtenissen(Modulebouwer module)
    {
        module.Gebeurtenis<LotingVastgelegd>("LotingVastgelegd");
        module.Gebeurtenis<LotingBevroren>("LotingBevroren");
        module.Gebeurtenis<LotingGetrokken>("LotingGetrokken");
        module.Gebeurtenis<LotingGepubliceerd>("LotingGepubliceerd");
    }
}
