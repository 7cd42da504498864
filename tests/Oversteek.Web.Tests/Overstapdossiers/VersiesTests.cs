using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Overstapdossiers;

/// <summary>REL-28: a frozen, hashed copy of each definitive version, readable and comparable.</summary>
public sealed class VersiesTests
{
    [Theory, Databases, Regel("REL-28")]
    public async Task Elke_keer_definitief_geeft_een_versie_die_te_lezen_en_te_vergelijken_is(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var id = await server.LeerlingAsync(server.Regio.PoSchool, Proefgegevens.Compleet);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        (await po.GetAsync($"/leerlingen/{id.Waarde}/okr/versies")).Tekst.ShouldContain("nog niet definitief geweest");

        await DefinitiefAsync(po, id);
        await (await po.GetAsync($"/leerlingen/{id.Waarde}/okr/heropenen")).Formulier("main form").Zet("Invoer.Reden", "Er mist iets").VerstuurAsync();
        await (await po.GetAsync($"/leerlingen/{id.Waarde}/okr/3")).Formulier("#okr").Zet("Invoer.Velden[zelfstandigheid]", "Werkt nu zelfstandig.").VerstuurAsync();
        await DefinitiefAsync(po, id);

        var pagina = await po.GetAsync($"/leerlingen/{id.Waarde}/okr/versies");
        pagina.Document.QuerySelectorAll("table th[scope=row] a").Select(a => a.TextContent).ShouldBe(["Versie 1", "Versie 2"]);
        pagina.Tekst.ShouldContain("Verschillen tussen versie 1 en versie 2");
        pagina.Document.QuerySelectorAll("td.os-voorgelezen").Select(c => c.TextContent).ShouldBe(["Geen bijzonderheden", "Werkt nu zelfstandig."]);
        var een = await po.GetAsync($"/leerlingen/{id.Waarde}/okr/versies?nummer=1");
        een.Tekst.ShouldContain("Sanne Jansen");
        een.Tekst.ShouldContain("havo");
        een.Tekst.ShouldNotContain("Werkt nu zelfstandig.");
        (await po.GetAsync($"/leerlingen/{id.Waarde}/okr/versies?nummer=3")).Status.ShouldBe(HttpStatusCode.NotFound);
        var ander = await server.LogInAsync(Rol.PoGebruiker, server.Regio.AnderePoSchool);
        (await ander.GetAsync($"/leerlingen/{id.Waarde}/okr/versies")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, Databases, Regel("REL-28")]
    public async Task Een_versie_is_niet_te_wijzigen_en_de_controle_ziet_het_als_iemand_het_toch_doet(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var id = await server.LeerlingAsync(server.Regio.PoSchool, (l, o, h) =>
        {
            Proefgegevens.Compleet(l, o, h);
            o.MaakDefinitief([], h).IsGelukt.ShouldBeTrue();
        });
        (await FoutenAsync(server)).ShouldBe(0);
        var versie = await server.Systeem(db => db.OkrVersies.AsNoTracking().SingleAsync(v => v.LeerlingId == id));
        versie.Klopt.ShouldBeTrue();
        OkrVersieinhoud.Lees(versie.Inhoud).Velden.ShouldContain(v => v.Label == "Definitief advies" && v.Waarde == "havo");

        await Should.ThrowAsync<Exception>(() => server.InScopeAsync(
            async sp => await sp.GetRequiredService<OversteekDb>()
                .OkrVersies.Where(v => v.LeerlingId == id).ExecuteUpdateAsync(s => s.SetProperty(v => v.Hash, "0")) is 0 ? throw new InvalidOperationException("Niets te wijzigen.") : true,
            toegang => toegang.Gebruik(server.Regio.PoSchool, null, Rol.PoGebruiker)));
        await Should.ThrowAsync<SchrijvenGeweigerd>(() => server.InScopeAsync(
            async sp =>
            {
                var db = sp.GetRequiredService<OversteekDb>();
                db.Entry(await db.OkrVersies.SingleAsync(v => v.LeerlingId == id)).Property(v => v.Hash).CurrentValue = "0";
                return await db.SaveChangesAsync();
            },
            toegang => toegang.Gebruik(server.Regio.PoSchool, null, Rol.PoGebruiker)));
        (await server.Systeem(db => db.OkrVersies.AsNoTracking().SingleAsync(v => v.LeerlingId == id))).Hash.ShouldBe(versie.Hash);

        // Without its trace in the log a version is not what was kept.
        await server.Systeem(async db =>
        {
            db.Add(new OkrVersie(id, 2, versie.Inhoud, versie.Op));
            await db.SaveChangesAsync();
        });
        (await FoutenAsync(server)).ShouldBe(1);
    }

    private static Task<int> FoutenAsync(Proefserver server) => server.Systeem(db =>
        Modules.Alle.Modules.SelectMany(m => m.Controles).Single(c => c.Naam == "Elke definitieve versie van een okr is zoals zij werd bewaard").TelFouten(db, CancellationToken.None));

    private static async Task DefinitiefAsync(Webklant po, LeerlingId id) =>
        (await (await po.GetAsync($"/leerlingen/{id.Waarde}/okr/controle")).Formulier("main form").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);
}
