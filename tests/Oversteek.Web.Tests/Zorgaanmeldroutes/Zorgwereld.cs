using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Zorgaanmeldroutes;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Zorgaanmeldroutes;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Zorgaanmeldroutes;

/// <summary>A po school in a region that works with the route, a samenwerkingsverband, and the steps as people take them.</summary>
internal sealed class Zorgwereld(Proefserver server) : IAsyncDisposable
{
    public static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF");

    public Proefserver Server => server;

    public OrganisatieId SwvId { get; } = OrganisatieId.Nieuw();

    public OrganisatieId AnderSwvId { get; } = OrganisatieId.Nieuw();

    public Webklant Po { get; private set; } = null!;

    public Webklant Swv { get; private set; } = null!;

    public static async Task<Zorgwereld> OpAsync(Databasesoort soort = Databasesoort.Sqlite, bool aan = true)
    {
        var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        server.Klok.ZetOp(new DateOnly(2027, 2, 1));
        var wereld = new Zorgwereld(server);
        await server.Systeem(async db =>
        {
            db.AddRange(
                new Organisatie(wereld.SwvId, Organisatiesoort.Samenwerkingsverband, "Samenwerkingsverband Noord") { RegioId = server.Regio.Regio },
                new Organisatie(wereld.AnderSwvId, Organisatiesoort.Samenwerkingsverband, "Samenwerkingsverband Elders") { RegioId = server.Regio.AndereRegio });
            await db.SaveChangesAsync();
        });
        await server.ZetRegelsAsync(r => r with { Zorgaanmeldroute = aan });
        wereld.Po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        wereld.Swv = await server.LogInAsync(Rol.Samenwerkingsverband, wereld.SwvId);
        return wereld;
    }

    public static string Url(LeerlingId id) => $"/zorgroute/{id.Waarde}";

    public static string Route(LeerlingId id) => $"/swv/zorgroute/{id.Waarde}";

    /// <summary>A pupil with an OKR in concept: something on the tabs 2, 3 and 5, and two attachments.</summary>
    public async Task<LeerlingId> KindAsync(string achternaam = "Jansen", Action<Leerling, Okr, Handeling>? meer = null)
    {
        var id = await server.LeerlingAsync(server.Regio.PoSchool, (l, okr, h) =>
        {
            Proefgegevens.Compleet(l, okr, h);
            Zet(okr, "2", "b8NietAfgenomen", "Kanarietest", h);
            Zet(okr, "3", "belemmeringen", "Werkt graag met plaatjes.", h);
            Zet(okr, "5", "watNodig", "Kanariebehoefte", h);
            meer?.Invoke(l, okr, h);
        }, achternaam);
        foreach (var (naam, soort) in new[] { ("opp.pdf", "OPP"), ("kanarie.pdf", "GROEIDOCUMENT") })
        {
            (await server.InScopeAsync(sp => sp.GetRequiredService<BijlageToevoegen>().ExecuteAsync(
                new BijlageToevoegenOpdracht(id, soort, new Gekeurdbestand(naam, "application/pdf", Pdf, Bijlagetoestand.InOrde), false),
                server.Handeling(server.Regio.PoSchool), TestContext.Current.CancellationToken),
                toegang => toegang.Gebruik(server.Regio.PoSchool, null, Rol.PoGebruiker))).Weigeringen.ShouldBeEmpty();
        }
        return id;
    }

    public async Task BeginAsync(LeerlingId id) =>
        (await (await Po.GetAsync(Url(id))).Formulier("#begin").VerstuurAsync()).Tekst.ShouldContain("Kies nu wat er meegaat.");

    /// <summary>Tab 3 and the first attachment, and nothing else.</summary>
    public async Task<Pagina> KiesAsync(LeerlingId id, params string[] tabbladen)
    {
        var opp = await BijlageAsync(id, "opp.pdf");
        var formulier = (await Po.GetAsync(Url(id))).Formulier("#keuze").Zet("Invoer.Vraag", "Past regulier onderwijs?").Zet("Invoer.Contact", "Karin Hofstra");
        foreach (var nummer in tabbladen.Length == 0 ? ["3"] : tabbladen)
            formulier.Zet("Invoer.Tabbladen", nummer);
        return await formulier.Zet("Invoer.Bijlagen", opp.ToString()).VerstuurAsync();
    }

    public async Task<Pagina> ToestemmingAsync(LeerlingId id, int ouder, string knop = "Toestemming vastleggen") =>
        await (await Po.GetAsync(Url(id))).Formulier("#geven").Zet("Toestemming.Ouder", $"{ouder}").VerstuurAsync(knop);

    public async Task<Pagina> VerstuurAsync(LeerlingId id) => await (await Po.GetAsync(Url(id))).Formulier("#indienen").VerstuurAsync();

    /// <summary>Everything but the sending.</summary>
    public async Task KlaarAsync(LeerlingId id, params string[] tabbladen)
    {
        await BeginAsync(id);
        (await KiesAsync(id, tabbladen)).Tekst.ShouldContain("Leg nu de toestemming van de ouders vast.");
        foreach (var ouder in await OudersAsync(id))
            (await ToestemmingAsync(id, ouder)).Tekst.ShouldContain("De toestemming is vastgelegd.");
    }

    public async Task<LeerlingId> VerstuurdAsync(string achternaam = "Jansen", Action<Leerling, Okr, Handeling>? meer = null)
    {
        var id = await KindAsync(achternaam, meer);
        await KlaarAsync(id);
        (await VerstuurAsync(id)).Tekst.ShouldContain("Het deel van het dossier is verstuurd.");
        return id;
    }

    public Task<List<int>> OudersAsync(LeerlingId id) => server.Systeem(db => db.Ouders.Where(o => o.LeerlingId == id).Select(o => o.Volgnummer).Order().ToListAsync());

    public Task<Guid> BijlageAsync(LeerlingId id, string naam) => server.Systeem(async db =>
        (await db.Bijlagen.AsNoTracking().Where(b => b.LeerlingId == id).ToListAsync()).Single(b => b.Bestandsnaam == naam).Id.Waarde);

    public Task<Zorgaanmeldroute> NuAsync(LeerlingId id) => server.Systeem(db =>
        db.Zorgaanmeldroutes.AsNoTracking().Where(z => z.LeerlingId == id).OrderByDescending(z => z.Lopend != null).ThenByDescending(z => z.IngediendOp).FirstAsync());

    public Task<List<string>> MailsAsync() => server.Systeem(db => db.UitgaandeBerichten.Where(b => b.Sjabloon.Contains("zorgaanmeldroute"))
        .OrderBy(b => b.Sjabloon).Select(b => b.Sjabloon).ToListAsync());

    /// <summary>What somebody sees through the filters of the database.</summary>
    public Task<string> RijenAsync(OrganisatieId wie, Rol rol) => server.InScopeAsync(async sp =>
    {
        var db = sp.GetRequiredService<OversteekDb>();
        return $"routes {await db.Zorgaanmeldroutes.CountAsync()}, stukken {await db.Set<Zorgaanmeldroutebestand>().CountAsync()}, leerlingen {await db.Leerlingen.CountAsync()}, "
            + $"ouders {await db.Ouders.CountAsync()}, okrs {await db.Okrs.CountAsync()}, bijlagen {await db.Bijlagen.CountAsync()}";
    }, toegang => toegang.Gebruik(wie, null, rol));

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static void Zet(Okr okr, string tabblad, string veld, string waarde, Handeling h) =>
        okr.SlaOp(tabblad, (okr.Inhoud(tabblad) ?? new Onderdeelinhoud()).Met(veld, waarde), h).IsGelukt.ShouldBeTrue();
}
