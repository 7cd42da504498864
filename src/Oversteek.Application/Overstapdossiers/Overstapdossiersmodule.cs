using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Overstapdossiers;

/// <summary>The OKR.</summary>
internal sealed class Overstapdossiersmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.OkrZien, [.. Rollen.Po, .. Rollen.Vo]);
        module.Recht(Recht.OkrBewerken, Rollen.Po);
        module.Recht(Recht.OkrDefinitiefMaken, Rollen.Po);
        module.Recht(Recht.OkrTerugzetten, Rollen.Vo);
        module.Lezing(Leessoort.Okr, Leessoort.Afgedrukt);
        module.Model(new OkrConfiguration());
        module.Model(new OkrOnderdeelConfiguration());
        module.Model(new OkrVersieConfiguration());
        module.Controle("Elke definitieve versie van een okr is zoals zij werd bewaard", VersiesAsync);
        module.Bericht<PoOkrTeruggezet>("po.okr-teruggezet", Ontvanger.Basisschool);
        Gebeurtenissen(module);
    }

    /// <summary>REL-28: against its own hash, and against the hash in the chain of the log, which no row of this table can change.</summary>
    private static async Task<int> VersiesAsync(DbContext db, CancellationToken ct)
    {
        var gemeld = (await db.Set<Logboekregel>().AsNoTracking().Where(r => r.Soort == nameof(OkrVersieBewaard)).ToListAsync(ct))
            .Select(Logboeklezer.Lees).OfType<OkrVersieBewaard>().ToDictionary(g => (g.Kind, g.Nummer), g => g.Hash);
        var fouten = 0;
        await foreach (var versie in db.Set<OkrVersie>().AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
            fouten += versie.Klopt && gemeld.GetValueOrDefault((versie.LeerlingId, versie.Nummer)) == versie.Hash ? 0 : 1;
        return fouten;
    }

    private static void Gebeurtenissen(Modulebouwer module)
    {
        module.Gebeurtenis<OkrOpgeslagen>("OkrOpgeslagen");
        module.Gebeurtenis<AdviesVastgesteld>("AdviesVastgesteld");
        module.Gebeurtenis<OkrDefinitiefGemaakt>("OkrDefinitiefGemaakt").InVerloop()
            .Inzage(g => [Inzagewijziging.VanOuders(g.Kind, Inzagereikwijdte.OuderMetDossier)]);
        module.Gebeurtenis<OkrGetoond>("OkrGetoond").InVerloop().Inzage(g => [Inzagewijziging.VanOuders(g.Kind, Inzagereikwijdte.OuderMetDossier)]);
        module.Gebeurtenis<OkrVersieBewaard>("OkrVersieBewaard");
        module.Gebeurtenis<OkrHeropend>("OkrHeropend").InVerloop().Inzage(g => [Inzagewijziging.VanOuders(g.Kind, Inzagereikwijdte.Ouder)]);
        module.Gebeurtenis<OkrTeruggezet>("OkrTeruggezet").InVerloop().Inzage(g =>
        [
            // D-24: sent back, the vo school sees name and application only; definitive again, the dossier.
            new(g.Kind, g.Handeling.Namens, Inzagegrond.EersteVoorkeur, Inzagereikwijdte.Aanmelding) { AlleenBestaand = true },
            new(g.Kind, g.Handeling.Namens, Inzagegrond.Doorgeschoven, Inzagereikwijdte.Aanmelding) { AlleenBestaand = true },
            Inzagewijziging.VanOuders(g.Kind, Inzagereikwijdte.Ouder),
        ]).Bericht(g => [new PoOkrTeruggezet(g.Kind)]);
        module.Gebeurtenis<OkrNietNodigGemaakt>("OkrNietNodigGemaakt");
        module.Gebeurtenis<OkrWeerNodigGemaakt>("OkrWeerNodigGemaakt");
    }
}
