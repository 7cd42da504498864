using Oversteek.Application.Bijlagen;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Pages.Overstapdossiers;

internal static class Bijlagekeuring
{
    /// <summary>Only what can be judged comes into memory, once.</summary>
    public static async Task<Result<Gekeurdbestand>> KeurAsync(this IFormFile bestand, BijlageKeuren keuren, CancellationToken ct)
    {
        if (bestand.Length > Bijlagegrenzen.Bestand)
            return BijlageWeigeringen.TeGroot;
        var inhoud = new byte[bestand.Length];
        await using var bron = bestand.OpenReadStream();
        await bron.ReadExactlyAsync(inhoud, ct);
        return await keuren.ExecuteAsync(bestand.FileName, inhoud, ct);
    }
}
