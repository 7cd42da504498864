using System.Diagnostics;
using System.Text.Json;
using Oversteek.Documenten.Pdf;
using Oversteek.Testhulp;

namespace Oversteek.Documenten.Tests.Pdf;

public sealed class TypstWerkerTests
{
    private static readonly WerkerOpties _proef = new()
    {
        Sjablonenmap = Path.Combine(AppContext.BaseDirectory, "Proefsjablonen"),
        Tijdslimiet = TimeSpan.FromSeconds(60),
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Regel("REL-16")]
    public async Task Een_gedode_werker_kost_geen_document()
    {
        await using var werker = new TypstWerker(_proef);
        await werker.ControlerenAsync(Stop);
        var eerstePid = werker.Pids.Single();
        var traag = werker.MaakAsync("traag.typ", Werk(60), Stop);
        await Task.Delay(150, Stop);
        traag.IsCompleted.ShouldBeFalse();

        Dood(eerstePid);
        var pdf = await traag;

        pdf.Inhoud.AsSpan(0, 5).ToArray().ShouldBe("%PDF-"u8.ToArray());
        werker.Herstarts.ShouldBe(1);
        werker.Pids.Single().ShouldNotBe(eerstePid);
    }

    [Fact]
    public async Task Een_werker_die_stil_is_gedood_wordt_vervangen()
    {
        await using var werker = new TypstWerker(_proef);
        await werker.MaakAsync("kort.typ", Naam("een"), Stop);
        Dood(werker.Pids.Single());

        var pdf = await werker.MaakAsync("kort.typ", Naam("twee"), Stop);

        pdf.Inhoud.Length.ShouldBeGreaterThan(1000);
        werker.Herstarts.ShouldBe(1);
    }

    [Fact]
    [Regel("REL-16")]
    public async Task Twee_keer_gestopt_geeft_een_duidelijke_fout_en_daarna_werkt_het_weer()
    {
        await using var werker = new TypstWerker(_proef);
        var traag = werker.MaakAsync("traag.typ", Werk(100_000), Stop);
        var gedood = new HashSet<int>();
        while (gedood.Count < 2 && !traag.IsCompleted)
        {
            await Task.Delay(20, Stop);
            foreach (var pid in werker.Pids.Where(gedood.Add))
            {
                await Task.Delay(100, Stop);
                Dood(pid);
            }
        }

        var fout = await Should.ThrowAsync<DocumentMisluktException>(traag);

        fout.Code.ShouldBe("DOC-003");
        (await werker.MaakAsync("kort.typ", Naam("daarna"), Stop)).Inhoud.ShouldNotBeEmpty();
    }

    [Fact]
    [Regel("REL-16")]
    public async Task Een_document_dat_te_lang_duurt_wordt_afgebroken_en_het_volgende_lukt()
    {
        await using var werker = new TypstWerker(_proef with { Tijdslimiet = TimeSpan.FromSeconds(8) });
        await werker.ControlerenAsync(Stop);
        var pid = werker.Pids.Single();

        var fout = await Should.ThrowAsync<DocumentMisluktException>(() => werker.MaakAsync("traag.typ", Werk(100_000), Stop));

        fout.Code.ShouldBe("DOC-002");
        werker.Pids.ShouldNotContain(pid);
        (await werker.MaakAsync("kort.typ", Naam("daarna"), Stop)).Inhoud.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Veel_aanvragen_tegelijk_krijgen_elk_hun_eigen_document()
    {
        await using var werker = new TypstWerker(_proef with { Processen = 2 });

        var documenten = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => werker.MaakAsync("kort.typ", Naam($"leerling{n}"), Stop)));

        for (var n = 0; n < documenten.Length; n++)
            (await Hulp.Pdflezer.WoordenAsync(documenten[n].Inhoud)).ShouldContain($"Proef leerling{n}");
        werker.Pids.Count.ShouldBeLessThanOrEqualTo(2);
        werker.Herstarts.ShouldBe(0);
    }

    [Fact]
    public async Task Een_volle_rij_weigert_meteen()
    {
        await using var werker = new TypstWerker(_proef with { MaxWachtenden = 1 });
        await werker.ControlerenAsync(Stop);
        var bezig = werker.MaakAsync("traag.typ", Werk(60), Stop);
        var wacht = werker.MaakAsync("kort.typ", Naam("wacht"), Stop);

        var fout = await Should.ThrowAsync<DocumentMisluktException>(() => werker.MaakAsync("kort.typ", Naam("te veel"), Stop));

        fout.Code.ShouldBe("DOC-005");
        (await wacht).Inhoud.ShouldNotBeEmpty();
        (await bezig).Inhoud.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Wie_afbreekt_laat_geen_antwoord_achter_voor_een_ander()
    {
        await using var werker = new TypstWerker(_proef);
        await werker.ControlerenAsync(Stop);
        using var afbreken = new CancellationTokenSource();
        var bezig = werker.MaakAsync("traag.typ", Werk(60), afbreken.Token);
        var inDeRij = werker.MaakAsync("kort.typ", Naam("afgebroken"), afbreken.Token);

        await afbreken.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(bezig);
        await Should.ThrowAsync<OperationCanceledException>(inDeRij);
        var pdf = await werker.MaakAsync("kort.typ", Naam("volgende"), Stop);

        (await Hulp.Pdflezer.WoordenAsync(pdf.Inhoud)).ShouldContain("Proef volgende");
        werker.Herstarts.ShouldBe(0);
    }

    [Fact]
    public async Task Na_het_ingestelde_aantal_documenten_begint_een_nieuwe_werker()
    {
        await using var werker = new TypstWerker(_proef with { MaxDocumenten = 3 });
        var pids = new HashSet<int>();

        for (var n = 0; n < 7; n++)
        {
            (await werker.MaakAsync("kort.typ", Naam($"nr{n}"), Stop)).Inhoud.ShouldNotBeEmpty();
            pids.UnionWith(werker.Pids);
        }

        werker.Herstarts.ShouldBe(2);
        (await werker.ControlerenAsync(Stop)).Documenten.ShouldBe(1);
        pids.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Boven_de_geheugengrens_begint_een_nieuwe_werker()
    {
        await using var werker = new TypstWerker(_proef with { MaxGeheugenMb = 1 });

        await werker.MaakAsync("kort.typ", Naam("een"), Stop);
        await werker.MaakAsync("kort.typ", Naam("twee"), Stop);

        werker.Herstarts.ShouldBe(1);
    }

    [Fact]
    public async Task Een_sjabloon_leest_niet_buiten_zijn_map()
    {
        await using var werker = new TypstWerker(_proef);

        var fout = await Should.ThrowAsync<DocumentMisluktException>(() => werker.MaakAsync("buiten.typ", Naam("x"), Stop));

        fout.Code.ShouldBe("DOC-004");
        fout.Diagnose!.ShouldContain("access denied");
    }

    [Theory]
    [InlineData("../Sjablonen/okr.typ")]
    [InlineData("/etc/hostname")]
    [InlineData("bestaatniet.typ")]
    public async Task Een_sjabloon_van_buiten_de_map_bestaat_niet(string sjabloon)
    {
        await using var werker = new TypstWerker(_proef);

        var fout = await Should.ThrowAsync<DocumentMisluktException>(() => werker.MaakAsync(sjabloon, Naam("x"), Stop));

        fout.Code.ShouldBe("DOC-004");
        fout.Diagnose!.ShouldContain("Onbekend sjabloon");
    }

    [Fact]
    public async Task Een_document_zonder_titel_is_geen_pdf_ua_en_de_melding_zwijgt_over_de_gegevens()
    {
        await using var werker = new TypstWerker(_proef);

        var fout = await Should.ThrowAsync<DocumentMisluktException>(() => werker.MaakAsync("titelloos.typ", Naam("Geheime Naam"), Stop));

        fout.Code.ShouldBe("DOC-004");
        fout.Diagnose!.ShouldContain("title");
        fout.Message.ShouldNotContain("Geheime Naam");
    }

    [Fact]
    [Regel("REL-16")]
    public async Task Zonder_node_zegt_de_controle_in_het_nederlands_wat_er_mist()
    {
        await using var werker = new TypstWerker(_proef with { Node = "/bestaat/niet/node" });

        var status = await werker.ControlerenAsync(Stop);
        var fout = await Should.ThrowAsync<DocumentMisluktException>(() => werker.MaakAsync("kort.typ", Naam("x"), Stop));

        status.Gereed.ShouldBeFalse();
        status.Melding.ShouldContain("Node.js is niet gevonden");
        fout.Code.ShouldBe("DOC-001");
    }

    [Fact]
    public async Task Zonder_npm_onderdelen_zegt_de_controle_welke_opdracht_nodig_is()
    {
        await using var werker = new TypstWerker(_proef with { Werkermap = Path.GetTempPath() });

        var status = await werker.ControlerenAsync(Stop);

        status.Gereed.ShouldBeFalse();
        status.Melding.ShouldContain("npm ci --no-audit --no-fund");
    }

    [Fact]
    public async Task Na_het_sluiten_leeft_er_geen_werker_meer()
    {
        var werker = new TypstWerker(_proef);
        await werker.ControlerenAsync(Stop);
        var pid = werker.Pids.Single();

        await werker.DisposeAsync();

        Should.Throw<ArgumentException>(() => Process.GetProcessById(pid));
        await Should.ThrowAsync<ObjectDisposedException>(() => werker.MaakAsync("kort.typ", Naam("x"), Stop));
    }

    private static void Dood(int pid)
    {
        using var proces = Process.GetProcessById(pid);
        proces.Kill();
        proces.WaitForExit();
    }

    private static JsonElement Naam(string naam) => JsonSerializer.SerializeToElement(new { naam });

    private static JsonElement Werk(int werk) => JsonSerializer.SerializeToElement(new { naam = $"{werk}", werk });
}
