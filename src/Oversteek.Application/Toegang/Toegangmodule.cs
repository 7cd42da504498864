using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Toegang;

/// <summary>Who sees which child, and the places that everybody may open.</summary>
internal sealed class Toegangmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.BerichtenLezen, Rollen.Iedereen);
        module.Recht(Recht.ToegangInzien, Rollen.Po);
        module.Model(new InzagerechtConfiguration());
        module.Diensten(s => s.AddScoped<Drempel>());
        Gebeurtenissen(module);
    }

    private static void Gebeurtenissen(Modulebouwer module)
    {
        module.Gebeurtenis<InzagerechtGegeven>("InzagerechtGegeven");
        module.Gebeurtenis<InzagerechtBeeindigd>("InzagerechtBeeindigd");
    }
}
