using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Adviesformulieren;

namespace Oversteek.Application.Adviesformulieren;

/// <summary>The advice form and its unique code.</summary>
internal sealed class Adviesformulierenmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.AdviesformulierUitreiken, Rollen.Po);
        module.Lezing(Leessoort.Adviesformulier);
        module.Model(new AdviesformulierConfiguration());
        module.Model(new UniekeCodeConfiguration());
        Gebeurtenissen(module);
    }

    private static void Gebeurtenissen(Modulebouwer module)
    {
        module.Gebeurtenis<AdviesformulierDefinitiefGemaakt>("AdviesformulierDefinitiefGemaakt");
        module.Gebeurtenis<AdviesformulierUitgereikt>("AdviesformulierUitgereikt").InVerloop();
        module.Gebeurtenis<AdviesformulierVervangen>("AdviesformulierVervangen");
        module.Gebeurtenis<UniekeCodeUitgegeven>("UniekeCodeUitgegeven").InVerloop();
        module.Gebeurtenis<UniekeCodeIngetrokken>("UniekeCodeIngetrokken").InVerloop();
    }
}
