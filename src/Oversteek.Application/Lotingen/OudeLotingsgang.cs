using System.Text;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Loting;

namespace Oversteek.Application.Lotingen;

/// <summary>A lottery of before LOT-2 kept only what went in; its files are made again, so that they stay to be verified as LOT-1.</summary>
public static class OudeLotingsgang
{
    private const string Entropiebron = "dobbelstenen, voorgelezen door de notaris";

    public static Bevroren Bevroren(Domain.Lotingen.Loting loting)
    {
        var invoer = Canoniek.LeesInvoer(Encoding.UTF8.GetBytes(loting.Invoer ?? throw new InvalidOperationException("De loting is niet bevroren.")));
        return Vastgelegd.Leg(loting.Ronde(), Geheim(loting), invoer.Regels, loting.Entropiebron ?? Entropiebron).Bevries(invoer);
    }

    public static Gepubliceerd Trek(Domain.Lotingen.Loting loting) =>
        Bevroren(loting).VoerEntropieIn(loting.OpenbareToevalsbron!).Trek(Geheim(loting)).Publiceer();

    private static byte[] Geheim(Domain.Lotingen.Loting loting) => Convert.FromHexString(loting.Geheim);
}
