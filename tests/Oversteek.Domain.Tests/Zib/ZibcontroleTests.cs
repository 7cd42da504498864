using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Criteria;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Zib;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Zib;

/// <summary>When a school may ask a bureau, and what an application still needs.</summary>
public sealed class ZibcontroleTests
{
    private static readonly Handeling Nu = new(null, Rol.PoGebruiker, OrganisatieId.Nieuw(), Nederland.Moment(new DateOnly(2026, 11, 20), new TimeOnly(9, 0)), Guid.NewGuid());
    private static readonly Instrumentregels Regels = new([]);

    [Theory, Regel("ZIB-01", "ZIB-05")]
    [InlineData(Zelftoetsing.Geen, false, null, null)]
    [InlineData(Zelftoetsing.Geen, false, "2024-11-19", null)]
    [InlineData(Zelftoetsing.Geen, false, "2024-11-20", "ZIB-006")]
    [InlineData(Zelftoetsing.Geen, true, "2026-10-01", "ZIB-006")]
    [InlineData(Zelftoetsing.Groepstoets, false, null, "ZIB-007")]
    [InlineData(Zelftoetsing.Groepstoets, true, null, null)]
    [InlineData(Zelftoetsing.Groepstoets, true, "2026-10-01", null)]
    [InlineData(Zelftoetsing.Alles, true, null, "ZIB-005")]
    public void Of_een_school_mag_aanmelden_hangt_af_van_wat_zij_zelf_toetst(Zelftoetsing zelf, bool akkoord, string? iq, string? code)
    {
        var stand = Stand(Kind()) with { Zelftoetsing = zelf, Regioakkoord = akkoord, IqDatum = iq is null ? null : DateOnly.ParseExact(iq, "yyyy-MM-dd") };

        Zibcontrole.Bezwaar(stand, Nu.Vandaag)?.Code.ShouldBe(code);
        (Zibcontrole.Bezwaar(stand, Nu.Vandaag) is null).ShouldBe(code is null);
        Zibcontrole.Bezwaar(stand with { Gestopt = true }, Nu.Vandaag).ShouldBe(ZibWeigeringen.DoetNietMee);
    }

    [Theory, Regel("ZIB-08")]
    [InlineData(2026, "8", "2026-08-01", null, null)]
    [InlineData(2026, null, "2027-07-31", null, null)]
    [InlineData(2026, "7", "2027-04-30", "ZIB-029", "1-5-2027")]
    [InlineData(2026, "7A", "2027-05-01", "ZIB-035", "2027-2028")]
    [InlineData(2026, "5", "2027-05-01", "ZIB-029", "1-5-2029")]
    [InlineData(2027, "7", "2027-04-30", "ZIB-029", "1-5-2027")]
    [InlineData(2027, "7", "2027-05-01", null, null)]
    [InlineData(2027, null, "2027-05-01", null, null)]
    [InlineData(2026, "8", "2027-08-01", "ZIB-035", "2027-2028")]
    public void Aanmelden_kan_vanaf_mei_van_groep_7_vanuit_het_dossier_van_groep_8(int beginjaar, string? groep, string vandaag, string? code, string? waarde)
    {
        var kind = Leerling.VoegToe(Nu.Namens, Schooljaar.Beginnend(beginjaar), new Personalia("Jansen", null, "Sanne", null, new DateOnly(2015, 3, 14), Geslacht.Vrouw), Nu);
        kind.VulAan(new Leerlinggegevens { Groep = groep }, Nu);

        var bezwaar = Zibcontrole.Bezwaar(Stand(kind), DateOnly.ParseExact(vandaag, "yyyy-MM-dd"));

        bezwaar?.Code.ShouldBe(code);
        (bezwaar is null).ShouldBe(code is null);
        bezwaar?.Waarden.Select(w => w is DateOnly d ? $"{d.Day}-{d.Month}-{d.Year}" : $"{w}").ShouldBe([waarde!]);
    }

    [Fact, Regel("D-06", "D-22", "ZIB-03", "ZIB-04")]
    public void Elke_ouder_met_gezag_of_onbekend_gezag_geeft_toestemming_en_wie_het_niet_heeft_niet()
    {
        var kind = Kind(Gezag.Ja, Gezag.Nee);
        var aanmelding = new ZibAanmelding(kind.Id, Nu.Namens, Schooljaar.Beginnend(2026));
        Zibcontrole.Ouders(Kind(Gezag.Onbekend, Gezag.Ja)).ShouldBe([1, 2]);

        var leeg = Zibcontrole.Beletsels(aanmelding, Stand(kind) with { Contact = false, Formulier = false }, Nu.Vandaag);
        leeg.ShouldContain(ZibWeigeringen.DeelnemenOntbreekt.Met(1));
        leeg.ShouldNotContain(ZibWeigeringen.DeelnemenOntbreekt.Met(2));
        leeg.ShouldContain(ZibWeigeringen.GeenContact);
        leeg.ShouldContain(ZibWeigeringen.GeenFormulier);
        leeg.ShouldContain(ZibWeigeringen.LoopbaanNietCompleet.Met(Criteriumstappen.LoopbaanLeeg));

        Zibcontrole.Beletsels(aanmelding, Stand(Kind(Gezag.Nee)), Nu.Vandaag).ShouldContain(ZibWeigeringen.GeenOuders);
    }

    [Theory, Regel("B-30", "ZIB-02")]
    [InlineData("1998-1999", true)]
    [InlineData("2016-2017", true)]
    [InlineData("2028-2029", true)]
    [InlineData("2017-2018", false)]
    [InlineData("2027-2028", false)]
    public void Een_schooljaar_dat_niet_bij_het_kind_kan_horen_gaat_niet_naar_het_bureau(string jaar, bool geweigerd)
    {
        var kind = Kind(Gezag.Ja);
        var aanmelding = new ZibAanmelding(kind.Id, Nu.Namens, Schooljaar.Beginnend(2026));
        var loopbaan = new Invulling().MetRijen(Zibvragen.Loopbaan.Sleutel, [Zibvragen.Rij(new("2018-2019", null, "De Eik", "1")), Zibvragen.Rij(new(jaar, null, "De Eik", "2"))]);
        aanmelding.SlaOp(Zibinhoud.Van(loopbaan), Nu).IsGelukt.ShouldBeTrue();

        Zibcontrole.Beletsels(aanmelding, Stand(kind), Nu.Vandaag).Contains(ZibWeigeringen.AnderSchooljaar.Met(Schooljaar.Parse(jaar))).ShouldBe(geweigerd);
    }

    private static Zibstand Stand(Leerling kind) => new(kind, Zelftoetsing.Geen, Contact: true, Regioakkoord: false, Formulier: true, IqDatum: null, Regels);

    private static Leerling Kind(params Gezag[] ouders)
    {
        var kind = Leerling.VoegToe(Nu.Namens, Schooljaar.Beginnend(2026), new Personalia("Jansen", null, "Sanne", null, new DateOnly(2015, 3, 14), Geslacht.Vrouw), Nu);
        foreach (var gezag in ouders)
            kind.VoegOuderToe(new Oudergegevens("Jansen", null, "A.", 1, gezag, null), Nu).IsGelukt.ShouldBeTrue();
        return kind;
    }
}
