using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Application.Organisaties;

/// <summary>Schools, boards and regions.</summary>
internal sealed class Organisatiesmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.SchoolgegevensBeheren, Rol.PoBeheerder, Rol.VoBeheerder, Rol.Beheerdersrol);
        module.Model(new OrganisatieConfiguration());
        module.Invulling("school", Organisatiesinvulling.NaamAsync);
        module.Invulling("contact", Organisatiesinvulling.ContactAsync);
        Gebeurtenissen(module);
    }

    private static void Gebeurtenissen(Modulebouwer module)
    {
        module.Gebeurtenis<OrganisatiegegevensGewijzigd>("OrganisatiegegevensGewijzigd");
        module.Gebeurtenis<OrganisatiegegevensGecontroleerd>("OrganisatiegegevensGecontroleerd");
    }
}
