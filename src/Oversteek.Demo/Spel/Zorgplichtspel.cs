using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Brugklassen;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Demo.Spel;

/// <summary>Two pupils into whose support a school does research, from the first letter to the temporary place; and the weekly number of places.</summary>
internal sealed class Zorgplichtspel(IServiceProvider diensten)
{
    private const int Leerlingen = 2;

    /// <summary>After the result: research begins, and one other school may read the dossier of the first pupil.</summary>
    public async Task BeginAsync(CancellationToken ct)
    {
        foreach (var a in (await LopendAsync(Aanmeldingstatus.Plaatsbaar, ct)).Take(Leerlingen))
            await diensten.DoeAsync(a.School, Rol.VoGebruiker, (sp, h) => sp.GetRequiredService<OnderzoekVastleggen>()
                .ExecuteAsync(new OnderzoekVastleggenOpdracht(a.Id, false, null, null, a.Versie), h, ct));
        var andere = (await diensten.AlsPlatformAsync(db => db.Organisaties.Where(o => o.Soort == Organisatiesoort.VoSchool && o.RegioId != null)
            .OrderBy(o => o.Naam).Select(o => o.Id).ToListAsync(ct)));
        foreach (var (a, nummer) in (await LopendAsync(Aanmeldingstatus.InOnderzoek, ct)).Select((a, i) => (a, i)))
            await DossierAsync(a, andere.First(o => o != a.School), open: nummer == 0, ct);
    }

    /// <summary>One research takes longer; of the other the result is that this school can give the support.</summary>
    public async Task GaVerderAsync(DateOnly tot, CancellationToken ct)
    {
        foreach (var (a, nummer) in (await LopendAsync(Aanmeldingstatus.InOnderzoek, ct)).Select((a, i) => (a, i)))
            await diensten.DoeAsync(a.School, Rol.VoGebruiker, (sp, h) => nummer == 0
                ? sp.GetRequiredService<TermijnVerlengen>().ExecuteAsync(
                    new TermijnVerlengenOpdracht(a.Id, tot, h.Vandaag, "Het gesprek met de begeleider van de basisschool is later.", a.Versie), h, ct)
                : sp.GetRequiredService<OnderzoekVastleggen>().ExecuteAsync(
                    new OnderzoekVastleggenOpdracht(a.Id, true, null, h.Vandaag, a.Versie), h, ct));
    }

    public async Task PlaatsTijdelijkAsync(CancellationToken ct)
    {
        foreach (var a in await LopendAsync(Aanmeldingstatus.InOnderzoek, ct))
            await diensten.DoeAsync(a.School, Rol.VoGebruiker, (sp, h) => sp.GetRequiredService<TijdelijkPlaatsen>()
                .ExecuteAsync(new TijdelijkPlaatsenOpdracht(a.Id, a.Plaatsing, a.Versie), h, ct));
    }

    public async Task LaatToeAsync(CancellationToken ct)
    {
        foreach (var a in await LopendAsync(Aanmeldingstatus.TijdelijkGeplaatst, ct))
            await diensten.DoeAsync(a.School, Rol.VoGebruiker, (sp, h) => sp.GetRequiredService<ToelatenNaTermijn>()
                .ExecuteAsync(new ToelatenNaTermijnOpdracht(a.Id, a.Plaatsing, ZoekenGaatDoor: true, a.Versie), h, ct));
    }

    /// <summary>Every school confirms its free places, but one forgets it.</summary>
    public async Task BevestigCapaciteitAsync(Schooljaar jaar, CancellationToken ct)
    {
        var beheren = await diensten.AlsPlatformAsync(db => db.Brugklasbeheren.AsNoTracking().Include(b => b.Klassen)
            .Where(b => b.Schooljaar == jaar && b.Klassen.Any(k => k.Aangenomen)).OrderBy(b => b.OrganisatieId).ToListAsync(ct));
        foreach (var beheer in beheren.SkipLast(1))
            await diensten.DoeAsync(beheer.OrganisatieId, Rol.VoGebruiker, (sp, h) => sp.GetRequiredService<ActueleCapaciteitWijzigen>().ExecuteAsync(
                new ActueleCapaciteitWijzigenOpdracht(
                    jaar, beheer.Klassen.Where(k => k.Aangenomen).ToDictionary(k => k.Id, k => k.ActueleCapaciteit), beheer.Versie), h, ct));
    }

    private async Task DossierAsync(Lopend a, OrganisatieId andere, bool open, CancellationToken ct) =>
        await diensten.DoeAsync(a.School, Rol.VoGebruiker, (sp, h) => open
            ? sp.GetRequiredService<DossierinzageOpenen>().ExecuteAsync(
                new DossierinzageOpenenOpdracht(a.Id, andere, "beide ouders", Toestemmingwijze.Gesprek, h.Vandaag, a.Versie), h, ct)
            : sp.GetRequiredService<InzageVragen>().ExecuteAsync(new InzageVragenOpdracht(a.Id, andere, a.Versie), h, ct));

    // All of the school with the most pupils, so that one page shows them together.
    private Task<List<Lopend>> LopendAsync(Aanmeldingstatus status, CancellationToken ct) => diensten.AlsPlatformAsync(async db =>
    {
        var rijen = await db.Aanmeldingen.AsNoTracking().Where(a => a.Status == status && a.Plaatsing != null).OrderBy(a => a.Aanmeldnummer).ToListAsync(ct);
        return rijen.GroupBy(a => a.OrganisatieId).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Waarde).Take(1).SelectMany(g => g)
            .Select(a => new Lopend(a.Id, a.OrganisatieId, a.Versie, a.Plaatsing)).ToList();
    });

    private sealed record Lopend(AanmeldingId Id, OrganisatieId School, int Versie, BrugklasId? Plaatsing);
}
