using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Application.Uitwisseling.Uitvoer;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Uitwisseling;

namespace Oversteek.Application.Uitwisseling;

/// <summary>OSO in and out.</summary>
internal sealed class Uitwisselingmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.OsoImporteren, Rollen.Po);
        module.Recht(Recht.OsoExporteren, [.. Rollen.Po, .. Rollen.Vo]);
        module.Recht(Recht.OsoKlaarzetten, Rollen.Po);
        module.Recht(Recht.OsoOpvragen, Rollen.Vo);
        module.Recht(Recht.KoppelingenBeheren, Rol.VoBeheerder);
        module.Lezing(Leessoort.OsoUitgevoerd, Leessoort.OsoOpgevraagd);
        module.Model(new KlaargezetDossierConfiguration());
        module.Model(new KoppelsleutelConfiguration());
        module.Model(new WachtgroepConfiguration());
        module.Model(new WachtbestandConfiguration());
        module.Ruimt("Wachtende bestanden", (db, nu, ct) => db.Set<Wachtgroep>().Where(g => g.Op < nu - Wachtkamer.Houdbaar).ExecuteDeleteAsync(ct));
        module.Diensten(s => s
            .AddScoped<Leerlingzoeker>().AddScoped<Bijlageopslag>().AddScoped<Dossierimport>().AddScoped<Wachtkamer>().AddScoped<Dossierlader>().AddScoped<OsoVoorbeeld>());
        Gebeurtenissen(module);
    }

    private static void Gebeurtenissen(Modulebouwer module)
    {
        module.Gebeurtenis<DossierKlaargezet>("DossierKlaargezet");
        module.Gebeurtenis<KlaargezetDossierIngetrokken>("KlaargezetDossierIngetrokken");
        module.Gebeurtenis<KoppelsleutelGemaakt>("KoppelsleutelGemaakt");
        module.Gebeurtenis<KoppelsleutelIngetrokken>("KoppelsleutelIngetrokken");
    }
}
