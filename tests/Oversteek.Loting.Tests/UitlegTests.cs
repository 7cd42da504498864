using Oversteek.Loting.Tests.Hulp;
using static Oversteek.Loting.Tests.Hulp.Bouw;

namespace Oversteek.Loting.Tests;

/// <summary>What a parent is told must be the comparison that decided; found by making mistakes in the engine on purpose.</summary>
public sealed class UitlegTests
{
    private static readonly Lotingsregels Da = new();

    [Fact]
    public void Bij_een_harde_reservering_wordt_elke_leerling_vergeleken_met_de_laatste_van_haar_eigen_groep()
    {
        // Three seats, one of them for lwoo only. In order of number: l1 (lwoo), a1, a2, a3, l2 (lwoo).
        Lotingseenheid[] klassen = [new("tl", 3) { Reservering = new("lwoo", 1, Reserveringssoort.Hard) }];
        var uitslag = Lotingsberekening.Bereken(
            Invoer(
                Da,
                klassen,
                Leerling("l1", "tl") with { Eigenschappen = ["lwoo"] },
                Leerling("l2", "tl") with { Eigenschappen = ["lwoo"] },
                Leerling("a1", "tl"),
                Leerling("a2", "tl"),
                Leerling("a3", "tl")),
            Volgorde("l1", "a1", "a2", "a3", "l2"));

        string.Join(' ', uitslag.Plaatsingen.Where(p => p.Eenheid is not null).Select(p => p.Kenmerk)).ShouldBe("a1 a2 l1");
        Grens("a3").ShouldBe((Redencode.Lotnummer, 3));
        Grens("l2").ShouldBe((Redencode.Lotnummer, 1));

        (Redencode, int?) Grens(string kenmerk)
        {
            var reden = uitslag.Redenen(kenmerk).Single();
            return (reden.Code, reden.GrensLot);
        }
    }

    [Fact]
    public void Wie_van_de_eerste_keus_is_teruggetrokken_leest_dat_zonder_getallen_van_de_loting()
    {
        Lotingseenheid[] klassen = [new("havo", 1), new("tl", 1)];
        var uitslag = Lotingsberekening.Bereken(Invoer(Da, klassen, Leerling("terug", "havo", "tl") with { Deelname = Deelname.Teruggetrokken }), Volgorde("terug"));

        uitslag.Redenen("terug").Single().ShouldBe(new Reden("havo", 1, Redencode.Teruggetrokken, Niveau.Geen, 0, null, null, 0, 0, null, null));
    }

    [Fact]
    public void Wat_in_de_tweede_ronde_niet_kan_houdt_haar_tegen_en_noemt_leerling_of_klas()
    {
        var eerste = Lotingsberekening.Bereken(Invoer(Da, [new("havo", 1)], Leerling("a", "havo"), Leerling("b", "havo")), Volgorde("a", "b"));

        var geweigerd = Should.Throw<InvoerGeweigerdException>(() => TweedeRonde.Verdeel(
            eerste, new Dictionary<string, IReadOnlyList<string>> { ["a"] = ["havo"] }, [new("b", 1, ["havo"])], new Dictionary<string, int> { ["havo"] = -1 }));

        geweigerd.Bevindingen.ShouldBe(
        [
            new(Invoerregel.DubbeleDeelnemer, true, "a"),
            new(Invoerregel.DubbeleDeelnemer, true, "b"),
            new(Invoerregel.OngeldigePlaatsen, true, null, "havo", -1),
        ]);
    }

    [Fact]
    public void Twee_kinderen_op_dezelfde_plek_in_een_gezin_zijn_een_waarschuwing_en_geen_weigering() =>
        Invoercontrole.Controleer(Invoer(
            Da,
            [new("havo", 2)],
            Leerling("k1", "havo") with { Meerling = new("gezin", 1) },
            Leerling("k2", "havo") with { Meerling = new("gezin", 1) })).ShouldBe([new(Invoerregel.MeerlingOnduidelijk, false, "k2")]);
}
