using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Leerlingen;

/// <summary>B-16: what may leave the school of an address, before any output leaves out something itself.</summary>
public sealed class GeheimAdresTests
{
    private static readonly Handeling Handeling = new(null, Rol.PoGebruiker, OrganisatieId.Nieuw(), DateTimeOffset.UnixEpoch, Guid.NewGuid());
    private static readonly Adresgegevens Huis = new() { Straat = "Schuilgracht", Huisnummer = "12", Postcode = "3011AB", Plaats = "Proefstad", Telefoon = "0612345678" };
    private static readonly Adresgegevens Elders = new() { Straat = "Wijkersteeg", Huisnummer = "3", Postcode = "3022CD", Plaats = "Anderdorp" };

    [Fact, Regel("B-16", "PRIV-4")]
    public void Van_een_kind_met_een_geheim_adres_gaat_het_huis_bij_niemand_mee()
    {
        var leerling = Kind(Huis with { Geheim = true }, Huis with { Straat = "SCHUILGRACHT", Huisnummer = "12 a" }, Elders);

        leerling.Deelbaar(leerling.Adres).ShouldBe(new Adresgegevens { Geheim = true });
        leerling.Deelbaar(leerling.Ouders[0].Contact).ShouldBe(new Adresgegevens { Geheim = true, Telefoon = Huis.Telefoon }, "wie zijn nummer niet sloot, is te bellen");
        leerling.Deelbaar(leerling.Ouders[1].Contact).ShouldBe(Elders);
        leerling.Deelbaar(Huis with { Straat = null, Huisnummer = null, Postcode = null, Plaats = null })!.Geheim.ShouldBeTrue("bij twijfel gaat niets mee");
    }

    [Fact, Regel("B-16", "PRIV-4")]
    public void Van_een_ouder_met_een_geheim_adres_gaat_het_huis_ook_bij_het_kind_niet_mee()
    {
        var leerling = Kind(Huis, Huis with { Geheim = true }, Elders);

        leerling.Deelbaar(leerling.Adres)!.Straat.ShouldBeNull();
        leerling.Deelbaar(leerling.Ouders[0].Contact).ShouldBe(new Adresgegevens { Geheim = true });
        leerling.Deelbaar(leerling.Ouders[1].Contact).ShouldBe(Elders);
    }

    /// <summary>Between "the same" and "another" there is "nobody can tell", and then nothing goes out.</summary>
    [Theory, Regel("B-16")]
    [InlineData("Schuilgracht 12", "", "3011AB", false)]
    [InlineData("Schuilgracht 12a", null, null, false)]
    [InlineData("Schuilgracht", null, "3011 ab", false)]
    [InlineData("Schuilgracht", "", null, false)]
    [InlineData("Schuilgracht 14", "", "3011AB", false)]
    [InlineData("Schuilgracht 12", "", "9999ZZ", false)]
    [InlineData("", "", "3011AB", false)]
    [InlineData("Wijkersteeg 3", "", "3022CD", true)]
    [InlineData("Wijkersteeg", "", "3022CD", true)]
    [InlineData("Schuilgracht", "14", "3011AB", true)]
    public void Wat_zo_getypt_is_dat_het_hetzelfde_huis_kan_zijn_gaat_niet_mee(string? straat, string? nummer, string? postcode, bool mee)
    {
        var getypt = new Adresgegevens { Straat = straat, Huisnummer = nummer, Postcode = postcode, Plaats = "Proefstad" };

        var vanOuder = Kind(getypt, Huis with { Geheim = true });
        var vanKind = Kind(Huis with { Geheim = true }, getypt);

        (vanOuder.Deelbaar(getypt)!.Straat is not null).ShouldBe(mee);
        vanOuder.IsAdresGeheim(getypt).ShouldBe(!mee);
        vanKind.IsAdresGeheim(vanKind.Ouders[0].Contact).ShouldBe(!mee);
    }

    [Fact, Regel("B-16")]
    public void In_plein_1945_is_het_jaar_geen_huisnummer()
    {
        var plein = Huis with { Straat = "Plein 1945", Huisnummer = null, Postcode = null };

        plein.IsZelfdeHuis(plein with { Huisnummer = "3" }).ShouldBeNull();
        Kind(plein, plein with { Huisnummer = "3", Geheim = true }).IsAdresGeheim(plein).ShouldBeTrue();
    }

    [Fact, Regel("B-16")]
    public void Wie_geen_huis_opgaf_sluit_dat_van_een_ander_niet()
    {
        var leerling = Kind(Huis, new Adresgegevens { Geheim = true, Telefoon = "0687654321" }, new Adresgegevens { Email = "ouder@proef.example" });

        leerling.Deelbaar(leerling.Adres).ShouldBe(Huis);
        leerling.Deelbaar(leerling.Ouders[1].Contact)!.Geheim.ShouldBeFalse();
    }

    /// <summary>Only the tick of a parent closed the house: the child moves with that parent, whose house nobody typed over.</summary>
    [Fact, Regel("B-16", "PRIV-4")]
    public void Verhuist_een_kind_uit_een_huis_dat_een_ouder_sloot_dan_blijft_het_nieuwe_dicht()
    {
        var leerling = Kind(Huis, Huis with { Geheim = true });

        leerling.VulAan(new Leerlinggegevens { Adres = Elders }, Handeling);

        leerling.Deelbaar(leerling.Adres).ShouldBe(new Adresgegevens { Geheim = true });
        leerling.VulAan(new Leerlinggegevens { Adres = Elders }, Handeling);
        leerling.IsAdresGeheim(leerling.Adres).ShouldBeFalse("wie het vinkje weghaalt, opent het");
    }

    [Theory, Regel("B-16", "PRIV-4")]
    [InlineData(true)]
    [InlineData(false)]
    public void Verhuist_de_ouder_die_sloot_dan_blijft_het_oude_huis_dicht_voor_wie_er_nog_staat_of_ook_gaat(bool ouderEerst)
    {
        var leerling = Kind(Huis, Huis with { Geheim = true }, Huis);
        var nieuw = Huis with { Straat = "Laan", Huisnummer = "9", Postcode = "3044AA" };
        Action[] stappen =
        [
            () => leerling.WijzigOuder(1, leerling.Ouders[0].Gegevens with { Contact = nieuw with { Geheim = true } }, Handeling),
            () => leerling.VulAan(new Leerlinggegevens { Adres = Elders }, Handeling),
        ];
        foreach (var stap in ouderEerst ? stappen : stappen.Reverse())
            stap();

        leerling.IsAdresGeheim(leerling.Adres).ShouldBeTrue();
        leerling.IsAdresGeheim(leerling.Ouders[1].Contact).ShouldBeTrue();
        leerling.WijzigOuder(2, leerling.Ouders[1].Gegevens with { Contact = Elders with { Geheim = false } }, Handeling);
        leerling.IsAdresGeheim(leerling.Ouders[1].Contact).ShouldBeTrue("in dezelfde handeling gaat niets open");
    }

    [Fact, Regel("B-16")]
    public void Wie_uit_een_open_huis_verhuist_blijft_open()
    {
        var leerling = Kind(Huis, Elders with { Geheim = true });

        leerling.VulAan(new Leerlinggegevens { Adres = Huis with { Huisnummer = "40" } }, Handeling);

        leerling.Deelbaar(leerling.Adres)!.Huisnummer.ShouldBe("40");
    }

    private static Leerling Kind(Adresgegevens adres, params Adresgegevens[] ouders)
    {
        var leerling = Leerling.VoegToe(
            Handeling.Namens, Schooljaar.Beginnend(2026), new Personalia("Jansen", null, "Sanne", null, new DateOnly(2015, 3, 14), Geslacht.Vrouw), Handeling);
        leerling.VulAan(new Leerlinggegevens { Adres = adres }, Handeling);
        foreach (var contact in ouders)
            leerling.VoegOuderToe(new Oudergegevens("Jansen", null, "A.", 1, Gezag.Ja, contact), Handeling).IsGelukt.ShouldBeTrue();
        return leerling;
    }
}
