using Oversteek.Loting.Tests.Hulp;
using Oversteek.Testhulp;
using static Oversteek.Loting.Tests.Hulp.Bouw;

namespace Oversteek.Loting.Tests;

[Regel("D-42")]
public sealed class CeremonieTests
{
    private static readonly Lotingsinvoer Invoer = Bouw.Invoer(new(), [new("havo", 1)], Leerling("anna", "havo"), Leerling("bram", "havo"));

    private static Vastgelegd Begin => Vastgelegd.Leg(Invoer.Ronde, Geheim, Invoer.Regels, "dobbelstenen");

    [Fact]
    public void Van_vastleggen_tot_publiceren_is_een_rechte_weg()
    {
        var bevroren = Begin.Bevries(Invoer);
        bevroren.Deelnemers.ShouldBe(["anna", "bram"]);
        bevroren.DeelnemersHash.ShouldBe(Lot1.Sha256("anna\nbram\n"));
        var getrokken = bevroren.VoerEntropieIn("123").Trek(Geheim);
        getrokken.Verslag.Lot1.Vastlegging.ShouldBe(Begin.Vastlegging);
        getrokken.Verslag.InvoerHash.ShouldBe(bevroren.InvoerHash);
        getrokken.Publiceer().Volledig.Span.SequenceEqual(Begin.Bevries(Invoer).VoerEntropieIn("123").Trek(Geheim).Publiceer().Volledig.Span)
            .ShouldBeTrue("opnieuw lopen geeft precies hetzelfde");
    }

    [Fact]
    public void Andere_entropie_geeft_andere_nummers()
    {
        var bevroren = Begin.Bevries(Invoer);
        var zaden = Enumerable.Range(0, 20).Select(i => bevroren.VoerEntropieIn($"{i}").Trek(Geheim).Verslag);
        zaden.Select(v => v.Lot1.Zaad).Distinct().Count().ShouldBe(20);
        zaden.Select(v => v.Uitslag.Klas("anna")).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void Een_ander_geheim_wordt_geweigerd() =>
        Should.Throw<CeremonieException>(() => Begin.Bevries(Invoer).VoerEntropieIn("123").Trek(new byte[32])).Message.ShouldContain("geheim");

    [Fact]
    public void Andere_regels_of_een_andere_ronde_worden_geweigerd()
    {
        Should.Throw<CeremonieException>(() => Begin.Bevries(Invoer with { Regels = new() { Mechanisme = Mechanisme.R1 } })).Message.ShouldContain("regels");
        Should.Throw<CeremonieException>(() => Begin.Bevries(Invoer with { Ronde = "r2" })).Message.ShouldContain("ronde");
    }

    [Fact]
    public void Foute_invoer_wordt_niet_bevroren() =>
        Should.Throw<InvoerGeweigerdException>(() => Begin.Bevries(Invoer with { Eenheden = [new("havo", -1)] }));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("1\n2")]
    [InlineData("1\r2")]
    public void Lege_entropie_of_met_regeleinde_wordt_geweigerd(string entropie) =>
        Should.Throw<CeremonieException>(() => Begin.Bevries(Invoer).VoerEntropieIn(entropie));

    [Fact]
    public void Geheim_van_verkeerde_lengte_of_ronde_met_streep_wordt_geweigerd()
    {
        Should.Throw<CeremonieException>(() => Vastgelegd.Leg("r", new byte[31], new(), ""));
        Should.Throw<CeremonieException>(() => Vastgelegd.Leg("a|b", Geheim, new(), ""));
    }

    [Fact]
    public void Alleen_een_echte_ceremonie_kan_publiceren()
    {
        // A draft has another type; there is no public way to a report or a publication but the ceremony.
        typeof(Gepubliceerd).GetConstructors().ShouldBeEmpty();
        typeof(Getrokken).GetConstructors().ShouldBeEmpty();
        typeof(Lotingsuitslag).GetConstructors().ShouldBeEmpty();
        typeof(Lotingsverslag).GetConstructors().ShouldBeEmpty();
        typeof(Lotingsuitslag).GetProperties().ShouldAllBe(p => p.SetMethod == null || !p.SetMethod.IsPublic);
        Simulatie.Proefuitkomst.Merk.ShouldBe("proef");
    }
}
