using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Organisaties;

/// <summary>A region set up on the screen of the platform administrator, from a preset and files in the form of DUO's.</summary>
public sealed class RegiosTests
{
    private const string Po = """
        PROVINCIE;BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENAAM;TELEFOONNUMMER;INTERNETADRES;ONDERWIJSSTRUCTUUR
        X;91001;98AA;98AA00;De Zonnebloem;Dorpsstraat;1;9901 AA;VOORBEELDSTAD;Voorbeeldstad;0990000101;www.zonnebloem.example;Basisonderwijs
        X;91002;98AB;98AB00;De Roos;Weg;2;9902 AA;ELDERS;Elders;;;Basisonderwijs
        X;91001;9AD;98AD01;Fout;Weg;5;9981 AE;VOORBEELDSTAD;Voorbeeldstad;;;Basisonderwijs
        """;

    [Theory, Databases, Regel("D-01", "GEN-03")]
    public async Task De_beheerder_ziet_eerst_wat_er_gebeurt_en_twee_keer_opslaan_maakt_niets_dubbel(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var platform = await server.LogInAsync(Rol.Platformbeheerder, server.Regio.Platform);

        var proef = await BekijkAsync(platform, "Regio Nieuw", "rotterdam", Po);
        proef.Tekst.ShouldContain("Regio Regio Nieuw: nieuw");
        proef.Tekst.ShouldContain("Scholen: 1 nieuw, 0 gewijzigd");
        proef.Tekst.ShouldContain("De instellingscode heeft niet de vorm 12AB.");
        (await RegioAsync(server)).ShouldBeNull("kijken slaat niets op");

        var klaar = await proef.Formulier("#opslaan").VerstuurAsync();
        klaar.Tekst.ShouldContain("De regio is ingericht. Scholen: 1 nieuw, 0 gewijzigd.");
        (await proef.Formulier("#opslaan").VerstuurAsync()).Tekst.ShouldContain("Scholen: 0 nieuw, 0 gewijzigd.");
        var regio = (await RegioAsync(server))!;
        var school = await server.Systeem(db => db.Organisaties.AsNoTracking().SingleAsync(o => o.RegioId == regio.Id && o.Soort == Organisatiesoort.PoSchool));
        (school.Naam, school.Brin, school.Postcode).ShouldBe(("De Zonnebloem", "98AA", "9901AA"));
        (school.Telefoon, school.Website).ShouldBe(("0990000101", "https://www.zonnebloem.example"), "zoals de school het zelf mag typen");
        (await server.Systeem(db => db.Procedures.AsNoTracking().SingleAsync(p => p.OrganisatieId == regio.Id))).Regels.LijstMaximum.ShouldBe(12, "de regels van de voorinstelling");
        var regels = await server.Systeem(db => db.Logboek.Where(l => l.Soort == "RegioIngericht").ToListAsync());
        regels.Count.ShouldBe(2);
        regels.ShouldAllBe(l => l.Rol == Rol.Platformbeheerder, "op naam van wie het deed");

        (await BekijkAsync(platform, "Regio Nieuw", "leeg", Po.Replace("De Zonnebloem", "De Zonnewijzer", StringComparison.Ordinal)))
            .Tekst.ShouldContain("De Zonnebloem -> De Zonnewijzer");
    }

    [Theory, Regel("D-01", "GEN-03")]
    [InlineData("X;91001;98AC;98AC00;\"De Tulp;Weg;3;9901 AB;VOORBEELDSTAD;Voorbeeldstad;;;Basisonderwijs", "Scholen: 1 nieuw, 0 gewijzigd")]
    public async Task Een_aanhalingsteken_dat_openblijft_kost_alleen_zijn_regel_en_staat_in_het_verslag(string kapot, string scholen)
    {
        await using var server = new Proefserver();
        await server.InitializeAsync();
        var platform = await server.LogInAsync(Rol.Platformbeheerder, server.Regio.Platform);

        var proef = await BekijkAsync(platform, "Regio Nieuw", "leeg", string.Join('\n', [.. Po.Split('\n')[..2], kapot]));

        proef.Status.ShouldBe(HttpStatusCode.OK);
        proef.Tekst.ShouldContain(scholen);
        (await BekijkAsync(platform, "Regio Nieuw", "leeg", "\"" + Po)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact, Regel("D-01")]
    public async Task Een_onbekend_jaar_of_een_kapot_pakket_wordt_geweigerd_en_er_verandert_niets()
    {
        await using var server = new Proefserver();
        await server.InitializeAsync();
        var platform = await server.LogInAsync(Rol.Platformbeheerder, server.Regio.Platform);

        var jaar = await VervalsAsync("Invoer.Schooljaar", "gisteren");
        var kapot = await VervalsAsync("Pakket", "AAAA");
        var regels = await VervalsAsync("Invoer.Regels", "atlantis");

        jaar.HeeftFout("Invoer.Schooljaar", "Kies een schooljaar.").ShouldBeTrue();
        kapot.Status.ShouldBe(HttpStatusCode.BadRequest);
        kapot.Tekst.ShouldContain("De bestanden zijn niet goed aangekomen.");
        regels.HeeftFout("Invoer.Regels", "Deze voorinstelling bestaat niet").ShouldBeTrue();
        (await RegioAsync(server)).ShouldBeNull();

        async Task<Pagina> VervalsAsync(string veld, string waarde) =>
            await (await BekijkAsync(platform, "Regio Nieuw", "leeg", Po)).Formulier("#opslaan").Vervals(veld, waarde).VerstuurAsync();
    }

    private static async Task<Pagina> BekijkAsync(Webklant klant, string naam, string regels, string po) => await (await klant.GetAsync("/beheer/regios")).Formulier("#bekijken")
        .Zet("Invoer.Naam", naam).Zet("Invoer.Schooljaar", Schooljaar.Beginnend(2026).ToString()).Zet("Invoer.Regels", regels).Zet("Invoer.Gemeenten", "Voorbeeldstad")
        .MetBestand("Invoer.Po", "po.csv", Encoding.UTF8.GetBytes(po), "text/csv").VerstuurAsync();

    private static Task<Organisatie?> RegioAsync(Proefserver server) =>
        server.Systeem(db => db.Organisaties.AsNoTracking().SingleOrDefaultAsync(o => o.Soort == Organisatiesoort.Regio && o.Naam == "Regio Nieuw"));
}
