using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Orientatieformulieren;

namespace Oversteek.Application.Orientatieformulieren;

/// <summary>The sheet with fitting classes to look around with.</summary>
internal sealed class Orientatieformulierenmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.OrientatieformulierenMaken, Rollen.Po);
        module.Model(new OrientatieformulierConfiguration());
        module.Gebeurtenis<PreadviesVastgelegd>("PreadviesVastgelegd");
        module.Gebeurtenis<OrientatieformulierDefinitiefGemaakt>("OrientatieformulierDefinitiefGemaakt");
        module.Gebeurtenis<OrientatieformulierHerzien>("OrientatieformulierHerzien");
        module.Gebeurtenis<OrientatieformulierAfgedrukt>("OrientatieformulierAfgedrukt");
    }
}
