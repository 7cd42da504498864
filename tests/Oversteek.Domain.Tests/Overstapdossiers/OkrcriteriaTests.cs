using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Criteria;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Overstapdossiers;

/// <summary>Worked examples of the criteria as tab 4b shows them.</summary>
public sealed class OkrcriteriaTests
{
    private static readonly DateOnly November = new(2026, 11, 10);
    private static readonly Handeling Nu = new(null, Rol.PoGebruiker, OrganisatieId.Nieuw(), DateTimeOffset.UnixEpoch, Guid.NewGuid());

    /// <summary>
    /// Groep 8 in November, groep 3 and 4 abroad: 5 years and 3 months in the Netherlands less 20 months makes DL 33 and not 53. BL 20 / 33 = .394 and
    /// IR 22 / 33 = .333 are lwoo with IQ 82; over 53 both would be above the half (.623 and .585), and pro on the arrears.
    /// </summary>
    [Theory, Regel("OKR-17", "D-63")]
    [InlineData(false, 53, Criteriumuitkomst.Grensgeval)]
    [InlineData(true, 33, Criteriumuitkomst.LwooA)]
    public void Jaren_in_het_buitenland_tellen_niet_in_de_leerachterstand(bool buitenland, int dl, Criteriumuitkomst uitkomst)
    {
        var kind = Leerling.VoegToe(Nu.Namens, Schooljaar.Beginnend(2026), new Personalia("Jansen", null, "Sanne", null, new DateOnly(2015, 3, 14), Geslacht.Vrouw), Nu);
        kind.VulAan(new Leerlinggegevens
        {
            Schoolloopbaan = [.. Enumerable.Range(1, 8).Select(g => Loopbaanregel.Getypt($"{2018 + g}-{2019 + g}", $"{g}", "School", buitenland && g is (3 or 4)))],
        }, Nu);
        var okr = new Okr(kind.Id);
        okr.SlaOp("4b", new Onderdeelinhoud().Met("dleTl", "30").Met("dleBl", "20").Met("dleSp", "30").Met("dleIr", "22").Met("iq", "82"), Nu).IsGelukt.ShouldBeTrue();

        var criteria = Okrcriteria.Van(okr, kind, new([]), November);

        criteria.Voorstellen.ShouldHaveSingleItem().ShouldSatisfyAllConditions(v => v.Sleutel.ShouldBe("dl"), v => v.Waarde.ShouldBe($"{dl}"));
        criteria.Oordeel.Uitkomst.ShouldBe(uitkomst);
        criteria.Oordeel.Stappen.Contains(Criteriumstappen.Buitenland.Met(2)).ShouldBe(buitenland);
    }

    [Fact, Regel("D-63")]
    public void Van_een_onderzoek_naar_sociaal_emotionele_problematiek_staat_er_of_het_nog_telt()
    {
        var kind = Leerling.VoegToe(Nu.Namens, Schooljaar.Beginnend(2026), new Personalia("Jansen", null, "Sanne", null, new DateOnly(2015, 3, 14), Geslacht.Vrouw), Nu);
        var okr = new Okr(kind.Id);
        foreach (var (datum, stap) in new[]
        {
            ((string?)null, Criteriumstappen.DatumOntbreekt.Met(Onderzoeksoort.Se)),
            ("2025-11-10", Criteriumstappen.Geldig.Met(Onderzoeksoort.Se, new DateOnly(2025, 11, 10), November)),
            ("2025-11-09", Criteriumstappen.TeOud.Met(Onderzoeksoort.Se, new DateOnly(2025, 11, 9), 12)),
        })
        {
            okr.SlaOp("4b", new Onderdeelinhoud().Met("seRapport", "ja").Met("seDatum", datum), Nu).IsGelukt.ShouldBeTrue();
            Okrcriteria.Van(okr, kind, new([]), November).Oordeel.Stappen.ShouldContain(stap);
        }
        okr.SlaOp("4b", new Onderdeelinhoud().Met("seDatum", "2025-01-01"), Nu).IsGelukt.ShouldBeTrue();
        Okrcriteria.Van(okr, kind, new([]), November).Oordeel.Stappen.ShouldNotContain(s => s.Waarden.Contains(Onderzoeksoort.Se));
    }
}
