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
