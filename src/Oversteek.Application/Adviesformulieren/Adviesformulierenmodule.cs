using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Adviesformulieren;

namespace Oversteek.Application.Adviesformulieren;

/// <summary>The advice form and its unique code.</summary>
internal sealed class Adviesformulierenmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.AdviesformulierUitreiken, Rollen.Po);
        module.Model(new AdviesformulierConfiguration());
        module.Model(new UniekeCodeConfiguration());
        Gebeurtenissen(module);
    }

    private static void Gebeurtenissen(Modulebouwer module)
    {
        module.Gebeurtenis<AdviesformulierDefinitiefGemaakt>("AdviesformulierDefinitiefGemaakt");
        module.Gebeurtenis<AdviesformulierUitgereikt>("AdviesformulierUitgereikt");
        module.Gebeurtenis<AdviesformulierVervangen>("AdviesformulierVervangen");
        module.Gebeurtenis<UniekeCodeUitgegeven>("UniekeCodeUitgegeven");
        module.Gebeurtenis<UniekeCodeIngetrokken>("UniekeCodeIngetrokken");
    }
}
