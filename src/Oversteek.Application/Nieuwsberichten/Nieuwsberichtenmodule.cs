using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Nieuwsberichten;

namespace Oversteek.Application.Nieuwsberichten;

/// <summary>What a region and the platform tell their users.</summary>
internal sealed class Nieuwsberichtenmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.NieuwsSchrijven, Rol.Regiocoordinator, Rol.Platformbeheerder);
        module.Model(new NieuwsberichtConfiguration());
        module.Model(new NieuwslezingConfiguration());
        module.Gebeurtenis<NieuwsberichtGeschreven>("NieuwsberichtGeschreven");
        module.Gebeurtenis<NieuwsberichtGepubliceerd>("NieuwsberichtGepubliceerd");
        module.Gebeurtenis<NieuwsberichtIngetrokken>("NieuwsberichtIngetrokken");
    }
}
