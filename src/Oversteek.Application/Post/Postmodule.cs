using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Post;

/// <summary>The outbox and its messages.</summary>
internal sealed class Postmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.PostInzien, Rol.Regiocoordinator, Rol.Platformbeheerder);
        module.Model(new UitgaandBerichtConfiguration());
        module.Diensten(s => s.AddScoped<Accountpost>());
    }
}
