using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Wachtlijsten;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Wachtlijsten;

/// <summary>Whatever happens in whatever order: no place twice, nobody overtaken, a place that comes free is offered (issue 13.5).</summary>
public sealed class WachtlijstTests
{
    private const int Reeksen = 10_000;

    [Fact, Regel("D-44", "D-67", "D-68", "D-41", "D-70", "B-49", "B-47", "R2-02", "R2-03", "TOE-01")]
    public void Tienduizend_reeksen_van_gebeurtenissen_houden_de_wachtlijst_wetmatig()
    {
        HashSet<string> gelukt = [];
        for (var zaad = 0; zaad < Reeksen; zaad++)
        {
            var spel = new Wachtlijstspel(zaad, gelukt);
            for (var stap = 0; stap < 25; stap++)
            {
                spel.Doe();
                spel.Fout.ShouldBeNull($"zaad {zaad}, stap {stap}: {spel.Verloop}");
            }
        }
        Wachtlijstspel.Namen.Except(gelukt).ShouldBeEmpty("wat altijd geweigerd is, bewijst niets");
    }

    [Theory, Regel("D-44")]
    [InlineData(4, 15, 4, 22)]
    [InlineData(4, 16, 4, 23)]
    [InlineData(7, 1, 7, 8)]
    [InlineData(7, 2, 7, 7)]
    public void Het_aanbod_loopt_vijf_werkdagen_en_na_1_juli_drie(int maand, int dag, int totMaand, int totDag) =>
        new Procedureregels().UiterlijkeReactie(new DateOnly(2027, maand, dag)).ShouldBe(new DateOnly(2027, totMaand, totDag));

    [Fact, Regel("D-44")]
    public void Een_antwoord_na_de_termijn_telt_niet()
    {
        var op = new Handeling(null, Rol.VoGebruiker, OrganisatieId.Nieuw(), Nederland.Moment(new DateOnly(2027, 4, 15), new TimeOnly(10, 0)), Guid.NewGuid());
        var plaats = Wachtlijstplaats.VanLoting(Guid.NewGuid(), LeerlingId.Nieuw(), BrugklasId.Nieuw(), 1, 1);
        plaats.BiedAan(op.Namens, op.Vandaag.AddDays(7), op);

        plaats.NeemAan(op with { Op = op.Op.AddDays(8) }).Weigeringen[0].Code.ShouldBe("WAC-002");
        plaats.Status.ShouldBe(Wachtlijststatus.Aangeboden);
        plaats.Verloop(op with { Op = op.Op.AddDays(7) }).ShouldBeFalse();
        plaats.Verloop(op with { Op = op.Op.AddDays(8) }).ShouldBeTrue();
    }
}
