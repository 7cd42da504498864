using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Toegang;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Ouderportaal;

/// <summary>Counts tries at the door of the portal: a full bucket is an alarm, and what was refused stands in the log (B-07).</summary>
public sealed class Portaaldrempel(Drempel drempel, Systeemtoegang systeem)
{
    /// <summary>A code of which the tries are used up is paused, and that the school hears; all else is told to the platform.</summary>
    public async Task<bool> NeemAsync((string Emmer, string Sleutel)[] emmers, CancellationToken ct)
    {
        if (await drempel.NeemAlleAsync(emmers, ct) is not { } vol)
            return true;
        if (vol.Emmer is not (Drempels.Portaalcode or Drempels.Portaallink))
        {
            await systeem.VoerUitAsync<Codealarm, bool>(Systeemgrond.Ouderportaal, async (_, alarm) =>
            {
                await alarm.SlaAsync(vol.Emmer, vol.Sleutel, null, null, ct);
                return true;
            });
        }
        return false;
    }

    public Task GeefTerugAsync((string Emmer, string Sleutel)[] emmers, CancellationToken ct) => drempel.GeefAlleTerugAsync(emmers, ct);

    /// <summary>Without what was typed. The visit of a parent writes nothing itself.</summary>
    public Task LogAsync(string soort, AccountId? account, CancellationToken ct) =>
        systeem.VoerUitAsync<Sessies, bool>(Systeemgrond.Ouderportaal, async (_, sessies) =>
        {
            await sessies.LogAsync(soort, account, ct);
            return true;
        });

    internal static (string, string)[] Linkemmers(BlindeIndex index, Emailadres adres, string netwerk)
    {
        var sleutel = Portaalindex.Emmersleutel(index.Ouderadres(adres.Waarde));
        return [(Drempels.Portaallink, $"{sleutel}|{netwerk}"), (Drempels.PortaallinkNetwerk, netwerk), (Drempels.PortaallinkAdres, sleutel)];
    }
}
