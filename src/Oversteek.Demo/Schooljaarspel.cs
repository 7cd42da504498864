using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Lotingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Uitwisseling;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Lotingen;

namespace Oversteek.Demo;

/// <summary>Plays a school year through the use cases: from OSO files in to OSO files out.</summary>
internal sealed class Schooljaarspel(IServiceProvider diensten, string map, int leerlingen)
{
    private const int LangsteLijst = 5;
    private readonly Demodatabase gegevens = new(diensten, map);
    private readonly Demotijd tijd = diensten.GetRequiredService<Demotijd>();
    private readonly Random kans = new(leerlingen);
    private readonly Dictionary<string, double> seconden = new(StringComparer.Ordinal);
    private List<Brugklas> klassen = [];
    private Regio regio = null!;

    public async Task<Schooljaarverslag> SpeelAsync(CancellationToken ct)
    {
        var uitgereikt = await SpeelTotUitslagAsync(ct);
        await StapAsync("besluiten", () => BesluitenAsync(ct));
        await NaarAsync("juli", ct);
        var bestanden = await StapAsync("osoUit", () => OverdragenAsync(ct));
        return await VerslagAsync(uitgereikt, bestanden, ct);
    }

    /// <summary>To the morning on which the schools decide.</summary>
    /// <returns>How many advice forms were handed out.</returns>
    public async Task<int> SpeelTotUitslagAsync(CancellationToken ct)
    {
        await StapAsync("importeren", async () => regio = await gegevens.VulAsync(leerlingen, _ => { }, ct));
        await NaarAsync("toetsuitslag", ct);
        await StapAsync("aanvullen", () => gegevens.ImporteerAsync(regio, leerlingen, eindtoets: true, ct));
        await NaarAsync("24maart", ct);
        await StapAsync("okrDefinitief", () => OkrAsync(ct));
        var uitgereikt = await StapAsync("adviesformulierPdf", () => FormulierenAsync(ct));
        await NaarAsync("aanmeldweek", ct);
        klassen = await diensten.AlsPlatformAsync(db => db.Brugklassen.AsNoTracking().ToListAsync(ct));
        await StapAsync("aanmelden", () => AanmeldenAsync(uitgereikt, ct));
        await StapAsync("loten", () => LotenAsync(ct));
        return uitgereikt.Count;
    }

    private async Task<bool> OkrAsync(CancellationToken ct)
    {
        foreach (var (school, leerling) in await KinderenAsync(ct))
        {
            await diensten.AlsAsync(school, Rol.PoGebruiker, async (sp, handeling) =>
            {
                await new Leerkracht(sp, handeling).MaakOkrDefinitiefAsync(leerling, ct);
                return true;
            });
        }
        return true;
    }

    private async Task<List<Uitgereikt>> FormulierenAsync(CancellationToken ct)
    {
        List<Uitgereikt> uit = [];
        var doel = Directory.CreateDirectory(Path.Combine(map, "adviesformulieren")).FullName;
        foreach (var (school, leerling) in await KinderenAsync(ct))
        {
            var (formulier, pdf) = await diensten.AlsAsync(school, Rol.PoGebruiker, (sp, handeling) => new Leerkracht(sp, handeling).ReikFormulierUitAsync(leerling, ct));
            uit.Add(formulier);
            await File.WriteAllBytesAsync(Path.Combine(doel, string.Create(CultureInfo.InvariantCulture, $"adviesformulier-{uit.Count:00000}.pdf")), pdf, ct);
        }
        return uit;
    }

    private Task<List<(OrganisatieId School, LeerlingId Leerling)>> KinderenAsync(CancellationToken ct) => diensten.AlsPlatformAsync(async db =>
        (await db.Leerlingen.AsNoTracking().OrderBy(l => l.Leerlingcode).Select(l => new { l.OrganisatieId, l.Id }).ToListAsync(ct)).ConvertAll(l => (l.OrganisatieId, l.Id)));

    private async Task<bool> AanmeldenAsync(List<Uitgereikt> uitgereikt, CancellationToken ct)
    {
        foreach (var kind in uitgereikt)
        {
            var lijst = Wensen(kind);
            await AanmeldenAsync(kind, lijst, lijst[0].OrganisatieId, ct);
        }
        return true;
    }

    private async Task AanmeldenAsync(Uitgereikt kind, IReadOnlyList<Brugklas> lijst, OrganisatieId school, CancellationToken ct)
    {
        await SchoolAsync(school, async (sp, handeling) =>
            (await sp.GetRequiredService<AanmeldingInvoeren>().ExecuteAsync(new AanmeldingInvoerenOpdracht(kind.Code, kind.Geboren, Guid.NewGuid(), "schooljaar"), handeling, ct)).Weigeringen);
        await SchoolAsync(school, async (sp, handeling) =>
        {
            var (id, versie) = await StandAsync(sp, kind.Leerling, ct);
            var opdracht = new VoorkeurslijstOpstellenOpdracht(id, [.. lijst.Select(k => k.Id)], new Dictionary<BrugklasId, string>(), versie);
            return (await sp.GetRequiredService<VoorkeurslijstOpstellen>().ExecuteAsync(opdracht, handeling, ct)).Weigeringen;
        });
        await SchoolAsync(school, async (sp, handeling) =>
        {
            var (id, versie) = await StandAsync(sp, kind.Leerling, ct);
            return (await sp.GetRequiredService<VoorkeurslijstDefinitiefMaken>().ExecuteAsync(new VoorkeurslijstDefinitiefMakenOpdracht(id, null, versie), handeling, ct)).Weigeringen;
        });
    }

    private Task<bool> SchoolAsync(OrganisatieId school, Func<IServiceProvider, Handeling, Task<IReadOnlyList<Weigering>>> stap) => diensten.AlsAsync(school, Rol.VoGebruiker, async (sp, handeling) =>
    {
        Demowerk.Eis(await stap(sp, handeling));
        return true;
    });

    private static async Task<(AanmeldingId Id, int Versie)> StandAsync(IServiceProvider sp, LeerlingId leerling, CancellationToken ct)
    {
        var stand = await sp.GetRequiredService<OversteekDb>().Aanmeldingen.AsNoTracking().Where(a => a.LeerlingId == leerling).Select(a => new { a.Id, a.Versie }).SingleAsync(ct);
        return (stand.Id, stand.Versie);
    }

    /// <summary>Parents like the first schools of the list best, and put other classes that fit behind it.</summary>
    private List<Brugklas> Wensen(Uitgereikt kind)
    {
        var volgorde = regio.Voscholen.Select(v => v.Id).ToList();
        var passend = klassen.Where(k => k.OpVoorkeurslijst && k.PastBij(kind.Advies)).OrderBy(k => volgorde.IndexOf(k.OrganisatieId) + kans.Next(4)).ThenBy(k => k.Naam, StringComparer.Ordinal).Take(LangsteLijst).ToList();
        return passend.Count > 0 ? passend : throw new InvalidOperationException($"Geen brugklas past bij advies {kind.Advies.Geldend?.Naam}, lwoo {kind.Advies.Lwoo}.");
    }

    private async Task<bool> LotenAsync(CancellationToken ct)
    {
        await RegioAsync(async (sp, h) => await sp.GetRequiredService<LotingVastleggen>().ExecuteAsync(new LotingVastleggenOpdracht(Demoplan.Schooljaar, null), h, ct));
        await NaarAsync("bevriezing", ct);
        await ErkenAsync(ct);
        await TweePersonenAsync(async (sp, h) => await sp.GetRequiredService<LotingBevriezen>()
            .ExecuteAsync(new LotingBevriezenOpdracht(Demoplan.Schooljaar), h, ct));
        await NaarAsync("lotingsdag", ct);
        await TweePersonenAsync(async (sp, h) => await sp.GetRequiredService<LotingTrekken>()
            .ExecuteAsync(new LotingTrekkenOpdracht(Demoplan.Schooljaar, "Gespeeld schooljaar, geen echte toevalsbron"), h, ct));
        await TweePersonenAsync(async (sp, h) => await sp.GetRequiredService<LotingPubliceren>()
            .ExecuteAsync(new LotingPublicerenOpdracht(Demoplan.Schooljaar), h, ct));
        return true;
    }

    /// <summary>What is not ready in a played year is acknowledged as a region would.</summary>
    private async Task ErkenAsync(CancellationToken ct)
    {
        var sleutels = await diensten.AlsAsync(regio.Id, Rol.Regiocoordinator, async (sp, _) =>
        {
            var db = sp.GetRequiredService<OversteekDb>();
            var (loting, procedure) = (await db.Lotingen.Lopend(regio.Id, Demoplan.Schooljaar)
                .SingleAsync(ct), await db.ProcedureVanRegioAsync(regio.Id, Demoplan.Schooljaar, ct));
            return (await sp.GetRequiredService<Bevrieslijst>().GeefAsync(loting, procedure!, ct)).Select(b => b.Sleutel).ToList();
        });
        if (sleutels.Count > 0)
            await RegioAsync(async (sp, h) => await sp.GetRequiredService<BevindingenErkennen>()
                .ExecuteAsync(new BevindingenErkennenOpdracht(Demoplan.Schooljaar, sleutels), h.Met("Gespeeld schooljaar."), ct));
    }

    /// <summary>Every step of the lottery is proposed by one coordinator and confirmed by another (SEC-12).</summary>
    private async Task TweePersonenAsync(Func<IServiceProvider, Handeling, Task<Result>> stap)
    {
        foreach (var wie in new[] { new AccountId(Guid.NewGuid()), new AccountId(Guid.NewGuid()) })
            await RegioAsync((sp, h) => stap(sp, h with { Wie = wie }));
    }

    private Task<bool> RegioAsync(Func<IServiceProvider, Handeling, Task<Result>> stap) => diensten.AlsAsync(regio.Id, Rol.Regiocoordinator, async (sp, handeling) =>
    {
        Demowerk.Eis((await stap(sp, handeling)).Weigeringen);
        return true;
    });

    private async Task<bool> BesluitenAsync(CancellationToken ct)
    {
        var plaatsen = await diensten.AlsPlatformAsync(db => db.Lotingsuitslagen.AsNoTracking().ToDictionaryAsync(u => u.LeerlingId, u => u.BrugklasId, ct));
        foreach (var a in await AanmeldingenAsync(Aanmeldingstatus.Doorgeschoven, ct))
            await VoAsync(a, async (sp, h, versie) => await sp.GetRequiredService<DoorschuivingBevestigen>().ExecuteAsync(new DoorschuivingBevestigenOpdracht(a.Id, versie), h, ct), ct);
        foreach (var a in await AanmeldingenAsync(Aanmeldingstatus.Plaatsbaar, ct))
            await VoAsync(a, async (sp, h, versie) => await sp.GetRequiredService<LeerlingToelaten>().ExecuteAsync(new LeerlingToelatenOpdracht(a.Id, plaatsen[a.Leerling], null, versie), h, ct), ct);
        foreach (var a in await AanmeldingenAsync(Aanmeldingstatus.Uitgeloot, ct))
            await VoAsync(a, async (sp, h, versie) => await sp.GetRequiredService<LeerlingAfwijzen>().ExecuteAsync(new LeerlingAfwijzenOpdracht(a.Id, "GEEN_PLAATS_LOTING", null, versie), h, ct), ct);
        return true;
    }

    private async Task<int> OverdragenAsync(CancellationToken ct)
    {
        var doel = Directory.CreateDirectory(Path.Combine(map, "oso-vo")).FullName;
        var aanmeldingen = await AanmeldingenAsync(Aanmeldingstatus.Toegelaten, ct);
        foreach (var a in aanmeldingen)
        {
            var uit = await diensten.AlsAsync(a.School, Rol.VoGebruiker, (sp, h) => sp.GetRequiredService<OsoOverdragen>().ExecuteAsync(new OsoOverdracht(a.Id, []), h, ct));
            Demowerk.Eis(uit.Weigeringen);
            await File.WriteAllBytesAsync(Path.Combine(doel, uit.Waarde.Bestandsnaam), uit.Waarde.Inhoud, ct);
        }
        return aanmeldingen.Count;
    }

    private Task<bool> VoAsync(Lopend a, Func<IServiceProvider, Handeling, int, Task<Result>> besluit, CancellationToken ct) => diensten.AlsAsync(a.School, Rol.VoGebruiker, async (sp, handeling) =>
    {
        Demowerk.Eis((await besluit(sp, handeling, (await StandAsync(sp, a.Leerling, ct)).Versie)).Weigeringen);
        return true;
    });

    private Task<List<Lopend>> AanmeldingenAsync(Aanmeldingstatus status, CancellationToken ct) =>
        diensten.AlsPlatformAsync(db => db.Aanmeldingen.AsNoTracking().Where(a => a.Status == status).OrderBy(a => a.Aanmeldnummer).Select(a => new Lopend(a.Id, a.LeerlingId, a.OrganisatieId)).ToListAsync(ct));

    private async Task<Schooljaarverslag> VerslagAsync(int pdfs, int bestanden, CancellationToken ct)
    {
        var standen = await diensten.AlsPlatformAsync(db => db.Leerlingen.AsNoTracking()
            .Select(l => db.Aanmeldingen.Where(a => a.LeerlingId == l.Id).Select(a => (Aanmeldingstatus?)a.Status).ToList()).ToListAsync(ct));
        var einde = standen.GroupBy(s => s switch { [] => "ZonderAanmelding", [{ } een] => een.ToString(), _ => "MeerAanmeldingen" }).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        string[] eind = [nameof(Aanmeldingstatus.Overgedragen), nameof(Aanmeldingstatus.Afgewezen)];
        return new Schooljaarverslag(leerlingen, standen.Count, einde, einde.Where(e => !eind.Contains(e.Key)).Sum(e => e.Value) + Math.Abs(leerlingen - standen.Count), pdfs, bestanden, seconden);
    }

    private Task NaarAsync(string moment, CancellationToken ct) => tijd.ZetAsync(Demotijd.Momenten.Single(m => m.Sleutel == moment).Moment, ct);

    private async Task<T> StapAsync<T>(string naam, Func<Task<T>> stap)
    {
        var klok = Stopwatch.StartNew();
        var uit = await stap();
        seconden[naam] = Math.Round(klok.Elapsed.TotalSeconds, 2);
        await Console.Error.WriteLineAsync($"  {naam}: {klok.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s");
        return uit;
    }

    private sealed record Lopend(AanmeldingId Id, LeerlingId Leerling, OrganisatieId School);
}

/// <param name="Verloren">Pupils that did not end in exactly one end state; more than none is a fault.</param>
internal sealed record Schooljaarverslag(int Gevraagd, int Leerlingen, IReadOnlyDictionary<string, int> Eindstanden, int Verloren, int Pdfs, int OsoBestanden, IReadOnlyDictionary<string, double> Seconden);
