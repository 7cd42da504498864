using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp.Web;
using Oversteek.Testhulp;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Tests.Toegang;

public sealed class EindpuntTests(Proefserver server) : IClassFixture<Proefserver>
{
    [Fact]
    [Regel("SEC-1")]
    public void Elk_eindpunt_vraagt_een_recht_of_staat_op_de_lijst()
    {
        var lijst = Eindpunten.Lijst();

        Eindpunten.Onbewaakt(Eindpunten.Van(server), lijst).ShouldBeEmpty("zet [Vereist(Recht.X)] op de pagina, of de route met een reden in anonymous-endpoints.txt");
        lijst.Count.ShouldBeLessThanOrEqualTo(30);
        lijst.Except(Eindpunten.Van(server).Select(Eindpunten.Route)).ShouldBeEmpty("deze routes bestaan niet meer");
    }

    [Fact]
    [Regel("SEC-1")]
    public void Een_nieuw_eindpunt_zonder_recht_valt_op()
    {
        var nieuw = new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/vergeten"), 0, EndpointMetadataCollection.Empty, "vergeten");

        Eindpunten.Onbewaakt([nieuw], Eindpunten.Lijst()).ShouldBe(["/vergeten"]);
    }

    [Fact]
    [Regel("SEC-1")]
    public async Task Wat_geen_recht_noemt_is_dicht_ook_voor_wie_is_ingelogd()
    {
        await using var scope = server.Diensten.CreateAsyncScope();
        var vangnet = await scope.ServiceProvider.GetRequiredService<IAuthorizationPolicyProvider>().GetFallbackPolicyAsync();
        var iemand = Sessiebewaking.Persoon(Guid.NewGuid());

        vangnet.ShouldNotBeNull();
        (await scope.ServiceProvider.GetRequiredService<IAuthorizationService>().AuthorizeAsync(iemand, null, vangnet)).Succeeded.ShouldBeFalse();
    }

    [Fact]
    [Regel("SEC-2")]
    public void De_autorisatiematrix_in_de_documentatie_klopt()
    {
        var rollen = Enum.GetValues<Rol>().Where(r => r.IsMedewerker()).ToList();
        var uit = new StringBuilder("# Autorisatiematrix\n\nGemaakt uit de rechten die de modules geven en de pagina's; een test houdt dit waar. "
            + "Een recht opent een pagina, niet een kind: welk kind iemand ziet, staat in `Inzagerecht`.\n\n## Rechten per rol\n\n| rol | rechten |\n|---|---|\n");
        foreach (var rol in rollen)
            uit.Append("| ").Append(rol).Append(" | ").AppendJoin(", ", Rechtentabel.Van(rol)).Append(" |\n");
        uit.Append("\n## Pagina's\n\n| adres | recht | rollen |\n|---|---|---|\n");
        foreach (var (route, beleid) in Eindpunten.Van(server).Select(e => (Eindpunten.Route(e), Eindpunten.Beleid(e) ?? "geen")).Distinct().OrderBy(p => p.Item1, StringComparer.Ordinal))
            uit.Append("| `").Append(route).Append("` | ").Append(beleid.Replace("recht:", "", StringComparison.Ordinal)).Append(" | ").AppendJoin(", ", Van(beleid, rollen)).Append(" |\n");

        Goedkeuring.Controleer("docs/autorisatiematrix.md", uit.ToString());
    }

    private static IEnumerable<string> Van(string beleid, IReadOnlyList<Rol> rollen) => beleid.StartsWith("recht:", StringComparison.Ordinal)
        ? rollen.Where(r => Rechtentabel.Heeft(r, beleid["recht:".Length..])).Select(r => r.ToString())
        : [beleid switch { "sessie" => "wie een sessie heeft", "ouder" => "een ouder met een kind", "ouder-inschrijving" =>
            "een ouder die begint", _ => "iedereen" }];
}
