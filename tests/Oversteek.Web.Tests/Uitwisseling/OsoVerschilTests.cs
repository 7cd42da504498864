using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Model = Oversteek.Oso.Model;

namespace Oversteek.Web.Tests.Uitwisseling;

/// <summary>What stands and what comes, side by side with a choice per field (D-77), through the pages.</summary>
public sealed class OsoVerschilTests
{
    private const string Tabblad = "okr/1";

    [Theory, Databases, Regel("B-22", "D-77")]
    public async Task Wat_iemand_zelf_wijzigde_blijft_staan_als_niemand_kiest(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var kind = await MetWijzigingenAsync(server);
        var voor = await StaatAsync(server, kind);

        var voorbeeld = await KiesAsync(server, Osobestanden.Eigen());
        foreach (var label in new[] { "Roepnaam", "Adres", "Ouder 1, e-mailadres" })
            Gekozen(voorbeeld, label).ShouldBe("Laat staan", label);
        voorbeeld.Tekst.ShouldContain("Noortje");
        voorbeeld.Tekst.ShouldContain("Brugstraat 7");
        var klaar = await voorbeeld.Formulier().VerstuurAsync("Inlezen");

        klaar.Tekst.ShouldContain("Dat blijft staan.");
        (await StaatAsync(server, kind)).ShouldBe(voor);
    }

    [Theory, Databases, Regel("B-22", "D-77")]
    public async Task Per_veld_kan_het_bestand_gekozen_worden(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var kind = await MetWijzigingenAsync(server);

        var voorbeeld = await KiesAsync(server, Osobestanden.Eigen());
        await voorbeeld.Formulier().Zet(Naam(voorbeeld, "Adres"), "ander").VerstuurAsync("Inlezen");

        var leerling = await LeerlingAsync(server, kind);
        (leerling.Personalia.Roepnaam, leerling.Adres!.Straat, leerling.Ouders.Single(o => o.Volgnummer == 1).Contact!.Email)
            .ShouldBe(("Noortje", "Brugstraat", "nieuw@proef.example"));
    }

    [Fact, Regel("B-22")]
    public async Task Een_ouder_bestand_wint_nooit_stil_en_een_nieuwer_bestand_wel_van_een_bestand()
    {
        await using var server = await Proefserver.StartAsync(Databasesoort.Sqlite);
        var kind = (await server.EenAsync(Osobestanden.Eigen(Verhuisd, new DateOnly(2027, 1, 15)))).Leerling!.Value;

        await server.EenAsync(Osobestanden.Eigen(datum: new DateOnly(2027, 1, 10)));
        (await LeerlingAsync(server, kind)).Adres!.Straat.ShouldBe("Verhuisstraat");

        await server.EenAsync(Osobestanden.Eigen(datum: new DateOnly(2027, 1, 18)));
        (await LeerlingAsync(server, kind)).Adres!.Straat.ShouldBe("Brugstraat");
    }

    [Fact, Regel("B-22")]
    public async Task Ook_geslacht_en_advies_zijn_een_keuze()
    {
        await using var server = await Proefserver.StartAsync(Databasesoort.Sqlite);
        var kind = (await server.EenAsync(Osobestanden.Eigen())).Leerling!.Value;
        await server.Systeem(async db =>
        {
            var handeling = server.Handeling(server.Regio.PoSchool);
            var leerling = await db.Leerlingen.SingleAsync();
            leerling.VulAan(new Leerlinggegevens { Personalia = leerling.Personalia with { Geslacht = Geslacht.Man } }, handeling);
            var okr = await db.Okrs.SingleAsync();
            okr.StelAdviesVast(okr.Advies with { Voorlopig = "60" }, handeling);
            await db.SaveChangesAsync();
        });

        var voorbeeld = await KiesAsync(server, Osobestanden.Eigen());
        (Gekozen(voorbeeld, "Geslacht"), Gekozen(voorbeeld, "Voorlopig advies")).ShouldBe(("Laat staan", "Laat staan"));
        await voorbeeld.Formulier().Zet(Naam(voorbeeld, "Geslacht"), "ander").VerstuurAsync("Inlezen");

        (await LeerlingAsync(server, kind)).Personalia.Geslacht.ShouldBe(Geslacht.Vrouw);
        (await server.Systeem(db => db.Okrs.SingleAsync())).Advies.Voorlopig.ShouldBe("60");
    }

    [Fact, Regel("B-22")]
    public async Task Een_keuze_geldt_alleen_voor_wat_er_te_zien_was()
    {
        await using var server = await Proefserver.StartAsync(Databasesoort.Sqlite);
        var kind = await MetWijzigingenAsync(server);
        var voorbeeld = await KiesAsync(server, Osobestanden.Eigen());
        await WijzigAsync(server, kind, ("Invoer.Roepnaam", "Noor-Anne"));

        await voorbeeld.Formulier().Zet(Naam(voorbeeld, "Roepnaam"), "ander").VerstuurAsync("Inlezen");

        (await LeerlingAsync(server, kind)).Personalia.Roepnaam.ShouldBe("Noor-Anne", "een collega schreef intussen iets anders");
    }

    [Fact, Regel("B-22")]
    public async Task Wat_gelijk_is_of_leeg_vraagt_niets()
    {
        await using var server = await Proefserver.StartAsync(Databasesoort.Sqlite);
        await server.EenAsync(Osobestanden.Eigen());

        var voorbeeld = await KiesAsync(server, Osobestanden.Eigen());

        voorbeeld.Document.QuerySelectorAll("input[name^='Velden']").ShouldBeEmpty();
    }

    private static Model.Leerling Verhuisd(Model.Leerling leerling) => leerling with { Adreslijst = [Osobestanden.Adres("Verhuisstraat")] };

    /// <summary>Read from a file, then changed by hand on tab 1.</summary>
    private static async Task<LeerlingId> MetWijzigingenAsync(Proefserver server)
    {
        var kind = (await server.EenAsync(Osobestanden.Eigen())).Leerling!.Value;
        await WijzigAsync(server, kind, ("Invoer.Roepnaam", "Noortje"), ("Invoer.Straat", "Nieuwstraat"), ("Invoer.Ouders[0].Email", "nieuw@proef.example"));
        return kind;
    }

    private static async Task WijzigAsync(Proefserver server, LeerlingId kind, params (string Veld, string Waarde)[] velden)
    {
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var formulier = (await klant.GetAsync($"/leerlingen/{kind.Waarde}/{Tabblad}")).Formulier("#okr");
        foreach (var (veld, waarde) in velden)
            formulier.Zet(veld, waarde);
        await formulier.VerstuurAsync("Opslaan");
    }

    private static async Task<Pagina> KiesAsync(Proefserver server, Osobestand bestand)
    {
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var kiezen = (await klant.GetAsync("/oso/importeren")).Formulier("main form");
        return await kiezen.MetBestand("Invoer.Bestanden", bestand.Naam, bestand.Inhoud.ToArray(), "text/xml").VerstuurAsync();
    }

    private static AngleSharp.Dom.IElement Rij(Pagina pagina, string label) =>
        pagina.Document.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")?.TextContent == label);

    private static string Naam(Pagina pagina, string label) => Rij(pagina, label).QuerySelector("input")!.GetAttribute("name")!;

    private static string? Gekozen(Pagina pagina, string label) =>
        Rij(pagina, label).QuerySelector("input[checked]")?.ParentElement?.QuerySelector("label")?.TextContent.Split(" bij ")[0];

    private static Task<Leerling> LeerlingAsync(Proefserver server, LeerlingId kind) =>
        server.Systeem(db => db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == kind));

    private static async Task<string> StaatAsync(Proefserver server, LeerlingId kind)
    {
        var leerling = await LeerlingAsync(server, kind);
        return string.Join('\n', leerling.Ouders.OrderBy(o => o.Volgnummer).Select(o => o.Gegevens.ToString()).Prepend($"{leerling.Personalia} {leerling.Adres} {leerling.Groep} {leerling.Leerlingcode}"));
    }
}
