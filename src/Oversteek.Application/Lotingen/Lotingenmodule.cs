using Microsoft.Extensions.DependencyInjection;
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
        module.Diensten(s => s.AddScoped<Bevrieslijst>().AddScoped<Deelnamebewijzen>());
        Gebeurtenissen(module);
    }

    private static void Gebeurtenissen(Modulebouwer module)
    {
        module.Gebeurtenis<LotingVoorbereid>("LotingVoorbereid");
        module.Gebeurtenis<LotingsplanGewijzigd>("LotingsplanGewijzigd");
        module.Gebeurtenis<LotingstoevalIngevoerd>("LotingstoevalIngevoerd");
        module.Gebeurtenis<LotingsgeheimGeopend>("LotingsgeheimGeopend");
        module.Gebeurtenis<LotingVastgelegd>("LotingVastgelegd");
        module.Gebeurtenis<LotingsstapVoorgesteld>("LotingsstapVoorgesteld");
        module.Gebeurtenis<LotingsstapIngetrokken>("LotingsstapIngetrokken");
        module.Gebeurtenis<LotingBevindingenErkend>("LotingBevindingenErkend");
        module.Gebeurtenis<LotingOntdooid>("LotingOntdooid");
        module.Gebeurtenis<LotingBevroren>("LotingBevroren");
        module.Gebeurtenis<LotingGetrokken>("LotingGetrokken");
        module.Gebeurtenis<LotingGepubliceerd>("LotingGepubliceerd");
    }
}
