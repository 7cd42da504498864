using Microsoft.Extensions.DependencyInjection;
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
        module.Recht(Recht.BrugklassenMeekijken, Rol.Bestuurscontactpersoon, Rol.Monitorrol);
        module.Recht(Recht.BrugklassenAccepteren, Rol.Regiocoordinator);
        module.Model(new BrugklasbeheerConfiguration());
        module.Model(new BrugklasConfiguration());
        module.Diensten(s => s.AddScoped<Capaciteitsherinnering>().AddScoped<Vorigjaarbron>().AddSingleton<Vorigeverslagen>());
        module.Bericht<VoCapaciteit>("vo.capaciteit", Ontvanger.School);
        module.Bericht<VoBrugklasbeheerAkkoord>("vo.brugklasbeheer-akkoord", Ontvanger.School);
        module.Bericht<VoBrugklasbeheerTeruggezet>("vo.brugklasbeheer-teruggezet", Ontvanger.School);
        module.Bericht<RegioBrugklasbeheerIngediend>("regio.brugklasbeheer-ingediend", Ontvanger.Regio);
        Gebeurtenissen(module);
    }

    private static void Gebeurtenissen(Modulebouwer module)
    {
        module.Gebeurtenis<BrugklasToegevoegd>("BrugklasToegevoegd");
        module.Gebeurtenis<BrugklasGewijzigd>("BrugklasGewijzigd");
        module.Gebeurtenis<BrugklasVerwijderd>("BrugklasVerwijderd");
        module.Gebeurtenis<BrugklasbeheerVerstuurd>("BrugklasbeheerVerstuurd").Bericht(g => [new RegioBrugklasbeheerIngediend(g.School)]);
        module.Gebeurtenis<BrugklasbeheerGeaccepteerd>("BrugklasbeheerGeaccepteerd").Bericht(g => [new VoBrugklasbeheerAkkoord(g.School)]);
        module.Gebeurtenis<BrugklasbeheerTeruggezet>("BrugklasbeheerTeruggezet").Bericht(g => [new VoBrugklasbeheerTeruggezet(g.School)]);
        module.Gebeurtenis<OorspronkelijkeCapaciteitGewijzigd>("OorspronkelijkeCapaciteitGewijzigd");
        module.Gebeurtenis<VoorrangsregelsGekozen>("VoorrangsregelsGekozen");
        module.Gebeurtenis<VoorrangsregelsGewijzigd>("VoorrangsregelsGewijzigd");
        module.Gebeurtenis<CapaciteitBevestigd>("CapaciteitBevestigd");
        module.Gebeurtenis<ActueleCapaciteitGewijzigd>("ActueleCapaciteitGewijzigd");
    }
}
