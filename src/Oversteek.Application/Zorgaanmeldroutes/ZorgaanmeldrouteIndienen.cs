using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zorgaanmeldroutes;

namespace Oversteek.Application.Zorgaanmeldroutes;

/// <param name="Swv">Null: the only one of the region.</param>
public sealed record ZorgaanmeldrouteIndienenOpdracht(LeerlingId Leerling, OrganisatieId? Swv, string Stempel);

/// <summary>Sends the chosen parts; from this save on the samenwerkingsverband sees them, and nothing else. Or ends the route.</summary>
public sealed class ZorgaanmeldrouteIndienen(OversteekDb db, Zorgaanmeldroutebron bron, Bijlagekluis bijlagen, Bestandskluis kluis, Bestandsruimte ruimte)
{
    public async Task<Result> ExecuteAsync(ZorgaanmeldrouteIndienenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await bron.LaatsteAsync(opdracht.Leerling, handeling.Namens, ct) is not { } route
            || await bron.StandAsync(opdracht.Leerling, handeling, ct) is not { } stand)
            return AlgemeneWeigeringen.NietGevonden;
        if (Zorgaanmeldroutebron.Stempel(route) != opdracht.Stempel)
            return ZorgaanmeldrouteWeigeringen.Gewijzigd;
        var beletsels = Zorgaanmeldroutecontrole.Beletsels(route, stand);
        if (route.KanIndienen(beletsels) is { IsGelukt: false } geweigerd)
            return geweigerd;
        var swvs = await bron.SwvsAsync(handeling.Namens, ct);
        if ((opdracht.Swv is { } id ? swvs.FirstOrDefault(s => s.Id == id) : swvs.Count == 1 ? swvs[0] : null) is not { } swv)
            return ZorgaanmeldrouteWeigeringen.SwvOnbekend;
        List<Bijlage> gekozen = [.. stand.Bijlagen.Where(b => route.Inhoud.Keuze.Bijlagen.Contains(b.Id))];
        if (gekozen.Count > 0 && await ruimte.BezwaarAsync(handeling.Namens, gekozen.Sum(b => b.Grootte), ct) is { } vol)
            return vol.BijVeld(null);
        // Copied before anything moves: a file that does not open changes nothing.
        List<Zorgaanmeldroutebestand> kopieen = [];
        foreach (var bijlage in gekozen)
            kopieen.Add(await KopieAsync(route, swv.Id, bijlage, handeling, ct));
        var uit = route.DienIn(
            beletsels, new Zorgontvanger(swv.Id, swv.Naam), await KindAsync(route, stand, handeling, ct), stand.Gekozen(route.Inhoud.Keuze), handeling);
        if (uit.IsGelukt)
            db.AddRange(kopieen);
        return await db.BewaarAsync(uit, ZorgaanmeldrouteWeigeringen.Gewijzigd, ct);
    }

    public async Task<Result> TrekInAsync(LeerlingId leerling, string? reden, Handeling handeling, CancellationToken ct)
    {
        if (await bron.LaatsteAsync(leerling, handeling.Namens, ct) is not { } route)
            return AlgemeneWeigeringen.NietGevonden;
        var uit = route.TrekIn(reden, handeling);
        if (uit.IsGelukt)
            await db.RuimKopieenOpAsync(route, ct);
        return await db.BewaarAsync(uit, ZorgaanmeldrouteWeigeringen.Gewijzigd, ct);
    }

    private async Task<Testkind> KindAsync(Zorgaanmeldroute route, Zorgstand stand, Handeling handeling, CancellationToken ct)
    {
        var school = await db.Organisaties.AsNoTracking().SingleAsync(o => o.Id == handeling.Namens, ct);
        var personalia = stand.Leerling.Personalia;
        return new Testkind(
            personalia.Volledig, personalia.Geboortedatum, stand.Leerling.Groep, school.Naam, school.Telefoon, route.Inhoud.Contact ?? "");
    }

    private async Task<Zorgaanmeldroutebestand> KopieAsync(
        Zorgaanmeldroute route, OrganisatieId swv, Bijlage bijlage, Handeling handeling, CancellationToken ct)
    {
        var inhoud = await bijlagen.OpenAsync(await db.Bijlageinhouden.AsNoTracking().SingleAsync(b => b.BijlageId == bijlage.Id, ct), ct);
        var id = Guid.NewGuid();
        using var open = Geheugen.Lees(inhoud);
        using var doel = new MemoryStream(inhoud.Length);
        await kluis.VersleutelAsync(open, doel, id, ct);
        return new Zorgaanmeldroutebestand
        {
            Id = id,
            ZorgaanmeldrouteId = route.Id,
            LeerlingId = route.LeerlingId,
            SchoolId = route.SchoolId,
            SwvId = swv,
            Naam = bijlage.Bestandsnaam,
            Type = bijlage.Type,
            Mediatype = bijlage.Mediatype,
            Grootte = inhoud.Length,
            Op = handeling.Op,
            Bytes = doel.ToArray(),
        };
    }
}
