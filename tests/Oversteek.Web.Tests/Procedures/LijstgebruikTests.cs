using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Procedures;

/// <summary>Of every list it is known who uses its entries: one that nobody thought of would be a page that breaks.</summary>
public sealed class LijstgebruikTests
{
    [Theory, Databases, Regel("D-01", "B-68")]
    public async Task Uit_elke_lijst_gaat_een_regel_die_niemand_gebruikt(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var lijsten = Instellingen.Alle.OfType<Lijstinstelling>().ToList();
        lijsten.ShouldNotBeEmpty();
        foreach (var lijst in lijsten)
        {
            var regels = (await NuAsync(server, lijst)).Regels;
            var model = regels.Count > 0 ? regels[0] : [.. lijst.Kolommen.Select(Waarde)];
            string[] erbij = lijst.HeeftCode ? ["PROEF", "Proef", .. model[2..]] : ["Proef", .. model[1..]];

            await ZetAsync(server, lijst, [.. regels, erbij]);
            (await NuAsync(server, lijst)).Regels.Select(r => r[0]).ShouldBe([.. regels.Select(r => r[0]), erbij[0]], lijst.Sleutel);
            await ZetAsync(server, lijst, regels);
            (await NuAsync(server, lijst)).Regels.Select(r => r[0]).ShouldBe(regels.Select(r => r[0]), lijst.Sleutel);
        }
    }

    private static string Waarde(Lijstkolom kolom) => kolom.Soort switch
    {
        Kolomsoort.Keuze => kolom.Opties![0],
        Kolomsoort.Datum => "2027-01-11",
        _ => "Proef",
    };

    private static async Task ZetAsync(Proefserver server, Lijstinstelling lijst, IEnumerable<string[]> regels)
    {
        var waarden = new Dictionary<string, string>(StringComparer.Ordinal) { [lijst.Sleutel] = Lijstinstelling.Schrijfwijze(regels) };
        var versie = (await NuAsync(server, lijst)).Versie;
        var uit = await server.InScopeAsync(
            sp => sp.GetRequiredService<RegelsWijzigen>().ExecuteAsync(
                new(Proefregio.Schooljaar, waarden, versie), server.Handeling(server.Regio.Regio, Rol.Regiocoordinator), TestContext.Current.CancellationToken),
            toegang => toegang.Gebruik(server.Regio.Regio, null, Rol.Regiocoordinator));
        uit.Weigeringen.ShouldBeEmpty(lijst.Sleutel);
    }

    private static Task<(List<string[]> Regels, int Versie)> NuAsync(Proefserver server, Lijstinstelling lijst) => server.Systeem(async db =>
    {
        var procedure = await db.Procedures.AsNoTracking().SingleAsync(p => p.OrganisatieId == server.Regio.Regio);
        return (lijst.Lees(procedure.Regels).ToList(), procedure.Versie);
    });
}
