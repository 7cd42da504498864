using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bijlagen.Scannen;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;
using Oversteek.Web.Tests.Uitwisseling;

namespace Oversteek.Web.Tests.Bijlagen;

/// <summary>The scanner beside the gate: found, clean, silent, broken, and back again.</summary>
[Regel("SEC-51", "B-17")]
public sealed class VirusscannerTests
{
    private static readonly byte[] Schoon = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("Een verslag over dit kind. ", 10_000)));
    private static readonly byte[] Raar = Encoding.ASCII.GetBytes("Een verslag met " + Proefclamd.Struikel);
    private static readonly byte[] Besmet = Encoding.ASCII.GetBytes("Een verslag met " + Proefclamd.Virus);

    [Theory]
    [Databases]
    public async Task Een_gevonden_bestand_wordt_geweigerd_en_een_schoon_is_meteen_te_openen(Databasesoort soort)
    {
        await using var clamd = new Proefclamd();
        await using var server = Server(clamd.Poort, soort);
        var (id, po) = await BeginAsync(server);

        var fout = await po.VoegToeAsync(id, "brief.txt", Besmet);
        fout.HeeftFout("Invoer.Bestand", BijlageWeigeringen.Besmet.Zin()).ShouldBeTrue();
        (await server.BijlagenAsync(id)).ShouldBeEmpty();

        await po.VoegToeAsync(id, "verslag.txt", Schoon);
        var bijlage = (await server.BijlagenAsync(id)).ShouldHaveSingleItem();
        bijlage.Toestand.ShouldBe(Bijlagetoestand.InOrde);
        (await po.GetAsync(Bijlageproef.Bestand(id, bijlage.Id))).Bytes.ShouldBe(Schoon);
        clamd.Gezien.Last().ShouldBe(Schoon, "de scanner ziet elk stuk");
        (await StandAsync(server)).ShouldContain("De virusscanner werkt");
    }

    [Theory]
    [Databases]
    public async Task Ligt_de_scanner_plat_dan_wacht_het_bestand_en_krijgt_niemand_het(Databasesoort soort)
    {
        var clamd = new Proefclamd();
        await using var wereld = await Vowereld.OpAsync(Server(clamd.Poort, soort));
        var server = wereld.Server;
        await clamd.DisposeAsync();
        var (id, po, vo) = await AangemeldAsync(wereld);

        (await po.VoegToeAsync(id, "verslag.txt", Schoon)).Tekst.ShouldContain("wordt nog gecontroleerd op virussen");
        await po.VoegToeAsync(id, "brief.txt", Besmet);
        var (schoon, besmet) = (await VanAsync(server, id, "verslag.txt"), await VanAsync(server, id, "brief.txt"));
        foreach (var klant in new[] { po, vo })
        {
            (await klant.GetAsync(Bijlageproef.Bestand(id, schoon.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
            (await klant.GetAsync(Bijlageproef.Bestand(id, besmet.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await vo.GetAsync(Bijlageproef.Lijst(id))).Tekst.ShouldNotContain("verslag.txt");
        (await RondeAsync(server)).ShouldBe(0, "zonder oordeel blijft het wachten");
        (await OsoAsync(po, id)).Tekst.ShouldContain(BijlageWeigeringen.UitvoerWacht.Zin(), customMessage: "een bestand zonder de bijlage zou compleet lijken");
        var stand = await StandAsync(server);
        stand.ShouldContain("geeft geen oordeel");
        stand.ShouldContain("Wachten op controle 2");

        await using var weer = new Proefclamd();
        (await RondeAsync(server, weer.Poort)).ShouldBe(2);

        (await po.GetAsync(Bijlageproef.Bestand(id, schoon.Id))).Bytes.ShouldBe(Schoon);
        (await vo.GetAsync(Bijlageproef.Bestand(id, schoon.Id))).Bytes.ShouldBe(Schoon, "de vrijgave die bij het toevoegen was gekozen, geldt nu");
        (await po.GetAsync(Bijlageproef.Bestand(id, besmet.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await VanAsync(server, id, "brief.txt")).ShouldSatisfyAllConditions(b => b.Toestand.ShouldBe(Bijlagetoestand.Besmet), b => b.Vrijgegeven.ShouldBeFalse());
        (await po.GetAsync(Bijlageproef.Lijst(id))).Tekst.ShouldContain(BijlageWeigeringen.VirusBewaard.Zin());
        (await po.GetAsync($"/leerlingen/{id.Waarde}/okr/controle")).Status.ShouldBe(HttpStatusCode.OK);
        await (await po.GetAsync(Bijlageproef.Wijzigen(id, besmet.Id))).Formulier("#verwijderen").VerstuurAsync();
        (await server.BijlagenAsync(id)).ShouldHaveSingleItem().Id.ShouldBe(schoon.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("INSTREAM size limit exceeded. ERROR")]
    [InlineData("stream: OK maar niet heus")]
    [InlineData("UNKNOWN COMMAND")]
    public async Task Alleen_een_duidelijk_ja_is_schoon(string antwoord)
    {
        await using var clamd = new Proefclamd { Vast = antwoord };
        await using var server = Server(clamd.Poort, Databasesoort.Sqlite);
        var (id, po) = await BeginAsync(server);

        await po.VoegToeAsync(id, "verslag.txt", Schoon);

        (await server.BijlagenAsync(id)).ShouldHaveSingleItem().Toestand.ShouldBe(Bijlagetoestand.WachtOpControle);
    }

    [Theory]
    [Databases]
    public async Task Een_bestand_waarover_de_scanner_struikelt_houdt_niemand_op_en_wordt_steeds_minder_vaak_gevraagd(Databasesoort soort)
    {
        await using var clamd = new Proefclamd();
        await using var server = Server(clamd.Poort, soort);
        var (id, po) = await BeginAsync(server);
        await po.VoegToeAsync(id, "raar.txt", Raar);

        (await RondeAsync(server)).ShouldBe(0);
        (await RondeAsync(server)).ShouldBe(0);

        Gevraagd(clamd).ShouldBe(2, "bij het toevoegen en in de eerste ronde");
        server.Klok.Verder(TimeSpan.FromSeconds(5));
        await po.VoegToeAsync(id, "verslag.txt", Schoon);
        (await VanAsync(server, id, "verslag.txt")).Toestand.ShouldBe(Bijlagetoestand.InOrde, "wie nu iets toevoegt, wacht niet");
        (await StandAsync(server)).ShouldSatisfyAllConditions(
            s => s.ShouldContain("De virusscanner werkt"), s => s.ShouldContain("geen duidelijk oordeel"), s => s.ShouldNotContain("Start clamd opnieuw"));
        foreach (var (minuten, keren) in new[] { (1, 3), (1, 3), (1, 4), (3, 4), (1, 5) })
        {
            server.Klok.Verder(TimeSpan.FromMinutes(minuten));
            await RondeAsync(server);
            Gevraagd(clamd).ShouldBe(keren);
        }
        (await VanAsync(server, id, "raar.txt")).Toestand.ShouldBe(Bijlagetoestand.WachtOpControle);
    }

    [Theory]
    [Databases]
    public async Task Een_bestand_dat_niet_meer_te_lezen_is_heet_beschadigd_en_houdt_de_ronde_niet_op(Databasesoort soort)
    {
        var weg = new Proefclamd();
        await using var server = Server(weg.Poort, soort);
        await weg.DisposeAsync();
        var (id, po) = await BeginAsync(server);
        await po.VoegToeAsync(id, "stuk.txt", Schoon);
        server.Klok.Verder(TimeSpan.FromSeconds(1));
        await po.VoegToeAsync(id, "verslag.txt", Schoon);
        var stuk = await VanAsync(server, id, "stuk.txt");
        await server.Systeem(async db =>
        {
            var rij = await db.Bijlageinhouden.AsNoTracking().SingleAsync(b => b.BijlageId == stuk.Id);
            byte[] bytes = [.. rij.Bytes[..^1], (byte)(rij.Bytes[^1] ^ 1)];
            await db.Bijlageinhouden.Where(b => b.BijlageId == stuk.Id).ExecuteUpdateAsync(x => x.SetProperty(b => b.Bytes, bytes));
        });
        await using var clamd = new Proefclamd();

        (await RondeAsync(server, clamd.Poort)).ShouldBe(2);

        (await server.BijlagenAsync(id)).ToDictionary(b => b.Bestandsnaam, b => (b.Toestand, b.Vrijgegeven)).ShouldBe(
            new Dictionary<string, (Bijlagetoestand, bool)>(StringComparer.Ordinal)
            {
                ["stuk.txt"] = (Bijlagetoestand.Beschadigd, false),
                ["verslag.txt"] = (Bijlagetoestand.InOrde, true),
            },
            ignoreOrder: true);
    }

    [Fact]
    public async Task Zwijgt_de_scanner_over_een_bestand_dan_gaat_een_ander_de_volgende_keer_voor()
    {
        var weg = new Proefclamd();
        await using var server = Server(weg.Poort, Databasesoort.Sqlite);
        await weg.DisposeAsync();
        var (id, po) = await BeginAsync(server);
        await po.VoegToeAsync(id, "raar.txt", Raar);
        server.Klok.Verder(TimeSpan.FromSeconds(1));
        await po.VoegToeAsync(id, "verslag.txt", Schoon);
        var zwijger = new Zwijger();

        (await RondeAsync(server, zwijger)).ShouldBe(0);
        (await RondeAsync(server, zwijger)).ShouldBe(1);

        (await VanAsync(server, id, "verslag.txt")).Toestand.ShouldBe(Bijlagetoestand.InOrde);
    }

    [Fact]
    public async Task Wat_uit_oso_komt_wacht_op_de_ronde_en_wat_afwijkt_blijft_afwijken()
    {
        await using var clamd = new Proefclamd();
        await using var server = Server(clamd.Poort, Databasesoort.Sqlite);
        await server.InitializeAsync();
        var bestand = Osobestanden.Eigen(l => l with { Overigdocumentlijst = [Osobestanden.Document("goed.pdf"), Osobestanden.Document("fout.pdf", "%PDF-1.4 " + Proefclamd.Virus), Osobestanden.Document("anders.docx")] });

        var id = (await server.EenAsync(bestand)).Leerling!.Value;

        (await server.BijlagenAsync(id)).ShouldAllBe(b => b.Toestand == Bijlagetoestand.WachtOpControle);
        (await RondeAsync(server)).ShouldBe(3);
        (await server.BijlagenAsync(id)).ToDictionary(b => b.Bestandsnaam, b => (b.Toestand, b.Vrijgegeven)).ShouldBe(
            new Dictionary<string, (Bijlagetoestand, bool)>(StringComparer.Ordinal)
            {
                ["goed.pdf"] = (Bijlagetoestand.InOrde, true),
                ["fout.pdf"] = (Bijlagetoestand.Besmet, false),
                ["anders.docx"] = (Bijlagetoestand.Afwijkend, false),
            },
            ignoreOrder: true);
    }

    [Fact]
    public async Task Haalt_de_beheerder_de_scanner_weg_dan_oordeelt_de_poort_over_wat_wacht()
    {
        var clamd = new Proefclamd();
        await using var server = Server(clamd.Poort, Databasesoort.Sqlite);
        await clamd.DisposeAsync();
        var (id, po) = await BeginAsync(server);
        await po.VoegToeAsync(id, "verslag.txt", Schoon);

        (await RondeAsync(server, new GeenScanner())).ShouldBe(1);

        (await server.BijlagenAsync(id)).Single().Toestand.ShouldBe(Bijlagetoestand.InOrde);
    }

    private static int Gevraagd(Proefclamd clamd) => clamd.Gezien.Count(g => g.AsSpan().SequenceEqual(Raar));

    /// <summary>Never answers about the one file, as clamd that runs out of its time.</summary>
    private sealed class Zwijger : IVirusscanner
    {
        public Scannerstand Stand { get; } = new(Aan: true, null, null, null);

        public Task<Scanuitslag> ScanAsync(Stream inhoud, bool geduldig, CancellationToken ct) =>
            Task.FromResult(inhoud.Length == Raar.Length ? Scanuitslag.GeenOordeel : Scanuitslag.Schoon);
    }

    private static Proefserver Server(int poort, Databasesoort soort)
    {
        Proefserver? server = null;
        server = new Proefserver { Soort = soort, Aanpassing = s => s.AddSingleton<IVirusscanner>(_ => new Clamscanner(Adres(poort), server!.Klok)) };
        return server;
    }

    private static Scanadres Adres(int poort) => Scanadres.Lees($"127.0.0.1:{poort}")!;

    private static async Task<(LeerlingId Id, Webklant Po)> BeginAsync(Proefserver server)
    {
        await server.InitializeAsync();
        return (await server.LeerlingAsync(server.Regio.PoSchool), await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool));
    }

    private static async Task<(LeerlingId Id, Webklant Po, Webklant Vo)> AangemeldAsync(Vowereld wereld)
    {
        var vo = await wereld.VoAsync();
        var (leerling, aanmelding) = await wereld.AangemeldAsync(vo, wereld.Havo);
        _ = aanmelding;
        return (leerling, await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool), vo);
    }

    private static async Task<Pagina> OsoAsync(Webklant po, LeerlingId id) => await (await po.GetAsync($"/leerlingen/{id.Waarde}/oso")).Formulier("main form").Zet("Soort", "VoSchool").VerstuurAsync();

    private static async Task<Bijlage> VanAsync(Proefserver server, LeerlingId id, string naam) => (await server.BijlagenAsync(id)).Single(b => b.Bestandsnaam == naam);

    private static async Task<string> StandAsync(Proefserver server) =>
        (await (await server.LogInAsync(Rol.Platformbeheerder, server.Regio.Platform)).GetAsync("/beheer/bestanden")).Tekst;

    private static Task<int> RondeAsync(Proefserver server, int poort) => RondeAsync(server, new Clamscanner(Adres(poort), server.Klok));

    private static async Task<int> RondeAsync(Proefserver server, IVirusscanner? ander = null)
    {
        await using var scope = server.Diensten.CreateAsyncScope();
        var ronde = ander is null
            ? scope.ServiceProvider.GetRequiredService<BijlagenScannen>()
            : ActivatorUtilities.CreateInstance<BijlagenScannen>(scope.ServiceProvider, ander);
        return await ronde.ExecuteAsync(TestContext.Current.CancellationToken);
    }
}
