using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Brugklassen;

/// <summary>First-year classes and their places.</summary>
internal sealed class Brugklassenmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.BrugklassenBeheren, Rollen.Vo);
        module.Recht(Recht.BrugklassenAccepteren, Rol.Regiocoordinator);
        module.Model(new BrugklasbeheerConfiguration());
        module.Model(new BrugklasConfiguration());
        Gebeurtenissen(module);
    }

    private static void Gebeurtenissen(Modulebouwer module)
    {
        module.Gebeurtenis<BrugklasToegevoegd>("BrugklasToegevoegd");
        module.Gebeurtenis<BrugklasGewijzigd>("BrugklasGewijzigd");
        module.Gebeurtenis<BrugklasVerwijderd>("BrugklasVerwijderd");
        module.Gebeurtenis<BrugklasbeheerVerstuurd>("BrugklasbeheerVerstuurd");
        module.Gebeurtenis<BrugklasbeheerGeaccepteerd>("BrugklasbeheerGeaccepteerd");
        module.Gebeurtenis<BrugklasbeheerTeruggezet>("BrugklasbeheerTeruggezet");
        module.Gebeurtenis<ActueleCapaciteitGewijzigd>("ActueleCapaciteitGewijzigd");
    }
}
