using Microsoft.AspNetCore.WebUtilities;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Links;

/// <summary>Addresses of the class and its cells; what is shown travels along.</summary>
public static class Klaslinks
{
    private const string Basis = "/klassenoverzicht";

    public static string Overzicht(string? groep, string? weergave = null, string? toon = null) => Met(Basis, groep, weergave, toon);

    /// <summary>The overview at the row that was worked on.</summary>
    public static string Rij(LeerlingId id, string? groep, string? weergave) => $"{Overzicht(groep, weergave)}#{Rijnaam(id)}";

    public static string Rijnaam(LeerlingId id) => $"rij-{id}";

    public static string Cel(LeerlingId id, string kolom, string? groep, string? weergave) => Met($"{Basis}/{id}/{kolom}", groep, weergave);

    public static string Invullen(string? groep, string? weergave) => Met($"{Basis}/invullen", groep, weergave);

    public static string Definitief(string? groep) => Met($"{Basis}/definitief", groep);

    public static string Formulieren(string? groep) => Met($"{Basis}/formulieren", groep);

    public static string Rapporten(string? groep) => Met($"{Basis}/rapporten", groep);

    public static string Standaard(string? groep) => Met($"{Basis}/standaard", groep);

    private static string Met(string pad, string? groep, string? weergave = null, string? toon = null) => QueryHelpers.AddQueryString(
        pad, new Dictionary<string, string?> { ["groep"] = groep, ["weergave"] = weergave, ["toon"] = toon }.Where(v => !string.IsNullOrEmpty(v.Value)));
}
