using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Domain.Zienswijzen;

/// <summary>D-13, ZIE-04: a view that somebody waits for is named before the OKR becomes definitive and holds nothing up.</summary>
public static class Zienswijzecontrole
{
    public const string Onderdeel = "zienswijze";

    public static string Plek(int ouder) => $"{Onderdeel}/{ouder}";

    public static IEnumerable<Controlepunt> Punten(IEnumerable<Zienswijze> zienswijzen) =>
        zienswijzen.Where(z => z.IsOpen).OrderBy(z => z.Ouder)
            .Select(z => new Controlepunt(Plek(z.Ouder), null, ZienswijzeWeigeringen.Openstaand.Met(z.Ouder)) { Blokkeert = false });
}
