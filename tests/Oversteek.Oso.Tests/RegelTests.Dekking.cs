using System.Text;
using Oversteek.Oso.Tests.Hulp;

namespace Oversteek.Oso.Tests;

/// <summary>The written specification against the tests: every id it names is broken once and kept once.</summary>
public sealed partial class RegelTests
{
    /// <summary>The school and the pupil have no category rule (specification, section 7).</summary>
    private static readonly string[] ZonderRegel = ["OS.cat03", "OS.cat04"];

    /// <summary>Decide which profile a dossier has: a dossier that breaks one has no profile, so no good dossier meets them.</summary>
    private static readonly string[] Profielkeuzes = ["OVa.OS03", "PaO.SO03", GeenBrin];

    /// <summary>The same check as OVa.OS03: a dossier that does not say overdrachtbinnenbrin is no such dossier, and is reported once.</summary>
    private const string GeenBrin = "OVb.OS01";

    /// <summary>Also structure, so a reader never gets as far; UitvoerTests breaks it for a sender.</summary>
    private const string AlleenVerzender = "OG.03";

    [Fact]
    public void Elke_bedrijfsregel_van_de_specificatie_wordt_geschonden_en_met_de_juiste_ernst()
    {
        var verwacht = Specificatie.Regels();
        verwacht.Count.ShouldBeGreaterThan(90);
        var bewezen = Gevallen().SelectMany(g => g.Verwacht).Select(v => string.Join(' ', v.Split(' ')[..2])).ToHashSet(StringComparer.Ordinal);

        verwacht.Where(r => !ZonderRegel.Contains(r.Key) && r.Key is not (AlleenVerzender or GeenBrin)).Select(r => $"{r.Value} {r.Key}").Except(bewezen, StringComparer.Ordinal).ShouldBeEmpty();
        var lwoo = Proefdossier.Verzoek(Profiel.Popo);
        var steun = lwoo.Huidigeschool.Leerling.Onderwijsondersteuning!;
        var fout = lwoo.Huidigeschool with { Leerling = lwoo.Huidigeschool.Leerling with { Onderwijsondersteuning = steun with { Lwoo = steun.Lwoo! with { LwooEinddatum = new DateOnly(2026, 7, 30) } } } };
        OsoUitvoer.Bereid(lwoo with { Huidigeschool = fout }).Bevindingen.ShouldContain(b => b.Regel == AlleenVerzender && b.Ernst == Ernst.Fout);
    }

    /// <summary>A good dossier of a profile of the rule holds the element that the rule looks at, so the rule was asked and found nothing.</summary>
    [Fact]
    public void Elke_bedrijfsregel_van_de_specificatie_wordt_ook_nageleefd()
    {
        var elementen = Enum.GetValues<Profiel>().ToDictionary(p => p.Naam(), p => Xmlvergelijking.Laad(Proefdossier.Xml(p)).Descendants().Select(e => e.Name.LocalName).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var gevraagd = Proefdossier.Editie.Regelset.Alle
            .Where(r => elementen.Any(p => (r.IsAlgemeen || r.Profielen.Contains(p.Key, StringComparer.Ordinal)) && p.Value.Contains(r.Context)))
            .Select(r => r.Id).Concat(Proefdossier.Editie.Categorieen.Select(c => c.Regel).OfType<string>()).ToHashSet(StringComparer.Ordinal);

        Specificatie.Regels().Keys.Except(ZonderRegel, StringComparer.Ordinal).Except(Profielkeuzes, StringComparer.Ordinal).Except(gevraagd, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Elke_codelijst_van_de_specificatie_wordt_geschonden_en_nageleefd()
    {
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        for (var variant = 0; variant < Boomgenerator.Varianten; variant++)
        {
            var xml = new Boomgenerator(variant).Maak("dossier");
            Controle.Bevindingen(xml).ShouldNotContain(b => b.Contains(" CODE.", StringComparison.Ordinal));
            foreach (var (plek, _, veld) in CodelijstTests.Lijstvelden(xml).Where(v => gezien.Add(v.Veld.Codelijst!.Nummer)).ToList())
            {
                var fout = Xmlbewerking.Bewerk(xml, w => w.DescendantsAndSelf().ElementAt(plek).Value = "99");
                Controle.Bevindingen(fout).ShouldContain(b => b.StartsWith($"error {veld.Codelijst!.Regel} ", StringComparison.Ordinal));
            }
        }

        var lijsten = Specificatie.Codelijsten();
        lijsten.Count.ShouldBe(33);
        gezien.ShouldBe(lijsten, ignoreOrder: true);
        Proefdossier.Editie.Codelijsten.Select(l => l.Nummer).ShouldBe(lijsten, ignoreOrder: true);
    }

    [Fact]
    public void Elke_eigen_regel_van_de_specificatie_wordt_geschonden_met_de_juiste_ernst()
    {
        var goed = Encoding.UTF8.GetString(Proefdossier.Xml(Profiel.Povo));
        var groot = Convert.ToBase64String(Zipmaker.Zip(("bom.txt", new byte[21_000_000])));
        var gevallen = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["XML.DTD"] = "<!DOCTYPE dossier><dossier/>",
            ["XML.VORM"] = goed[..^20],
            ["OSO.EDITIE"] = goed.Replace("/2019/dossier", "/2018/dossier", StringComparison.Ordinal),
            ["OSO.MATRIX"] = goed.Replace("<cat_school>VERPLICHT", "<cat_school>VERBODEN", StringComparison.Ordinal),
            ["BSN.ELFPROEF"] = goed.Replace("269326728", "269326729", StringComparison.Ordinal),
            ["BIJLAGE.NAAM"] = Bijlage(goed, "../brief.pdf", Convert.ToBase64String(Zipmaker.Zip(("a.pdf", [1])))),
            ["BIJLAGE.BASE64"] = Bijlage(goed, "brief.pdf", "*geen base64*"),
            ["BIJLAGE.ZIP"] = Bijlage(goed, "brief.pdf", Convert.ToBase64String("geen zip"u8.ToArray())),
            ["BIJLAGE.GROOTTE"] = Bijlage(goed, "brief.pdf", groot),
        };

        Specificatie.EigenRegels().Keys.ShouldBe(gevallen.Keys, ignoreOrder: true);
        foreach (var (id, ernst) in Specificatie.EigenRegels())
            Controle.Bevindingen(Encoding.UTF8.GetBytes(gevallen[id])).Select(b => string.Join(' ', b.Split(' ')[..2])).ShouldContain($"{ernst} {id}");
        Controle.Bevindingen(Encoding.UTF8.GetBytes(goed)).ShouldBeEmpty();
    }

    private static string Bijlage(string dossier, string naam, string inhoud) => Encoding.UTF8.GetString(Xmlbewerking.Bewerk(Encoding.UTF8.GetBytes(dossier), w =>
    {
        var document = w.Descendants(Xmlbewerking.Ns + "document").First();
        document.Zet("bestandsnaam", naam);
        document.Zet("bestandsinhoud", inhoud);
    }));
}
