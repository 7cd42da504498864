using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Klassenoverzicht;

namespace Oversteek.Application.Klassenoverzicht;

/// <summary>A class of thirty on one screen, and what the school answers for all of them.</summary>
internal sealed class Klassenoverzichtmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Model(new SchoolstandaardConfiguration());
        module.Gebeurtenis<SchoolstandaardGewijzigd>("SchoolstandaardGewijzigd");
    }
}
