using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bijlagen.Scannen;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Bijlagen;

/// <summary>The scanner that is used for real, with the settings of the manual: clean, found, down, back, and too much for it.</summary>
[Regel("SEC-51", "B-17")]
public sealed class EchteClamdTests
{
    private static readonly byte[] Schoon = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("Een verslag over dit kind. ", 20_000)));
    private static readonly byte[] Besmet = Document("Een verslag met " + Echteclamd.Virus);

    [Theory]
    [Databases]
    public async Task Wat_de_scanner_vindt_wordt_geweigerd_en_als_hij_uitvalt_wacht_alles_tot_hij_terug_is(Databasesoort soort)
    {
        Eis();
        await using var clamd = new Echteclamd();
        await clamd.StartAsync();
        await using var server = Server(clamd, soort);
        await server.InitializeAsync();
        var (id, po) = (await server.LeerlingAsync(server.Regio.PoSchool), await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool));

        (await po.VoegToeAsync(id, "plan.docx", Besmet)).HeeftFout("Invoer.Bestand", BijlageWeigeringen.Besmet.Zin()).ShouldBeTrue("ook ingepakt");
        (await server.BijlagenAsync(id)).ShouldBeEmpty();
        await po.VoegToeAsync(id, "eerst.txt", Schoon);
        await OpenAsync(server, po, id, "eerst.txt");

        await clamd.StopAsync();
        await po.VoegToeAsync(id, "later.txt", Schoon);
        await po.VoegToeAsync(id, "plan.docx", Besmet);
        foreach (var naam in new[] { "later.txt", "plan.docx" })
            (await po.GetAsync(Bijlageproef.Bestand(id, (await VanAsync(server, id, naam)).Id))).Status.ShouldBe(HttpStatusCode.NotFound, naam);
        (await RondeAsync(server)).ShouldBe(0);
        await OpenAsync(server, po, id, "eerst.txt");

        await clamd.StartAsync();
        (await RondeAsync(server)).ShouldBe(2);
        await OpenAsync(server, po, id, "later.txt");
        (await VanAsync(server, id, "plan.docx")).ShouldSatisfyAllConditions(b => b.Toestand.ShouldBe(Bijlagetoestand.Besmet), b => b.Vrijgegeven.ShouldBeFalse());
        (await po.GetAsync(Bijlageproef.Bestand(id, (await VanAsync(server, id, "plan.docx")).Id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await server.LogInAsync(Rol.Platformbeheerder, server.Regio.Platform)).GetAsync("/beheer/bestanden")).Tekst.ShouldContain("De virusscanner werkt");
    }

    [Theory]
    [InlineData("StreamMaxLength 100K")]
    [InlineData("MaxFileSize 100K")]
    [InlineData("MaxScanSize 100K")]
    public async Task Wat_te_groot_is_voor_de_scanner_heet_nooit_schoon(string instelling)
    {
        Eis();
        await using var clamd = new Echteclamd();
        await clamd.StartAsync(instelling);
        await using var server = Server(clamd, Databasesoort.Sqlite);
        await server.InitializeAsync();
        var (id, po) = (await server.LeerlingAsync(server.Regio.PoSchool), await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool));

        await po.VoegToeAsync(id, "verslag.txt", Schoon);

        (await server.BijlagenAsync(id)).ShouldAllBe(b => b.Toestand != Bijlagetoestand.InOrde);
    }

    [Fact]
    public async Task Een_bestand_waarover_de_scanner_struikelt_houdt_de_andere_niet_op()
    {
        Eis();
        await using var clamd = new Echteclamd();
        await using var server = Server(clamd, Databasesoort.Sqlite);
        await server.InitializeAsync();
        var (id, po) = (await server.LeerlingAsync(server.Regio.PoSchool), await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool));
        await po.VoegToeAsync(id, "groot.txt", Schoon);
        server.Klok.Verder(TimeSpan.FromSeconds(1));
        await po.VoegToeAsync(id, "klein.txt", Schoon[..1_000]);
        await clamd.StartAsync("StreamMaxLength 100K");

        (await RondeAsync(server)).ShouldBe(1);

        (await VanAsync(server, id, "groot.txt")).Toestand.ShouldBe(Bijlagetoestand.WachtOpControle);
        (await VanAsync(server, id, "klein.txt")).Toestand.ShouldBe(Bijlagetoestand.InOrde);
        (await (await server.LogInAsync(Rol.Platformbeheerder, server.Regio.Platform)).GetAsync("/beheer/bestanden")).Tekst.ShouldContain("Wachten op controle 1");
    }

    internal static void Eis() =>
        Assert.SkipWhen(Echteclamd.Programma is null && Environment.GetEnvironmentVariable("CI") != "true", "ClamAV is niet geïnstalleerd (pakket clamav-daemon).");

    private static Proefserver Server(Echteclamd clamd, Databasesoort soort)
    {
        Proefserver? server = null;
        server = new Proefserver { Soort = soort, Aanpassing = s => s.AddSingleton<IVirusscanner>(_ => new Clamscanner(Scanadres.Lees(clamd.Socket)!, server!.Klok)) };
        return server;
    }

    private static async Task OpenAsync(Proefserver server, Webklant po, LeerlingId id, string naam) =>
        (await po.GetAsync(Bijlageproef.Bestand(id, (await VanAsync(server, id, naam)).Id))).Bytes.ShouldBe(Schoon, naam);

    private static async Task<Bijlage> VanAsync(Proefserver server, LeerlingId id, string naam) => (await server.BijlagenAsync(id)).Single(b => b.Bestandsnaam == naam);

    private static async Task<int> RondeAsync(Proefserver server)
    {
        await using var scope = server.Diensten.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BijlagenScannen>().ExecuteAsync(TestContext.Current.CancellationToken);
    }

    private static byte[] Document(string tekst)
    {
        using var uit = new MemoryStream();
        using (var zip = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (naam, inhoud) in new[] { ("[Content_Types].xml", "<Types/>"), ("word/document.xml", $"<document>{tekst}</document>") })
            {
                using var deel = zip.CreateEntry(naam).Open();
                deel.Write(Encoding.ASCII.GetBytes(inhoud));
            }
        }
        return uit.ToArray();
    }
}
