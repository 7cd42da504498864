using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Keuzelijsten;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Domain.Toegang;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Keuzelijsten;

/// <summary>A parent of one child, as the use cases meet one: a holder with an access and nothing else.</summary>
internal sealed record Proefouder(Vowereld Wereld, LeerlingId Kind, int Nummer, HouderId Houder)
{
    private Proefserver Server => Wereld.Server;

    public Handeling Handeling => new(new AccountId(Houder.Waarde), Rol.Ouder, Server.Regio.PoSchool, Server.Klok.GetUtcNow(), Guid.NewGuid());

    public static async Task<Proefouder> MaakAsync(Vowereld wereld, LeerlingId kind, int nummer)
    {
        var houder = HouderId.Nieuw();
        await wereld.Server.Systeem(async db =>
        {
            var rij = await db.Ouders.Where(o => o.LeerlingId == kind && o.Volgnummer == nummer).Select(o => o.Id).SingleAsync();
            db.Add(Inzagerecht.VanOuder(kind, wereld.Server.Regio.PoSchool, houder, rij, metDossier: true, wereld.Server.Klok.GetUtcNow()));
            await (Task)typeof(OversteekDb).GetMethod("BewaarInzagerechtenAsync", BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(db, [CancellationToken.None])!;
        });
        return new Proefouder(wereld, kind, nummer, houder);
    }

    public Task<T> AlsAsync<T>(Func<IServiceProvider, Task<T>> werk) => Server.InScopeAsync(werk, t => t.GebruikOuder(Houder, new AccountId(Houder.Waarde)));

    public Task<Keuzebeeld?> KijkAsync(LeerlingId? kind = null) => AlsAsync(sp => sp.GetRequiredService<Keuzelijstbron>().GeefAsync(kind ?? Kind, default));

    public async Task<Result> SlaOpAsync(params BrugklasId[] klassen) => await SlaOpAsync((await KijkAsync())!.Versie, klassen);

    public Task<Result> SlaOpAsync(int versie, params BrugklasId[] klassen) =>
        AlsAsync(sp => sp.GetRequiredService<KeuzelijstOpslaan>().ExecuteAsync(new(Kind, null, klassen, versie), Handeling, default));

    public async Task<Result<string>> VerstuurAsync(Guid? bewerking = null, int? versie = null)
    {
        var nu = versie ?? (await KijkAsync())!.Versie;
        return await AlsAsync(sp => sp.GetRequiredService<KeuzelijstVersturen>().ExecuteAsync(new(Kind, null, nu, bewerking ?? Guid.NewGuid()), Handeling, default));
    }

    public async Task<string> StuurAsync(params BrugklasId[] klassen)
    {
        (await SlaOpAsync(klassen)).Weigeringen.ShouldBeEmpty();
        var uit = await VerstuurAsync();
        uit.Weigeringen.ShouldBeEmpty();
        return uit.Waarde;
    }

    public async Task<Result> TrekInAsync()
    {
        var versie = (await KijkAsync())!.Versie;
        return await AlsAsync(sp => sp.GetRequiredService<KeuzelijstIntrekken>().ExecuteAsync(new(Kind, null, versie), Handeling, default));
    }

    public Task<Result> MaakBezwaarAsync(string? tekst) =>
        AlsAsync(sp => sp.GetRequiredService<OuderbezwaarIndienen>().ExecuteAsync(new(Kind, null, tekst), Handeling, default));
}

internal static class Keuzewereld
{
    public static async Task<(LeerlingId Kind, Proefouder Ouder1, Proefouder Ouder2)> GezinAsync(this Vowereld wereld, string achternaam = "Jansen")
    {
        var (kind, _) = await wereld.LeerlingAsync(achternaam: achternaam);
        return (kind, await Proefouder.MaakAsync(wereld, kind, 1), await Proefouder.MaakAsync(wereld, kind, 2));
    }

    public static Task<Keuzelijst?> LijstAsync(this Vowereld wereld, LeerlingId kind) =>
        wereld.Server.Systeem(db => db.Keuzelijsten.AsNoTracking().SingleOrDefaultAsync(k => k.LeerlingId == kind));

    public static Task<List<string>> MailsAsync(this Vowereld wereld, LeerlingId kind) => wereld.Server.Systeem(db =>
        db.UitgaandeBerichten.AsNoTracking().Where(b => b.LeerlingId == kind).OrderBy(b => b.Sjabloon).ThenBy(b => b.Ouder)
            .Select(b => b.Sjabloon + ":" + b.Ouder).ToListAsync());

    public static Task<int> AanmeldingenAsync(this Vowereld wereld, LeerlingId kind) =>
        wereld.Server.Systeem(db => db.Aanmeldingen.CountAsync(a => a.LeerlingId == kind && !Aanmeldingstaten.Beeindigd.Contains(a.Status)));
}
