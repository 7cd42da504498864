using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;

namespace Oversteek.Application.Datalek;

/// <summary>What the log knows when data may have come to the wrong people (PRIV-20). It keeps nothing of its own.</summary>
internal sealed class Datalekmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module) => module.Diensten(s => s.AddScoped<Lekopmaker>());
}
