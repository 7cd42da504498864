using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Zib;
using Oversteek.Application.Zorgaanmeldroutes;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Gesprekken;
using Oversteek.Domain.Isk;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Orientatieformulieren;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Wachtlijsten;
using Oversteek.Domain.Zib;
using Oversteek.Domain.Zorgaanmeldroutes;
using Oversteek.Domain.Zienswijzen;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Data.Tests.Samples;

/// <summary>One region with a board, two po schools, two vo schools and the procedure of a year, in a database of its own.</summary>
internal sealed class Region : IAsyncDisposable
{
    public const string Bsn = "999990019";
    public const string Secret = "kanarie-dyslexie-onderzoek";
    public const string FileName = "kanarie-psychologisch-verslag.pdf";
    public const string Street = "Kanariestraat";

    public static readonly Schooljaar Year = Schooljaar.Beginnend(2026);

    private Region(Proefdatabase database) => Database = database;

    public Proefdatabase Database { get; }

    public OrganisatieId Regio { get; } = OrganisatieId.Nieuw();

    public OrganisatieId Board { get; } = OrganisatieId.Nieuw();

    public OrganisatieId PoA { get; } = OrganisatieId.Nieuw();

    public OrganisatieId PoB { get; } = OrganisatieId.Nieuw();

    public OrganisatieId VoA { get; } = OrganisatieId.Nieuw();

    public OrganisatieId VoB { get; } = OrganisatieId.Nieuw();

    public BrugklasId Class { get; private set; }

    public static async Task<Region> CreateAsync(Databasesoort kind, int pool = 20)
    {
        var region = new Region(await Proefdatabase.MaakAsync(kind, pool));
        await region.Database.SysteemAsync(region.FillAsync);
        return region;
    }

    public Handeling Act(OrganisatieId organisation, Rol role = Rol.PoGebruiker, string? reason = null) =>
        new(null, role, organisation, Database.Klok.GetUtcNow(), Guid.NewGuid(), reason);

    /// <summary>A pupil with everything a dossier can hold, written by its school.</summary>
    public Task<LeerlingId> AddPupilAsync(OrganisatieId school, string name = "Jansen", string bsn = Bsn) => Database.AlsAsync(school, async db =>
    {
        var act = Act(school);
        var pupil = Pupil(school, name, bsn, act);
        db.Add(pupil);
        var okr = new Okr(pupil.Id);
        okr.SlaOp("4b", new Onderdeelinhoud { Velden = new Dictionary<string, string>(StringComparer.Ordinal) { ["toelichting"] = Secret } }, act).IsGelukt.ShouldBeTrue();
        okr.StelAdviesVast(new Schooladvies { Voorlopig = "60", Definitief = "60" }, act).IsGelukt.ShouldBeTrue();
        db.Add(okr);
        var attachment = Bijlage.VoegToe(pupil.Id, new Bestand("overig", FileName, "application/pdf", 3, Bijlagetoestand.InOrde), Bijlagebron.Upload, true, act);
        db.Add(attachment);
        db.Add(new Bijlageinhoud { BijlageId = attachment.Id, LeerlingId = pupil.Id, Bytes = [1, 2, 3] });
        db.Add(new Adviesformulier(pupil.Id));
        db.Add(new Orientatieformulier(pupil.Id));
        db.Add(new Zienswijze(pupil.Id, pupil.Ouders[0].Id, 1, 1));
        db.Add(new Ouderportaalcode(pupil.Id, pupil.Ouders[0].Id, 1));
        Aggregaat[] told =
        [
            Correctieverzoek.Doe(pupil.Id, 1, Secret, act),
            new Keuzelijst(pupil.Id, new Keuzeblad([new(BrugklasId.Nieuw(), school)], new(1), act.Op)),
            new Ouderbezwaar(pupil.Id, pupil.Ouders[0].Id, new(2), Secret, act),
        ];
        foreach (var row in told)
        {
            // Only the rows: the mails of these steps would mix with those of a test.
            row.GebeurtenissenVerwerkt();
            db.Add(row);
        }
        var research = new ZibAanmelding(pupil.Id, school, Year);
        research.SlaOp(new Zibinhoud { Velden = new Dictionary<string, string>(StringComparer.Ordinal) { ["vraagstelling"] = Secret } }, act).IsGelukt.ShouldBeTrue();
        db.Add(research);
        db.Add(new Zibbestand { Id = research.Id, LeerlingId = pupil.Id, SchoolId = school, Naam = FileName, Mediatype = "application/pdf", Op = act.Op, Bytes = [1, 2, 3] });
        var language = new IskTestaanmelding(pupil.Id, school, Year);
        language.SlaOp(new Iskinhoud { Velden = new Dictionary<string, string>(StringComparer.Ordinal) { ["vraagstelling"] = Secret } }, act).IsGelukt.ShouldBeTrue();
        db.Add(language);
        var request = new Aanvraag(pupil.Id, school, school, Year, Aanvraagsoort.TlvPro);
        request.SlaOp(new Aanvraaginhoud { Velden = new Dictionary<string, string>(StringComparer.Ordinal) { ["motivering"] = Secret } }, act).IsGelukt.ShouldBeTrue();
        db.Add(request);
        db.Add(new Aanvraagbestand
        {
            Id = Guid.NewGuid(),
            AanvraagId = request.Id,
            LeerlingId = pupil.Id,
            SchoolId = school,
            Soort = Aanvraagbestandsoort.Rapport,
            Naam = FileName,
            Mediatype = "application/pdf",
            Grootte = 3,
            Op = act.Op,
            Bytes = [1, 2, 3],
        });
        var route = new Zorgaanmeldroute(pupil.Id, school, Year);
        route.SlaOp(Secret, null, new Dossierkeuze([], []), act).IsGelukt.ShouldBeTrue();
        // There are copies only of one that was sent.
        db.Add(route).Property(z => z.Status).CurrentValue = Zorgaanmeldroutestatus.Ingediend;
        db.Add(new Zorgaanmeldroutebestand
        {
            Id = Guid.NewGuid(),
            ZorgaanmeldrouteId = route.Id,
            LeerlingId = pupil.Id,
            SchoolId = school,
            SwvId = OrganisatieId.Nieuw(),
            Naam = FileName,
            Type = "OPP",
            Mediatype = "application/pdf",
            Grootte = 3,
            Op = act.Op,
            Bytes = [1, 2, 3],
        });
        db.Add(new UniekeCode(pupil.Id, "ABCD2345EFGH", Guid.NewGuid().ToByteArray(), act));
        await db.SaveChangesAsync();
        return pupil.Id;
    });

    /// <summary>Entered by the platform for a vo school, as the use case with the code does.</summary>
    public Task<AanmeldingId> ApplyAsync(LeerlingId pupil, OrganisatieId school) => Database.SysteemAsync(
        async db =>
        {
            var procedure = await db.Procedures.SingleAsync();
            var act = Act(school, Rol.VoGebruiker);
            var application = Aanmelding.Voer(pupil, school, Year, procedure, act);
            application.StelLijstOp([new Voorkeurkeuze(Class, school)], procedure.Regels, act).IsGelukt.ShouldBeTrue();
            db.Add(application);
            await db.SaveChangesAsync();
            return application.Id;
        },
        Systeemgrond.CodeGebruiken);

    /// <summary>A frozen copy of the OKR; without its row in the log, so not for what checks the whole.</summary>
    public Task FreezeAsync(LeerlingId pupil, OrganisatieId school) => Database.AlsAsync(school, async db =>
    {
        db.Add(new OkrVersie(pupil, 1, Secret, Act(school).Op));
        await db.SaveChangesAsync();
    });

    /// <summary>A thread between the two schools with a text of each; the vo school needs its access.</summary>
    public async Task TalkAsync(LeerlingId pupil, OrganisatieId po, OrganisatieId vo)
    {
        foreach (var (school, role) in new[] { (po, Rol.PoGebruiker), (vo, Rol.VoGebruiker) })
        {
            await Database.AlsAsync(
                school,
                async db =>
                {
                    var thread = await db.Gesprekken.SingleOrDefaultAsync(g => g.LeerlingId == pupil && g.VoId == vo);
                    if (thread is null)
                        db.Add(thread = new Gesprek(pupil, po, vo, Year, Act(school).Op));
                    db.Add(thread.Schrijf(Secret, behandelt: true, Act(school, role)).Waarde);
                    await db.SaveChangesAsync();
                },
                role);
        }
    }

    public Task MakeListDefinitiveAsync(AanmeldingId id, OrganisatieId school, int number = 1) => Database.AlsAsync(
        school,
        async db =>
        {
            var procedure = await db.Procedures.SingleAsync();
            var application = await db.Aanmeldingen.Include(a => a.Voorkeuren).SingleAsync(a => a.Id == id);
            application.MaakLijstDefinitief(number, procedure.Regels, Act(school, Rol.VoGebruiker)).IsGelukt.ShouldBeTrue();
            await db.SaveChangesAsync();
        },
        Rol.VoGebruiker);

    /// <summary>The letter of a decision, as the use case of the decision writes it.</summary>
    public Task WriteLetterAsync(AanmeldingId id, OrganisatieId school) => Database.AlsAsync(
        school,
        async db =>
        {
            var act = Act(school, Rol.VoGebruiker);
            var decision = new Besluit(Toegelaten: true, Class, null, Secret, act.Op, null);
            var text = new Briefinhoud("Regio", new Briefafzender("School", null, null, null), "Sam", "Besluit", "Beste ouders", [], "havo 1", null, Secret, [], act.Vandaag, act.Vandaag, "", "");
            db.Add(new Besluitbrief(await db.Aanmeldingen.SingleAsync(a => a.Id == id), decision, text, act));
            await db.SaveChangesAsync();
        },
        Rol.VoGebruiker);

    /// <summary>The school asks that this child goes first on its waiting list (D-67).</summary>
    public Task AskHardshipAsync(LeerlingId pupil, OrganisatieId school) => Database.AlsAsync(
        school,
        async db =>
        {
            db.Add(Hardheid.Vraag(pupil, Class, Regio, Year, Act(school, Rol.VoGebruiker, Secret)).Waarde);
            await db.SaveChangesAsync();
        },
        Rol.VoGebruiker);

    public Task MakeOkrDefinitiveAsync(LeerlingId pupil, OrganisatieId school) => Database.AlsAsync(school, async db =>
    {
        var okr = await db.Okrs.SingleAsync(o => o.LeerlingId == pupil);
        okr.MaakDefinitief([], Act(school)).IsGelukt.ShouldBeTrue();
        await db.SaveChangesAsync();
    });

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private async Task FillAsync(OversteekDb db)
    {
        db.Add(new Organisatie(Regio, Organisatiesoort.Regio, "Regio"));
        db.Add(new Organisatie(Board, Organisatiesoort.Schoolbestuur, "Bestuur") { RegioId = Regio });
        foreach (var (id, kind) in new[] { (PoA, Organisatiesoort.PoSchool), (PoB, Organisatiesoort.PoSchool), (VoA, Organisatiesoort.VoSchool), (VoB, Organisatiesoort.VoSchool) })
            db.Add(new Organisatie(id, kind, "School " + kind) { BestuurId = Board, RegioId = Regio });
        db.Add(new Procedure(Regio, Year, Mijlpalen.Standaard(Year), new Procedureregels()));
        var classes = new Brugklasbeheer(VoA, Year);
        Class = classes.VoegToe(new Brugklasgegevens("havo 1", ["60"], false, 30, null), Act(VoA, Rol.VoBeheerder)).Waarde.Id;
        db.Add(classes);
        db.Add(Domain.Lotingen.Loting.Bereid(Regio, Year, 1, "geheim", Act(Regio, Rol.Regiocoordinator)));
        await db.SaveChangesAsync();
    }

    private static Leerling Pupil(OrganisatieId school, string name, string bsn, Handeling act)
    {
        var pupil = Leerling.VoegToe(school, Year, new Personalia(name, null, "Sam", null, new DateOnly(2014, 11, 5), Geslacht.Onbekend), act);
        pupil.VulAan(
            new Leerlinggegevens
            {
                Groep = "8A",
                Bsn = bsn,
                Adres = new Adresgegevens { Straat = Street, Huisnummer = "1", Plaats = "Delft" },
                Schoolloopbaan = [new Loopbaanregel("2025-2026", "00AA", "School", "7")],
            },
            act);
        var parent = new Oudergegevens(name, null, "A.", 3, Gezag.Ja, new Adresgegevens { Email = "ouder@example.org" });
        pupil.VoegOuderToe(parent, act).IsGelukt.ShouldBeTrue();
        pupil.VoegOuderToe(parent with { Contact = new Adresgegevens { Email = "ouder2@example.org" } }, act).IsGelukt.ShouldBeTrue();
        pupil.LegKeuzeVast(1, Communicatiekeuze.Ja, act).IsGelukt.ShouldBeTrue();
        return pupil;
    }
}
