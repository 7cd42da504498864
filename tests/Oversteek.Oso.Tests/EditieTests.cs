using System.Text;
using Oversteek.Oso.Tests.Hulp;

namespace Oversteek.Oso.Tests;

/// <summary>Editions are data: loaded from a folder, checked line by line, and nothing of them can be lost on the way through the model.</summary>
public sealed class EditieTests : IDisposable
{
    private readonly string map = Directory.CreateTempSubdirectory("editie").FullName;

    public void Dispose() => Directory.Delete(map, recursive: true);

    private const string Kop = "naam 2098.1\nbasis 2019.1\njaar 2098\nnamespace http://www.edustandaard.nl/oso_gegevensset/2098/dossier\nstandaardversie 2098.1\nvalidatieversie 2098.1.1\n";

    [Fact]
    public void De_gegevens_van_de_bibliotheek_zelf_doorstaan_de_controle()
    {
        // Another test may have made an edition known that is not of the library.
        foreach (var naam in Editiegegevens.Ingebouwd)
        {
            List<Editiefout> fouten = [];
            new Editiecontrole(Editiegegevens.LeesIngebouwd(naam), fouten).Toets();
            fouten.ShouldBeEmpty(naam);
        }
        Editiegegevens.Ingebouwd.Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Een_hele_editie_uit_een_map_is_dezelfde_als_de_ingebouwde()
    {
        foreach (var bestand in Bronbestanden())
            File.Copy(bestand, Path.Combine(map, Path.GetFileName(bestand)));

        var geladen = Editie.Laad(map);
        geladen.Naam.ShouldBe("2019.1");
        geladen.Regels.ShouldBe(Proefdossier.Editie.Regels);
        var opties = new Leesopties { Edities = [geladen] };
        foreach (var profiel in Enum.GetValues<Profiel>())
            OsoLezer.Lees(new MemoryStream(Proefdossier.Xml(profiel)), opties).ShouldSatisfyAllConditions(r => r.Bevindingen.ShouldBeEmpty(), r => r.Bestand!.Editie.ShouldBeSameAs(geladen));
    }

    [Fact]
    public void Een_nieuwe_editie_met_andere_namen_wordt_zonder_bouwen_gelezen_geschreven_en_ontdaan()
    {
        foreach (var bestand in Bronbestanden())
        {
            var tekst = File.ReadAllText(bestand).Replace("cat_eindtoetsbo 1 s0 L48", "cat_eindmeting 1 s0 L48 als cat_eindtoetsbo", StringComparison.Ordinal)
                .Replace("eindtoets_basisonderwijs ? EindtoetsBasisonderwijs", "eindmeting ? EindtoetsBasisonderwijs als eindtoets_basisonderwijs", StringComparison.Ordinal)
                .Replace("cat_eindtoetsbo OS", "cat_eindmeting OS", StringComparison.Ordinal);
            if (Path.GetFileName(bestand) is not "structuur.txt")
                tekst = tekst.Replace("eindtoets_basisonderwijs", "eindmeting", StringComparison.Ordinal);
            Schrijf(Path.GetFileName(bestand), tekst);
        }

        Schrijf("editie.txt", Kop.Replace("basis 2019.1\n", "", StringComparison.Ordinal));
        var editie = Editie.Laad(map);
        foreach (var profiel in Enum.GetValues<Profiel>())
        {
            var dossier = OsoUitvoer.Bereid(Proefdossier.Verzoek(profiel) with { Editie = editie }).Dossier.ShouldNotBeNull();
            using var uit = new MemoryStream();
            OsoSchrijver.Schrijf(dossier, editie, uit);
            var gelezen = OsoLezer.Lees(new MemoryStream(uit.ToArray()), new Leesopties { Edities = [editie] });
            gelezen.Bevindingen.ShouldBeEmpty();
            gelezen.Bestand!.Dossier.ShouldBe(dossier);
            OsoUitvoer.ZonderNietUitgeleverd(dossier, editie).ShouldBe(dossier);
            (dossier.Huidigeschool.Leerling.EindtoetsBasisonderwijs is null).ShouldBe(profiel == Profiel.Poswv);
        }

        editie.MagWeg(Categorienaam.Doorstroomtoets, Profiel.Povo).ShouldBeTrue();
    }

    [Fact]
    public void Een_concept_wordt_gelezen_geschreven_en_overal_zo_genoemd()
    {
        var concept = Editie.Concepten.Single();
        concept.IsConcept.ShouldBeTrue();
        concept.ToString().ShouldContain("(concept)");
        concept.Codelijst("2").Codes.Count.ShouldBe(17);
        concept.Codelijst("42").Codes.Count.ShouldBe(7);
        Editie.Bekend.ShouldNotContain(concept);
        Editie.Voor(2098 - 50).IsConcept.ShouldBeFalse();

        var resultaat = OsoUitvoer.Bereid(Conceptverzoek(concept));
        resultaat.Bevindingen.Select(b => b.Regel).ShouldBe(["OSO.CONCEPT"]);
        using var uit = new MemoryStream();
        OsoSchrijver.Schrijf(resultaat.Dossier!, concept, uit);
        var tekst = Encoding.UTF8.GetString(uit.ToArray());
        tekst.ShouldContain("<standaardversie>concept-2025</standaardversie>");
        tekst.ShouldContain("<doorstroomtoets>");
        tekst.ShouldNotContain("eindtoets_basisonderwijs");

        Controle.Bevindingen(uit.ToArray()).ShouldBe(["error OSO.EDITIE /[1]"]);
        var gelezen = OsoLezer.Lees(new MemoryStream(uit.ToArray()), new Leesopties { Edities = Editie.Concepten });
        gelezen.Bevindingen.Select(Controle.Kort).ShouldBe(["warning OSO.CONCEPT /[1]"]);
        gelezen.Bestand!.Dossier.ShouldBe(resultaat.Dossier);
        OsoUitvoer.ZonderNietUitgeleverd(resultaat.Dossier!, concept).Huidigeschool.Leerling.EindtoetsBasisonderwijs.ShouldNotBeNull();
        var zonder = OsoUitvoer.Bereid(Conceptverzoek(concept) with { OptUit = [Categorienaam.Doorstroomtoets] }).Dossier!;
        zonder.Huidigeschool.Leerling.EindtoetsBasisonderwijs.ShouldBeNull();
    }

    [Fact]
    public void Een_toegevoegde_editie_wordt_gelezen_en_gekozen_en_een_concept_nooit()
    {
        Schrijf("editie.txt", Kop);
        Editie.Voeg(Editie.Laad(map));
        Editie.Voor(2099).Naam.ShouldBe("2098.1");
        Editie.Voor(2026).Naam.ShouldBe("2019.1");
        var editie = Editie.Zoek("2098.1").ShouldNotBeNull();
        using var uit = new MemoryStream();
        OsoSchrijver.Schrijf(OsoUitvoer.Bereid(Proefdossier.Verzoek(Profiel.Povo) with { Editie = editie }).Dossier.ShouldNotBeNull(), editie, uit);
        Controle.Bevindingen(uit.ToArray()).ShouldBeEmpty();

        Schrijf("editie.txt", Kop.Replace("2098", "2099", StringComparison.Ordinal) + "concept ja\n");
        Editie.Voeg(Editie.Laad(map));
        Editie.Voor(2099).Naam.ShouldBe("2098.1");
    }

    [Theory]
    [InlineData("editie.txt", "jaar 2098", "jaar nul", "editie.txt, regel 3")]
    [InlineData("editie.txt", "jaar 2098\n", "", "jaar ontbreekt")]
    [InlineData("editie.txt", "naam 2098.1", "naam 2098.1\nnaam 2098.2", "editie.txt, regel 2: naam staat er twee keer")]
    [InlineData("editie.txt", "basis 2019.1", "basis 1999.1", "editie.txt, regel 2")]
    [InlineData("codelijsten.txt", "", "01 VSO\n", "codelijsten.txt, regel 1: Voor de eerste code")]
    [InlineData("codelijsten.txt", "", "lijst 2 Advies\n01 VSO\n01 PRO\n", "codelijsten.txt, regel 3: De code 01")]
    [InlineData("codelijsten.txt", "", "lijst twee Advies\n01 VSO\n", "codelijsten.txt, regel 1")]
    [InlineData("structuur.txt", "gemeente ? s", "gemeente ? s3", "regel 10: Het type s3 bestaat niet")]
    [InlineData("structuur.txt", "gemeente ? s", "gemeente ! s", "regel 10: Het aantal ! is niet")]
    [InlineData("structuur.txt", "gemeente ? s", "gemeente * s", "regel 10: gemeente: het model heeft hier plaats voor één")]
    [InlineData("structuur.txt", "gemeente ? s", "gemeente ? d", "")]
    [InlineData("structuur.txt", "gemeente ? s", "gemeente ? Bestaatniet", "regel 10: De soort Bestaatniet bestaat niet")]
    [InlineData("structuur.txt", "gemeente ? s", "gemeente ? Persoon", "regel 10: gemeente: de inhoud past niet bij het model")]
    [InlineData("structuur.txt", "gemeente ? s", "wijk ? s", "regel 10: wijk: in het model van Adres is er geen plaats voor")]
    [InlineData("structuur.txt", "gemeente ? s", "gemeente ? s L999", "regel 10: L999 is geen codelijst")]
    [InlineData("structuur.txt", "gemeente ? s", "gemeente", "regel 10: Verwacht: naam, aantal")]
    [InlineData("structuur.txt", "gemeente ? s", "uit Adres", "regel 10: De soort Adres verwijst hier")]
    [InlineData("structuur.txt", "gemeente ? s", "keuze ?\n  gemeente ? s", "regel 10: Bij deze keuze hoort een regel einde")]
    [InlineData("structuur.txt", "gemeente ? s", "einde", "regel 10: Bij einde hoort een regel keuze")]
    [InlineData("structuur.txt", "  gemeente ? s\n", "  plaats ? s\n", "regel 10: plaats: dit staat twee keer in Adres")]
    [InlineData("structuur.txt", "  plaats 1 s\n", "", "In de soort Adres ontbreekt een onderdeel dat bij Plaats hoort")]
    [InlineData("structuur.txt", "soort Adres", "soort adres", "regel 1: De soort adres begint niet met een hoofdletter")]
    [InlineData("categorieen.txt", "", "cat_vve OS.cat06 X O X O O Q huidigeschool/leerling/voorschools\n", "categorieen.txt, regel 1: Een voorschrift is V")]
    [InlineData("categorieen.txt", "", "cat_vve OS.cat06 X O X O O X huidigeschool/leerling/peuter\n", "categorieen.txt, regel 1: Het onderdeel huidigeschool/leerling/peuter")]
    [InlineData("categorieen.txt", "", "cat_nieuw - X O X O O X huidigeschool/leerling\n", "categorieen.txt, regel 1: De categorie cat_nieuw staat niet in")]
    [InlineData("weglaten.txt", "", "POVO,POXO huidigeschool/leerling/nationaliteit\n", "weglaten.txt, regel 1: Onbekend profiel POXO")]
    [InlineData("weglaten.txt", "", "POVO huidigeschool/leerling/land\n", "weglaten.txt, regel 1: Het onderdeel huidigeschool/leerling/land")]
    [InlineData("regels.txt", "", "regel toets\n  id X.1 L POVO\n  als resultat\n  melding m\n  advies a\n", "regels.txt, regel 3: Het onderdeel resultat bestaat niet")]
    [InlineData("regels.txt", "", "regel toets\n  id X.1 L POVO\n  als code(Onbekend)\n  melding m\n  advies a\n", "regels.txt, regel 3: De voorwaarde klopt niet")]
    [InlineData("regels.txt", "", "regel toets\n  id X.1 L POVO\n  als resultaat &\n  melding m\n  advies a\n", "regels.txt, regel 3: De voorwaarde klopt niet")]
    [InlineData("regels.txt", "", "regel toets\n  id X.1 E POVO\n  als resultaat\n  melding m\n  advies a\n", "regels.txt, regel 2")]
    [InlineData("regels.txt", "", "regel toets\n  id X.1 L POVOO\n  als resultaat\n  melding m\n  advies a\n", "regels.txt, regel 2: Onbekend profiel POVOO")]
    [InlineData("regels.txt", "", "regel toets\n  id X.1 L POVO\n  als resultaat\n  advies a\n", "regels.txt, regel 1: In deze regel ontbreekt melding")]
    [InlineData("regels.txt", "", "regel toetsje\n  id X.1 L POVO\n  als resultaat\n  melding m\n  advies a\n", "regels.txt, regel 1: Het onderdeel toetsje")]
    [InlineData("notities.txt", "", "x", "notities.txt: Dit bestand hoort niet bij een editie")]
    public void Een_fout_in_de_gegevens_wordt_geweigerd_met_bestand_en_regel(string bestand, string oud, string nieuw, string verwacht)
    {
        Schrijf("editie.txt", Kop);
        Neem("structuur.txt", "soort Adres");
        Editie.Laad(map).Jaar.ShouldBe(2098);
        var vorig = File.Exists(Pad(bestand)) ? File.ReadAllText(Pad(bestand)) : "";
        Schrijf(bestand, oud.Length == 0 ? nieuw : vorig.Replace(oud, nieuw, StringComparison.Ordinal));
        if (verwacht.Length == 0)
        {
            Editie.Laad(map).ShouldNotBeNull();
            return;
        }

        Should.Throw<OngeldigeEditieException>(() => Editie.Laad(map)).Fouten.Select(f => f.ToString()).ShouldContain(f => f.Contains(verwacht, StringComparison.Ordinal));
    }

    /// <summary>Whatever line is damaged, the answer is a list of faults or an edition, never another exception.</summary>
    [Fact]
    public void Elke_beschadiging_van_een_regel_geeft_een_lijst_of_een_editie()
    {
        foreach (var bestand in Bronbestanden())
            File.Copy(bestand, Path.Combine(map, Path.GetFileName(bestand)));
        var geweigerd = 0;
        foreach (var bestand in Bronbestanden().Select(Path.GetFileName).OfType<string>())
        {
            var regels = File.ReadAllLines(Pad(bestand));
            for (var i = 0; i < regels.Length; i += Nacht.Is ? 1 : 11)
            {
                foreach (var kapot in new[] { "", "x", regels[i] + " x", regels[i].Replace(' ', '('), string.Concat(Enumerable.Repeat("((!", 2_000)) })
                {
                    Schrijf(bestand, string.Join('\n', regels.Select((r, n) => n == i ? kapot : r)));
                    try
                    {
                        _ = Editie.Laad(map);
                    }
                    catch (OngeldigeEditieException fout)
                    {
                        fout.Fouten.ShouldAllBe(f => f.Melding.Length > 0);
                        geweigerd++;
                    }
                }
            }

            Schrijf(bestand, string.Join('\n', regels));
        }

        geweigerd.ShouldBeGreaterThan(100);
    }

    private static Uitvoerverzoek Conceptverzoek(Editie concept)
    {
        var verzoek = Proefdossier.Verzoek(Profiel.Povo);
        var leerling = verzoek.Huidigeschool.Leerling;
        return verzoek with
        {
            Editie = concept,
            Huidigeschool = verzoek.Huidigeschool with
            {
                Leerling = leerling with
                {
                    Overstapadvies = leerling.Overstapadvies! with { Advies = "HAVO_TM_VWO" },
                    EindtoetsBasisonderwijs = leerling.EindtoetsBasisonderwijs! with { Eindtoetsresultaat = leerling.EindtoetsBasisonderwijs.Eindtoetsresultaat! with { Toetssoort = "LEERLING_IN_BEELD" } },
                },
            },
        };
    }

    private static string Bron(string bestand) => Path.Combine(Testhulp.Goedkeuring.Wortel(), "src", "Oversteek.Oso", "Edities", "2019.1", bestand);

    private static string[] Bronbestanden() => Directory.GetFiles(Bron(""));

    private string Pad(string bestand) => Path.Combine(map, bestand);

    private void Schrijf(string bestand, string tekst) => File.WriteAllText(Pad(bestand), tekst);

    /// <summary>A block of the base.</summary>
    private void Neem(string bestand, string begin)
    {
        var blok = File.ReadAllLines(Bron(bestand)).SkipWhile(r => r != begin).TakeWhile(r => r.Length > 0);
        Schrijf(bestand, string.Join('\n', blok) + "\n");
    }
}
