using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;

namespace Oversteek.Application.Tests.Bouwstenen;

/// <summary>A feature declares itself, once, and nobody else speaks of its events (docs/adr/0015-module.md).</summary>
public sealed class ModuleTests
{
    private static readonly string[] Gedeeld = ["Bouwstenen", "Versleuteling", "Properties", "bin", "obj"];
    private static readonly string Wortel = Goedkeuring.Wortel();

    [Fact]
    public void Elke_map_van_de_toepassing_heeft_een_module()
    {
        var mappen = Directory.EnumerateDirectories(Path.Combine(Wortel, "src", "Oversteek.Application")).Select(m => Path.GetFileName(m)).Except(Gedeeld);

        Modules.Alle.Modules.Select(m => m.Naam).ShouldBe(mappen.Order(StringComparer.Ordinal));
        Modules.Alle.Modules.ShouldAllBe(m => m.Naamruimte == "Oversteek.Application." + m.Naam);
    }

    [Fact]
    public void Elke_gebeurtenis_van_het_domein_staat_in_de_module_van_haar_map()
    {
        var genoemd = Modules.Alle.Modules.SelectMany(m => m.Gebeurtenissen.Select(g => $"{m.Naam}.{g.Type.Name}"));
        var bestaand = Gebeurtenissen().Select(t => $"{t.Namespace!.Split('.')[^1]}.{t.Name}");

        genoemd.ShouldBe(bestaand, ignoreOrder: true);
    }

    [Fact]
    public void Buiten_haar_map_noemt_alleen_het_domein_een_gebeurtenis()
    {
        var eigenaar = Gebeurtenissen().ToDictionary(t => t.Name, t => t.Namespace!.Split('.')[^1]);
        var naam = new Regex($@"\b({string.Join('|', eigenaar.Keys)})\b", RegexOptions.None, TimeSpan.FromSeconds(10));
        var vreemd =
            from pad in Directory.EnumerateFiles(Path.Combine(Wortel, "src"), "*.cs", SearchOption.AllDirectories)
            let deel = Path.GetRelativePath(Path.Combine(Wortel, "src"), pad).Replace('\\', '/')
            where !deel.StartsWith("Oversteek.Domain/", StringComparison.Ordinal) && !deel.Contains("/obj/", StringComparison.Ordinal)
            from gevonden in naam.Matches(Zonder(File.ReadAllText(pad))).Select(m => m.Value).Distinct()
            where !deel.Split('/').Contains(eigenaar[gevonden])
            select $"{deel} {gevonden}";

        vreemd.Order(StringComparer.Ordinal).ShouldBe(Uitzonderingen(), "een module zegt wat er op haar gebeurtenis volgt; wat hier staat, mag alleen minder worden");
    }

    [Fact]
    public void Elke_gebruikscase_is_een_dienst()
    {
        var diensten = new ServiceCollection().AddModules().Select(d => d.ServiceType).ToHashSet();

        var vergeten = typeof(Modules).Assembly.GetTypes().Where(t => t is { IsPublic: true, IsSealed: true, IsAbstract: false } && t.GetMethod("ExecuteAsync") is not null && !diensten.Contains(t));

        vergeten.ShouldBeEmpty();
    }

    public static TheoryData<string, Action<Modulebouwer>> Dubbel() => new()
    {
        { "Recht", m => m.Recht("Iets", Rol.PoGebruiker) },
        { "Gebeurtenis", m => m.Gebeurtenis<Proefgebeurtenis>("Proef" + Guid.NewGuid()) },
        { "Entiteit", m => m.Model(new Proefmodel()) },
        { "Opruiming", m => m.Ruimt("Iets", (_, _, _) => Task.FromResult(0)) },
        { "Controle", m => m.Controle("Iets", (_, _) => Task.FromResult(0)) },
    };

    [Theory]
    [MemberData(nameof(Dubbel), DisableDiscoveryEnumeration = true)]
    public void Wat_twee_modules_opeisen_houdt_het_programma_tegen(string wat, Action<Modulebouwer> zeg)
    {
        Should.Throw<InvalidOperationException>(() => new Modulecatalogus([new Eerstemodule(zeg), new Tweedemodule(zeg)])).Message.ShouldStartWith(wat + " staat in twee modules");
        Should.NotThrow(() => new Modulecatalogus([new Eerstemodule(zeg), new Tweedemodule(_ => { })]));
    }

    [Fact]
    public void Een_soort_of_module_komt_een_keer_voor()
    {
        Should.Throw<InvalidOperationException>(() => new Modulecatalogus([new Eerstemodule(_ => { }), new Eerstemodule(_ => { })])).Message.ShouldStartWith("Module");
        Should.Throw<InvalidOperationException>(() => new Modulecatalogus(
            [new Eerstemodule(m => m.Gebeurtenis<Proefgebeurtenis>("Proef")), new Tweedemodule(m => m.Gebeurtenis<TweedeProefgebeurtenis>("Proef"))])).Message.ShouldStartWith("Soort");
    }

    [Fact]
    public void Een_recht_dat_geen_module_geeft_is_een_fout()
    {
        Should.Throw<ArgumentException>(() => Rechtentabel.Heeft(Rol.PoGebruiker, "LeerlingenZein"));
        Rechtentabel.Alle.Order(StringComparer.Ordinal).ShouldBe(typeof(Recht).GetFields().Select(f => (string)f.GetRawConstantValue()!).Order(StringComparer.Ordinal));
    }

    internal static IReadOnlyList<Type> Gebeurtenissen() => [.. typeof(Gebeurtenis).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Gebeurtenis)) && !t.IsAbstract)];

    // Words in a text or a comment are not code.
    private static string Zonder(string bron) => Regex.Replace(bron, "//.*|\"[^\"\n]*\"", "", RegexOptions.None, TimeSpan.FromSeconds(10));

    private static IEnumerable<string> Uitzonderingen() =>
        File.ReadAllLines(Path.Combine(Wortel, "tests", "Oversteek.Application.Tests", "Bouwstenen", "vreemde-gebeurtenissen.txt")).Where(r => r.Length > 0 && r[0] != '#');

    private sealed class Eerstemodule(Action<Modulebouwer> zeg) : Featuremodule
    {
        protected override void Beschrijf(Modulebouwer module) => zeg(module);
    }

    private sealed class Tweedemodule(Action<Modulebouwer> zeg) : Featuremodule
    {
        protected override void Beschrijf(Modulebouwer module) => zeg(module);
    }

    private sealed class Proef
    {
        public int Id { get; init; }
    }

    private sealed class Proefmodel : IEntityTypeConfiguration<Proef>
    {
        public void Configure(EntityTypeBuilder<Proef> builder) => builder.ToTable("Proef");
    }

    private sealed record Proefgebeurtenis(Handeling Handeling) : Gebeurtenis(Handeling, null);

    private sealed record TweedeProefgebeurtenis(Handeling Handeling) : Gebeurtenis(Handeling, null);
}
