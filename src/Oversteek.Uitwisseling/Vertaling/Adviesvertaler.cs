using Oversteek.Domain.Overstapdossiers;
using Model = Oversteek.Oso.Model;

namespace Oversteek.Uitwisseling.Vertaling;

/// <summary>The advice with what is said around it. The lwoo box is split off the code (D-53).</summary>
internal static class Adviesvertaler
{
    // Before February there is no definitive advice: it follows the doorstroomtoets.
    private const int EersteMaandDefinitief = 2;
    private const int LaatsteMaandDefinitief = 7;

    public static Overgenomenadvies? Advies(Model.Overstapadvies? bron, Model.Inzagegegevens? inzage, DateOnly datum, List<string> weg)
    {
        if (bron?.Advies is not { } code)
            return null;
        if (Domain.Overstapdossiers.Advies.VanUitwisseling(code) is not { } advies)
        {
            weg.Add($"Adviescode {code} is niet meer in gebruik en is niet overgenomen.");
            return null;
        }
        var herzien = bron.Herzienadvies is { } nieuw ? Domain.Overstapdossiers.Advies.VanUitwisseling(nieuw) : null;
        var lwoo = advies.Lwoo || herzien is { Lwoo: true };
        if (herzien is { } h)
            return new Overgenomenadvies(advies.Advies.Code, h.Advies.Code, lwoo);
        var definitief = inzage is { Voorlopigdossier.Waarde: false } && datum.Month is >= EersteMaandDefinitief and <= LaatsteMaandDefinitief;
        return definitief ? new Overgenomenadvies(null, advies.Advies.Code, lwoo) : new Overgenomenadvies(advies.Advies.Code, null, lwoo);
    }

    public static void Velden(Model.Overstapadvies? bron, Veldverzameling uit)
    {
        if (bron is null)
            return;
        Osoplaatsen.Lees(Osoplaatsen.Advies, bron, uit);
        uit.Met(Okrvragen.Heroverwogen, bron.Herzienadvies is null ? null : Okrvragen.Bijgesteld.Waarde);
    }
}
