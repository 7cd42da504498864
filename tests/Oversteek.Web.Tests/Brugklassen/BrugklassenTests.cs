using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Brugklassen;

public sealed class BrugklassenTests : IAsyncLifetime
{
    private readonly Proefserver server = new();

    public async ValueTask InitializeAsync()
    {
        await server.InitializeAsync();
        server.Klok.ZetOp(new DateOnly(2026, 10, 12));
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact, Regel("BRK-02", "BRK-04", "BRK-09", "CAP-01", "D-28")]
    public async Task Van_klas_toevoegen_tot_akkoord_en_actuele_capaciteit()
    {
        var (vo, regio) = await KlantenAsync();
        (await VoegToeAsync(vo, "Havo", 50, "60")).Tekst.ShouldContain("De klas is toegevoegd.");
        (await (await vo.GetAsync("/brugklassen/controle")).Formulier().VerstuurAsync()).Tekst.ShouldContain("ter beoordeling");
        (await VoegToeAsync(vo, "Vwo", 20, "70")).Status.ShouldBe(HttpStatusCode.BadRequest);

        var school = await (await regio.GetAsync("/regio/brugklassen")).KlikAsync("Havencollege");
        (await school.Formulier("#terugzetten").VerstuurAsync()).HeeftFout("Invoer.Reden", BrugklasWeigeringen.RedenOntbreekt.Zin()).ShouldBeTrue();
        await school.Formulier("#terugzetten").Zet("Invoer.Reden", "Er is ook een vwo-klas.").VerstuurAsync();
        (await vo.GetAsync("/brugklassen")).Tekst.ShouldContain("Er is ook een vwo-klas.");

        await VoegToeAsync(vo, "Vwo", 20, "70");
        await (await vo.GetAsync("/brugklassen/controle")).Formulier().VerstuurAsync();
        await (await (await regio.GetAsync("/regio/brugklassen")).KlikAsync("Havencollege")).Formulier("#accepteren").VerstuurAsync();

        var geaccepteerd = await vo.GetAsync("/brugklassen");
        geaccepteerd.Tekst.ShouldContain("geaccepteerd");
        geaccepteerd.Document.QuerySelectorAll("a[href*='/brugklassen/klas']").ShouldBeEmpty();
        (await server.Systeem(db => db.UitgaandeBerichten.Select(b => b.Sjabloon).ToListAsync())).ShouldBe(
            ["regio.brugklasbeheer-ingediend", "vo.brugklasbeheer-teruggezet", "regio.brugklasbeheer-ingediend", "vo.brugklasbeheer-akkoord"], ignoreOrder: true);

        var klas = await KlasAsync("Havo");
        await (await geaccepteerd.KlikAsync("Actuele capaciteit aanpassen")).Formulier().Zet($"Plaatsen[{klas.Id.Waarde}]", "12").VerstuurAsync();
        (await KlasAsync("Havo")).ActueleCapaciteit.ShouldBe(12);
        (await KlasAsync("Havo")).OorspronkelijkeCapaciteit.ShouldBe(50);
    }

    [Theory]
    [Regel("BRK-05", "BRK-07", "BRK-08", "D-26", "D-27", "B-45")]
    [InlineData("Zonnebloem", "25", "60", "Begin de naam met een niveau")]
    [InlineData("Havo", "25", "60", "Er is al een klas met deze naam")]
    [InlineData("Havo 2", "25", "60", "Maak er één klas van")]
    [InlineData("Vwo", "25", null, "Kies ten minste één advies")]
    [InlineData("Vwo", "2001", "70", "2000")]
    [InlineData("  havo  ", "25", "61", "Er is al een klas met deze naam")]
    [InlineData("Havo klas b", "25", "60", "Maak er één klas van")]
    [InlineData("Havo sport", "25", "60", "Havo heeft dezelfde adviezen")]
    [InlineData("Gymnasium plus", "25", "60", "Het advies havo past niet bij het niveau")]
    [InlineData("Vwo", "0", null, "Kies ten minste één advies")]
    public async Task Een_klas_die_niet_klopt_wordt_geweigerd(string naam, string plaatsen, string? advies, string fout)
    {
        var (vo, _) = await KlantenAsync();
        await VoegToeAsync(vo, "Havo", 50, "60");

        var antwoord = await VoegToeAsync(vo, naam, int.Parse(plaatsen), advies);

        antwoord.Status.ShouldBe(HttpStatusCode.BadRequest);
        antwoord.Tekst.ShouldContain(fout);
        (await server.Systeem(db => db.Brugklassen.CountAsync())).ShouldBe(1);
    }

    [Fact, Regel("D-27", "B-45")]
    public async Task Een_ander_aanbod_met_dezelfde_adviezen_kan_na_bevestiging_en_de_regio_ziet_dat()
    {
        var (vo, regio) = await KlantenAsync();
        await VoegToeAsync(vo, "Havo", 50, "60");
        var fout = await VoegToeAsync(vo, "Havo sport", 25, "60");
        fout.HeeftFout("Invoer.NaastElkaar", BrugklasWeigeringen.ZelfdeAdviezen.Met("Havo").Zin()).ShouldBeTrue();

        await fout.Formulier().Zet("Invoer.NaastElkaar", "true").VerstuurAsync();

        (await KlasAsync("Havo sport")).NaastElkaar.ShouldBeTrue();
        (await VoegToeAsync(vo, "Havo   Sport", 10, "61")).Tekst.ShouldContain("Er is al een klas met deze naam");
        await (await vo.GetAsync("/brugklassen/controle")).Formulier().VerstuurAsync();
        (await regio.GetAsync($"/regio/brugklassen/{server.Regio.VoSchool.Waarde}")).Tekst.ShouldContain("zelfde adviezen, ander aanbod volgens de school");
        (await server.Systeem(db => db.Brugklassen.CountAsync())).ShouldBe(2);
    }

    [Fact, Regel("REL-9")]
    public async Task Twee_keer_versturen_geeft_een_klas()
    {
        var (vo, _) = await KlantenAsync();
        var formulier = (await vo.GetAsync("/brugklassen/klas")).Formulier().Zet("Invoer.Naam", "Havo").Zet("Invoer.Capaciteit", "50").Zet("Invoer.Adviezen", "60");

        (await formulier.VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);
        (await formulier.VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);

        (await server.Systeem(db => db.Brugklassen.CountAsync())).ShouldBe(1);
    }

    [Fact, Regel("REL-7")]
    public async Task Een_klas_die_een_collega_wijzigde_geeft_409_en_een_keuze_per_veld()
    {
        var (vo, _) = await KlantenAsync();
        await VoegToeAsync(vo, "Havo", 50, "60");
        var pad = $"/brugklassen/klas/{(await KlasAsync("Havo")).Id.Waarde}";
        var mijn = await vo.GetAsync(pad);
        await (await vo.GetAsync(pad)).Formulier().Zet("Invoer.Capaciteit", "56").VerstuurAsync();

        var conflict = await mijn.Formulier().Zet("Invoer.Opmerking", "Locatie Noord").VerstuurAsync();

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        (await KlasAsync("Havo")).OorspronkelijkeCapaciteit.ShouldBe(56);
        await conflict.Formulier().Zet("Keuze[Capaciteit]", "ander").Zet("Keuze[Opmerking]", "mijn").VerstuurAsync();
        var klas = await KlasAsync("Havo");
        klas.OorspronkelijkeCapaciteit.ShouldBe(56);
        klas.Opmerking.ShouldBe("Locatie Noord");
    }

    [Fact]
    public async Task Een_klas_van_een_andere_school_bestaat_niet()
    {
        var (vo, _) = await KlantenAsync();
        await VoegToeAsync(vo, "Havo", 50, "60");
        var klas = await KlasAsync("Havo");
        var ander = await server.LogInAsync(Rol.VoGebruiker, server.Regio.AndereVoSchool);

        (await ander.GetAsync($"/brugklassen/klas/{klas.Id.Waarde}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ander.GetAsync($"/brugklassen/klas/{klas.Id.Waarde}/verwijderen")).Status.ShouldBe(HttpStatusCode.NotFound);
        await (await vo.GetAsync($"/brugklassen/klas/{klas.Id.Waarde}/verwijderen")).Formulier().VerstuurAsync();
        (await server.Systeem(db => db.Brugklassen.CountAsync())).ShouldBe(0);
    }

    [Theory, Regel("B-11"), Databases]
    public async Task Bestuur_en_monitor_kijken_mee_bij_hun_eigen_scholen_en_wijzigen_niets(Databasesoort soort)
    {
        await using var eigen = new Proefserver { Soort = soort };
        await eigen.InitializeAsync();
        var vo = await eigen.LogInAsync(Rol.VoBeheerder, eigen.Regio.VoSchool);
        (await VoegToeAsync(vo, "Havo groen", 25, "60")).Tekst.ShouldContain("De klas is toegevoegd.");
        var anders = OrganisatieId.Nieuw();
        await eigen.Systeem(async db =>
        {
            db.Add(new Organisatie(anders, Organisatiesoort.Schoolbestuur, "Stichting Anders") { RegioId = eigen.Regio.Regio });
            await db.SaveChangesAsync();
            await db.Organisaties.Where(o => o.Id == eigen.Regio.AndereVoSchool).ExecuteUpdateAsync(s => s.SetProperty(o => o.BestuurId, anders));
        });

        foreach (var rol in new[] { Rol.Bestuurscontactpersoon, Rol.Monitorrol })
        {
            var kijker = await eigen.LogInAsync(rol, eigen.Regio.Bestuur);
            var lijst = await kijker.GetAsync("/bestuur/brugklassen");
            lijst.Tekst.ShouldNotContain("Parklyceum", customMessage: "van een ander bestuur");
            var school = await lijst.KlikAsync("Havencollege");
            school.Tekst.ShouldContain("Havo groen");
            school.Document.QuerySelectorAll("main form, main a[href*=klas]").Where(e => e.GetAttribute("href") != "/bestuur/brugklassen").ShouldBeEmpty();
            (await kijker.GetAsync($"/bestuur/brugklassen/{eigen.Regio.AndereVoSchool.Waarde}")).Status.ShouldBe(HttpStatusCode.NotFound);
            var bewijs = (await kijker.GetAsync("/uitloggen")).Formulier("main form").Waarde("__RequestVerificationToken")!;
            (await kijker.PostAsync($"/bestuur/brugklassen/{eigen.Regio.VoSchool.Waarde}", [new("__RequestVerificationToken", bewijs)])).Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
        }
        (await (await eigen.LogInAsync(Rol.Beheerdersrol, eigen.Regio.Bestuur)).GetAsync("/bestuur/brugklassen")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await eigen.Systeem(db => db.Brugklassen.CountAsync())).ShouldBe(1);
    }

    [Fact, Regel("BRK-04")]
    public async Task Een_andere_regio_kan_niet_accepteren()
    {
        var (vo, regio) = await KlantenAsync();
        await VoegToeAsync(vo, "Havo", 50, "60");
        await (await vo.GetAsync("/brugklassen/controle")).Formulier().VerstuurAsync();
        var elders = await server.LogInAsync(Rol.Regiocoordinator, server.Regio.AndereRegio);
        var pad = $"/regio/brugklassen/{server.Regio.VoSchool.Waarde}";

        (await elders.GetAsync(pad)).Status.ShouldBe(HttpStatusCode.NotFound);
        var echt = (await regio.GetAsync(pad)).Formulier("#accepteren");
        var eigen = await elders.GetAsync("/regio/brugklassen");
        eigen.Status.ShouldBe(HttpStatusCode.OK);
        (await elders.PostAsync($"{pad}?handler=Accepteren", [new("Versie", echt.Waarde("Versie")!), new("__RequestVerificationToken", echt.Waarde("__RequestVerificationToken")!)])).Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
        (await server.Systeem(db => db.Brugklasbeheren.SingleAsync())).Status.ShouldBe(Brugklasbeheerstatus.TerBeoordeling);
    }

    [Fact]
    public async Task Wat_na_het_openen_veranderde_wordt_niet_ongezien_geaccepteerd()
    {
        var (vo, regio) = await KlantenAsync();
        await VoegToeAsync(vo, "Havo", 50, "60");
        await (await vo.GetAsync("/brugklassen/controle")).Formulier().VerstuurAsync();
        var pad = $"/regio/brugklassen/{server.Regio.VoSchool.Waarde}";
        var oud = await regio.GetAsync(pad);
        await (await regio.GetAsync(pad)).Formulier("#terugzetten").Zet("Invoer.Reden", "Vwo ontbreekt.").VerstuurAsync();
        await VoegToeAsync(vo, "Vwo", 30, "70");
        await (await vo.GetAsync("/brugklassen/controle")).Formulier().VerstuurAsync();

        (await oud.Formulier("#accepteren").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.Conflict);
        (await server.Systeem(db => db.Brugklasbeheren.SingleAsync())).Status.ShouldBe(Brugklasbeheerstatus.TerBeoordeling);
    }

    private async Task<(Webklant Vo, Webklant Regio)> KlantenAsync() =>
        (await server.LogInAsync(Rol.VoGebruiker, server.Regio.VoSchool), await server.LogInAsync(Rol.Regiocoordinator, server.Regio.Regio));

    private static async Task<Pagina> VoegToeAsync(Webklant vo, string naam, int plaatsen, string? advies)
    {
        var formulier = (await vo.GetAsync("/brugklassen/klas")).Formulier().Zet("Invoer.Naam", naam).Zet("Invoer.Capaciteit", $"{plaatsen}");
        return await (advies is null ? formulier : formulier.Zet("Invoer.Adviezen", advies)).VerstuurAsync();
    }

    private Task<Brugklas> KlasAsync(string naam) => server.Systeem(db => db.Brugklassen.AsNoTracking().SingleAsync(k => k.Naam == naam));
}
