using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;

namespace Oversteek.Application.Regiopaginas;

/// <summary>What everybody may read of a region.</summary>
internal sealed class Regiopaginasmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module) => module.Diensten(s => s.AddSingleton<Regiocijfers>().AddScoped<Regiopaginabron>());
}
