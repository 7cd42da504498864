using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Toegang;

/// <summary>Where access to a child begins and ends: what the features say. Read docs/inzage.md to know who sees what.</summary>
internal static class Inzagerechtregels
{
    public static IEnumerable<Inzagewijziging> Voor(Gebeurtenis gebeurtenis) => Modules.Alle.Van(gebeurtenis).Inzage?.Invoke(gebeurtenis) ?? [];
}
