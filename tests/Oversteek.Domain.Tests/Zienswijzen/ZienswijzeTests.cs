using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Zienswijzen;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Zienswijzen;

public sealed class ZienswijzeTests
{
    private static readonly DateOnly Uiterlijk = new(2027, 3, 24);
    private static readonly Handeling Begin = new(new AccountId(Guid.NewGuid()), Rol.PoGebruiker, OrganisatieId.Nieuw(), Nederland.Moment(new DateOnly(2027, 3, 1), new TimeOnly(9, 0)), Guid.NewGuid());

    [Theory, Regel("D-19", "OKR-16")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Wat_er_ook_gebeurt_een_definitieve_zienswijze_verandert_niet_meer(int zaad)
    {
        var toeval = new Random(zaad);
        for (var ronde = 0; ronde < 400; ronde++)
        {
            var zienswijze = new Zienswijze(LeerlingId.Nieuw(), Guid.NewGuid(), 1, 1);
            (Zienswijzeinhoud, BijlageId?, BijlageId?, DateTimeOffset?)? vast = null;
            for (var stap = 0; stap < 25; stap++)
            {
                var op = Begin with { Op = Begin.Op.AddDays(stap * 2) };
                var gelukt = Doe(zienswijze, toeval.Next(7), op);
                var nu = (zienswijze.Inhoud, zienswijze.Document, zienswijze.Formulier, zienswijze.AfgerondOp);
                if (vast is { } eerder)
                {
                    gelukt.ShouldBeFalse();
                    nu.ShouldBe(eerder);
                }
                else if (zienswijze.Status == Zienswijzestatus.Definitief)
                {
                    zienswijze.HeeftInhoud.ShouldBeTrue();
                    vast = nu;
                }
                (zienswijze.AfgerondOp is not null).ShouldBe(zienswijze.Status is Zienswijzestatus.Definitief or Zienswijzestatus.Afgezien or Zienswijzestatus.NietTijdigOntvangen);
                if (zienswijze.Status == Zienswijzestatus.NietTijdigOntvangen)
                    Nederland.Datum(zienswijze.AfgerondOp!.Value).ShouldBeGreaterThanOrEqualTo(Uiterlijk);
            }
        }
    }

    [Fact, Regel("D-19")]
    public void De_school_wijzigt_geen_tekst_die_een_ouder_zelf_schreef()
    {
        var zienswijze = new Zienswijze(LeerlingId.Nieuw(), Guid.NewGuid(), 1, 1);
        zienswijze.SlaOp(Inhoud("Van mij"), Zienswijzeschrijver.Ouder, Begin).IsGelukt.ShouldBeTrue();

        zienswijze.SlaOp(Inhoud("Van de school"), Zienswijzeschrijver.School, Begin).Weigeringen.ShouldBe([ZienswijzeWeigeringen.VanOuder]);
        zienswijze.Leg(BijlageId.Nieuw(), Zienswijzeschrijver.School, Begin).Weigeringen.ShouldBe([ZienswijzeWeigeringen.VanOuder]);

        (zienswijze.Inhoud["tekst"], zienswijze.Document).ShouldBe(("Van mij", null));
    }

    private static Zienswijzeinhoud Inhoud(string tekst) => new() { Velden = new Dictionary<string, string>(StringComparer.Ordinal) { ["tekst"] = tekst } };

    private static bool Doe(Zienswijze zienswijze, int stap, Handeling op) => (stap switch
    {
        0 => zienswijze.NodigUit(op),
        1 => zienswijze.Herinner(op),
        2 => zienswijze.SlaOp(Inhoud($"Tekst van {op.Op:O}"), Zienswijzeschrijver.School, op),
        3 => zienswijze.Leg(BijlageId.Nieuw(), Zienswijzeschrijver.School, op),
        4 => zienswijze.MaakDefinitief(BijlageId.Nieuw(), op),
        5 => zienswijze.ZieAf(op),
        _ => zienswijze.MeldNietTijdig(Uiterlijk, op),
    }).IsGelukt;
}
