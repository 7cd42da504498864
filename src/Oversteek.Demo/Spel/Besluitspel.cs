using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Uitwisseling;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Wachtlijsten;

namespace Oversteek.Demo.Spel;

/// <summary>What the vo schools do after the result: decide, offer what comes free, hand over.</summary>
internal sealed class Besluitspel(IServiceProvider diensten, string map)
{
    private const int Afzeggingen = 2;

    public async Task NeemBesluitenAsync(CancellationToken ct)
    {
        foreach (var a in await AanmeldingenAsync(Aanmeldingstatus.Doorgeschoven, ct))
            await AlsSchoolAsync(a, async (sp, h) => await sp.GetRequiredService<DoorschuivingBevestigen>()
                .ExecuteAsync(new DoorschuivingBevestigenOpdracht(a.Id, a.Versie), h, ct));
        await LaatPlaatsbarenToeAsync(ct);
        foreach (var a in await AanmeldingenAsync(Aanmeldingstatus.Uitgeloot, ct))
            await AlsSchoolAsync(a, async (sp, h) => await sp.GetRequiredService<LeerlingAfwijzen>()
                .ExecuteAsync(new LeerlingAfwijzenOpdracht(a.Id, Afwijsgronden.GeenPlaatsLoting, null, a.Versie), h, ct));
    }

    /// <summary>Families who do not want the place, first of all where somebody waits for it.</summary>
    public async Task ZieAfAsync(CancellationToken ct)
    {
        var gevraagd = await diensten.AlsPlatformAsync(db => db.Wachtlijstplaatsen.Where(w => w.Status == Wachtlijststatus.Wacht).Select(w => w.BrugklasId).Distinct().ToListAsync(ct));
        var afzeggers = (await AanmeldingenAsync(Aanmeldingstatus.Toegelaten, ct)).Where(a => a.Klas is not null && !a.Vso).DistinctBy(a => a.Klas)
            .OrderByDescending(a => gevraagd.Contains(a.Klas!.Value)).Take(Afzeggingen);
        foreach (var a in afzeggers)
            await AlsSchoolAsync(a, async (sp, h) => await sp.GetRequiredService<AfzienVanPlaats>()
                .ExecuteAsync(new AfzienVanPlaatsOpdracht(a.Id, a.Versie), h, ct));
    }

    /// <summary>The first offer is accepted, the others get no answer.</summary>
    public async Task NeemAanbodAanAsync(CancellationToken ct)
    {
        var aanbod = await diensten.AlsPlatformAsync(db => db.Wachtlijstplaatsen.AsNoTracking().Where(w => w.Status == Wachtlijststatus.Aangeboden)
            .Join(db.Brugklassen, w => w.BrugklasId, k => k.Id, (w, k) => new { w.LeerlingId, w.BrugklasId, w.Versie, w.Plaats, k.OrganisatieId })
                .OrderBy(w => w.Plaats).FirstOrDefaultAsync(ct));
        if (aanbod is null)
            return;
        await diensten.AlsAsync(aanbod.OrganisatieId, Rol.VoGebruiker, async (sp, handeling) =>
        {
            var opdracht = new AanbodBeantwoordenOpdracht(aanbod.LeerlingId, aanbod.BrugklasId, Aannemen: true, aanbod.Versie);
            Demowerk.Eis((await sp.GetRequiredService<AanbodBeantwoorden>().ExecuteAsync(opdracht, handeling, ct)).Weigeringen);
            return true;
        });
        await LaatPlaatsbarenToeAsync(ct);
    }

    /// <summary>An offer whose term is over goes to the next.</summary>
    public async Task TikAsync(CancellationToken ct)
    {
        await using var scope = diensten.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Wachtlijstklok>().TikAsync(ct);
    }

    /// <summary>Round 2: in order of number, in the first class of the list that has a place.</summary>
    public async Task BesluitLaatAsync(CancellationToken ct)
    {
        foreach (var a in await AanmeldingenAsync(Aanmeldingstatus.Actief, ct))
        {
            if (!await LaatErgensToeAsync(a, ct))
                await AlsSchoolAsync(a, async (sp, h) => await sp.GetRequiredService<LeerlingAfwijzen>()
                    .ExecuteAsync(new LeerlingAfwijzenOpdracht(a.Id, Afwijsgronden.GeenPlaats, null, a.Versie), h, ct));
        }
    }

    private async Task<bool> LaatErgensToeAsync(Lopend a, CancellationToken ct)
    {
        foreach (var klas in a.Keuzes)
        {
            var uit = await diensten.AlsAsync(a.School, Rol.VoGebruiker, (sp, h) => sp.GetRequiredService<LeerlingToelaten>()
                .ExecuteAsync(new LeerlingToelatenOpdracht(a.Id, klas, null, a.Versie), h, ct));
            if (uit.IsGelukt)
                return true;
        }
        return false;
    }

    public async Task DraagOverAsync(CancellationToken ct)
    {
        var doel = Directory.CreateDirectory(Path.Combine(map, "oso-vo")).FullName;
        foreach (var a in await AanmeldingenAsync(Aanmeldingstatus.Toegelaten, ct))
        {
            var uit = await diensten.AlsAsync(a.School, Rol.VoGebruiker, (sp, h) => sp.GetRequiredService<OsobestandenMaken>()
                .ExecuteAsync(new OsobestandenMakenOpdracht([a.Id], []), h, ct));
            Demowerk.Eis(uit.Weigeringen);
            await File.WriteAllBytesAsync(Path.Combine(doel, uit.Waarde.Bestandsnaam), uit.Waarde.Inhoud, ct);
            // Taking the file was a change too; the confirmation is of what stands now.
            var versie = await diensten.AlsPlatformAsync(db => db.Aanmeldingen.Where(b => b.Id == a.Id).Select(b => b.Versie).SingleAsync(ct));
            var over = await diensten.AlsAsync(a.School, Rol.VoGebruiker, (sp, h) => sp.GetRequiredService<OverdrachtBevestigen>()
                .ExecuteAsync([new Overdrachtregel(a.Id, versie)], h, ct));
            Demowerk.Eis(over[0].Uit.Weigeringen);
        }
    }

    private async Task LaatPlaatsbarenToeAsync(CancellationToken ct)
    {
        foreach (var a in await AanmeldingenAsync(Aanmeldingstatus.Plaatsbaar, ct))
            await AlsSchoolAsync(a, async (sp, h) => await sp.GetRequiredService<LeerlingToelaten>()
                .ExecuteAsync(new LeerlingToelatenOpdracht(a.Id, a.Plaatsing, null, a.Versie), h, ct));
    }

    private Task AlsSchoolAsync(Lopend a, Func<IServiceProvider, Handeling, Task<Result>> besluit) => diensten.DoeAsync(a.School, Rol.VoGebruiker, besluit);

    private Task<List<Lopend>> AanmeldingenAsync(Aanmeldingstatus status, CancellationToken ct) => diensten.AlsPlatformAsync(async db =>
    {
        var rijen = await db.Aanmeldingen.AsNoTracking().Include(a => a.Voorkeuren).Where(a => a.Status == status)
            .OrderBy(a => a.Aanmelddatum).ThenBy(a => a.Aanmeldnummer).ToListAsync(ct);
        return rijen.ConvertAll(a => new Lopend(
            a.Id, a.OrganisatieId, a.Versie, a.Plaatsing, a.Besluit?.Brugklas,
            [.. a.Voorkeuren.Where(v => v.SchoolId == a.OrganisatieId).OrderBy(v => v.Rang).Select(v => v.BrugklasId)], a.VsoProcedure));
    });

    /// <param name="Klas">Where the pupil is admitted.</param>
    /// <param name="Keuzes">At its own school, best first.</param>
    private sealed record Lopend(
        AanmeldingId Id, OrganisatieId School, int Versie, BrugklasId? Plaatsing, BrugklasId? Klas, IReadOnlyList<BrugklasId> Keuzes, bool Vso);
}
