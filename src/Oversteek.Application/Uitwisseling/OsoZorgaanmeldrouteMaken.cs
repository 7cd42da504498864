using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Uitwisseling.Uitvoer;
using Oversteek.Application.Zorgaanmeldroutes;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zorgaanmeldroutes;
using Oversteek.Oso;
using Oversteek.Uitwisseling.Uitvoer;

namespace Oversteek.Application.Uitwisseling;

/// <summary>
/// D-49: the same choice as an OSO file (POSWV), for a samenwerkingsverband that reads those; under the same conditions as sending it here.
/// What the profile prescribes for every pupil goes along as well: address, parents and career.
/// </summary>
public sealed class OsoZorgaanmeldrouteMaken(Zorgaanmeldroutebron routes, Dossierlader lader, Leeslogboek logboek)
{
    /// <param name="optUit">Categories that are left out of the choice.</param>
    public async Task<Result<Osouitvoer>> ExecuteAsync(LeerlingId leerling, IReadOnlyList<string> optUit, Handeling handeling, CancellationToken ct)
    {
        if (await routes.StandAsync(leerling, handeling, ct) is not { } stand)
            return AlgemeneWeigeringen.NietGevonden;
        if (await routes.LaatsteAsync(leerling, handeling.Namens, ct) is not { } route)
            return Zorgaanmeldroutecontrole.Beletsel(stand) ?? ZorgaanmeldrouteWeigeringen.EerstBeginnen;
        if (route.IsAfgelopen)
            return ZorgaanmeldrouteWeigeringen.VerkeerdeToestand.Met(route.Status);
        var beletsels = Zorgaanmeldroutecontrole.Beletsels(route, stand);
        if (beletsels.Count > 0)
            return Result<Osouitvoer>.Geweigerd(beletsels);
        if (await lader.LaadAsync(leerling, route.Inhoud.Keuze, ct) is not { } dossier)
            return AlgemeneWeigeringen.NietGevonden;
        var uitvoer = Osobouwer.Maak(dossier, Profiel.Poswv, [.. Weg(route.Inhoud.Keuze).Union(optUit, StringComparer.Ordinal)], handeling.Vandaag);
        if (uitvoer.IsGelukt)
            await logboek.LeesAsync(
                leerling, Leessoort.OsoUitgevoerd, handeling, Json.Schrijf(new { Profiel = Profiel.Poswv.Naam(), uitvoer.Waarde.Hash }), ct);
        return uitvoer;
    }

    /// <summary>The file says of what was not chosen that it was left out, as of what the user left out on top of that.</summary>
    private static List<string> Weg(Dossierkeuze keuze)
    {
        List<string> uit = [];
        if (!keuze.GekozenTabbladen().Any(t => t.HeeftAdvies))
            uit.Add(Categorienaam.Overstapadvies);
        if (!keuze.GekozenTabbladen().Any(t => t.HeeftToetsen))
            uit.Add(Categorienaam.Toetsresultaten);
        if (keuze.Bijlagen.Count == 0)
            uit.Add(Categorienaam.Bijlagen);
        return uit;
    }
}
