using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Zienswijzen;

namespace Oversteek.Web.Pages.Overstapdossiers;

/// <summary>D-13: what does not keep an OKR from becoming definitive and should be known, for one pupil and for a class.</summary>
internal static class Okropmerkingen
{
    public static IReadOnlyList<Controlepunt> Van(
        IEnumerable<Controlepunt> openstaand, Schooladvies advies, IReadOnlyList<Bijlage> bijlagen, IEnumerable<Zienswijze> zienswijzen, DateOnly vandaag) =>
        [.. openstaand.Where(p => !p.Blokkeert), .. Bijlagetwijfel.Punten(advies, bijlagen, vandaag), .. Zienswijzecontrole.Punten(zienswijzen)];
}
