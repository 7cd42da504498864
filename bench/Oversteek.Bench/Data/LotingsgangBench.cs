using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Bench.Data;

/// <summary>Freeze, draw and publication of a whole region through the use cases, and one application or decision when so many are there already.</summary>
public static class LotingsgangBench
{
    private const int Stuks = 30;

    public static async Task<object> MeetAsync(int leerlingen, Databasesoort soort)
    {
        await using var database = await Proefdatabase.MaakAsync(soort);
        var regio = new Meetregio(database, leerlingen);
        database.Klok.ZetOp(new DateOnly(2027, 3, 26));
        var vullen = await SecondenAsync(regio.VulAsync);
        await database.BuitenomAsync("analyze");
        var aanmelden = await AanmeldenAsync(database, regio);
        var gang = await GangAsync(regio);
        var stand = await StandAsync(database);
        var (toelaten, afwijzen) = await BesluitenAsync(database, regio);
        return new
        {
            database = soort.ToString(),
            leerlingen,
            vullen,
            aanmelden,
            gang.Bevriezen,
            gang.Trekken,
            gang.Publiceren,
            toelaten,
            afwijzen,
            stand,
            geheugenMb = Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576,
        };
    }

    private static async Task<(Duur Bevriezen, Duur Trekken, Duur Publiceren)> GangAsync(Meetregio regio)
    {
        await regio.LegLotingVastAsync();
        return (await SecondenAsync(regio.BevriesAsync), await SecondenAsync(regio.TrekAsync),
            await SecondenAsync(async () => Meetregio.Eis(await regio.PubliceerAsync())));
    }

    /// <summary>Code, list, definitive: what a school does for one pupil.</summary>
    private static async Task<object> AanmeldenAsync(Proefdatabase database, Meetregio regio)
    {
        List<Duur> tijden = [];
        for (var i = 0; i < Stuks; i++)
        {
            var (leerling, code) = regio.Codes[i];
            var school = regio.School(i);
            tijden.Add(await SecondenAsync(async () =>
            {
                await regio.AlsAsync(school, Rol.VoGebruiker, async (sp, h) => Zonder(await Invoeren(sp).ExecuteAsync(
                    new AanmeldingInvoerenOpdracht(code, regio.Geboren, Guid.NewGuid(), $"10.0.0.{i}"), h, default)));
                var id = await database.SysteemAsync(db => db.Aanmeldingen.Where(a => a.LeerlingId == leerling).Select(a => a.Id).SingleAsync());
                await regio.AlsAsync(school, Rol.VoGebruiker, (sp, h) =>
                    new VoorkeurslijstOpstellen(sp.GetRequiredService<OversteekDb>(), Nieuw<Klassenaanbod>(sp))
                    .ExecuteAsync(Lijst(id, regio.Lijst(school)), h, default));
                await regio.AlsAsync(school, Rol.VoGebruiker, (sp, h) =>
                    new VoorkeurslijstDefinitiefMaken(sp.GetRequiredService<OversteekDb>(), Nieuw<Klassenaanbod>(sp), Nieuw<Aanmeldnummerbron>(sp))
                    .ExecuteAsync(new VoorkeurslijstDefinitiefMakenOpdracht(id, null, 1), h, default));
            }));
        }
        return Stuk(tijden);
    }

    private static async Task<(object Toelaten, object Afwijzen)> BesluitenAsync(Proefdatabase database, Meetregio regio)
    {
        var plaatsbaar = await LijstAsync(database, Aanmeldingstatus.Plaatsbaar);
        var uitgeloot = await LijstAsync(database, Aanmeldingstatus.Uitgeloot);
        var plaatsen = await database.SysteemAsync(db =>
            db.Lotingsuitslagen.Where(u => u.BrugklasId != null).ToDictionaryAsync(u => u.LeerlingId, u => u.BrugklasId));
        List<Duur> toelaten = [], afwijzen = [];
        foreach (var a in plaatsbaar)
            toelaten.Add(await SecondenAsync(() => regio.AlsAsync(a.OrganisatieId, Rol.VoGebruiker, (sp, h) =>
                Nieuw<LeerlingToelaten>(sp).ExecuteAsync(
                    new LeerlingToelatenOpdracht(a.Id, plaatsen[a.LeerlingId], null, a.Versie), h, default))));
        foreach (var a in uitgeloot)
            afwijzen.Add(await SecondenAsync(() => regio.AlsAsync(a.OrganisatieId, Rol.VoGebruiker, (sp, h) =>
                Nieuw<LeerlingAfwijzen>(sp).ExecuteAsync(
                    new LeerlingAfwijzenOpdracht(a.Id, Afwijsgronden.GeenPlaatsLoting, null, a.Versie), h, default))));
        return (Stuk(toelaten), Stuk(afwijzen));
    }

    private static Task<List<Aanmelding>> LijstAsync(Proefdatabase database, Aanmeldingstatus status) =>
        database.SysteemAsync(db => db.Aanmeldingen.AsNoTracking().Where(a => a.Status == status).OrderBy(a => a.Id).Take(Stuks).ToListAsync());

    /// <summary>What the publication wrote, to see that the work was done.</summary>
    private static Task<object> StandAsync(Proefdatabase database) => database.SysteemAsync<object>(async db => new
    {
        uitslagen = await db.Lotingsuitslagen.CountAsync(),
        doorgeschoven = await db.Aanmeldingen.CountAsync(a => a.Status == Aanmeldingstatus.Doorgeschoven),
        berichten = await db.UitgaandeBerichten.CountAsync(),
        logboekregels = await db.Logboek.CountAsync(),
        inzagerechten = await db.Inzagerechten.CountAsync(),
    });

    private static AanmeldingInvoeren Invoeren(IServiceProvider sp)
    {
        var drempel = Nieuw<Drempel>(sp);
        var codedrempel = new Codedrempel(drempel, ActivatorUtilities.CreateInstance<Codealarm>(sp, drempel, Nieuw<Accountpost>(sp)));
        return ActivatorUtilities.CreateInstance<AanmeldingInvoeren>(sp, ActivatorUtilities.CreateInstance<CodeOpzoeken>(sp, codedrempel));
    }

    private static T Nieuw<T>(IServiceProvider sp) => ActivatorUtilities.CreateInstance<T>(sp);

    private static Result Zonder(Result<string> uit) => uit.IsGelukt ? Result.Gelukt : Result.Geweigerd(uit.Weigeringen);

    // Processor time: what else the machine does does not count. The work runs on one thread; PostgreSQL works beside it.
    private static async Task<Duur> SecondenAsync(Func<Task> werk)
    {
        using var proces = Process.GetCurrentProcess();
        var (klok, begin) = (Stopwatch.StartNew(), proces.TotalProcessorTime);
        await werk();
        proces.Refresh();
        return new Duur(Math.Round((proces.TotalProcessorTime - begin).TotalSeconds, 3), Math.Round(klok.Elapsed.TotalSeconds, 3));
    }

    private readonly record struct Duur(double Processor, double Klok);

    /// <summary>Of one piece: the median of the processor, and by the clock the quickest, which other work on the machine disturbed least.</summary>
    private static object Stuk(List<Duur> tijden) => new
    {
        processorMs = tijden.Select(t => t.Processor).Order().ElementAtOrDefault(tijden.Count / 2) * 1000,
        snelsteMs = tijden.Min(t => t.Klok) * 1000,
    };

    private static VoorkeurslijstOpstellenOpdracht Lijst(AanmeldingId id, IReadOnlyList<BrugklasId> klassen) =>
        new(id, klassen, new Dictionary<BrugklasId, string>(), 0);
}
