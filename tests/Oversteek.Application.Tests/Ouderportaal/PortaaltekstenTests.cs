using Oversteek.Application.Ouderportaal;
using Oversteek.Testhulp;

namespace Oversteek.Application.Tests.Ouderportaal;

/// <summary>Every word for parents is there in every language, with the same places, and fits where it stands.</summary>
public sealed class PortaaltekstenTests
{
    public static TheoryData<string> Talen => [.. Portaalteksten.Talen.Select(t => t.Code)];

    [Theory, MemberData(nameof(Talen)), Regel("OUD-01")]
    public void Geen_sleutel_en_geen_plek_ontbreekt(string taal)
    {
        Portaalteksten.Sleutels(taal).ShouldBe(Portaalteksten.Sleutels(Portaalteksten.Nederlands), ignoreOrder: true);
        foreach (var sleutel in Portaalteksten.Sleutels(taal).Where(s => Portaalteksten.Geef(Portaalteksten.Nederlands, s).Length > 0))
        {
            var (eigen, nederlands) = (Portaalteksten.Geef(taal, sleutel), Portaalteksten.Geef(Portaalteksten.Nederlands, sleutel));
            eigen.ShouldNotBeNullOrWhiteSpace($"{taal} {sleutel}");
            Portaalteksten.Plekken(eigen).ToHashSet().ShouldBe(Portaalteksten.Plekken(nederlands).ToHashSet(), ignoreOrder: true, $"{taal} {sleutel}");
            (eigen.Split("**").Length % 2).ShouldBe(1, $"{taal} {sleutel}: vet begint en eindigt");
        }
    }

    [Theory, MemberData(nameof(Talen)), Regel("OUD-01")]
    public void Een_tekst_past_op_zijn_plaats(string taal)
    {
        foreach (var (sleutel, aantekening) in Portaalteksten.Aantekeningen().Where(a => a.Value.Langst is not null))
            Portaalteksten.Geef(taal, sleutel).Length.ShouldBeLessThanOrEqualTo(aantekening.Langst!.Value, $"{taal} {sleutel}");
    }

    [Theory, MemberData(nameof(Talen)), Regel("OUD-01")]
    public void Wat_niet_is_nagekeken_zegt_dat_erbij(string taal) =>
        (Portaalteksten.Geef(taal, "alg.ongelezen").Length > 0).ShouldBe(taal != Portaalteksten.Nederlands);

    [Fact, Regel("OUD-01")]
    public void Nederlandse_zinnen_zijn_kort()
    {
        foreach (var sleutel in Portaalteksten.Sleutels(Portaalteksten.Nederlands))
        {
            foreach (var zin in Portaalteksten.Geef(Portaalteksten.Nederlands, sleutel).Split(['.', '?', ':'], StringSplitOptions.RemoveEmptyEntries))
                zin.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeLessThanOrEqualTo(17, $"{sleutel}: {zin}");
        }
    }

    [Fact, Regel("OUD-01")]
    public void Een_aantekening_hoort_bij_een_tekst() =>
        Portaalteksten.Aantekeningen().Keys.Except(Portaalteksten.Sleutels(Portaalteksten.Nederlands)).ShouldBeEmpty();

    [Theory, MemberData(nameof(Talen))]
    public void Een_dag_is_van_hier_met_latijnse_cijfers(string taal) => Portaaldatum.Lang(new DateOnly(2027, 3, 24), taal).ShouldContain("24");
}
