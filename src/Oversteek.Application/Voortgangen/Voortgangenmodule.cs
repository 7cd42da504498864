using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Voortgangen;

/// <summary>Progress for board and region, without names.</summary>
internal sealed class Voortgangenmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.VoortgangZien, Rol.Bestuurscontactpersoon, Rol.Monitorrol, Rol.Regiocoordinator);
        module.Recht(Recht.VsoIndicatieZien, Rol.Bestuurscontactpersoon, Rol.Regiocoordinator);
        module.Model(new VoortgangConfiguration());
    }
}
