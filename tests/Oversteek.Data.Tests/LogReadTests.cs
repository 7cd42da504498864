using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Data.Tests.Samples;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Toegang;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Data.Tests;

/// <summary>What stands in the log can be read back, also after years (B-61). The files hold a row of every kind, old and new form.</summary>
public sealed class LogReadTests
{
    private const string Folder = "tests/Oversteek.Data.Tests/Samples/";
    private const string First = "logboek-oud.tsv";
    private static readonly Guid Id = Guid.Parse("11111111-1111-4111-8111-111111111111");
    private static readonly Handeling Act = new(
        new AccountId(Id), Rol.Regiocoordinator, new OrganisatieId(Id), new DateTimeOffset(2027, 1, 20, 9, 0, 0, TimeSpan.Zero), Id);

    [Fact]
    [Regel("SEC-60")]
    public void Every_event_has_a_kind_of_its_own() =>
        Modules.Alle.Gebeurtenissen.Select(g => g.Type).Order(ByName).ShouldBe(
            typeof(Gebeurtenis).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Gebeurtenis))).Order(ByName));

    [Fact]
    [Regel("SEC-60")]
    public void An_event_comes_back_as_it_was_written()
    {
        foreach (var (type, kind) in Modules.Alle.Gebeurtenissen.Select(g => (g.Type, g.Soort)))
            Logboeklezer.Lees(Row(kind, Gebeurtenistekst.Van(Sample(type)), Subject(type))).ShouldBe(Sample(type));
    }

    /// <summary>A kind that is gone or renamed, or a field that got another form, shows here: rows like these stand in databases.</summary>
    [Fact]
    [Regel("SEC-60")]
    public void The_stored_form_of_every_kind_is_approved() => Goedkeuring.Controleer(
        Folder + "logboek-vorm.tsv",
        string.Concat(Modules.Alle.Gebeurtenissen.OrderBy(g => g.Soort, StringComparer.Ordinal)
            .Select(g => $"{g.Soort}\t{Gebeurtenistekst.Van(Sample(g.Type))}\n")));

    [Theory]
    [InlineData(First)]
    [InlineData("logboek-vorm.tsv")]
    [Regel("SEC-60")]
    public void A_stored_row_of_every_kind_is_read(string file)
    {
        var rows = Stored(file);

        rows.Count.ShouldBeGreaterThan(50);
        foreach (var (kind, text) in rows)
        {
            var type = Modules.Alle.ZoekSoort(kind).ShouldNotBeNull(kind).Type;
            Logboeklezer.Lees(Row(kind, text, Subject(type))).ShouldBe(file == First ? Old(type) : Sample(type), kind);
        }
    }

    [Fact]
    [Regel("SEC-60")]
    public void A_date_of_an_older_row_may_have_the_form_of_another_server() =>
        Logboeklezer.Lees(Row("MijlpaalGewijzigd",
            $$"""{"Regio":"OrganisatieId { Waarde = {{Id}} }","Sleutel":"loting","Oud":"01/20/2027","Nieuw":"3-2-2027"}""", null))
            .ShouldBe(new Domain.Procedures.MijlpaalGewijzigd(new OrganisatieId(Id), "loting", new DateOnly(2027, 1, 20), new DateOnly(2027, 2, 3), Act));

    [Theory]
    [Databases]
    [Regel("SEC-61")]
    public async Task A_chain_of_old_and_new_rows_can_be_verified_and_read(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        await region.Database.SysteemAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var rows = Stored(First).Select(r => Row(r.Kind, r.Text, Subject(Modules.Alle.ZoekSoort(r.Kind)!.Type))).ToList();
            await region.Database.Diensten.GetRequiredService<Ketensluiter>().SluitAsync(db, rows, default);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        });
        await region.AddPupilAsync(region.PoA);

        (await Audit.ReportAsync(region.Database, [])).Klopt.ShouldBeTrue();
        var read = (await region.Database.SysteemAsync(db => db.Logboek.OrderBy(l => l.Nummer).ToListAsync())).ConvertAll(Logboeklezer.Lees);
        read.ShouldAllBe(g => g != null);
        read.OfType<InzagerechtGegeven>().ShouldContain(g => g.Houder == HouderId.Van(region.PoA));
    }

    private static Logboekregel Row(string kind, string text, LeerlingId? pupil) => new()
    {
        Op = Act.Op,
        Soort = kind,
        Wie = Act.Wie,
        Rol = Act.Rol,
        Namens = Act.Namens,
        LeerlingId = pupil,
        Kenmerk = Act.Kenmerk,
        Gegevens = text,
    };

    private static LeerlingId? Subject(Type type) => type.GetProperty("Kind") is null ? null : new LeerlingId(Id);

    private static Gebeurtenis Sample(Type type)
    {
        var maker = type.GetConstructors().Single();
        return (Gebeurtenis)maker.Invoke([.. maker.GetParameters().Select(Value)]);
    }

    /// <summary>An event as the first rows meant it, before access could be held by a parent.</summary>
    private static Gebeurtenis Old(Type type) => Sample(type) switch
    {
        InzagerechtGegeven g => g with { Soort = Houdersoort.Organisatie, Grond = Inzagegrond.Contact, Reikwijdte = Inzagereikwijdte.Dossier },
        InzagerechtBeeindigd g => g with { Soort = Houdersoort.Organisatie, Grond = Inzagegrond.Contact },
        // Before LOT-2 these had no hashes.
        LotingVastgelegd g => g with { RegelsHash = null },
        LotingBevroren g => g with { Bevriezing = null, InvoerHash = null, DeelnemersHash = null },
        LotingGetrokken g => g with { VolledigVerslag = null, OpenbaarVerslag = null },
        // D-20: a print of before does not say what it held.
        Domain.Adviesformulieren.AdviesformulierUitgereikt g => g with { Code = null, Lijst = null },
        var same => same,
    };

    private static object Value(ParameterInfo field)
    {
        var type = Nullable.GetUnderlyingType(field.ParameterType) ?? field.ParameterType;
        return type switch
        {
            _ when type == typeof(Handeling) => Act,
            _ when type == typeof(Guid) => Id,
            _ when type == typeof(string) => field.Name!.ToLowerInvariant(),
            _ when type == typeof(int) => 7,
            _ when type == typeof(bool) => true,
            _ when type == typeof(DateOnly) => new DateOnly(2027, 1, 20),
            _ when type == typeof(DateTimeOffset) => Act.Op,
            { IsEnum: true } => Enum.GetValues(type).Cast<object>().Last(),
            _ => Activator.CreateInstance(type, Id)!,
        };
    }

    private static List<(string Kind, string Text)> Stored(string file) =>
        [.. File.ReadLines(Path.Combine(Goedkeuring.Wortel(), Folder, file)).Select(l => l.Split('\t')).Select(l => (l[0], l[1]))];

    private static Comparer<Type> ByName { get; } = Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.FullName, b.FullName));
}
