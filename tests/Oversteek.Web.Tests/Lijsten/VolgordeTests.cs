using Oversteek.Testhulp;
using Oversteek.Web.Lijsten;

namespace Oversteek.Web.Tests.Lijsten;

/// <summary>A list is ordered by what a column means, not by the letters in which it is shown.</summary>
public sealed class VolgordeTests
{
    private static readonly Lijst<(string Naam, DateOnly? Dag)> Dagen = new("proef", "Proef", "rijen",
    [
        new("naam", "Naam", r => r.Naam),
        new("dag", "Dag", r => $"{r.Dag:d MMM yyyy}") { Orde = r => r.Dag },
    ])
    { Standaard = "-dag" };

    private static readonly (string, DateOnly?)[] Rijen =
        [("Bo", new DateOnly(2027, 1, 20)), ("Åke", null), ("Cis", new DateOnly(2027, 3, 3)), ("Aad", new DateOnly(2026, 12, 1)), ("Ad", null)];

    [Theory, Regel("D-72")]
    [InlineData("dag", "Ad,Åke,Aad,Bo,Cis")]
    [InlineData("-dag", "Cis,Bo,Aad,Ad,Åke")]
    [InlineData("naam", "Aad,Ad,Åke,Bo,Cis")]
    [InlineData("onzin", "Cis,Bo,Aad,Ad,Åke")]
    public void Een_datum_staat_op_volgorde_van_de_dag(string sorteer, string verwacht)
    {
        var vraag = new Lijstvraag(new Dictionary<string, string>(StringComparer.Ordinal), sorteer, [], 1, Afdruk: false, "");

        string.Join(',', Lijstuitkomst<(string Naam, DateOnly? Dag)>.Van(Dagen, vraag, Rijen).Gevonden.Select(r => r.Naam)).ShouldBe(verwacht);
    }
}
