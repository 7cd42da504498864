using Oversteek.Data.Tests.Samples;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Data.Tests;

/// <summary>
/// A migration that moves data meets data here. SQLite rebuilds a table that gets another key and warns that SQL in between may see it half done;
/// what comes out is compared with what must stand there, row by row, on both databases.
/// </summary>
public sealed class FilledMigrationTests
{
    private const string Before = "Gevolgen";
    private const string BeforeResearch = "Gesprekken";

    /// <summary>Rows that were written under each state of the database, one after another; nobody has to begin anew (B-70).</summary>
    [Theory]
    [Databases]
    [Regel("B-70", "REL-20")]
    public async Task A_database_of_every_state_is_upgraded_with_what_it_holds(Databasesoort kind)
    {
        await using var old = await OldDatabase.EmptyAsync(kind);
        var states = OldDatabase.Migrations(kind);
        foreach (var state in states)
        {
            await old.MigrateAsync(state);
            var (school, pupil) = (old.NewId(), old.NewId());
            await old.AddAsync("organisatie", ("id", school), ("naam", state), ("soort", "PoSchool"));
            await old.AddAsync("leerling", ("id", pupil), ("organisatie_id", school), ("schooljaar", "2026-2027"));
            await old.AddAsync("aanmelding", ("id", old.NewId()), ("leerling_id", pupil), ("organisatie_id", school), ("schooljaar", "2026-2027"),
                ("status", "Actief"), ("lijststatus", "Leeg"));
        }

        await old.MigrateAsync();

        (await old.RowsAsync("SELECT o.naam FROM organisatie o JOIN leerling l ON l.organisatie_id = o.id "
            + "JOIN aanmelding a ON a.leerling_id = l.id AND a.organisatie_id = o.id ORDER BY o.naam")).ShouldBe(states);
        states.Count.ShouldBeGreaterThan(20, "what was given to people stays a state to upgrade from");
    }

    /// <summary>Nobody makes the first state anew: who has it could not be upgraded any more.</summary>
    [Fact]
    [Regel("B-70")]
    public void Migrations_only_follow_one_another_and_are_the_same_for_both_databases()
    {
        var (sqlite, postgres) = (OldDatabase.Migrations(Databasesoort.Sqlite), OldDatabase.Migrations(Databasesoort.Postgres));

        (sqlite[0], postgres[0]).ShouldBe(("20261122073033_Begin", "20261122073102_Begin"));
        sqlite.Select(Name).ShouldBe(postgres.Select(Name));
    }

    [Theory]
    [Databases]
    [Regel("REL-20", "D-44", "D-32", "D-64")]
    public async Task The_waiting_list_of_a_year_with_a_draw_survives(Databasesoort kind)
    {
        await using var old = await OldDatabase.EmptyAsync(kind);
        await old.MigrateAsync(Before);
        var ids = await FillAsync(old);

        await old.MigrateAsync();

        (await old.RowsAsync("SELECT leerling_id, brugklas_id, uitslag_id, plaats, rang, status, uitgeloot, versie FROM wachtlijstplaats ORDER BY plaats"))
            .ShouldBe([$"{ids["pupil"]} {ids["first"]} {ids["result"]} 3 1 Wacht true 0", $"{ids["other"]} {ids["first"]} {ids["rehearsal"]} 4 1 Wacht true 0"]);
        (await old.RowsAsync("SELECT rang, uitgeloot FROM voorkeur WHERE leerling_id = '" + ids["pupil"] + "' ORDER BY rang")).ShouldBe(["1 true", "2 false"]);
        (await old.RowsAsync("SELECT rang, uitgeloot FROM voorkeur WHERE leerling_id = '" + ids["other"] + "'")).ShouldBe(["1 false"], "that draw is not published");
        (await old.RowsAsync("SELECT aanmeldnummer, plaatsing FROM aanmelding ORDER BY aanmeldnummer")).ShouldBe([$"7 {ids["second"]}", "8 -"]);
        (await old.RowsAsync("SELECT nummer FROM uitgegevennummer ORDER BY nummer")).ShouldBe(["7", "8"]);
        (await old.RowsAsync("SELECT naam, aangenomen FROM brugklas ORDER BY naam")).ShouldBe(["eerste true", "los false", "op lijst true", "tweede true"]);
        (await old.RowsAsync("SELECT volgnummer, erkenningen FROM loting ORDER BY schooljaar")).ShouldBe(["1 []", "1 []"]);
        // The new key and the link to the child hold.
        await Should.ThrowAsync<Exception>(() => old.RunAsync(
            $"INSERT INTO wachtlijstplaats (leerling_id, brugklas_id, plaats) VALUES ('{ids["pupil"]}', '{ids["first"]}', 9)"));
        await old.RunAsync($"DELETE FROM leerling WHERE id = '{ids["pupil"]}'");
        (await old.RowsAsync("SELECT plaats FROM wachtlijstplaats")).ShouldBe(["4"]);
    }

    /// <summary>Research stood beside the state; the application and what board and region see of it get the state.</summary>
    [Theory]
    [Databases]
    [Regel("REL-20", "D-40")]
    public async Task Research_of_before_becomes_a_state(Databasesoort kind)
    {
        await using var old = await OldDatabase.EmptyAsync(kind);
        await old.MigrateAsync(Before);
        var ids = await FillAsync(old);
        await old.MigrateAsync(BeforeResearch);
        var bytes = kind == Databasesoort.Sqlite ? "x'01'" : "'\\x01'::bytea";
        await old.RunAsync($"UPDATE aanmelding SET onderzoek_versleuteld = {bytes} WHERE aanmeldnummer = 7");
        foreach (var (pupil, status) in new[] { ("pupil", "Plaatsbaar"), ("other", "Actief") })
            await old.AddAsync("voortgang", ("leerling_id", ids[pupil]), ("school_id", ids["school"]), ("schooljaar", "2026-2027"), ("okrstatus", "Definitief"), ("aanmeldingstatus", status));

        await old.MigrateAsync();

        (await old.RowsAsync("SELECT aanmeldnummer, status FROM aanmelding ORDER BY aanmeldnummer")).ShouldBe(["7 InOnderzoek", "8 Actief"]);
        (await old.RowsAsync("SELECT leerling_id, aanmeldingstatus FROM voortgang ORDER BY aanmeldingstatus DESC")).ShouldBe([$"{ids["pupil"]} InOnderzoek", $"{ids["other"]} Actief"]);
    }

    /// <summary>A published draw with a pupil who was drawn out of the first class, one that is not published, and classes in every state.</summary>
    private static async Task<Dictionary<string, string>> FillAsync(OldDatabase old)
    {
        string[] names = ["region", "school", "pupil", "other", "application", "second application", "draw", "rehearsal draw", "result", "rehearsal", "accepted", "concept", "first", "second", "loose", "listed"];
        var ids = names.ToDictionary(n => n, _ => old.NewId());
        foreach (var organisation in new[] { "region", "school" })
            await old.AddAsync("organisatie", ("id", ids[organisation]), ("naam", organisation), ("soort", organisation == "region" ? "Regio" : "VoSchool"));
        foreach (var pupil in new[] { "pupil", "other" })
            await old.AddAsync("leerling", ("id", ids[pupil]), ("organisatie_id", ids["school"]), ("schooljaar", "2026-2027"));
        foreach (var (beheer, status) in new[] { ("accepted", "Geaccepteerd"), ("concept", "Concept") })
            await old.AddAsync("brugklasbeheer", ("id", ids[beheer]), ("organisatie_id", beheer == "accepted" ? ids["school"] : ids["region"]), ("schooljaar", "2026-2027"), ("status", status));
        foreach (var (klas, beheer, naam) in new[] { ("first", "accepted", "eerste"), ("second", "accepted", "tweede"), ("loose", "concept", "los"), ("listed", "concept", "op lijst") })
            await old.AddAsync("brugklas", ("id", ids[klas]), ("beheer_id", ids[beheer]), ("organisatie_id", ids["school"]), ("naam", naam), ("adviezen", "[\"60\"]"));
        foreach (var (draw, year, status) in new[] { ("draw", "2026-2027", "Gepubliceerd"), ("rehearsal draw", "2027-2028", "Getrokken") })
            await old.AddAsync("loting", ("id", ids[draw]), ("organisatie_id", ids["region"]), ("schooljaar", year), ("status", status));
        await old.AddAsync("lotingsuitslag", ("id", ids["result"]), ("loting_id", ids["draw"]), ("leerling_id", ids["pupil"]), ("kenmerk", "k1"), ("brugklas_id", ids["second"]), ("uitleg", "{}"));
        await old.AddAsync("lotingsuitslag", ("id", ids["rehearsal"]), ("loting_id", ids["rehearsal draw"]), ("leerling_id", ids["other"]), ("kenmerk", "k2"), ("uitleg", "{}"));
        await old.AddAsync("wachtlijstplaats", ("uitslag_id", ids["result"]), ("leerling_id", ids["pupil"]), ("brugklas_id", ids["first"]), ("plaats", "3"));
        await old.AddAsync("wachtlijstplaats", ("uitslag_id", ids["rehearsal"]), ("leerling_id", ids["other"]), ("brugklas_id", ids["first"]), ("plaats", "4"));
        await old.AddAsync("aanmelding", ("id", ids["application"]), ("leerling_id", ids["pupil"]), ("organisatie_id", ids["school"]), ("schooljaar", "2026-2027"), ("status", "Plaatsbaar"), ("aanmeldnummer", "7"),
            ("lotingskenmerk", "k1"), ("lijststatus", "VerwerktInLoting"));
        await old.AddAsync("aanmelding", ("id", ids["second application"]), ("leerling_id", ids["other"]), ("organisatie_id", ids["school"]), ("schooljaar", "2026-2027"), ("status", "Actief"), ("aanmeldnummer", "8"),
            ("lotingskenmerk", "k2"), ("lijststatus", "Definitief"));
        foreach (var (application, pupil, rank, klas) in new[] { ("application", "pupil", "1", "first"), ("application", "pupil", "2", "second"), ("second application", "other", "1", "first") })
            await old.AddAsync("voorkeur", ("aanmelding_id", ids[application]), ("leerling_id", ids[pupil]), ("rang", rank), ("brugklas_id", ids[klas]), ("school_id", ids["school"]));
        await old.AddAsync("voorkeur", ("aanmelding_id", ids["second application"]), ("leerling_id", ids["school"]), ("rang", "2"), ("brugklas_id", ids["listed"]), ("school_id", ids["school"]));
        return ids;
    }

    private static string Name(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];
}
