using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Uitdraai;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Bijlagen;

namespace Oversteek.Web.Tests.Uitdraai;

/// <summary>PRIV-9: parents ask what the school keeps, and get all of it.</summary>
public sealed partial class UitdraaiTests
{
    [Theory, Databases, Regel("PRIV-9")]
    public async Task De_uitdraai_bevat_alles_van_het_kind_en_niets_van_een_ander(Databasesoort soort)
    {
        await using var server = await ServerAsync(soort);
        var id = await server.LeerlingAsync(server.Regio.PoSchool, Gevuld, "Kanarievogel");
        await server.LeerlingAsync(server.Regio.PoSchool, Proefgegevens.Compleet, "Buurkind");
        var po = await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool);
        await Bijlageproef.VoegToeAsync(po, id, "verslag.txt", System.Text.Encoding.UTF8.GetBytes("Kanarieverslag"));
        await server.Systeem(async db =>
        {
            foreach (var toestand in new[] { Bijlagetoestand.Besmet, Bijlagetoestand.Beschadigd, Bijlagetoestand.WachtOpControle })
                db.Add(Bijlage.VoegToe(id, new Bestand("OVERIG", $"{toestand}.txt", "text/plain", 3, toestand), Bijlagebron.Upload, false, server.Handeling(server.Regio.PoSchool)));
            await db.SaveChangesAsync();
        });
        var bsn = (await server.Systeem(db => db.Leerlingen.SingleAsync(l => l.Id == id))).Bsn!;

        var antwoord = await (await po.GetAsync(Url(id))).Formulier("#uitdraai").VerstuurAsync();

        antwoord.Antwoord.Content.Headers.ContentDisposition!.ToString().ShouldNotContain("Kanarievogel", Case.Insensitive, "de naam staat niet in de naam van het bestand");
        var delen = Uitgepakt(antwoord.Bytes);
        delen.Keys.ShouldBe(["bijlagen/01 verslag.txt", "uitdraai.html", "uitdraai.json"], ignoreOrder: true);
        delen["bijlagen/01 verslag.txt"].ShouldBe("Kanarieverslag");
        foreach (var deel in new[] { delen["uitdraai.html"], delen["uitdraai.json"] })
        {
            foreach (var gegeven in new[] { "Kanarievogel", bsn, "Kanariediagnose", "Bakker", "Besmet.txt" })
                deel.ShouldContain(gegeven);
            deel.ShouldNotContain("Buurkind");
        }
        delen["uitdraai.json"].ShouldContain("LeerlingToegevoegd");
        (await server.Systeem(db => db.Logboek.Where(l => l.LeerlingId == id && l.Soort == Leessoort.Afgedrukt).Select(l => l.Gegevens).SingleAsync())).ShouldContain("uitdraai");
        (await po.GetAsync($"/leerlingen/{id.Waarde}/gezien")).Tekst.ShouldContain("heeft het dossier afgedrukt");
    }

    [Theory, Databases, Regel("PRIV-9", "B-10", "B-32", "B-61")]
    public async Task Wie_hem_leest_ziet_woorden_en_datums_zoals_mensen_ze_schrijven(Databasesoort soort)
    {
        await using var server = await ServerAsync(soort);
        var id = await server.LeerlingAsync(server.Regio.PoSchool, Gevuld);
        var po = await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool);

        var pagina = Uitgepakt((await (await po.GetAsync(Url(id))).Formulier("#uitdraai").VerstuurAsync()).Bytes)["uitdraai.html"];

        pagina.ShouldContain("14 maart 2015");
        pagina.ShouldContain("Leerling toegevoegd");
        pagina.ShouldContain("in bewerking");
        var soorten = await server.Systeem(db => db.Logboek.Where(l => l.LeerlingId == id).Select(l => l.Soort).Distinct().ToListAsync());
        soorten.ShouldContain("LeerlingToegevoegd");
        foreach (var code in soorten.Append("NietVastgelegd"))
            pagina.ShouldNotContain($">{code}<", Case.Sensitive);
        Codes().Matches(pagina).Select(m => m.Value).ShouldBeEmpty("geen datum, nummer of JSON zoals programma's die schrijven");
        var uur = Nederland.Tijd(server.Klok.GetUtcNow());
        pagina.ShouldContain(uur.ToString("d MMMM yyyy H:mm", System.Globalization.CultureInfo.GetCultureInfo("nl-NL")), customMessage: "tijd zoals de klok hier");
    }

    [Fact, Regel("PRIV-9", "B-16")]
    public async Task Een_geheim_adres_staat_niet_in_de_uitdraai()
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        var id = await server.LeerlingAsync(server.Regio.PoSchool, (l, _, h) => l.WijzigOuder(
            1, l.Ouders[0].Gegevens with { Contact = new Adresgegevens { Geheim = true, Telefoon = "0107654321", Straat = "Verborgenlaan", Huisnummer = "9" } }, h));
        var po = await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool);

        var delen = Uitgepakt((await (await po.GetAsync(Url(id))).Formulier("#uitdraai").VerstuurAsync()).Bytes);

        delen["uitdraai.html"].ShouldContain("Jansen");
        foreach (var (naam, deel) in delen)
            deel.ShouldNotContain("Verborgenlaan", Case.Insensitive, naam);
    }

    [Fact, Regel("PRIV-9", "SEC-5")]
    public async Task Een_andere_school_krijgt_geen_uitdraai_en_een_leraar_ook_niet()
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        var id = await server.LeerlingAsync(server.Regio.PoSchool, Gevuld);
        var ander = await server.LogInAsync(Rol.PoBeheerder, server.Regio.AnderePoSchool);
        var leraar = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        (await ander.GetAsync(Url(id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await leraar.GetAsync(Url(id))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await leraar.GetAsync($"/leerlingen/{id.Waarde}/toegang")).Tekst.ShouldNotContain("Uitdraai");

        (await server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == Leessoort.Afgedrukt))).ShouldBe(0);
    }

    /// <summary>A table that comes later cannot be forgotten.</summary>
    [Fact, Regel("PRIV-9", "PRIV-1")]
    public async Task Elke_tabel_met_een_leerling_staat_in_de_uitdraai()
    {
        await using var server = await ServerAsync(Databasesoort.Sqlite);
        var (tabellen, metLeerling) = await server.Systeem(db => Task.FromResult((
            db.Model.GetEntityTypes().Where(Uitdraaibron.GaatOverLeerling).Select(t => t.GetTableName()).ToHashSet(),
            db.Model.GetRelationalModel().Tables.Where(t => t.Columns.Any(c => c.Name == "leerling_id")).Select(t => t.Name).ToList())));

        metLeerling.Where(t => !tabellen.Contains(t)).ShouldBeEmpty();
        tabellen.Count.ShouldBeGreaterThan(25);
    }

    [GeneratedRegex("""[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9a-f]{8}-[0-9a-f]{4}-|&quot;:""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Codes();

    private static string Url(LeerlingId id) => $"/leerlingen/{id.Waarde}/uitdraai";

    private static void Gevuld(Leerling leerling, Okr okr, Handeling handeling)
    {
        Proefgegevens.Compleet(leerling, okr, handeling);
        okr.SlaOp("3", (okr.Inhoud("3") ?? new Onderdeelinhoud()).Met("belemmeringen", "Kanariediagnose"), handeling).IsGelukt.ShouldBeTrue();
    }

    private static Dictionary<string, string> Uitgepakt(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var lezer = new StreamReader(e.Open());
            return lezer.ReadToEnd();
        }, StringComparer.Ordinal);
    }

    private static async Task<Proefserver> ServerAsync(Databasesoort soort)
    {
        var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        return server;
    }
}
