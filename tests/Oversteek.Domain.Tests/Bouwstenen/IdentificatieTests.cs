using Oversteek.Domain.Bouwstenen;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Bouwstenen;

public sealed class IdentificatieTests
{
    private const int Aantal = 1_000;

    public static TheoryData<string, Func<Guid>> Soorten() => new()
    {
        { "organisatie", () => OrganisatieId.Nieuw().Waarde },
        { "leerling", () => LeerlingId.Nieuw().Waarde },
        { "brugklas", () => BrugklasId.Nieuw().Waarde },
        { "aanmelding", () => AanmeldingId.Nieuw().Waarde },
        { "bijlage", () => BijlageId.Nieuw().Waarde },
        { "loting", () => LotingId.Nieuw().Waarde },
    };

    /// <summary>A number in an address tells nothing of when something was made or of what was made after it.</summary>
    [Theory]
    [MemberData(nameof(Soorten))]
    [Regel("SEC-10")]
    public void Een_nummer_in_een_adres_is_willekeurig(string soort, Func<Guid> maak)
    {
        soort.ShouldNotBeEmpty();
        var nummers = Enumerable.Range(0, Aantal).Select(_ => maak()).ToList();

        nummers.ShouldBeUnique();
        nummers.ShouldAllBe(n => n.Version == 4);
        nummers.Select(n => $"{n:N}"[0]).Distinct().Count().ShouldBe(16, "zonder gemeenschappelijk begin");
        // Of two in a row the later one is the greater half of the time; 50 more or less is more than three standard deviations.
        nummers.Zip(nummers.Skip(1)).Count(p => string.CompareOrdinal($"{p.First:N}", $"{p.Second:N}") < 0).ShouldBeInRange((Aantal / 2) - 50, (Aantal / 2) + 50);
    }
}
