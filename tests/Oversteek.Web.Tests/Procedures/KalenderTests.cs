using System.Reflection;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Pages.Procedures;

namespace Oversteek.Web.Tests.Procedures;

/// <summary>The calendar as the region reads it: every date by its name, also one that is younger than the calendar.</summary>
public sealed class KalenderTests
{
    private static readonly List<string> Sleutels = [.. typeof(Mijlpalen).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(f => f.IsLiteral && f.FieldType == typeof(string)).Select(f => (string)f.GetRawConstantValue()!)];

    [Fact, Regel("D-57")]
    public void Elke_datum_staat_in_de_kalender_en_heeft_een_naam()
    {
        Mijlpalen.Standaard(Proefregio.Schooljaar).Select(m => m.Sleutel).ShouldBe(Sleutels, ignoreOrder: true);
        Sleutels.Where(s => Mijlpaalnamen.Van(s) == s).ShouldBeEmpty("een sleutel is geen naam");
        Sleutels.Select(Mijlpaalnamen.Van).ShouldBeUnique();
    }

    [Theory, Databases, Regel("D-57")]
    public async Task Een_datum_die_er_bij_het_maken_nog_niet_was_heeft_de_gewone_dagen(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        foreach (var sleutel in Sleutels)
        {
            var gewoon = Mijlpalen.Standaard(Proefregio.Schooljaar).Single(m => m.Sleutel == sleutel);
            await KalenderAsync(server, [.. Mijlpalen.Standaard(Proefregio.Schooljaar).Where(m => m.Sleutel != sleutel)]);
            var regio = await server.LogInAsync(Rol.Regiocoordinator, server.Regio.AndereRegio);

            var rijen = (await regio.GetAsync("/procedure")).Document.QuerySelectorAll("main tbody tr")
                .Select(r => r.Children.Select(c => c.TextContent.Trim()).ToArray()).ToList();

            var rij = rijen.Where(r => r[0] == Mijlpaalnamen.Van(sleutel)).ShouldHaveSingleItem();
            rij[1].ShouldStartWith($"{gewoon.Van:d MMMM yyyy}");
            rij[2].ShouldBe($"{gewoon.Tot:d MMMM yyyy}");
            (await regio.GetAsync($"/procedure/{sleutel}")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        }
    }

    private static Task KalenderAsync(Proefserver server, IReadOnlyList<Mijlpaal> kalender) => server.Systeem(async db =>
    {
        db.RemoveRange(db.Procedures.Where(p => p.OrganisatieId == server.Regio.AndereRegio));
        await db.SaveChangesAsync();
        db.Add(new Procedure(server.Regio.AndereRegio, Proefregio.Schooljaar, kalender, new Procedureregels()));
        await db.SaveChangesAsync();
    });
}
