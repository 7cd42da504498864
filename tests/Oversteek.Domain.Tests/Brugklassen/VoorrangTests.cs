using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Brugklassen;

/// <summary>Which priority rules a school uses counts as its classes do: what the region accepted, until it accepts something else (D-29, D-64).</summary>
public sealed class VoorrangTests
{
    private static readonly OrganisatieId School = OrganisatieId.Nieuw();
    private static readonly Procedureregels Regels = new();
    private static readonly Handeling Nu = new(null, Rol.VoBeheerder, School, Nederland.Moment(new DateOnly(2027, 3, 26), new TimeOnly(10, 0)), Guid.NewGuid(), "Reden");

    [Theory, Regel("D-29", "B-46")]
    [InlineData("BROER_ZUS,BROER_ZUS", "Tekst", "Bewijs", "BRK-020")]
    [InlineData("BESTAAT_NIET", "Tekst", "Bewijs", "BRK-020")]
    [InlineData("BROER_ZUS", " ", "Bewijs", "BRK-021")]
    [InlineData("BROER_ZUS", "Tekst", "", "BRK-022")]
    [InlineData("A,B,C,D,E,F,G", "Tekst", "Bewijs", "BRK-019")]
    public void Een_keuze_die_niet_klopt_verandert_niets(string codes, string tekst, string bewijs, string code)
    {
        var beheer = Concept();

        beheer.KiesVoorrang([.. codes.Split(',').Select(c => new Schoolvoorrang(c, tekst, bewijs))], Regels, Nu).Weigeringen[0].Code.ShouldBe(code);

        beheer.Werkvoorrang.ShouldBeNull();
    }

    [Fact, Regel("D-29")]
    public void Wie_niets_koos_gebruikt_de_lijst_van_de_regio_en_wat_daar_weg_is_telt_nergens()
    {
        Schoolvoorrang.Geldend(null, Regels).Select(v => v.Code).ShouldBe(Regels.Voorrangscatalogus.Select(r => r.Code));
        Schoolvoorrang.Geldend([], Regels).ShouldBeEmpty();
        Schoolvoorrang.Geldend(Keuze("WEG", "PERSONEEL"), Regels).Select(v => v.Code).ShouldBe(["PERSONEEL"]);
    }

    [Theory, Regel("D-64", "BRK-10")]
    [InlineData(false, false, null, null)]
    [InlineData(true, false, "Akkoord per brief", null)]
    [InlineData(true, false, null, "BRK-025")]
    [InlineData(true, true, "Akkoord per brief", "BRK-024")]
    public void Een_andere_keuze_vraagt_na_het_begin_akkoord_en_kan_na_het_bevriezen_niet(bool begonnen, bool bevroren, string? akkoord, string? code)
    {
        var beheer = Geaccepteerd(Keuze("BROER_ZUS", "PERSONEEL"));
        beheer.ZetTerug(Nu);
        beheer.KiesVoorrang(Keuze("PERSONEEL", "BROER_ZUS"), Regels, Nu).IsGelukt.ShouldBeTrue();
        Codes(beheer.Voorrang).ShouldBe("BROER_ZUS, PERSONEEL", "tot de regio akkoord gaat");
        beheer.Verstuur(Nu);

        var uit = beheer.Accepteer(Nu.Met(akkoord), new Brugklasruimte(new HashSet<BrugklasId>(), begonnen, bevroren));

        (uit.IsGelukt ? null : uit.Weigeringen[0].Code).ShouldBe(code);
        Codes(beheer.Voorrang).ShouldBe(code is null ? "PERSONEEL, BROER_ZUS" : "BROER_ZUS, PERSONEEL");
        beheer.Gebeurtenissen.OfType<VoorrangsregelsGewijzigd>().Select(g => (g.Oud, g.Nieuw))
            .ShouldBe(code is null ? [("BROER_ZUS, PERSONEEL", "PERSONEEL, BROER_ZUS")] : []);
    }

    [Fact, Regel("D-64", "B-46")]
    public void In_welke_volgorde_ook_telt_alleen_wat_is_geaccepteerd_en_een_gevraagde_regel_blijft()
    {
        var toeval = new Random(46);
        string[] codes = [.. Regels.Voorrangscatalogus.Select(r => r.Code)];
        for (var keer = 0; keer < 10_000; keer++)
        {
            var beheer = Geaccepteerd(Keuze("BROER_ZUS"));
            var (telt, gewerkt) = (Codes(beheer.Voorrang), Codes(beheer.Voorrang));
            for (var stap = 0; stap < 12; stap++)
            {
                var keuze = Keuze([.. codes.OrderBy(_ => toeval.Next()).Take(toeval.Next(5))]);
                var ruimte = Brugklasruimte.Vrij with { Geclaimd = new HashSet<string> { "BROER_ZUS" } };
                var (soort, voor) = (toeval.Next(4), beheer.Gebeurtenissen.Count);
                var uit = soort switch
                {
                    0 => beheer.KiesVoorrang(keuze, Regels, Nu, ruimte),
                    1 => beheer.Verstuur(Nu),
                    2 => beheer.Accepteer(Nu, ruimte),
                    _ => beheer.ZetTerug(Nu),
                };
                if (uit.IsGelukt && soort == 0)
                    gewerkt = Codes(keuze);
                if (uit.IsGelukt && soort == 2)
                    telt = gewerkt;
                if (!uit.IsGelukt)
                    beheer.Gebeurtenissen.Count.ShouldBe(voor);
                (Codes(beheer.Voorrang), Codes(beheer.Werkvoorrang)).ShouldBe((telt, gewerkt));
                beheer.Voorrang!.ShouldContain(v => v.Code == "BROER_ZUS");
            }
        }
    }

    private static IReadOnlyList<Schoolvoorrang> Keuze(params string[] codes) => [.. codes.Select(c => new Schoolvoorrang(c, "Voor wie", "Welk bewijs"))];

    private static string Codes(IReadOnlyList<Schoolvoorrang>? keuze) => string.Join(", ", (keuze ?? []).Select(k => k.Code));

    private static Brugklasbeheer Concept()
    {
        var beheer = new Brugklasbeheer(School, Schooljaar.Beginnend(2026));
        beheer.VoegToe(new Brugklasgegevens("Havo", ["60"], false, 20, null), Nu).IsGelukt.ShouldBeTrue();
        return beheer;
    }

    private static Brugklasbeheer Geaccepteerd(IReadOnlyList<Schoolvoorrang> keuze)
    {
        var beheer = Concept();
        beheer.KiesVoorrang(keuze, Regels, Nu).IsGelukt.ShouldBeTrue();
        beheer.Verstuur(Nu).IsGelukt.ShouldBeTrue();
        beheer.Accepteer(Nu).IsGelukt.ShouldBeTrue();
        return beheer;
    }
}
