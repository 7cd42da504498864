using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;

namespace Oversteek.Application.Reservekopieen;

/// <summary>Copies of the whole, and what happens when one is put back.</summary>
internal sealed class Reservekopieenmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module) => module.Diensten(s => s.AddSingleton<Kopievorm>().AddScoped<Wissingen>());
}
