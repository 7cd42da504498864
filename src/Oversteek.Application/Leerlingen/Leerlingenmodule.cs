using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Leerlingen;

/// <summary>Pupils and their parents.</summary>
internal sealed class Leerlingenmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.LeerlingenZien, Rollen.Po);
        module.Recht(Recht.LeerlingenBewerken, Rollen.Po);
        module.Lezing(Leessoort.Leerling, Leessoort.BsnGetoond, Leessoort.LijstUitgevoerd);
        module.Model(new LeerlingConfiguration());
        module.Model(new OuderConfiguration());
        module.Diensten(s => s.AddScoped<Zoektekst>().AddScoped<Dubbelcontrole>());
        module.Controle("Elke leerling is zichtbaar voor de eigen school", (db, ct) => db.Set<Leerling>().CountAsync(
            l => !db.Set<Inzagerecht>().Any(i =>
                i.LeerlingId == l.Id && i.EigenaarId == l.OrganisatieId && i.Grond == Inzagegrond.EigenLeerling && i.Tot == null), ct));
        module.Bericht<VoGegevensGecorrigeerd>("vo.gegevens-gecorrigeerd", Ontvanger.School);
        Gebeurtenissen(module);
    }

    private static void Gebeurtenissen(Modulebouwer module)
    {
        module.Gebeurtenis<LeerlingToegevoegd>("LeerlingToegevoegd").Inzage(g =>
        [
            new(g.Kind, g.School, Inzagegrond.EigenLeerling, Inzagereikwijdte.Dossier),
            // Board and region of the school; looked up when it is saved.
            new(g.Kind, null, Inzagegrond.Bestuur, Inzagereikwijdte.Voortgang),
            new(g.Kind, null, Inzagegrond.Regio, Inzagereikwijdte.Voortgang),
        ]);
        module.Gebeurtenis<LeerlingGewijzigd>("LeerlingGewijzigd");
        module.Gebeurtenis<OuderToegevoegd>("OuderToegevoegd");
        module.Gebeurtenis<OuderGewijzigd>("OuderGewijzigd");
        module.Gebeurtenis<OudergezagVervallen>("OudergezagVervallen").Inzage(g => [Inzagewijziging.VanOuders(g.Kind, null, g.OuderId)]);
        module.Gebeurtenis<CommunicatiekeuzeVastgelegd>("CommunicatiekeuzeVastgelegd");
        module.Gebeurtenis<AlternatieveStatusGezet>("AlternatieveStatusGezet").InVerloop();
        module.Gebeurtenis<GegevensGecorrigeerd>("GegevensGecorrigeerd").InVerloop();
        module.Gebeurtenis<CorrectieGemeld>("CorrectieGemeld").Bericht(g => [new VoGegevensGecorrigeerd(g.Kind, g.School)]);
        module.Gebeurtenis<OsoOntvangen>("OsoOntvangen");
        module.Gebeurtenis<LeerlingSamengevoegd>("LeerlingSamengevoegd").InVerloop();
        module.Gebeurtenis<LeerlingVerwijderd>("LeerlingVerwijderd").Inzage(NaVerwijderen);
    }

    private static IReadOnlyList<Inzagewijziging> NaVerwijderen(LeerlingVerwijderd g) =>
    [
        new(g.Kind, g.School, Inzagegrond.EigenLeerling, null),
        Inzagewijziging.VanOuders(g.Kind, null),
        .. g.Bestuur is { } bestuur ? [new Inzagewijziging(g.Kind, bestuur, Inzagegrond.Bestuur, null)] : Array.Empty<Inzagewijziging>(),
        .. g.Regio is { } regio ? [new Inzagewijziging(g.Kind, regio, Inzagegrond.Regio, null)] : Array.Empty<Inzagewijziging>(),
    ];
}
