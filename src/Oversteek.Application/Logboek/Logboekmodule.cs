using Oversteek.Application.Bouwstenen;

namespace Oversteek.Application.Logboek;

/// <summary>The audit chain.</summary>
internal sealed class Logboekmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Model(new LogboekregelConfiguration());
        module.Model(new KetenstandConfiguration());
    }
}
