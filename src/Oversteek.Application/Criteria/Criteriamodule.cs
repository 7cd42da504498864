using Oversteek.Application.Bouwstenen;

namespace Oversteek.Application.Criteria;

/// <summary>The criteria for lwoo and pro: a calculation and its words. It keeps nothing.</summary>
internal sealed class Criteriamodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
    }
}
