using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Demo.Spel;

/// <summary>
/// The pupils who go to gespecialiseerd onderwijs: the first to vso-3, in its own weeks and without the draw, the others to vso-4, in the week of
/// everybody.
/// </summary>
internal sealed class Vsospel(IServiceProvider diensten, Regio regio, string map)
{
    /// <summary>What vso-4 still needs comes with that of the others.</summary>
    public async Task KiesEnMeldVroegAanAsync(CancellationToken ct)
    {
        var vroeg = true;
        foreach (var (school, leerling) in await KinderenAsync(ct))
        {
            await AlsLeerkrachtAsync(school, leerkracht => leerkracht.KiesVsoAsync(leerling, vroeg ? "vso-3" : "vso-4", ct));
            if (vroeg)
                await MeldAanAsync(school, leerling, ct);
            vroeg = false;
        }
    }

    /// <summary>After its weeks, as long as there is a place (VSO-04).</summary>
    public async Task LaatToeAsync(CancellationToken ct)
    {
        var school = regio.Vo(Schoolsoort.Vso3);
        var aanmelding = await diensten.AlsPlatformAsync(db => db.Aanmeldingen.AsNoTracking().Where(a => a.OrganisatieId == school && a.VsoProcedure)
            .Select(a => new { a.Id, a.Versie, Klas = a.Voorkeuren.Where(v => v.Rang == 1).Select(v => v.BrugklasId).First() }).FirstOrDefaultAsync(ct));
        if (aanmelding is not null)
            await AlsVso3Async(async (sp, h) => await sp.GetRequiredService<LeerlingToelaten>()
                .ExecuteAsync(new LeerlingToelatenOpdracht(aanmelding.Id, aanmelding.Klas, null, aanmelding.Versie), h, ct));
    }

    private async Task MeldAanAsync(OrganisatieId school, LeerlingId leerling, CancellationToken ct)
    {
        await AlsLeerkrachtAsync(school, leerkracht => leerkracht.MaakOkrDefinitiefAsync(leerling, ct));
        await AlsLeerkrachtAsync(school, async leerkracht => await File.WriteAllBytesAsync(
            Path.Combine(Directory.CreateDirectory(Path.Combine(map, "adviesformulieren")).FullName, "adviesformulier-vso.pdf"),
            await leerkracht.ReikFormulierUitAsync(leerling, ct), ct));
        var kind = (await diensten.UitgereiktAsync(ct)).Single(k => k.Leerling == leerling);
        var vso3 = regio.Vo(Schoolsoort.Vso3);
        var klas = await diensten.AlsPlatformAsync(db => db.Brugklassen.Where(k => k.OrganisatieId == vso3).Select(k => k.Id).FirstAsync(ct));
        await AlsVso3Async(async (sp, h) => (await sp.GetRequiredService<AanmeldingInvoeren>()
            .ExecuteAsync(new AanmeldingInvoerenOpdracht(kind.Code, kind.Geboren, Guid.NewGuid(), "schooljaar"), h, ct)).Kaal);
        await StapAsync((sp, id, versie, h) => sp.GetRequiredService<VsoProcedureZetten>()
            .ExecuteAsync(new VsoProcedureZettenOpdracht(id, true, versie), h, ct));
        await StapAsync((sp, id, versie, h) => sp.GetRequiredService<VoorkeurslijstOpstellen>()
            .ExecuteAsync(new VoorkeurslijstOpstellenOpdracht(id, [klas], new Dictionary<BrugklasId, string>(), versie), h, ct));
        await StapAsync((sp, id, versie, h) => sp.GetRequiredService<VoorkeurslijstDefinitiefMaken>()
            .ExecuteAsync(new VoorkeurslijstDefinitiefMakenOpdracht(id, null, versie), h, ct));

        async Task StapAsync(Func<IServiceProvider, AanmeldingId, int, Handeling, Task<Result>> stap)
        {
            var stand = await diensten.AlsPlatformAsync(db => db.Aanmeldingen.AsNoTracking()
                .Where(a => a.LeerlingId == leerling).Select(a => new { a.Id, a.Versie }).SingleAsync(ct));
            await AlsVso3Async((sp, h) => stap(sp, stand.Id, stand.Versie, h));
        }
    }

    private Task<List<(OrganisatieId School, LeerlingId Leerling)>> KinderenAsync(CancellationToken ct) => diensten.AlsPlatformAsync(async db =>
        (await db.Leerlingen.AsNoTracking().OrderBy(l => l.Leerlingcode)
            .Join(db.Okrs.AsNoTracking(), l => l.Id, o => o.LeerlingId, (l, o) => new { l, o }).ToListAsync(ct))
            .Where(p => p.o.Advies.Geldend?.Code == Demoplan.Vsoadvies).Select(p => (p.l.OrganisatieId, p.l.Id)).ToList());

    private Task AlsVso3Async(Func<IServiceProvider, Handeling, Task<Result>> stap) =>
        diensten.DoeAsync(regio.Vo(Schoolsoort.Vso3), Rol.VoGebruiker, stap);

    private Task<bool> AlsLeerkrachtAsync(OrganisatieId school, Func<Leerkracht, Task> werk) =>
        diensten.AlsAsync(school, Rol.PoGebruiker, async (sp, handeling) =>
        {
            await werk(new Leerkracht(sp, handeling));
            return true;
        });
}
