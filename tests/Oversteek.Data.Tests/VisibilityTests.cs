using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Data.Postgres;
using Oversteek.Data.Tests.Samples;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Data.Tests;

/// <summary>Who sees a type is said on the type; filter, guard and policies follow, and one page shows it all (SEC-9, B-13).</summary>
public sealed class VisibilityTests
{
    [Fact]
    [Regel("SEC-9")]
    public void A_type_that_says_nothing_does_not_build_the_model()
    {
        var builder = new ModelBuilder();
        builder.Entity<Silent>();

        Should.Throw<InvalidOperationException>(() => Zichtmodel.Zet(builder)).Message.ShouldContain(nameof(Silent));
    }

    [Fact]
    [Regel("SEC-9")]
    public void A_row_of_a_child_is_never_open_and_never_of_an_organisation()
    {
        var builder = new ModelBuilder();
        builder.Entity<Leaking>();

        Should.Throw<InvalidOperationException>(() => Zichtmodel.Zet(builder)).Message.ShouldContain("inzagerecht");
    }

    [Fact]
    [Regel("SEC-9", "B-13")]
    public async Task The_page_shows_every_type_and_every_wide_view()
    {
        await using var database = await Proefdatabase.MaakAsync(Databasesoort.Sqlite);
        var text = await database.SysteemAsync(db => Task.FromResult(Page(db.Model)));

        Goedkeuring.Controleer("docs/zicht.md", text);
    }

    [Theory]
    [Databases(Databasesoort.Postgres)]
    [Regel("SEC-9")]
    public async Task The_migrations_made_the_policies_of_the_model(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        const string Policies = "select string_agg(concat_ws(' ', tablename, policyname, permissive, cmd, qual, with_check), E'\\n' order by tablename, policyname) from pg_policies";
        var migrated = await region.Database.BuitenomAsync(Policies);
        var sql = await region.Database.SysteemAsync(db => Task.FromResult(Inzagebeleid.Van(db.Model)));

        await region.Database.BuitenomAsync(sql);
        await region.Database.BuitenomAsync(sql);

        (await region.Database.BuitenomAsync(Policies)).ShouldBe(migrated);
    }

    [Theory]
    [InlineData("drop policy inzage on okr", "okr")]
    [InlineData("drop policy verwijderen on ouder", "ouder")]
    [InlineData("alter table leerling disable row level security", "leerling")]
    [InlineData("alter table sessie no force row level security", "sessie")]
    [InlineData("create policy open on formulierconcept using (true)", "formulierconcept")]
    [InlineData("comment on policy inzage on bijlage is 'van vroeger'", "bijlage")]
    [Regel("SEC-9", "B-13")]
    public async Task A_missing_or_old_policy_is_noticed_at_start(string tampering, string table)
    {
        Assert.SkipWhen(Postgrescluster.Programmas is null, "PostgreSQL is not installed.");
        await using var region = await Region.CreateAsync(Databasesoort.Postgres);
        await region.Database.SysteemAsync(db => Duurzaamheid.ControleerAsync(db, TestContext.Current.CancellationToken));

        await region.Database.BuitenomAsync(tampering);

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => region.Database.SysteemAsync(db => Duurzaamheid.ControleerAsync(db, TestContext.Current.CancellationToken)));
        refused.Message.ShouldContain($"het inzagebeleid van {table} ontbreekt");
    }

    private static string Page(IModel model)
    {
        var types = model.GetEntityTypes().Where(t => !t.IsOwned()).OrderBy(t => t.GetTableName(), StringComparer.Ordinal).ToList();
        var text = new StringBuilder(
            """
            # Wie ziet wat

            Een test maakt deze lijst uit de code en vergelijkt haar. De regel staat op het type zelf; het filter van de vragen, de schrijfbewaker en het beleid
            van PostgreSQL worden ervan gemaakt. Het platform zelf leest alles, maar alleen op een grond uit de onderste lijst.

            ## Tabellen

            | tabel | lezen | toevoegen | wijzigen en verwijderen |
            |---|---|---|---|

            """);
        foreach (var type in types)
        {
            var rule = Zichtregel.Van(type)!;
            text.Append($"| {type.GetTableName()} | {Words(rule.Lezen)} | {Words(rule.Toevoegen)} | {Words(rule.Wijzigen)} |\n");
        }
        text.Append("\n## Open en alleen voor het platform\n\n| tabel | | reden |\n|---|---|---|\n");
        foreach (var (type, marker) in types.Select(t => (t, Zichtmodel.Vind(t.ClrType))))
        {
            if (marker is OpenAttribute open)
                text.Append($"| {type.GetTableName()} | open | {open.Reden} |\n");
            if (marker is PlatformAttribute closed)
                text.Append($"| {type.GetTableName()} | alleen het platform | {closed.Reden} |\n");
        }
        text.Append("\n## Gronden waarop het platform over organisaties heen kijkt\n\n| grond | reden | gebruikt in |\n|---|---|---|\n");
        foreach (var ground in Enum.GetValues<Systeemgrond>())
            text.Append($"| {ground} | {Systeemgronden.Reden(ground)} | {string.Join(", ", Users(ground))} |\n");
        return text.ToString();
    }

    private static string Words(IReadOnlyList<Voorwaarde> ways) => ways.Count == 0 ? "het platform" : string.Join("; ", ways.Select(Words));

    private static string Words(Voorwaarde way) => way.Weg switch
    {
        Zichtweg.Inzage => "inzagerecht " + string.Join(", ", way.Reikwijdten),
        Zichtweg.EigenRij => "de eigen rij van wie inzagerecht heeft: " + string.Join(", ", way.Reikwijdten),
        Zichtweg.Houder => $"`{way.Kolom}`",
        Zichtweg.Partij => $"`{way.Kolom}` met inzagerecht {string.Join(", ", way.Reikwijdten)}",
        Zichtweg.Account => "het account zelf",
        Zichtweg.Collega => "collega's",
        Zichtweg.Toegangsbeheer => "bij inloggen en accountbeheer",
        Zichtweg.Leeg => "zonder kind",
        Zichtweg.Iedereen => "iedereen",
        Zichtweg.Niemand => "niemand",
        _ => throw new ArgumentOutOfRangeException(nameof(way)),
    };

    private static IEnumerable<string> Users(Systeemgrond ground) =>
        Directory.GetFiles(Path.Combine(Goedkeuring.Wortel(), "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith("Systeemgrond.cs", StringComparison.Ordinal) && File.ReadAllText(f).Contains($"{nameof(Systeemgrond)}.{ground}", StringComparison.Ordinal))
            .Select(f => Path.GetFileNameWithoutExtension(f).Replace(".cshtml", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private sealed class Silent
    {
        public Guid Id { get; init; }
    }

    [VanOrganisatie(nameof(Id), Lezers.Iedereen)]
    private sealed class Leaking : ILeerlinggebonden
    {
        public Guid Id { get; init; }

        public LeerlingId LeerlingId => default;
    }
}
