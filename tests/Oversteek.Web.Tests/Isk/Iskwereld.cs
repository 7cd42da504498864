using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Isk;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Isk;

/// <summary>A school, a desk, an ISK school with a class, and a pupil that is in the Netherlands for a year; the steps as people take them.</summary>
internal sealed class Iskwereld(Proefserver server) : IAsyncDisposable
{
    public Proefserver Server => server;

    public OrganisatieId LoketId { get; } = OrganisatieId.Nieuw();

    public OrganisatieId AnderLoketId { get; } = OrganisatieId.Nieuw();

    public OrganisatieId IskSchoolId { get; } = OrganisatieId.Nieuw();

    public BrugklasId Klas { get; private set; }

    public Webklant Po { get; private set; } = null!;

    public Webklant Loket { get; private set; } = null!;

    public static async Task<Iskwereld> OpAsync(Databasesoort soort = Databasesoort.Sqlite)
    {
        var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var wereld = new Iskwereld(server);
        await server.Systeem(async db =>
        {
            db.AddRange(
                new Organisatie(wereld.LoketId, Organisatiesoort.IskTestloket, "Testloket Noord") { RegioId = server.Regio.Regio },
                new Organisatie(wereld.AnderLoketId, Organisatiesoort.IskTestloket, "Testloket Zuid") { RegioId = server.Regio.Regio },
                new Organisatie(wereld.IskSchoolId, Organisatiesoort.VoSchool, "ISK De Wereld") { RegioId = server.Regio.Regio, Schoolsoort = Schoolsoort.Isk });
            var handeling = server.Handeling(wereld.IskSchoolId, Rol.VoBeheerder);
            var beheer = new Brugklasbeheer(wereld.IskSchoolId, Proefregio.Schooljaar);
            wereld.Klas = beheer.VoegToe(new Brugklasgegevens("ISK", [Advies.GeenSpecifiek], false, 30, null), handeling).Waarde.Id;
            beheer.Verstuur(handeling).IsGelukt.ShouldBeTrue();
            beheer.Accepteer(handeling).IsGelukt.ShouldBeTrue();
            db.Add(beheer);
            await db.SaveChangesAsync();
        });
        wereld.Po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        wereld.Loket = await server.LogInAsync(Rol.IskTestloket, wereld.LoketId);
        return wereld;
    }

    public static string Url(LeerlingId id) => $"/leerlingen/{id.Waarde}/isk";

    public static string Test(LeerlingId id) => $"/isk/balie/{id.Waarde}";

    public Task<LeerlingId> KindAsync(string achternaam = "Jansen", Action<Leerling, Okr, Handeling>? meer = null) => server.LeerlingAsync(server.Regio.PoSchool, (l, okr, h) =>
    {
        Proefgegevens.Compleet(l, okr, h);
        okr.SlaOp("1", (okr.Inhoud("1") ?? new Onderdeelinhoud()).Met("inNederlandSinds", "2025-10-01"), h).IsGelukt.ShouldBeTrue();
        okr.StelAdviesVast(new Schooladvies { Uitstroom = Uitstroom.Isk }, h).IsGelukt.ShouldBeTrue();
        meer?.Invoke(l, okr, h);
    }, achternaam);

    /// <summary>Everything but the sending.</summary>
    public async Task VulInAsync(LeerlingId id, bool metReden = true)
    {
        await (await Po.GetAsync(Url(id))).Formulier("#begin").VerstuurAsync();
        var formulier = (await Po.GetAsync(Url(id))).Formulier("#isk").Zet("Invoer.Velden[thuistaal]", "Tigrinya").Zet("Invoer.Velden[contact]", "Ingrid Blok");
        if (metReden)
            formulier.Zet("Invoer.Velden[redenLaat]", "De leerling kwam in december bij ons.");
        (await formulier.VerstuurAsync("Opslaan")).Tekst.ShouldContain("De aanmelding is opgeslagen.");
        await ToestemmingAsync(id, 1);
        await ToestemmingAsync(id, 2);
    }

    public async Task<Pagina> DienInAsync(LeerlingId id) => await (await Po.GetAsync(Url(id))).Formulier("#indienen").Zet("Loket", LoketId.ToString()).VerstuurAsync();

    public async Task<LeerlingId> IngediendAsync(string achternaam = "Jansen", Action<Leerling, Okr, Handeling>? meer = null)
    {
        var id = await KindAsync(achternaam, meer);
        await VulInAsync(id);
        (await DienInAsync(id)).Tekst.ShouldContain("De aanmelding is bij het testloket.");
        return id;
    }

    public async Task<Pagina> NodigUitAsync(string dag, params LeerlingId[] kinderen)
    {
        var formulier = (await Loket.GetAsync("/isk/balie/uitnodigen")).Formulier("#velen").Zet("Invoer.Dag", dag).Zet("Invoer.Tijd", "09:30").Zet("Invoer.Plaats", "Lokaal 3");
        foreach (var kind in kinderen)
            formulier.Zet("Kies", kind.ToString());
        return await formulier.VerstuurAsync();
    }

    public async Task GetestAsync(LeerlingId id)
    {
        (await NodigUitAsync("2027-01-20", id)).Tekst.ShouldContain("Uitgenodigd: 1.");
        (await (await Loket.GetAsync(Test(id))).Formulier("#getest").VerstuurAsync()).Tekst.ShouldContain("Vul nu de uitslag in.");
    }

    public async Task<Pagina> UitslagAsync(LeerlingId id) => await (await Loket.GetAsync(Test(id) + "/uitslag")).Formulier("#uitslag")
        .Zet("Invoer.Velden[rekenen]", "Niveau groep 6").Zet("Invoer.Velden[advies]", "ISK").Zet("Invoer.Velden[toelichting]", "Leert snel.").VerstuurAsync();

    public async Task<Pagina> ToestemmingAsync(LeerlingId id, int ouder, string knop = "Toestemming vastleggen") =>
        await (await Po.GetAsync(Url(id))).Formulier("#geven").Zet("Toestemming.Ouder", $"{ouder}").VerstuurAsync(knop);

    public Task<IskTestaanmelding> NuAsync(LeerlingId id) =>
        server.Systeem(db => db.IskTestaanmeldingen.AsNoTracking().Where(i => i.LeerlingId == id).OrderByDescending(i => i.Lopend != null).FirstAsync());

    public Task<List<string>> MailsAsync() => server.Systeem(db => db.UitgaandeBerichten.Where(b => b.Sjabloon.StartsWith("isk.") || b.Sjabloon.StartsWith("po.isk"))
        .OrderBy(b => b.Sjabloon).Select(b => b.Sjabloon).ToListAsync());

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
