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
        var genomen = new List<(string Emmer, string Sleutel)>();
        foreach (var emmer in Emmers(poging))
        {
            if (!await drempel.TelAsync(emmer.Emmer, emmer.Sleutel, ct))
            {
                await GeefTerugAsync(genomen, ct);
                if (emmer.Emmer is Drempels.CodeSchool or Drempels.CodeTotaal)
                    await alarm.SlaAsync(emmer.Emmer, emmer.Sleutel, poging, ct);
                return false;
            }
            genomen.Add(emmer);
        }
        return true;
    }

    public Task GeefTerugAsync(Codepoging poging, CancellationToken ct) => GeefTerugAsync(Emmers(poging), ct);

    private async Task GeefTerugAsync(IEnumerable<(string Emmer, string Sleutel)> emmers, CancellationToken ct)
    {
        foreach (var (emmer, sleutel) in emmers)
            await drempel.GeefTerugAsync(emmer, sleutel, ct);
    }

    private static IEnumerable<(string Emmer, string Sleutel)> Emmers(Codepoging poging) =>
    [
        (Drempels.Code, (poging.Wie?.Waarde ?? default).ToString()), (Drempels.CodeSchool, poging.School.Waarde.ToString()),
        (Drempels.CodeNetwerk, poging.Adres ?? "-"), (Drempels.CodeTotaal, "-"),
    ];
}
