using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Wachtlijsten;

/// <summary>
/// Whatever order things happen in, through the use cases and on both databases: never more admitted and offered than places, nobody overtaken, a
/// place that comes free is offered, every child in one state (issue 13.5).
/// </summary>
public sealed class ReeksenTests
{
    private const int Aantal = 200;
    private const int Stappen = 9;

    private static readonly string[] Verwacht =
    [
        "toelaten 0", "toelaten 1", "afwijzen", "terugtrekken", "afzien", "herstellen", "bevestigen", "aanbod aannemen Aangeboden", "aanbod bedanken Wacht", "aanmelden", "velen", "meer plaatsen",
    ];

    /// <summary>After every so many steps days pass: terms of offers end.</summary>
    private const int Rust = 3;

    [Theory]
    [Databases]
    [Regel("D-44", "D-67", "D-68", "D-69", "D-70", "B-47", "B-49", "B-50", "B-51", "R2-01", "R2-02", "R2-03")]
    public async Task Tweehonderd_reeksen_na_de_loting_blijven_wetmatig(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var wereld = new Reeksenwereld(server, zaad: 20270409);
        await wereld.MaakAsync(Aantal);

        for (var stap = 1; stap <= Stappen; stap++)
        {
            foreach (var reeks in wereld.Reeksen)
                await reeks.StapAsync();
            if (stap % Rust == 0)
                await VerstrijkAsync(server, wereld, dagen: stap);
        }

        var gelukt = wereld.Reeksen.SelectMany(r => r.Gelukt).ToHashSet();
        Verwacht.Except(gelukt).ShouldBeEmpty("wat altijd geweigerd is, bewijst niets: " + string.Join(", ", gelukt.Order(StringComparer.Ordinal)));
    }

    private static async Task VerstrijkAsync(Proefserver server, Reeksenwereld wereld, int dagen)
    {
        server.Klok.ZetOp(new DateOnly(2027, 4, 9).AddDays(dagen));
        await server.InScopeAsync(async sp =>
        {
            await sp.GetRequiredService<Wachtlijstklok>().TikAsync(default);
            return true;
        }, t => t.GebruikSysteem(Oversteek.Application.Toegang.Systeemgrond.Aanmelding));
        foreach (var reeks in wereld.Reeksen)
            await reeks.ControleerAsync($"{dagen} dagen na de uitslag");
    }
}
