using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Aanvragen;

/// <summary>A vo school with applied pupils of whom the dossier is open, a committee, and the steps as people take them.</summary>
internal sealed class Aanvraagwereld(Proefserver server) : IAsyncDisposable
{
    public static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF");

    private int aanmeldnummer = 500;

    public Proefserver Server => server;

    public OrganisatieId SwvId { get; } = OrganisatieId.Nieuw();

    public OrganisatieId AnderSwvId { get; } = OrganisatieId.Nieuw();

    /// <summary>The vo school that acts; another one when the pupil goes there.</summary>
    public Webklant Vo { get; set; } = null!;

    public BrugklasId Klas { get; private set; }

    /// <summary>Of the second school on the lists; null as long as there is none.</summary>
    public BrugklasId? Volgende { get; private set; }

    public Webklant Swv { get; set; } = null!;

    public static async Task<Aanvraagwereld> OpAsync(
        Databasesoort soort = Databasesoort.Sqlite, DateOnly? dag = null, Action<IServiceCollection>? aanpassing = null)
    {
        var server = new Proefserver { Soort = soort, Aanpassing = aanpassing };
        await server.InitializeAsync();
        server.Klok.ZetOp(dag ?? new DateOnly(2027, 4, 5));
        var wereld = new Aanvraagwereld(server);
        await server.Systeem(async db =>
        {
            db.AddRange(
                new Organisatie(wereld.SwvId, Organisatiesoort.Samenwerkingsverband, "Samenwerkingsverband Noord") { RegioId = server.Regio.Regio },
                new Organisatie(wereld.AnderSwvId, Organisatiesoort.Samenwerkingsverband, "Samenwerkingsverband Elders") { RegioId = server.Regio.AndereRegio });
            var handeling = server.Handeling(server.Regio.VoSchool, Rol.VoBeheerder);
            var beheer = new Brugklasbeheer(server.Regio.VoSchool, Proefregio.Schooljaar);
            wereld.Klas = beheer.VoegToe(new Brugklasgegevens("Praktijkonderwijs", ["10"], false, 30, null), handeling).Waarde.Id;
            beheer.Verstuur(handeling).IsGelukt.ShouldBeTrue();
            beheer.Accepteer(handeling).IsGelukt.ShouldBeTrue();
            db.Add(beheer);
            await db.SaveChangesAsync();
        });
        wereld.Vo = await server.LogInAsync(Rol.VoGebruiker, server.Regio.VoSchool);
        wereld.Swv = await server.LogInAsync(Rol.Samenwerkingsverband, wereld.SwvId);
        return wereld;
    }

    /// <summary>A next school on the list of who comes after this; both are of the kind that asks for a tlv.</summary>
    public Task VolgendeSchoolAsync() => server.Systeem(async db =>
    {
        var scholen = new[] { server.Regio.VoSchool, server.Regio.AndereVoSchool };
        await db.Organisaties.Where(o => scholen.Contains(o.Id)).ExecuteUpdateAsync(s => s.SetProperty(o => o.Schoolsoort, Schoolsoort.Praktijkonderwijs));
        var handeling = server.Handeling(server.Regio.AndereVoSchool, Rol.VoBeheerder);
        var beheer = new Brugklasbeheer(server.Regio.AndereVoSchool, Proefregio.Schooljaar);
        Volgende = beheer.VoegToe(new Brugklasgegevens("Praktijkonderwijs", ["10"], false, 30, null), handeling).Waarde.Id;
        beheer.Verstuur(handeling).IsGelukt.ShouldBeTrue();
        beheer.Accepteer(handeling).IsGelukt.ShouldBeTrue();
        db.Add(beheer);
        await db.SaveChangesAsync();
    });

    /// <summary>By the school itself, for a reason that passes on to the next school of the list.</summary>
    public async Task SchuifDoorAsync(LeerlingId id)
    {
        await BesluitTests.BesluitAsync(Vo, (await AanmeldingAsync(id)).Id, "Afwijzen", reden: "GRONDSLAG", toelichting: "De grondslag past niet.");
        (await AanmeldingAsync(id)).OrganisatieId.ShouldBe(server.Regio.AndereVoSchool);
    }

    public Task<Aanmelding> AanmeldingAsync(LeerlingId id) => server.Systeem(db => db.Aanmeldingen.AsNoTracking().SingleAsync(a => a.LeerlingId == id));

    public static string Url(LeerlingId id) => $"/aanvragen/{id.Waarde}";

    public static string Beoordelen(LeerlingId id) => $"/swv/{id.Waarde}";

    /// <summary>A pupil with advice pro, tests of this year and a definitive OKR, who applied here.</summary>
    public async Task<LeerlingId> KindAsync(string achternaam = "Jansen", string iqDatum = "2026-11-02", Action<Leerling, Okr, Handeling>? meer = null)
    {
        var id = await server.LeerlingAsync(server.Regio.PoSchool, (l, okr, h) =>
        {
            Proefgegevens.Compleet(l, okr, h);
            okr.StelAdviesVast(new Schooladvies { Voorlopig = "10", VoorlopigOp = h.Vandaag, Definitief = "10", DefinitiefOp = h.Vandaag }, h).IsGelukt.ShouldBeTrue();
            var twee = (okr.Inhoud("2") ?? new Onderdeelinhoud()).Met("iqTest", "WISC-V").Met("iqDatum", iqDatum).Met("iqTotaal", "68").Met("iqDeskundige", "Els de Vries");
            okr.SlaOp("2", twee with { Toetsen = [new("LVS", "BL", "B8", new DateOnly(2026, 11, 10), null, null, 24, 53), new("LVS", "RW", "B8", new DateOnly(2026, 11, 10), null, null, 22, 53)] }, h)
                .IsGelukt.ShouldBeTrue();
            okr.SlaOp("4b", new Onderdeelinhoud().Met("motiveringLwooPro", "Leert het best in kleine stappen."), h).IsGelukt.ShouldBeTrue();
            meer?.Invoke(l, okr, h);
            okr.MaakDefinitief([], h).IsGelukt.ShouldBeTrue();
        }, achternaam);
        await server.Systeem(async db =>
        {
            var handeling = server.Handeling(server.Regio.VoSchool, Rol.VoGebruiker);
            var procedure = await db.Procedures.SingleAsync(p => p.OrganisatieId == server.Regio.Regio && p.Schooljaar == Proefregio.Schooljaar);
            var aanmelding = Aanmelding.Voer(id, server.Regio.VoSchool, Proefregio.Schooljaar, procedure, handeling);
            Voorkeurkeuze[] tweede = Volgende is { } klas ? [new(klas, server.Regio.AndereVoSchool)] : [];
            aanmelding.StelLijstOp([new Voorkeurkeuze(Klas, server.Regio.VoSchool), .. tweede], procedure.Regels, handeling).IsGelukt.ShouldBeTrue();
            aanmelding.MaakLijstDefinitief(++aanmeldnummer, procedure.Regels, handeling).IsGelukt.ShouldBeTrue();
            db.Add(aanmelding);
            await db.SaveChangesAsync();
        });
        return id;
    }

    public async Task BeginAsync(LeerlingId id, string soort = "TlvPro") =>
        (await (await Vo.GetAsync(Url(id))).Formulier("#begin").Zet("Soort", soort).VerstuurAsync()).Tekst.ShouldContain("begonnen met wat in het dossier staat");

    /// <summary>Everything but the sending.</summary>
    public async Task VulInAsync(LeerlingId id, string soort = "TlvPro")
    {
        await BeginAsync(id, soort);
        var formulier = (await Vo.GetAsync(Url(id))).Formulier("#aanvraag");
        foreach (var (veld, waarde) in new[] { ("contact", "Karin Hofstra"), ("zienswijze", "Wij zijn het eens."), ("registratie", "psycholoog"), ("dleTl", "25"), ("dleSp", "28") })
            formulier.Zet($"Invoer.Velden[{veld}]", waarde);
        (await formulier.VerstuurAsync("Opslaan")).Tekst.ShouldContain("De aanvraag is opgeslagen.");
        await RapportAsync(id);
        (await HandtekeningAsync(id, 1)).Tekst.ShouldContain("De handtekening is vastgelegd.");
    }

    public async Task SlaOpAsync(LeerlingId id, string veld, string waarde) => (await (await Vo.GetAsync(Url(id))).Formulier("#aanvraag")
        .Zet($"Invoer.Velden[{veld}]", waarde).VerstuurAsync("Opslaan")).Tekst.ShouldContain("De aanvraag is opgeslagen.");

    public async Task RapportAsync(LeerlingId id, string naam = "rapport.pdf") => (await (await Vo.GetAsync(Url(id))).Formulier("#bestand").Zet("Bestandsoort", "Rapport")
        .MetBestand("Bestand", naam, Pdf, "application/pdf").VerstuurAsync()).Tekst.ShouldContain("Het stuk is toegevoegd.");

    public async Task<Pagina> HandtekeningAsync(LeerlingId id, int ouder, string knop = "Handtekening vastleggen") =>
        await (await Vo.GetAsync(Url(id))).Formulier("#geven").Zet("Toestemming.Ouder", $"{ouder}").VerstuurAsync(knop);

    public async Task<Pagina> DienInAsync(LeerlingId id) => await (await Vo.GetAsync(Url(id))).Formulier("#indienen").VerstuurAsync();

    public async Task<LeerlingId> IngediendAsync(string achternaam = "Jansen", Action<Leerling, Okr, Handeling>? meer = null)
    {
        var id = await KindAsync(achternaam, meer: meer);
        await VulInAsync(id);
        (await DienInAsync(id)).Tekst.ShouldContain("De aanvraag is bij het samenwerkingsverband.");
        return id;
    }

    public async Task AdviesAsync(LeerlingId id, string naam, string deskundigheid) => (await (await Swv.GetAsync(Beoordelen(id))).Formulier("#advies").Zet("Advies.Naam", naam)
        .Zet("Advies.Deskundigheid", deskundigheid).Zet("Advies.Oordeel", "Toekennen").Zet("Advies.Toelichting", "Past bij deze leerling.").VerstuurAsync()).Tekst.ShouldContain("Het advies is vastgelegd.");

    /// <summary>Complete and advised.</summary>
    public async Task GeadviseerdAsync(LeerlingId id)
    {
        (await (await Swv.GetAsync(Beoordelen(id))).Formulier("#compleet").VerstuurAsync()).Tekst.ShouldContain("De aanvraag is compleet.");
        await AdviesAsync(id, "Els de Vries", "Psycholoog");
        await AdviesAsync(id, "Jan Smit", "Arts");
    }

    public async Task<Pagina> BesluitAsync(LeerlingId id, bool toekennen, string? motivering = null)
    {
        var formulier = (await Swv.GetAsync(Beoordelen(id) + "/besluit")).Formulier("#besluit").Zet("Invoer.Uitkomst", toekennen ? "Toekennen" : "Afwijzen");
        if (toekennen)
            formulier.Zet("Invoer.Van", "2027-08-01").Zet("Invoer.Tot", "2029-07-31").Zet("Invoer.Swvnummer", "2810").Zet("Invoer.Nummer", "27-0001");
        return await formulier.Zet("Invoer.Motivering", motivering ?? "").VerstuurAsync();
    }

    public async Task BezwaarAsync(LeerlingId id) => (await (await Vo.GetAsync(Url(id))).Formulier("#bezwaar").Zet("Bezwaar.Wie", "De ouders")
        .Zet("Bezwaar.Gronden", "De IQ-test klopt niet.").VerstuurAsync()).Tekst.ShouldContain("Het bezwaar is bij het samenwerkingsverband.");

    public Task<Aanvraag> NuAsync(LeerlingId id) =>
        server.Systeem(db => db.Aanvragen.AsNoTracking().Where(a => a.LeerlingId == id).OrderByDescending(a => a.Lopend != null).ThenByDescending(a => a.IngediendOp).FirstAsync());

    public Task<List<string>> MailsAsync() => server.Systeem(db => db.UitgaandeBerichten.Where(b => b.Sjabloon.StartsWith("swv.") || b.Sjabloon.StartsWith("vo.tlv"))
        .OrderBy(b => b.Sjabloon).Select(b => b.Sjabloon).ToListAsync());

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
