using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Uitdraai;

/// <summary>Everything that the school keeps about one pupil, for parents who ask (PRIV-9).</summary>
internal sealed class Uitdraaimodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.UitdraaiMaken, Rol.PoBeheerder);
        module.Diensten(s => s.AddScoped<Uitdraaibron>());
    }
}
