using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Aanmeldingen;

/// <summary>A region in its application week: accepted classes at two vo schools, and pupils with a definitive OKR and a code.</summary>
public sealed class Vowereld : IAsyncLifetime
{
    public static readonly DateOnly Geboren = new(2015, 3, 14);

    public Proefserver Server { get; private init; } = new();

    /// <summary>On a server of choice: another database, a mailbox, a log.</summary>
    public static async Task<Vowereld> OpAsync(Proefserver server)
    {
        var wereld = new Vowereld { Server = server };
        await wereld.InitializeAsync();
        return wereld;
    }

    public BrugklasId Havo { get; private set; }

    public BrugklasId HavoTweetalig { get; private set; }

    public BrugklasId Vwo { get; private set; }

    public BrugklasId HavoElders { get; private set; }

    public OrganisatieId School => Server.Regio.VoSchool;

    public OrganisatieId AndereSchool => Server.Regio.AndereVoSchool;

    public async ValueTask InitializeAsync()
    {
        await Server.InitializeAsync();
        Server.Klok.ZetOp(new DateOnly(2027, 3, 25));
        var eigen = await KlassenAsync(School, ("Havo", "60", 2), ("Havo tweetalig", "60", 1), ("Vwo", "70", 30));
        (Havo, HavoTweetalig, Vwo) = (eigen[0], eigen[1], eigen[2]);
        HavoElders = (await KlassenAsync(AndereSchool, ("Havo", "60", 20)))[0];
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    public Task<Webklant> VoAsync(OrganisatieId? school = null) => Server.LogInAsync(Rol.VoGebruiker, school ?? School);

    /// <summary>A pupil with a definitive OKR (havo) and a code.</summary>
    public async Task<(LeerlingId Id, string Code)> LeerlingAsync(bool okrDefinitief = true, string achternaam = "Jansen", OrganisatieId? school = null)
    {
        var po = school ?? Server.Regio.PoSchool;
        var id = await Server.LeerlingAsync(po, (leerling, okr, handeling) =>
        {
            Proefgegevens.Compleet(leerling, okr, handeling);
            if (okrDefinitief)
                okr.MaakDefinitief([], handeling).IsGelukt.ShouldBeTrue();
        }, achternaam);
        var code = Codegever.NieuweUniekeCode();
        await Server.Systeem(async db =>
        {
            var sleutel = Server.Diensten.GetRequiredService<BlindeIndex>().Zoeksleutel(code, Geboren);
            db.Add(new UniekeCode(id, code.Waarde, sleutel, Server.Handeling(po)));
            await db.SaveChangesAsync();
        });
        return (id, code.Gegroepeerd);
    }

    /// <summary>Through the pages: code, confirm.</summary>
    public static async Task<Pagina> VoerInAsync(Webklant vo, string code)
    {
        var controle = await ZoekAsync(vo, code, Geboren);
        return await controle.Formulier("#bevestigen").VerstuurAsync();
    }

    public static async Task<Pagina> ZoekAsync(Webklant vo, string code, DateOnly geboren) =>
        await (await vo.GetAsync("/aanmeldingen/nieuw")).Formulier("#zoeken").Zet("Invoer.Code", code).Zet("Invoer.Geboortedatum", geboren.ToString("yyyy-MM-dd")).VerstuurAsync();

    /// <summary>Through the pages: the list in this order, then definitive.</summary>
    public static async Task<Pagina> DefinitiefAsync(Webklant vo, AanmeldingId aanmelding, params BrugklasId[] klassen)
    {
        var pagina = await LijstAsync(vo, aanmelding, klassen);
        var controle = await pagina.Formulier().VerstuurAsync("Naar definitief maken");
        return await controle.Formulier().VerstuurAsync();
    }

    public static async Task<Pagina> LijstAsync(Webklant vo, AanmeldingId aanmelding, params BrugklasId[] klassen)
    {
        var pagina = await vo.GetAsync($"/aanmeldingen/{aanmelding.Waarde}/voorkeurslijst");
        foreach (var klas in klassen)
            pagina = await pagina.Formulier().Zet("Invoer.Toevoegen", klas.Waarde.ToString()).VerstuurAsync("Klas toevoegen");
        return pagina;
    }

    /// <summary>A pupil applied at the school, with this definitive list, all through the pages.</summary>
    public Task<(LeerlingId Leerling, AanmeldingId Aanmelding)> AangemeldAsync(Webklant vo, params BrugklasId[] klassen) =>
        AangemeldAsync(vo, Server.Regio.PoSchool, klassen);

    /// <inheritdoc cref="AangemeldAsync(Webklant, BrugklasId[])"/>
    public async Task<(LeerlingId Leerling, AanmeldingId Aanmelding)> AangemeldAsync(Webklant vo, OrganisatieId po, params BrugklasId[] klassen) =>
        await AangemeldAsync(vo, await LeerlingAsync(school: po), klassen);

    /// <inheritdoc cref="AangemeldAsync(Webklant, BrugklasId[])"/>
    public async Task<(LeerlingId Leerling, AanmeldingId Aanmelding)> AangemeldAsync(Webklant vo, string achternaam, params BrugklasId[] klassen) =>
        await AangemeldAsync(vo, await LeerlingAsync(achternaam: achternaam), klassen);

    private async Task<(LeerlingId Leerling, AanmeldingId Aanmelding)> AangemeldAsync(Webklant vo, (LeerlingId Id, string Code) leerling, BrugklasId[] klassen)
    {
        await VoerInAsync(vo, leerling.Code);
        var aanmelding = await AanmeldingVanAsync(leerling.Id);
        if (klassen.Length > 0)
            await DefinitiefAsync(vo, aanmelding.Id, klassen);
        return (leerling.Id, aanmelding.Id);
    }

    /// <summary>As the publication of the draw leaves it.</summary>
    public Task GeplaatstAsync(AanmeldingId id, BrugklasId klas, OrganisatieId school) => Server.Systeem(async db =>
    {
        var aanmelding = await db.Aanmeldingen.Include(a => a.Voorkeuren).SingleAsync(a => a.Id == id);
        aanmelding.VerwerkLoting(klas, school, Server.Handeling(Server.Regio.Regio, Rol.Regiocoordinator)).IsGelukt.ShouldBeTrue();
        await db.SaveChangesAsync();
    });

    public Task<Aanmelding> AanmeldingVanAsync(LeerlingId leerling) =>
        Server.Systeem(db => db.Aanmeldingen.AsNoTracking().Include(a => a.Voorkeuren.OrderBy(v => v.Rang)).SingleAsync(a => a.LeerlingId == leerling && a.Status != Aanmeldingstatus.Vervallen));

    public Task<UniekeCodestatus> CodestandAsync(LeerlingId leerling) => Server.Systeem(db => db.UniekeCodes.Where(c => c.LeerlingId == leerling).Select(c => c.Status).SingleAsync());

    /// <summary>Whether this organisation sees the dossier, through the filters that every page uses.</summary>
    public Task<bool> ZietDossierAsync(OrganisatieId organisatie, LeerlingId leerling) => Server.InScopeAsync(
        sp => sp.GetRequiredService<Application.Persistence.OversteekDb>().Okrs.AnyAsync(o => o.LeerlingId == leerling), toegang => toegang.Gebruik(organisatie, null, Rol.VoGebruiker));

    /// <summary>A school of kind vso-3 with one class of one place.</summary>
    public async Task<(OrganisatieId School, BrugklasId Klas)> VsoSchoolAsync()
    {
        var id = OrganisatieId.Nieuw();
        await Server.Systeem(async db =>
        {
            db.Add(new Organisatie(id, Organisatiesoort.VoSchool, "De Brug") { RegioId = Server.Regio.Regio, BestuurId = Server.Regio.Bestuur, Schoolsoort = Schoolsoort.Vso3, Brin = "22EE", Vestigingscode = "00" });
            await db.SaveChangesAsync();
        });
        return (id, (await KlassenAsync(id, ("Vso arbeid", "60", 1)))[0]);
    }

    private Task<List<BrugklasId>> KlassenAsync(OrganisatieId school, params (string Naam, string Advies, int Plaatsen)[] klassen) => Server.Systeem(async db =>
    {
        var handeling = Server.Handeling(school, Rol.VoBeheerder);
        var beheer = new Brugklasbeheer(school, Proefregio.Schooljaar);
        var ids = klassen.Select(k => beheer.VoegToe(new Brugklasgegevens(k.Naam, [k.Advies], false, k.Plaatsen, null, NaastElkaar: k.Naam.Contains(' ')), handeling).Waarde.Id).ToList();
        beheer.Verstuur(handeling).IsGelukt.ShouldBeTrue();
        beheer.Accepteer(handeling).IsGelukt.ShouldBeTrue();
        db.Add(beheer);
        await db.SaveChangesAsync();
        return ids;
    });
}
