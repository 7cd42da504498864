using System.Text.Json.Nodes;
using Oversteek.Loting.Tests.Hulp;
using Oversteek.Testhulp;

namespace Oversteek.Loting.Tests.Lot2Stukken;

/// <summary>The common list of forgeries: the library, the page and the small Python program give the answer that was written by hand.</summary>
[Regel("REL-26", "D-62")]
public sealed class VervalsingenTests
{
    private static readonly string Wortel = Gevallenmap.Wortel;
    private static readonly List<Gegeven> Sets = [.. Vervalsing.Alle.Select(Vervalser.Maak)];

    public static TheoryData<string> Ids => [.. Vervalsing.Alle.Select(v => v.Id)];

    [Fact]
    public void Er_zijn_minstens_veertig_vervalsingen() => Vervalsing.Alle.Count.ShouldBeGreaterThanOrEqualTo(40);

    [Theory]
    [MemberData(nameof(Ids))]
    public void De_bibliotheek_geeft_het_antwoord_dat_met_de_hand_is_opgeschreven(string id)
    {
        var rij = Vervalsing.Alle.Single(v => v.Id == id);
        Narekenaars.Bibliotheek(Vervalser.Maak(rij)).Kort.ShouldBe(rij.Verwacht, rij.Waarom);
    }

    [Fact]
    public async Task Het_kleine_programma_in_Python_oordeelt_over_elke_zin_gelijk() =>
        (await Narekenaars.PythonAsync(Wortel, Sets)).ShouldBe(Sets.Select(g => Narekenaars.Bibliotheek(g).Lang));

    [Fact]
    public async Task De_pagina_voor_ouders_oordeelt_over_elke_zin_gelijk() =>
        (await Narekenaars.PaginaAsync(Wortel, Sets)).ShouldBe(Sets.Select(g => Narekenaars.Bibliotheek(g).Lang));

    /// <summary>The rows of the plain base on the others: where a place is not there the row is left out, and closed numbers cannot be judged.</summary>
    [Theory]
    [InlineData("mtb")]
    [InlineData("denhaag")]
    [InlineData("samen")]
    public async Task Elke_vervalsing_krijgt_op_een_andere_basis_hetzelfde_antwoord(string basis)
    {
        var rijen = Vervalsing.Alle.Where(v => v.Basis == "stb" && !RaaktNummers(v)).ToList();
        rijen.Count.ShouldBeGreaterThan(70);
        var sets = rijen.ConvertAll(v => Vervalser.Maak(v, basis));
        var oordelen = sets.ConvertAll(Narekenaars.Bibliotheek);
        foreach (var (rij, oordeel) in rijen.Zip(oordelen))
            oordeel.Kort.ShouldBe(Verwacht(rij, basis), $"{rij.Id}: {rij.Waarom}");
        var lang = oordelen.ConvertAll(o => o.Lang);
        (await Narekenaars.PythonAsync(Wortel, sets)).ShouldBe(lang);
        (await Narekenaars.PaginaAsync(Wortel, sets)).ShouldBe(lang);
    }

    // What is about numbers, families or the rules that name them differs per base and has rows of its own.
    private static bool RaaktNummers(Vervalsing v) => v.Rij["wijzig"]!.AsArray()
        .Any(w => w!["pad"]!.GetValue<string>().Split('/')[0] is "lotnummers" or "gezinnen" or "regels" or "eenheden" or "verdeling");

    private static string Verwacht(Vervalsing rij, string basis)
    {
        var antwoord = rij.Rij[basis] ?? rij.Rij["verwacht"]!;
        return antwoord is JsonArray zinnen
            ? string.Join(",", zinnen.Select(z => z!.GetValue<string>()).Where(z => basis != "mtb" || z != "lotnummers"))
            : antwoord.GetValue<string>();
    }

    [Fact]
    public void Het_kleine_programma_blijft_klein_en_gebruikt_alleen_de_standaardbibliotheek()
    {
        var regels = File.ReadAllLines(Path.Combine(Wortel, "docs", "loting", "narekenen.py"));
        regels.Length.ShouldBeLessThanOrEqualTo(150);
        regels.Where(r => r.StartsWith("import ", StringComparison.Ordinal) || r.StartsWith("from ", StringComparison.Ordinal))
            .ShouldBe(["import datetime, hashlib, hmac, json, math, re, sys"]);
    }

    [Fact]
    public void Het_volledige_verslag_laat_ook_zien_wat_openbaar_niet_te_zien_is()
    {
        var echt = Lot2Bouw.Trek(Lot2Bouw.Streek).Publiceer();
        var stukken = new Lotingsstukken(echt.Volledig) { Vastlegging = echt.Trekking.Bevriezing.Vastlegging.Stuk, Bevriezing = echt.Trekking.Bevriezing.Stuk, Openbaar = echt.Openbaar };
        var goed = Lotingscontrole.Controleer(stukken);
        goed.Einde.ShouldBe(Eindoordeel.Klopt);
        goed.Zinnen.Single(z => z.Id == "plaatsing").Oordeel.ShouldBe(Zinoordeel.Gecontroleerd);
        foreach (var id in new[] { "grens-anders", "uitslagHash", "volledigVerslagHash" })
        {
            var vals = Vervalser.Maak(Vervalsing.Alle.Single(v => v.Id == id));
            Lotingscontrole.Controleer(stukken with { Openbaar = vals.Verslag }).Einde.ShouldBe(Eindoordeel.KloptNiet, id);
        }
        var anders = JsonNode.Parse(echt.Volledig.Span)!;
        anders["plaatsingen"]![0]!["eenheid"] = "tl";
        Lotingscontrole.Controleer(stukken with { Verslag = System.Text.Encoding.UTF8.GetBytes(anders.ToJsonString()) }).Einde.ShouldBe(Eindoordeel.KloptNiet);
    }
}
