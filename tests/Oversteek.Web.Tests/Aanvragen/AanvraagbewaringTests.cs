using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Web.Tests.Aanvragen;

/// <summary>D-59: a request is kept for three years.</summary>
public sealed class AanvraagbewaringTests
{
    [Theory, Databases, Regel("D-59", "PRIV-10")]
    public async Task Drie_jaar_na_het_besluit_is_de_aanvraag_weg_en_de_dag_ervoor_nog_niet(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var (besloten, ingetrokken, concept) = (await wereld.IngediendAsync(), await wereld.IngediendAsync("Vries"), await wereld.KindAsync("Wit"));
        await wereld.GeadviseerdAsync(besloten);
        await wereld.BesluitAsync(besloten, toekennen: true);
        await wereld.HandtekeningAsync(ingetrokken, 1, "Handtekening intrekken");
        await wereld.BeginAsync(concept);

        (await NogAsync(wereld, new DateOnly(2028, 7, 31))).ShouldBe([besloten, ingetrokken, concept], ignoreOrder: true);
        (await NogAsync(wereld, new DateOnly(2028, 8, 1))).ShouldBe([besloten, ingetrokken], ignoreOrder: true, "een concept dat nooit is ingediend gaat een jaar na het schooljaar");
        (await NogAsync(wereld, new DateOnly(2030, 4, 4))).ShouldBe([besloten, ingetrokken], ignoreOrder: true);
        (await NogAsync(wereld, new DateOnly(2030, 4, 5))).ShouldBe([ingetrokken], "drie jaar na het besluit van 5 april 2027");
        (await NogAsync(wereld, new DateOnly(2030, 7, 31))).ShouldBe([ingetrokken]);
        (await NogAsync(wereld, new DateOnly(2030, 8, 1))).ShouldBeEmpty("zonder besluit telt het schooljaar");

        (await wereld.Server.Systeem(db => db.Set<Aanvraagbestand>().CountAsync())).ShouldBe(0);
        (await wereld.Server.Systeem(db => db.Bijlagen.CountAsync(b => b.LeerlingId == besloten))).ShouldBe(1, "de brief hoort bij het dossier en heeft de termijn van het dossier");
        (await wereld.Server.Systeem(db => db.Logboek.Where(l => l.Soort == "AanvraagVernietigd").Select(l => l.LeerlingId).ToListAsync()))
            .ShouldBe([besloten, ingetrokken, concept], ignoreOrder: true);
    }

    [Theory, Databases, Regel("D-59", "TLV-01")]
    public async Task Na_een_bezwaar_telt_het_tweede_besluit(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync();
        await wereld.GeadviseerdAsync(id);
        await wereld.BesluitAsync(id, toekennen: true);
        await wereld.BezwaarAsync(id);
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 4, 6));
        wereld.Swv = await wereld.Server.LogInAsync(Rol.Samenwerkingsverband, wereld.SwvId);
        await wereld.BesluitAsync(id, toekennen: true, "Bij nader inzien.");

        (await NogAsync(wereld, new DateOnly(2030, 4, 5))).ShouldBe([id]);
        (await NogAsync(wereld, new DateOnly(2030, 4, 6))).ShouldBeEmpty();
    }

    private static async Task<List<LeerlingId>> NogAsync(Aanvraagwereld wereld, DateOnly dag)
    {
        wereld.Server.Klok.ZetOp(dag);
        await wereld.Server.InScopeAsync(async sp =>
        {
            await sp.GetRequiredService<Opruimen>().ExecuteAsync(TestContext.Current.CancellationToken);
            return 0;
        }, toegang => toegang.GebruikSysteem(Systeemgrond.Beheer));
        return await wereld.Server.Systeem(db => db.Aanvragen.Select(a => a.LeerlingId).ToListAsync());
    }
}
