using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Formulieren;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Overstapdossiers;

/// <summary>What was typed and not saved stands on the server and comes back, on any computer (REL-8).</summary>
public sealed class ConceptTests(Proefserver server) : IClassFixture<Proefserver>
{
    private const string Veld = "Invoer.Velden[concentratie]";

    [Fact, Regel("REL-8")]
    public async Task Een_concept_komt_terug_na_opnieuw_inloggen_en_is_niet_opgeslagen()
    {
        var (id, klant) = await BeginAsync();

        var bewaard = await BewaarAsync(klant, (await klant.GetAsync(Url(id, "3"))).Formulier("#okr").Zet(Veld, "Half getypt"));

        bewaard.Status.ShouldBe(HttpStatusCode.OK);
        System.Text.Encoding.UTF8.GetString(bewaard.Bytes).ShouldBe("Concept bewaard om 10:00. Nog niet opgeslagen.");
        (await server.Systeem(db => db.OkrOnderdelen.AnyAsync(o => o.LeerlingId == id))).ShouldBeFalse("een concept verandert het dossier niet");
        var terug = await (await server.LogOpnieuwInAsync(klant)).GetAsync(Url(id, "3"));
        terug.Tekst.ShouldContain("Dit staat nog niet in het dossier");
        terug.Formulier("#okr").Waarde(Veld).ShouldBe("Half getypt");

        await terug.Formulier("#okr").VerstuurAsync("Opslaan");

        var daarna = await klant.GetAsync(Url(id, "3"));
        daarna.Formulier("#okr").Waarde(Veld).ShouldBe("Half getypt");
        daarna.Tekst.ShouldNotContain("Dit staat nog niet in het dossier");
        (await AantalAsync(id)).ShouldBe(0);
    }

    [Fact, Regel("REL-8")]
    public async Task Een_concept_is_van_een_gebruiker_en_kan_weg()
    {
        var (id, klant) = await BeginAsync();
        await BewaarAsync(klant, (await klant.GetAsync(Url(id, "3"))).Formulier("#okr").Zet(Veld, "Alleen van mij"));

        (await (await PoAsync()).GetAsync(Url(id, "3"))).Formulier("#okr").Waarde(Veld).ShouldBe("");

        var weg = await (await klant.GetAsync(Url(id, "3"))).Formulier("form[action$='handler=ConceptWeg']").VerstuurAsync();
        weg.Tekst.ShouldContain("Uw concept is weggegooid.");
        weg.Formulier("#okr").Waarde(Veld).ShouldBe("");
        (await AantalAsync(id)).ShouldBe(0);
    }

    /// <summary>Two windows of one user that begin to type at the same moment: the last one counts, neither sees an error.</summary>
    [Theory, Databases, Regel("REL-8")]
    public async Task Twee_eerste_concepten_tegelijk_worden_er_een(Databasesoort soort)
    {
        await using var eigen = new Proefserver { Soort = soort };
        await eigen.InitializeAsync();
        var id = await eigen.LeerlingAsync(eigen.Regio.PoSchool);
        var klant = await eigen.LogInAsync(Rol.PoGebruiker, eigen.Regio.PoSchool);
        var formulieren = new List<Formulier>();
        for (var i = 0; i < 8; i++)
            formulieren.Add((await klant.GetAsync(Url(id, "3"))).Formulier("#okr").Zet(Veld, $"Venster {i}"));

        var antwoorden = await Task.WhenAll(formulieren.Select(f => BewaarAsync(klant, f)));

        antwoorden.ShouldAllBe(a => a.Status == HttpStatusCode.OK);
        (await eigen.Systeem(db => db.Formulierconcepten.CountAsync())).ShouldBe(1);
        (await klant.GetAsync(Url(id, "3"))).Formulier("#okr").Waarde(Veld)!.ShouldStartWith("Venster ");
    }

    [Fact, Regel("REL-8", "REL-7")]
    public async Task Een_ouder_concept_overschrijft_niet_wat_een_collega_intussen_opsloeg()
    {
        var (id, klant) = await BeginAsync();
        await BewaarAsync(klant, (await klant.GetAsync(Url(id, "3"))).Formulier("#okr").Zet(Veld, "Mijn concept"));
        await (await (await PoAsync()).GetAsync(Url(id, "3"))).Formulier("#okr").Zet(Veld, "Van een collega").VerstuurAsync("Opslaan");

        var terug = await klant.GetAsync(Url(id, "3"));

        terug.Tekst.ShouldContain("Mijn concept");
        terug.Tekst.ShouldContain("Van een collega");
        (await terug.Formulier("#okr").VerstuurAsync("Opslaan")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await InhoudAsync(id)).ShouldBe("Van een collega");
        await (await klant.GetAsync(Url(id, "3"))).Formulier("#okr").Zet("Keuze[concentratie]", "mijn").VerstuurAsync("Opslaan");
        (await InhoudAsync(id)).ShouldBe("Mijn concept");
    }

    [Fact, Regel("REL-8")]
    public async Task Tabblad_1_geeft_ook_terug_wat_zo_niet_kan_worden_opgeslagen()
    {
        var (id, klant) = await BeginAsync();
        await BewaarAsync(klant, (await klant.GetAsync(Url(id, "1"))).Formulier("#okr").Zet("Invoer.Groep", "8C").Zet("Invoer.Geboortedatum", "31-02-2015"));

        var terug = await klant.GetAsync(Url(id, "1"));

        terug.Formulier("#okr").Waarde("Invoer.Groep").ShouldBe("8C");
        terug.Formulier("#okr").Waarde("Invoer.Geboortedatum").ShouldBe("31-02-2015");
        terug.Document.QuerySelector(".os-alert--fout").ShouldBeNull("klagen hoort bij opslaan");
        (await terug.Formulier("#okr").VerstuurAsync("Opslaan")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await server.Systeem(db => db.Leerlingen.SingleAsync(l => l.Id == id))).Groep.ShouldBe("8A");
    }

    [Fact, Regel("REL-8", "GEN-12")]
    public async Task Wie_het_dossier_niet_mag_bewerken_bewaart_er_geen_concept_bij()
    {
        var id = await server.LeerlingAsync(server.Regio.PoSchool);
        var vreemd = await server.LogInAsync(Rol.PoGebruiker, server.Regio.AnderePoSchool);
        var eigen = (await vreemd.GetAsync(Url(await server.LeerlingAsync(server.Regio.AnderePoSchool), "3"))).Formulier("#okr");

        var antwoord = await BewaarAsync(vreemd, eigen.Zet(Veld, "Van een ander"), Url(id, "3"));

        antwoord.Status.ShouldBe(HttpStatusCode.NotFound);
        (await AantalAsync(id)).ShouldBe(0);
    }

    [Fact, Regel("REL-8", "PRIV-10")]
    public async Task Een_vergeten_concept_verdwijnt_na_dertig_dagen()
    {
        var (id, klant) = await BeginAsync();
        await BewaarAsync(klant, (await klant.GetAsync(Url(id, "3"))).Formulier("#okr").Zet(Veld, "Vergeten"));
        server.Klok.Verder(Conceptbron.Houdbaar - TimeSpan.FromMinutes(1));
        await RuimOpAsync();
        (await AantalAsync(id)).ShouldBe(1);

        server.Klok.Verder(TimeSpan.FromMinutes(2));
        await RuimOpAsync();

        (await AantalAsync(id)).ShouldBe(0);
        server.Klok.Verder(-Conceptbron.Houdbaar - TimeSpan.FromMinutes(1));
    }

    private Task<int> RuimOpAsync() =>
        server.InScopeAsync(sp => sp.GetRequiredService<Opruimen>().ExecuteAsync(CancellationToken.None), toegang => toegang.GebruikSysteem(Systeemgrond.Beheer));

    private static Task<Pagina> BewaarAsync(Webklant klant, Formulier formulier, string? adres = null)
    {
        var verzoek = formulier.Verzoek("Opslaan");
        verzoek.RequestUri = new Uri($"{adres ?? verzoek.RequestUri!.ToString().Split('?')[0]}?handler=Concept", UriKind.Relative);
        return klant.VerstuurAsync(verzoek);
    }

    private Task<Webklant> PoAsync() => server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

    private async Task<(LeerlingId Id, Webklant Klant)> BeginAsync() => (await server.LeerlingAsync(server.Regio.PoSchool), await PoAsync());

    private static string Url(LeerlingId id, string nummer) => OkrTests.Url(id, nummer);

    private Task<int> AantalAsync(LeerlingId id) => server.Systeem(db => db.Formulierconcepten.CountAsync(f => f.Formulier.Contains(id.Waarde.ToString("N"))));

    private Task<string?> InhoudAsync(LeerlingId id) =>
        server.Systeem(async db => (await db.OkrOnderdelen.SingleAsync(o => o.LeerlingId == id && o.Nummer == "3")).Inhoud["concentratie"]);
}
