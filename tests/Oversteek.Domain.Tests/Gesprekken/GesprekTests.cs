using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Gesprekken;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Gesprekken;

public sealed class GesprekTests
{
    private static readonly OrganisatieId Po = OrganisatieId.Nieuw();
    private static readonly OrganisatieId Vo = OrganisatieId.Nieuw();
    private static readonly DateTimeOffset Begin = Nederland.Moment(new DateOnly(2027, 7, 1), new TimeOnly(9, 0));

    /// <summary>Against the simplest model: per school a count of what the other said since it last looked.</summary>
    [Theory, Regel("AVT-01", "AVT-02", "AVT-04", "D-24")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void In_elke_volgorde_klopt_wat_nieuw_is_en_wie_er_mag_schrijven(int zaad)
    {
        var toeval = new Random(zaad);
        for (var ronde = 0; ronde < 300; ronde++)
        {
            var gesprek = new Gesprek(LeerlingId.Nieuw(), Po, Vo, Schooljaar.Beginnend(2026), Begin);
            var (nieuwPo, nieuwVo, gevraagd) = (0, 0, false);
            for (var stap = 0; stap < 40; stap++)
            {
                var op = Begin.AddDays(stap);
                var (vanPo, behandelt, definitief) = (toeval.Next(2) == 0, toeval.Next(4) > 0, toeval.Next(2) == 0);
                var handeling = Handeling(vanPo ? Po : Vo, op);
                var open = behandelt && handeling.Vandaag <= new DateOnly(2027, 7, 31);
                switch (toeval.Next(5))
                {
                    case 0 or 1:
                        gesprek.Schrijf("Dag", behandelt, handeling).IsGelukt.ShouldBe(open);
                        (nieuwPo, nieuwVo) = !open ? (nieuwPo, nieuwVo) : vanPo ? (0, nieuwVo + 1) : (nieuwPo + 1, 0);
                        break;
                    case 2:
                        var mag = vanPo && definitief && !gevraagd && open;
                        gesprek.VraagTerug("Graag terug", behandelt, definitief, handeling).IsGelukt.ShouldBe(mag);
                        (nieuwPo, nieuwVo, gevraagd) = mag ? (0, nieuwVo + 1, true) : (nieuwPo, nieuwVo, gevraagd);
                        break;
                    case 3:
                        gesprek.NeemTerugzettingOp(op);
                        (nieuwPo, nieuwVo, gevraagd) = (nieuwPo + 1, 0, false);
                        break;
                    default:
                        gesprek.Lees(handeling.Namens, op);
                        (nieuwPo, nieuwVo) = vanPo ? (0, nieuwVo) : (nieuwPo, 0);
                        break;
                }
                gesprek.IsOngelezen(Po).ShouldBe(nieuwPo > 0);
                gesprek.IsOngelezen(Vo).ShouldBe(nieuwVo > 0);
                (gesprek.GevraagdOp is not null).ShouldBe(gevraagd);
            }
        }
    }

    [Fact, Regel("AVT-02")]
    public void Tien_regels_achter_elkaar_zijn_een_mail()
    {
        var gesprek = new Gesprek(LeerlingId.Nieuw(), Po, Vo, Schooljaar.Beginnend(2026), Begin);

        for (var i = 0; i < 10; i++)
            gesprek.Schrijf("Dag", behandelt: true, Handeling(Vo, Begin.AddMinutes(i))).IsGelukt.ShouldBeTrue();
        gesprek.Lees(Po, Begin.AddHours(1));
        gesprek.Schrijf("Nog iets", behandelt: true, Handeling(Vo, Begin.AddHours(2)));

        gesprek.Gebeurtenissen.OfType<GespreksberichtGeschreven>().Count(g => !g.Stil).ShouldBe(2);
    }

    [Fact, Regel("D-24")]
    public void Herinnerd_wordt_wie_vijf_werkdagen_niets_deed_een_keer_per_vraag()
    {
        var gesprek = new Gesprek(LeerlingId.Nieuw(), Po, Vo, Schooljaar.Beginnend(2026), Begin.AddMonths(-3));
        gesprek.Schrijf("Dag", behandelt: true, Handeling(Po, Begin.AddMonths(-3)));
        for (var dag = 0; dag < 30; dag++)
            gesprek.Herinner(5, okrTerug: false, Handeling(Po, Begin.AddMonths(-3).AddDays(dag)));
        var keer = gesprek.Gebeurtenissen.OfType<VoSchoolHerinnerd>().ToList();

        // From Thursday 1 April the fifth working day is Thursday the 8th.
        keer.Select(g => (g.School, g.Handeling.Vandaag)).ShouldBe([(Vo, new DateOnly(2027, 4, 9))]);
        gesprek.Lees(Vo, Begin.AddMonths(-2));
        gesprek.Herinner(5, okrTerug: false, Handeling(Po, Begin.AddMonths(-1)));
        gesprek.Gebeurtenissen.OfType<VoSchoolHerinnerd>().Count().ShouldBe(1, "wie las, hoeft niets meer");
        gesprek.Gebeurtenissen.OfType<BasisschoolHerinnerd>().ShouldBeEmpty();
        gesprek.NeemTerugzettingOp(Begin.AddMonths(-1));
        gesprek.Lees(Po, Begin.AddMonths(-1));
        gesprek.Herinner(5, okrTerug: true, Handeling(Vo, Begin.AddDays(-1)));
        gesprek.Gebeurtenissen.OfType<BasisschoolHerinnerd>().Count().ShouldBe(1, "gelezen is nog niet aangevuld");
        gesprek.NeemTerugzettingOp(Begin);
        gesprek.Herinner(5, okrTerug: true, Handeling(Vo, Begin.AddMonths(2)));
        gesprek.Gebeurtenissen.OfType<BasisschoolHerinnerd>().Count().ShouldBe(1, "na 31 juli niet meer");
    }

    [Fact, Regel("AVT-01", "SEC-7")]
    public void Een_derde_school_schrijft_niet_mee()
    {
        var gesprek = new Gesprek(LeerlingId.Nieuw(), Po, Vo, Schooljaar.Beginnend(2026), Begin);

        gesprek.Schrijf("Dag", behandelt: true, Handeling(OrganisatieId.Nieuw(), Begin)).Is(Weigeringsoort.NietGevonden).ShouldBeTrue();
        gesprek.VraagTerug("Dag", behandelt: true, definitief: true, Handeling(Vo, Begin)).Is(Weigeringsoort.NietGevonden).ShouldBeTrue();
        gesprek.Gebeurtenissen.ShouldBeEmpty();
    }

    private static Handeling Handeling(OrganisatieId namens, DateTimeOffset op) => new(null, Rol.PoGebruiker, namens, op, Guid.NewGuid());
}
