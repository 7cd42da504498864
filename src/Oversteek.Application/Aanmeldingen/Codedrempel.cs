using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

/// <summary>Who tries a code from where.</summary>
public sealed record Codepoging(AccountId? Wie, OrganisatieId School, string? Adres);

/// <summary>
/// Throttle of code guessing per user, school, network and for all together (SEC-26). A try is taken before the code is looked at and given
/// back when it was right; a success resets nothing.
/// </summary>
public sealed class Codedrempel(Drempel drempel, Codealarm alarm)
{
    public async Task<bool> NeemAsync(Codepoging poging, CancellationToken ct)
    {
        if (await drempel.NeemAlleAsync(Emmers(poging), ct) is not { } vol)
            return true;
        if (vol.Emmer is Drempels.CodeSchool or Drempels.CodeTotaal)
            await alarm.SlaAsync(vol.Emmer, vol.Sleutel, poging.Wie, poging.School, ct);
        return false;
    }

    public Task GeefTerugAsync(Codepoging poging, CancellationToken ct) => drempel.GeefAlleTerugAsync(Emmers(poging), ct);

    private static IEnumerable<(string Emmer, string Sleutel)> Emmers(Codepoging poging) =>
    [
        (Drempels.Code, (poging.Wie?.Waarde ?? default).ToString()), (Drempels.CodeSchool, poging.School.Waarde.ToString()),
        (Drempels.CodeNetwerk, poging.Adres ?? "-"), (Drempels.CodeTotaal, "-"),
    ];
}
