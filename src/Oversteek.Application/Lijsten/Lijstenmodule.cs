using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;

namespace Oversteek.Application.Lijsten;

/// <summary>What a user keeps of the lists.</summary>
internal sealed class Lijstenmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Model(new WeergaveConfiguration());
        module.Diensten(s => s.AddScoped<Weergaven>());
    }
}
