using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Zib;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Zib;

/// <summary>A school, a bureau, and a pupil with a career from groep 1 and tests; the steps as people take them.</summary>
internal sealed class Zibwereld(Proefserver server) : IAsyncDisposable
{
    public static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF");

    public Proefserver Server => server;

    public OrganisatieId BureauId { get; } = OrganisatieId.Nieuw();

    public Webklant Po { get; private set; } = null!;

    public Webklant Bureau { get; private set; } = null!;

    public static async Task<Zibwereld> OpAsync(Databasesoort soort = Databasesoort.Sqlite)
    {
        var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var wereld = new Zibwereld(server);
        await server.Systeem(async db =>
        {
            db.Add(new Organisatie(wereld.BureauId, Organisatiesoort.Onderzoeksbureau, "Bureau Kompas") { RegioId = server.Regio.Regio });
            await db.SaveChangesAsync();
        });
        wereld.Po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        wereld.Bureau = await server.LogInAsync(Rol.Onderzoeksbureau, wereld.BureauId);
        return wereld;
    }

    public static string Url(LeerlingId id) => $"/leerlingen/{id.Waarde}/zib";

    public static string Onderzoek(LeerlingId id) => $"/onderzoeken/{id.Waarde}";

    public async Task KiesBureauAsync(Zelftoetsing zelf = Zelftoetsing.Geen) => (await (await Po.GetAsync("/gegevens/onderzoeksbureau")).Formulier("#bureau")
        .Zet("Invoer.Bureau", BureauId.ToString()).Zet("Invoer.Contact", Po.Account!.Value.Waarde.ToString()).Zet("Invoer.Zelftoetsing", $"{zelf}").VerstuurAsync()).Tekst.ShouldContain("Opgeslagen.");

    public Task<LeerlingId> KindAsync(string achternaam = "Jansen", Action<Leerling, Okr, Handeling>? meer = null) => server.LeerlingAsync(server.Regio.PoSchool, (l, okr, h) =>
    {
        l.VulAan(new Leerlinggegevens { Schoolloopbaan = [.. Enumerable.Range(1, 8).Select(g => new Loopbaanregel($"{2018 + g}-{2019 + g}", "10AA", "Basisschool De Eik", $"{g}"))] }, h);
        Toetsresultaat[] toetsen =
        [
            new("Cito", "BL", "M8", new DateOnly(2027, 1, 12), "140", "V", 30, 55), new("Cito", "RW", "M8", new DateOnly(2027, 1, 12), "200", "V", 35, 55),
            new("Cito", "TL", "M8", new DateOnly(2027, 1, 12), "60", "III", 50, 55), new("Cito", "SP", "M8", new DateOnly(2027, 1, 12), "120", "IV", 45, 55),
        ];
        okr.SlaOp("2", new Onderdeelinhoud { Toetsen = toetsen }, h).IsGelukt.ShouldBeTrue();
        meer?.Invoke(l, okr, h);
    }, achternaam);

    /// <summary>Everything but the sending.</summary>
    public async Task VulInAsync(LeerlingId id)
    {
        await (await Po.GetAsync(Url(id))).Formulier("#begin").VerstuurAsync();
        var formulier = (await Po.GetAsync(Url(id))).Formulier("#zib");
        foreach (var (veld, waarde) in new[] { ("vraagstelling", "Is lwoo passend?"), ("contact", "Ingrid Blok"), ("seLeerkracht", "ja"), ("seLeerling", "ja") })
            formulier.Zet($"Invoer.Velden[{veld}]", waarde);
        (await formulier.VerstuurAsync("Opslaan")).Tekst.ShouldContain("De aanmelding is opgeslagen.");
        await ToestemmingAsync(id, 1, Toestemmingsoort.Deelnemen);
        await ToestemmingAsync(id, 2, Toestemmingsoort.Deelnemen);
        (await (await Po.GetAsync(Url(id))).Formulier("#bestand").MetBestand("Bestand", "getekend.pdf", Pdf, "application/pdf").VerstuurAsync()).Tekst.ShouldContain("is toegevoegd");
    }

    public async Task<Pagina> DienInAsync(LeerlingId id) => await (await Po.GetAsync(Url(id))).Formulier("#indienen").VerstuurAsync();

    public async Task<LeerlingId> IngediendAsync(string achternaam = "Jansen", Action<Leerling, Okr, Handeling>? meer = null)
    {
        await KiesBureauAsync();
        var id = await KindAsync(achternaam, meer);
        await VulInAsync(id);
        (await DienInAsync(id)).Tekst.ShouldContain("De aanmelding is bij het bureau.");
        return id;
    }

    public async Task<Pagina> ToestemmingAsync(LeerlingId id, int ouder, Toestemmingsoort soort, string knop = "Toestemming vastleggen") => await (await Po.GetAsync(Url(id))).Formulier("#geven")
        .Zet("Toestemming.Ouder", $"{ouder}").Zet("Toestemming.Soort", $"{soort}").VerstuurAsync(knop);

    public Task<ZibAanmelding> NuAsync(LeerlingId id) => server.Systeem(db => db.ZibAanmeldingen.AsNoTracking().Where(z => z.LeerlingId == id).OrderByDescending(z => z.IngediendOp).FirstAsync());

    public Task<List<string>> MailsAsync() => server.Systeem(db => db.UitgaandeBerichten.Where(b => b.Sjabloon.StartsWith("bureau.") || b.Sjabloon.StartsWith("po.zib")).OrderBy(b => b.Sjabloon).Select(b => b.Sjabloon).ToListAsync());

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
