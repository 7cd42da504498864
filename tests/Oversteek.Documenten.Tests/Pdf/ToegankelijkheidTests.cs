using System.Text;
using Oversteek.Documenten.Modellen;
using Oversteek.Documenten.Tests.Hulp;
using Oversteek.Testhulp;

namespace Oversteek.Documenten.Tests.Pdf;

public sealed class ToegankelijkheidTests(Werkplaats werkplaats)
{
    public static TheoryData<string, string> Documenten => new()
    {
        { "advies", "Adviesformulier van Noor Öztürk" },
        { "vso", "Adviesformulier van Noor Öztürk" },
        { "okr", "Onderwijskundig rapport van Noor Öztürk" },
        { "besluit", "Besluit over de aanmelding van Noor Öztürk" },
        { "lotingsuitslag", "Uitslag van de loting" },
        { "lotingsverslag", "Verslag van de loting, Waterdam en omstreken, ronde 1" },
    };

    [Theory]
    [MemberData(nameof(Documenten))]
    public async Task Elk_document_heeft_tags_een_titel_en_de_taal_nederlands(string soort, string titel)
    {
        var pdf = await MaakAsync(soort);

        var info = await Pdflezer.InfoAsync(pdf);

        info.ShouldContain("Tagged:          yes");
        info.Split('\n').ShouldContain(regel => regel.StartsWith("Title:", StringComparison.Ordinal) && regel.EndsWith(titel, StringComparison.Ordinal));
        (await Pdflezer.MetadataAsync(pdf)).ShouldContain("pdfuaid:part");
        Encoding.Latin1.GetString(pdf).ShouldContain("/Lang (nl-NL)");
    }

    [Theory]
    [MemberData(nameof(Documenten))]
    public async Task Elk_document_heeft_koppen_en_tabellen_voor_een_schermlezer(string soort, string titel)
    {
        var structuur = await Pdflezer.StructuurAsync(await MaakAsync(soort));

        titel.ShouldNotBeEmpty();
        structuur.ShouldContain("H1");
        structuur.ShouldContain("H2");
        if (soort is not "besluit")
            structuur.ShouldContain("TH");
    }

    [Theory]
    [MemberData(nameof(Documenten))]
    public async Task Dezelfde_gegevens_geven_dezelfde_bytes(string soort, string titel)
    {
        titel.ShouldNotBeEmpty();

        var eerste = await MaakAsync(soort);
        var tweede = await MaakAsync(soort);

        tweede.ShouldBe(eerste);
        (await Pdflezer.InfoAsync(eerste)).ShouldNotContain("CreationDate");
    }

    [Theory]
    [MemberData(nameof(Documenten))]
    [Regel("PRIV-13")]
    public async Task Elke_bladzijde_zegt_door_wie_aan_wie_en_wanneer_en_de_metadata_zwijgt(string soort, string titel)
    {
        titel.ShouldNotBeEmpty();
        var pdf = await MaakAsync(soort);

        var bladzijden = (await Pdflezer.TekstAsync(pdf)).Split('\f', StringSplitOptions.RemoveEmptyEntries);

        bladzijden.ShouldAllBe(bladzijde => bladzijde.Contains("Uitgegeven door"));
        var ruw = Encoding.Latin1.GetString(pdf) + await Pdflezer.InfoAsync(pdf);
        ruw.ShouldNotContain("/Author");
        ruw.ShouldNotContain(AppContext.BaseDirectory);
        ruw.ShouldNotContain(Environment.UserName + "/");
    }

    private Task<byte[]> MaakAsync(string soort) => soort switch
    {
        "advies" => werkplaats.Maker.AdviesformulierAsync(Voorbeelden.Adviesformulier()),
        "vso" => werkplaats.Maker.AdviesformulierAsync(Voorbeelden.VsoFormulier()),
        "okr" => werkplaats.Maker.OkrAsync(Voorbeelden.Okr()),
        "besluit" => werkplaats.Maker.BriefAsync(Voorbeelden.Besluit(Uitkomst.Toegelaten)),
        "lotingsuitslag" => werkplaats.Maker.BriefAsync(Voorbeelden.Lotingsuitslag()),
        "lotingsverslag" => werkplaats.Maker.LotingsverslagAsync(Voorbeelden.Lotingsverslag()),
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };
}
