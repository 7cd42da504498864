using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Keuzelijsten;

namespace Oversteek.Demo.Spel;

/// <summary>What families and vo schools do with the forms: a code, a list, definitive.</summary>
internal sealed class Aanmeldspel(IServiceProvider diensten, Regio regio)
{
    private const int LangsteLijst = 5;

    /// <summary>Half way the week: a third is done, a third was sent by parents and waits for the school, the rest still has the form at home.</summary>
    public async Task MeldEersteAanAsync(CancellationToken ct)
    {
        var klassen = await KlassenAsync(ct);
        foreach (var kind in (await diensten.UitgereiktAsync(ct)).Where(k => !k.IsLaat && k.Plaats % 3 != 2))
            await MeldAanAsync(kind, klassen, definitief: kind.Plaats % 3 == 0, ct);
    }

    public async Task MeldRestAanAsync(CancellationToken ct)
    {
        var klassen = await KlassenAsync(ct);
        foreach (var kind in (await diensten.UitgereiktAsync(ct)).Where(k => !k.IsLaat))
            await MeldAanAsync(kind, klassen, definitief: true, ct);
    }

    public async Task MeldLaatAanAsync(CancellationToken ct)
    {
        var klassen = await KlassenAsync(ct);
        foreach (var kind in (await diensten.UitgereiktAsync(ct)).Where(k => k.IsLaat))
            await MeldAanAsync(kind, klassen, definitief: true, ct);
    }

    private Task<List<Brugklas>> KlassenAsync(CancellationToken ct) => diensten.AlsPlatformAsync(db => db.Brugklassen.AsNoTracking().ToListAsync(ct));

    private async Task VoerInAsync(Uitgereikt kind, List<Brugklas> lijst, CancellationToken ct)
    {
        var school = lijst[0].OrganisatieId;
        await AlsSchoolAsync(school, async (sp, handeling) =>
            (await sp.GetRequiredService<AanmeldingInvoeren>()
                .ExecuteAsync(new AanmeldingInvoerenOpdracht(kind.Code, kind.Geboren, Guid.NewGuid(), "schooljaar"), handeling, ct)).Kaal);
        var nieuw = await StandAsync(kind.Leerling, ct);
        await AlsSchoolAsync(school, (sp, handeling) => sp.GetRequiredService<VoorkeurslijstOpstellen>()
            .ExecuteAsync(new VoorkeurslijstOpstellenOpdracht(nieuw!.Id, [.. lijst.Select(k => k.Id)], new Dictionary<BrugklasId, string>(), nieuw.Versie), handeling, ct));
    }

    /// <summary>Goes on where an earlier step stopped.</summary>
    private async Task MeldAanAsync(Uitgereikt kind, List<Brugklas> klassen, bool definitief, CancellationToken ct)
    {
        var lijst = Wensen(kind, klassen);
        var school = lijst[0].OrganisatieId;
        if (!definitief && Keuzeruimte.IsHier(kind.Advies))
        {
            await new Ouderspel(diensten).StuurAsync(kind, lijst, ct);
            return;
        }
        if (await StandAsync(kind.Leerling, ct) is null)
            await VoerInAsync(kind, lijst, ct);
        if (definitief && await StandAsync(kind.Leerling, ct) is { Status: Aanmeldingstatus.Nieuw } stand)
        {
            if (await new Ouderspel(diensten).BevestigAsync(school, kind.Leerling, stand.Id, ct))
                return;
            await AlsSchoolAsync(school, (sp, handeling) => sp.GetRequiredService<VoorkeurslijstDefinitiefMaken>()
                .ExecuteAsync(new VoorkeurslijstDefinitiefMakenOpdracht(stand.Id, null, stand.Versie), handeling, ct));
        }
    }

    private Task AlsSchoolAsync(OrganisatieId school, Func<IServiceProvider, Handeling, Task<Result>> stap) => diensten.DoeAsync(school, Rol.VoGebruiker, stap);

    private Task<Stand?> StandAsync(LeerlingId leerling, CancellationToken ct) => diensten.AlsPlatformAsync(db =>
        db.Aanmeldingen.AsNoTracking().Where(a => a.LeerlingId == leerling).Select(a => new Stand(a.Id, a.Status, a.Versie)).SingleOrDefaultAsync(ct));

    /// <summary>Parents like the first schools of the list best, and put other classes that fit behind it.</summary>
    private List<Brugklas> Wensen(Uitgereikt kind, List<Brugklas> klassen)
    {
        var kans = new Random(kind.Plaats);
        var volgorde = regio.Voscholen.Select(v => v.Id).ToList();
        var vroeger = regio.Vo(Schoolsoort.Vso3);
        var passend = klassen.Where(k => k.OpVoorkeurslijst && k.OrganisatieId != vroeger && k.PastBij(kind.Advies))
            .OrderBy(k => k.Naam, StringComparer.Ordinal).ThenBy(k => volgorde.IndexOf(k.OrganisatieId)).ToList();
        var gekozen = passend
            .OrderBy(k => volgorde.IndexOf(k.OrganisatieId) + kans.Next(4)).ThenBy(k => k.Naam, StringComparer.Ordinal).Take(LangsteLijst).ToList();
        return gekozen.Count > 0 ? gekozen : throw new InvalidOperationException($"Geen brugklas past bij advies {kind.Advies.Geldend?.Naam}, lwoo {kind.Advies.Lwoo}.");
    }

    private sealed record Stand(AanmeldingId Id, Aanmeldingstatus Status, int Versie);
}
