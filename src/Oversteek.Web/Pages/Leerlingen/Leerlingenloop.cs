using Microsoft.AspNetCore.WebUtilities;
using Oversteek.Application.Leerlingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Web.Lijsten;

namespace Oversteek.Web.Pages.Leerlingen;

/// <summary>Who comes before and after on the page of a pupil, and where that leads.</summary>
public sealed record Burenbeeld(Klasgenoot? Vorige, Klasgenoot? Volgende, Func<Klasgenoot, string> Naar);

/// <summary>
/// Walks the pupils in the order in which the user last saw them: the overview with its filters, order and search, or the class. What was asked of
/// the overview stands on the server, because a search for a name may not stand in an address (SEC-35).
/// </summary>
public sealed class Leerlingenloop(OversteekDb db, Klasgenotenbron klasgenoten, Zoektekst zoektekst, Toegangscontext toegang)
{
    private const string Sleutel = "leerlingenloop";
    private const string Alleen = "?";

    /// <param name="vraag">As the overview was asked; null when the class was the last that was seen.</param>
    public async Task OnthoudAsync(Lijstvraag? vraag, CancellationToken ct)
    {
        var adres = vraag is null ? "" : (vraag with { Kolommen = [] }).AlsAdres(Leerlingenlijst.Lijst);
        var wordt = adres.Length == 0 && vraag is { Zoek.Length: > 0 } ? Alleen : adres;
        if (!toegang.AlleenLezen && await zoektekst.LeesAsync(toegang.Account, Sleutel, ct) != wordt)
            await zoektekst.BewaarAsync(toegang.Account, Sleutel, wordt, ct);
    }

    public async Task<(Klasgenoot? Vorige, Klasgenoot? Volgende)> BurenAsync(Leerling leerling, CancellationToken ct)
    {
        var adres = await zoektekst.LeesAsync(toegang.Account, Sleutel, ct);
        if (adres.Length == 0)
            return await klasgenoten.BurenAsync(leerling, ct);
        var vraag = Vraag(adres, await zoektekst.LeesAsync(toegang.Account, Leerlingenlijst.Lijst.Naam, ct));
        var advies = vraag.Sorteer?.TrimStart('-') is Leerlingenlijst.Voorlopig or Leerlingenlijst.Definitief;
        var alle = await Leerlingregel.LeesAsync(db, leerling.OrganisatieId, leerling.Schooljaar, advies, ct);
        var gevonden = Lijstuitkomst<Leerlingregel>.Van(Leerlingenlijst.Lijst, vraag, alle).Gevonden.Select(r => r.Id).ToHashSet();
        // Who just left the filter, by work that was done here, keeps its place in the row.
        var rij = Lijstuitkomst<Leerlingregel>.Van(Leerlingenlijst.Lijst, vraag with { Filters = Geen, Zoek = "" }, alle).Gevonden
            .Where(r => r.Id == leerling.Id || gevonden.Contains(r.Id)).Select(r => new Klasgenoot(r.Id, r.Personalia.Lijstnaam, r.Keuzes.Count > 0)).ToList();
        var plaats = rij.FindIndex(k => k.Id == leerling.Id);
        return (rij.ElementAtOrDefault(plaats - 1), rij.ElementAtOrDefault(plaats + 1));
    }

    private static readonly Dictionary<string, string> Geen = [];

    private static Lijstvraag Vraag(string adres, string zoek)
    {
        var delen = QueryHelpers.ParseQuery(adres);
        var filters = delen.ToDictionary(d => d.Key, d => d.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new Lijstvraag(filters, delen.GetValueOrDefault("sorteer"), [], 1, Afdruk: false, zoek);
    }
}
