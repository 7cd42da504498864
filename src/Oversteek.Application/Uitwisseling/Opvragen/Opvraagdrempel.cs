using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Uitwisseling.Opvragen;

/// <param name="Wie">Account or key that asks.</param>
/// <param name="Netwerk">Where the request comes from.</param>
internal sealed record Opvraagpoging(Guid Wie, OrganisatieId School, string Netwerk)
{
    public IReadOnlyList<(string Emmer, string Sleutel)> Emmers =>
    [
        (Drempels.Opvragen, Wie.ToString()), (Drempels.OpvragenSchool, School.Waarde.ToString()),
        (Drempels.OpvragenNetwerk, Netwerk), (Drempels.OpvragenTotaal, "-"),
    ];
}
