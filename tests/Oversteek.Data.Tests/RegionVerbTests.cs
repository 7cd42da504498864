using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Web.Opdrachten;

namespace Oversteek.Data.Tests;

/// <summary>The verb `regio maak` as an administrator runs it, with files in the form of DUO's.</summary>
public sealed class RegionVerbTests
{
    private const string Columns = "PROVINCIE,BEVOEGD GEZAG NUMMER,INSTELLINGSCODE,VESTIGINGSCODE,VESTIGINGSNAAM,STRAATNAAM,HUISNUMMER-TOEVOEGING,POSTCODE,PLAATSNAAM,GEMEENTENAAM,TELEFOONNUMMER,INTERNETADRES,ONDERWIJSSTRUCTUUR";

    private static readonly string Po = $"""
        {Columns}
        X,91001,98AA,98AA00,De Zonnebloem,Dorpsstraat,1,9901 AA,VOORBEELDSTAD,Voorbeeldstad,0990000101,,Basisonderwijs
        X,91001,98AA,98AA01,"De Zonnebloem, Oost",Oosterlaan,22 b,9902 AB,OUD VOORBEELD,Voorbeeldstad,,,Basisonderwijs
        X,91002,98AC,98AC00,Sbo De Brug,Brugweg,4-6,9904AD,VOORBEELDSTAD,Voorbeeldstad,,,Speciaal basisonderwijs
        X,91003,98AD,98AD00,Elders,Verreweg,5,9981 AE,ELDERS,Elders,,,Basisonderwijs
        X,91003,9AD,98AD01,Fout,Weg,5,9981 AE,VOORBEELDSTAD,Voorbeeldstad,,,Basisonderwijs
        X,91003,98AE,98AE00,Te kort
        """;

    private static readonly string Vo = Columns.Replace("INSTELLINGSCODE", "BRIN NUMMER", StringComparison.Ordinal)
        .Replace("VESTIGINGSCODE", "VESTIGINGSNUMMER", StringComparison.Ordinal).Replace(',', ';')
        + "\r\nX;91012;97AB;97AB00;Praktijkschool De Café;Ambachtsweg;1;9906 BB;VOORBEELDSTAD;Voorbeeldstad;;;PRO\r\n";

    [Theory]
    [Databases]
    [Regel("D-01")]
    public async Task A_region_comes_from_a_preset_and_the_files_and_nothing_happens_before_the_confirmation(Databasesoort kind)
    {
        await using var setup = await SetupAsync(kind);
        var (code, output, _) = await RunAsync(setup, [.. Make(setup), "--voorinstelling", "rotterdam"]);
        code.ShouldBe(0);
        output.ShouldContain("Scholen: 4 nieuw, 0 gewijzigd, 0 gelijk");
        output.ShouldContain("po.csv regel 6\tDe instellingscode");
        output.ShouldContain("po.csv regel 7\tDe regel heeft meer of minder velden");
        (await setup.SysteemAsync(db => db.Organisaties.CountAsync())).ShouldBe(1, "only the platform: a look changes nothing");

        (await RunAsync(setup, [.. Make(setup), "--voorinstelling", "rotterdam", "--bevestig"])).Code.ShouldBe(0);
        var all = await setup.SysteemAsync(db => db.Organisaties.AsNoTracking().ToListAsync());
        all.Count(o => o.Soort == Organisatiesoort.Schoolbestuur).ShouldBe(3);
        var cafe = all.Single(o => o.Soort == Organisatiesoort.VoSchool);
        (cafe.Naam, cafe.Schoolsoort, cafe.Brin, cafe.Vestigingscode).ShouldBe(("Praktijkschool De Café", Schoolsoort.Praktijkonderwijs, "97AB", "00"));
        var east = all.Single(o => o.Vestigingscode == "01");
        (east.Naam, east.Plaats, east.Postcode, east.Huisnummer).ShouldBe(("De Zonnebloem, Oost", "Oud Voorbeeld", "9902AB", "22 b"));
        all.Single(o => o.Id == east.BestuurId).Naam.ShouldBe("Schoolbestuur 91001");
        var procedure = await setup.SysteemAsync(db => db.Procedures.AsNoTracking().SingleAsync());
        (procedure.Regels.Mechanisme, procedure.Regels.LijstMaximum).ShouldBe((Lotingsmechanisme.R2, 12), "an unknown cell keeps the default");
    }

    [Theory]
    [Databases]
    [Regel("D-01")]
    [Regel("GEN-03")]
    public async Task Run_again_nothing_is_doubled_and_what_a_school_changed_stays(Databasesoort kind)
    {
        await using var setup = await SetupAsync(kind);
        await RunAsync(setup, [.. Make(setup), "--bevestig"]);
        await setup.SysteemAsync(async db =>
        {
            var school = await db.Organisaties.SingleAsync(o => o.Vestigingscode == "01");
            school.WijzigContact(new Contactgegevens("0991111111", "oost@school.example", null), "Oosterdorp", Who(school.Id, setup));
            await db.SaveChangesAsync();
        });
        var files = Po.Replace("\"De Zonnebloem, Oost\"", "De Zonnewijzer", StringComparison.Ordinal)
            .Replace("X,91002,98AC,98AC00", "X,91002,98AF,98AF00", StringComparison.Ordinal);
        await WriteAsync(setup, files);

        var (_, output, _) = await RunAsync(setup, [.. Make(setup), "--bevestig"]);
        output.ShouldContain("Scholen: 1 nieuw, 1 gewijzigd, 2 gelijk, 0 met eigen gegevens, 1 niet in het bestand");
        output.ShouldContain("De Zonnebloem, Oost -> De Zonnewijzer");
        output.ShouldContain("blijft staan\t98AC00");
        (await RunAsync(setup, Make(setup))).Output.ShouldContain("Scholen: 0 nieuw, 0 gewijzigd, 3 gelijk, 1 met eigen gegevens, 1 niet in het bestand");
        var east = await setup.SysteemAsync(db => db.Organisaties.AsNoTracking().SingleAsync(o => o.Vestigingscode == "01"));
        (east.Naam, east.Plaats, east.Telefoon, east.Email).ShouldBe(("De Zonnewijzer", "Oosterdorp", "0991111111", "oost@school.example"));
        (await setup.SysteemAsync(db => db.Procedures.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [Databases]
    [Regel("D-57")]
    public async Task A_new_year_has_the_rules_of_the_last_one_and_dates_of_its_own(Databasesoort kind)
    {
        await using var setup = await SetupAsync(kind);
        await RunAsync(setup, [.. Make(setup), "--voorinstelling", "haarlem", "--bevestig"]);
        (await RunAsync(setup, [.. Make(setup, "2027-2028"), "--voorinstelling", "leeg", "--bevestig"])).Output
            .ShouldContain("met de regels van het vorige schooljaar");
        var next = await setup.SysteemAsync(db => db.Procedures.AsNoTracking().SingleAsync(p => p.Schooljaar == Schooljaar.Beginnend(2027)));
        next.Regels.LijstMaximum.ShouldBe(7);
        next.Mijlpaal(Mijlpalen.Aanmeldperiode).Van.ShouldBe(new DateOnly(2028, 3, 25));
    }

    [Theory]
    [Databases]
    [Regel("D-01")]
    public async Task A_school_of_another_region_and_an_unknown_preset_are_refused(Databasesoort kind)
    {
        await using var setup = await SetupAsync(kind);
        await RunAsync(setup, [.. Make(setup), "--bevestig"]);
        var other = Make(setup);
        other[2] = "Andere regio";
        (await RunAsync(setup, [.. other, "--bevestig"])).Output.ShouldContain("hoort al bij een andere regio");
        (await setup.SysteemAsync(db => db.Organisaties.CountAsync(o => o.Soort == Organisatiesoort.PoSchool || o.Soort == Organisatiesoort.VoSchool))).ShouldBe(4);

        var (code, _, errors) = await RunAsync(setup, [.. Make(setup), "--voorinstelling", "nergens", "--bevestig"]);
        code.ShouldBe(1);
        errors.ShouldContain("Deze voorinstelling bestaat niet");
        (await RunAsync(setup, "maak", "--naam", "Zonder jaar")).Code.ShouldBe(2);
    }

    [Theory]
    [Databases]
    [Regel("D-01")]
    public async Task The_whole_country_is_in_at_one_go_and_again_finds_nothing_new(Databasesoort kind)
    {
        await using var setup = await SetupAsync(kind);
        var rows = new StringBuilder(Columns).Append('\n');
        for (var i = 0; i < 7500; i++)
        {
            var brin = string.Create(CultureInfo.InvariantCulture, $"{10 + (i / 676)}{(char)('A' + (i / 26 % 26))}{(char)('A' + (i % 26))}");
            rows.Append(CultureInfo.InvariantCulture, $"X,{90000 + (i / 6)},{brin},{brin}00,School {i},Weg,1,9901 AA,VOORBEELDSTAD,Voorbeeldstad,,,Basisonderwijs\n");
        }
        await WriteAsync(setup, rows.ToString());

        (await RunAsync(setup, [.. Make(setup), "--bevestig"])).Output.ShouldContain("Scholen: 7501 nieuw");
        (await RunAsync(setup, [.. Make(setup), "--bevestig"])).Output.ShouldContain("Scholen: 0 nieuw");
    }

    private static Handeling Who(OrganisatieId school, Proefdatabase setup) => new(null, Rol.PoBeheerder, school, setup.Klok.GetUtcNow(), Guid.NewGuid());

    private static string[] Make(Proefdatabase setup, string year = "2026-2027") =>
    [
        "maak", "--naam", "Voorbeeldland", "--schooljaar", year, "--gemeente", "voorbeeldstad",
        "--po", Path.Combine(setup.Map, "po.csv"), "--vo", Path.Combine(setup.Map, "vo.csv"),
    ];

    private static async Task<Proefdatabase> SetupAsync(Databasesoort kind)
    {
        var setup = await Proefdatabase.MaakAsync(kind);
        await setup.SysteemAsync(async db =>
        {
            db.Add(new Organisatie(OrganisatieId.Nieuw(), Organisatiesoort.Platform, "Oversteek"));
            await db.SaveChangesAsync();
        });
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(setup.Map, "sleutels"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await WriteAsync(setup, Po);
        await File.WriteAllBytesAsync(Path.Combine(setup.Map, "vo.csv"), Encoding.Latin1.GetBytes(Vo));
        return setup;
    }

    private static Task WriteAsync(Proefdatabase setup, string text) => File.WriteAllTextAsync(Path.Combine(setup.Map, "po.csv"), text, new UTF8Encoding(true));

    private static async Task<(int Code, string Output, string Errors)> RunAsync(Proefdatabase setup, params string[] args)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var database = setup.Soort == Databasesoort.Sqlite
            ? $"--Oversteek:Sqlite={Path.Combine(setup.Map, "oversteek.db")}"
            : $"--Oversteek:Postgres={setup.Verbinding}";
        string[] settings = [database, "--Oversteek:Adres=https://oversteek.example", $"--Oversteek:Sleutels={Path.Combine(setup.Map, "sleutels")}"];
        var code = await RegioOpdracht.VoerUitAsync([.. args, .. settings], output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
