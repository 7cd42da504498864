using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Isk;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Isk;

public sealed class IskTestaanmeldingTests
{
    private static readonly Handeling Begin = new(null, Rol.PoGebruiker, OrganisatieId.Nieuw(), Nederland.Moment(new DateOnly(2026, 11, 2), new TimeOnly(9, 0)), Guid.NewGuid(), "Reden");
    private static readonly OrganisatieId Loket = OrganisatieId.Nieuw();
    private static readonly Testkind Kind = new("Sanne", new DateOnly(2015, 3, 14), "8A", "De Eik", null, "Ingrid");
    private static readonly DateOnly Uiterlijk = new(2026, 11, 30);

    [Theory, Regel("ISK-01", "ISK-02", "ISK-04", "BIJ-07")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Wat_er_ook_gebeurt_het_loket_heeft_het_alleen_met_toestemming_en_tot_de_uitslag(int zaad)
    {
        var toeval = new Random(zaad);
        for (var ronde = 0; ronde < 500; ronde++)
        {
            var i = new IskTestaanmelding(LeerlingId.Nieuw(), Begin.Namens, Schooljaar.Beginnend(2026));
            for (var stap = 0; stap < 40; stap++)
            {
                var (was, einde) = (i.Status, i.IsAfgelopen);
                var gelukt = Doe(i, toeval, Begin with { Op = Begin.Op.AddDays(stap) });
                if (!gelukt || (einde && was != IskTestaanmeldingstatus.Geplaatst))
                    i.Status.ShouldBe(was, "wat geweigerd is of afgelopen, blijft zo");
                if (i.Status is IskTestaanmeldingstatus.AangemeldBijIsk or IskTestaanmeldingstatus.Geplaatst)
                    i.IskSchoolId.ShouldNotBeNull();
                if (i.IsBijLoket)
                    new[] { 1, 2 }.ShouldAllBe(o => i.Heeft(o));
                i.IsAfgelopen.ShouldBe(i.Status is IskTestaanmeldingstatus.Geplaatst or IskTestaanmeldingstatus.Afgezien);
                (i.UitslagbijlageId is not null).ShouldBe(i.UitslagOp is not null && i.Inhoud.Advies is not null);
                if (i.Status is IskTestaanmeldingstatus.Uitslag or IskTestaanmeldingstatus.AangemeldBijIsk or IskTestaanmeldingstatus.Geplaatst)
                    i.UitslagbijlageId.ShouldNotBeNull();
                (i.LoketId is not null).ShouldBe(i.IsBijLoket, "wat klaar is, noemt geen loket meer");
                (i.Behandelaar is not null).ShouldBe(i.IngediendOp is not null);
                (i.Status == IskTestaanmeldingstatus.Afgezien).ShouldBe(i.Reden is not null);
            }
        }
    }

    [Fact, Regel("ISK-04", "D-25")]
    public void Het_loket_verliest_wat_het_heeft_bij_intrekken_en_anders_niemand()
    {
        var bij = Ingediend();
        bij.TrekToestemmingIn(2, "Reden", Begin).IsGelukt.ShouldBeTrue();
        bij.Gebeurtenissen.OfType<IskTestAfgezien>().ShouldHaveSingleItem().Loket.ShouldBe(Loket);
        bij.Toestemming(2)!.IngetrokkenOp.ShouldBe(Begin.Vandaag);

        var concept = Concept();
        concept.TrekToestemmingIn(2, "Reden", Begin).IsGelukt.ShouldBeTrue();
        concept.Status.ShouldBe(IskTestaanmeldingstatus.Concept, "er is nog niets om te stoppen");
        concept.LegToestemmingVast(Geef(2) with { Op = Begin.Vandaag.AddDays(1) }, Begin).Weigeringen.ShouldBe([AfspraakWeigeringen.DatumInToekomst]);
    }

    [Theory, Regel("ISK-01", "ISK-05")]
    [InlineData("2026-11-30", "2024-01-10", false)]
    [InlineData("2026-12-01", "2024-01-10", true)]
    [InlineData("2026-12-01", "2026-11-30", true)]
    [InlineData("2026-12-20", "2026-12-01", false)]
    [InlineData("2026-12-20", null, true)]
    public void Te_laat_is_na_de_laatste_dag_tenzij_de_leerling_later_kwam(string vandaag, string? aankomst, bool laat)
    {
        var inhoud = Iskinhoud.Van(Invulling.Leeg.Met(Iskvragen.InNederlandSinds.Sleutel, aankomst));

        Iskcontrole.IsTeLaat(inhoud, Uiterlijk, DateOnly.ParseExact(vandaag, "yyyy-MM-dd")).ShouldBe(laat);
    }

    [Fact, Regel("ISK-01", "ISK-04", "D-06")]
    public void Wat_ontbreekt_wordt_genoemd_en_wie_geen_gezag_heeft_geeft_geen_toestemming()
    {
        var kind = Leerling.VoegToe(Begin.Namens, Schooljaar.Beginnend(2026), new Personalia("Jansen", null, "Sanne", null, new DateOnly(2015, 3, 14), Geslacht.Vrouw), Begin);
        foreach (var gezag in new[] { Gezag.Ja, Gezag.Nee })
            kind.VoegOuderToe(new Oudergegevens("Jansen", null, "A.", 1, gezag, null), Begin).IsGelukt.ShouldBeTrue();
        var leeg = new IskTestaanmelding(kind.Id, Begin.Namens, Schooljaar.Beginnend(2026));

        var op = Iskcontrole.Beletsels(leeg, new Iskstand(kind, Uiterlijk, Gestopt: false), Uiterlijk);
        op.ShouldContain(IskWeigeringen.ToestemmingOntbreekt.Met(1));
        op.ShouldNotContain(IskWeigeringen.ToestemmingOntbreekt.Met(2));
        op.ShouldNotContain(IskWeigeringen.RedenLaatOntbreekt.Met(Uiterlijk));
        Iskcontrole.Beletsels(leeg, new Iskstand(kind, Uiterlijk, Gestopt: false), Uiterlijk.AddDays(1)).ShouldContain(IskWeigeringen.RedenLaatOntbreekt.Met(Uiterlijk));
        Iskcontrole.Beletsels(leeg, new Iskstand(kind, Uiterlijk, Gestopt: true), Uiterlijk).ShouldBe([IskWeigeringen.DoetNietMee]);
    }

    [Fact, Regel("ISK-02")]
    public void Voor_de_dag_van_de_test_is_er_niemand_getest()
    {
        var i = Ingediend();
        i.NodigUit(new Afspraak(Begin.Vandaag.AddDays(7), new TimeOnly(9, 0), "Lokaal"), Begin).IsGelukt.ShouldBeTrue();

        i.NeemTestAf(Begin).Weigeringen.ShouldBe([IskWeigeringen.TestNogNiet.Met(Begin.Vandaag.AddDays(7))]);
        i.MeldNietVerschenen(Begin).IsGelukt.ShouldBeFalse();
        i.NeemTestAf(Begin with { Op = Begin.Op.AddDays(7) }).IsGelukt.ShouldBeTrue();
    }

    [Fact, Regel("ISK-02", "D-23")]
    public void Houdt_de_isk_school_het_kind_niet_dan_is_er_weer_een_uitslag_voor_een_andere_school()
    {
        var i = Ingediend();
        i.NodigUit(new Afspraak(Begin.Vandaag, new TimeOnly(9, 0), "Lokaal"), Begin).IsGelukt.ShouldBeTrue();
        i.NeemTestAf(Begin).IsGelukt.ShouldBeTrue();
        i.LegUitslagVast("ISK", BijlageId.Nieuw(), Begin).IsGelukt.ShouldBeTrue();
        i.LaatAanmeldingVervallen(Begin).IsGelukt.ShouldBeFalse("er is nog niet aangemeld");
        i.MeldAan(OrganisatieId.Nieuw(), Begin).IsGelukt.ShouldBeTrue();
        i.Plaats(Begin).IsGelukt.ShouldBeTrue();
        i.HerstelPlaatsing(Begin).IsGelukt.ShouldBeTrue();
        i.IsAfgelopen.ShouldBeFalse();
        i.Plaats(Begin).IsGelukt.ShouldBeTrue();

        i.LaatAanmeldingVervallen(Begin).IsGelukt.ShouldBeTrue();

        (i.Status, i.IskSchoolId, i.UitslagbijlageId is not null).ShouldBe((IskTestaanmeldingstatus.Uitslag, null, true));
        i.MeldAan(OrganisatieId.Nieuw(), Begin).IsGelukt.ShouldBeTrue("zonder een nieuwe test");
    }

    [Fact, Regel("BRK-12", "D-23")]
    public void Een_isk_klas_past_bij_de_uitstroom_isk_ook_zonder_advies()
    {
        var beheer = new Brugklasbeheer(Loket, Schooljaar.Beginnend(2026));
        beheer.VoegToe(new Brugklasgegevens("ISK", ["80"], false, 30, null), Begin).IsGelukt.ShouldBeTrue();
        beheer.VoegToe(new Brugklasgegevens("Havo", ["60"], false, 30, null), Begin).IsGelukt.ShouldBeTrue();
        beheer.Verstuur(Begin).IsGelukt.ShouldBeTrue();
        beheer.Accepteer(Begin).IsGelukt.ShouldBeTrue();

        beheer.Klassen.Select(k => k.PastBij(new Schooladvies { Uitstroom = Uitstroom.Isk })).ShouldBe([true, false]);
        beheer.Klassen.Select(k => k.PastBij(new Schooladvies())).ShouldBe([false, false]);
    }

    private static IskTestaanmelding Concept()
    {
        var i = new IskTestaanmelding(LeerlingId.Nieuw(), Begin.Namens, Schooljaar.Beginnend(2026));
        i.LegToestemmingVast(Geef(1), Begin);
        i.LegToestemmingVast(Geef(2), Begin);
        return i;
    }

    private static IskTestaanmelding Ingediend()
    {
        var i = Concept();
        i.DienIn([], Loket, Kind, Uiterlijk, Begin).IsGelukt.ShouldBeTrue();
        return i;
    }

    private static Isktoestemming Geef(int ouder) => new(ouder, Begin.Vandaag, Isktoestemming.Tekstversie, Toestemmingswijze.OpPapier);

    private static bool Doe(IskTestaanmelding i, Random toeval, Handeling op) => (toeval.Next(15) switch
    {
        0 => i.SlaOp(new Iskinhoud(), op),
        1 or 2 => i.LegToestemmingVast(Geef(toeval.Next(1, 3)), op),
        3 => toeval.Next(5) == 0 ? i.TrekToestemmingIn(toeval.Next(1, 3), "Reden", op) : IskWeigeringen.GeenToestemming,
        4 or 5 => i.DienIn([.. new[] { 1, 2 }.Where(o => !i.Heeft(o)).Select(o => IskWeigeringen.ToestemmingOntbreekt.Met(o))], Loket, Kind, Uiterlijk, op),
        6 => i.NodigUit(new Afspraak(op.Vandaag, new TimeOnly(9, 0), "Lokaal"), op),
        7 => i.NeemTestAf(op),
        8 => toeval.Next(3) == 0 ? i.MeldNietVerschenen(op) : i.NeemTestAf(op),
        9 => i.LegUitslagVast("ISK", BijlageId.Nieuw(), op),
        10 => i.MeldAan(OrganisatieId.Nieuw(), op),
        11 => toeval.Next(4) == 0 ? i.Plaats(op) : IskWeigeringen.GeenToestemming,
        12 => toeval.Next(4) == 0 ? i.LaatAanmeldingVervallen(op) : IskWeigeringen.GeenToestemming,
        13 => i.HerstelPlaatsing(op),
        _ => toeval.Next(10) == 0 ? i.ZieAf("Reden", op) : IskWeigeringen.RedenOntbreekt,
    }).IsGelukt;
}
