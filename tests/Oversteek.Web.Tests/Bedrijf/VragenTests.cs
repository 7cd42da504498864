using System.Net;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Bedrijf;

/// <summary>What a page costs in questions to the database. How long that takes stands in bench/README.md; this number no busy machine changes.</summary>
public sealed class VragenTests
{
    [Theory, Databases, Regel("B-75")]
    public async Task Een_dossier_lezen_en_opslaan_kost_een_begrensd_aantal_vragen(Databasesoort soort)
    {
        var meter = new Vragenmeter();
        await using var server = new Proefserver { Soort = soort, Aanpassing = meter.Registreer };
        await server.InitializeAsync();
        var kind = await server.LeerlingAsync(server.Regio.PoSchool, Proefgegevens.Compleet);
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var url = $"/leerlingen/{kind.Waarde}/okr/3";
        var pagina = await klant.GetAsync(url);

        var lezen = await meter.MeetAsync(async () => (await klant.GetAsync(url)).Status.ShouldBe(HttpStatusCode.OK));
        var formulier = pagina.Formulier("#okr");
        var opslaan = await meter.MeetAsync(async () => (await klant.VerstuurAsync(formulier.Verzoek("Opslaan"), volg: false)).Status.ShouldBe(HttpStatusCode.Redirect));

        // Goes down; up only for what the reader sees: who reads the OKR now, and the list that previous and next follow. The log writes three times.
        lezen.Count.ShouldBeLessThanOrEqualTo(18, string.Join("\n---\n", lezen.Select(v => v.Sql)));
        lezen.Count(v => v.Schrijft).ShouldBeLessThanOrEqualTo(3);
        opslaan.Count.ShouldBeLessThanOrEqualTo(23, string.Join("\n---\n", opslaan.Select(v => v.Sql)));
    }
}
