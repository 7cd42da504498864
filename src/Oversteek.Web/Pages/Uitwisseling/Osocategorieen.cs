using Oversteek.Oso;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Uitwisseling;

/// <summary>Categories that a sender may leave out (OPT-UIT) in POVO.</summary>
public static class Osocategorieen
{
    public static IReadOnlyList<Keuzeoptie> Opties { get; } = [new(Categorienaam.Toetsresultaten, "Toetsresultaten"), new(Categorienaam.Doorstroomtoets, "Doorstroomtoets"), new(Categorienaam.Bijlagen, "Bijlagen")];

    /// <summary>What the form sent, without anything that is not in the list.</summary>
    public static IReadOnlyList<string> Bekend(IEnumerable<string> gekozen) => [.. gekozen.Where(g => Opties.Any(o => o.Waarde == g)).Distinct(StringComparer.Ordinal)];
}
