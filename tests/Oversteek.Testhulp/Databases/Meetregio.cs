using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Lotingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Testhulp.Databases;

/// <summary>A region of any size with definitive lists of five classes, a place for nineteen of twenty pupils, and pupils with a code to apply.</summary>
public sealed class Meetregio(Proefdatabase database, int leerlingen)
{
    public const int Reserve = 60;
    public static readonly Schooljaar Jaar = Schooljaar.Beginnend(2026);
    private const int PerKeer = 1_000;
    private static readonly string[] Klasnamen = ["havo", "havo techniek", "havo sport", "havo muziek"];
    private readonly Random kans = new(leerlingen);
    private readonly OrganisatieId bestuur = OrganisatieId.Nieuw();
    private readonly List<OrganisatieId> poscholen = [.. Enumerable.Range(0, Math.Max(2, leerlingen / 60)).Select(_ => OrganisatieId.Nieuw())];
    private readonly List<(BrugklasId Klas, OrganisatieId School)> klassen = [];
    private readonly Dictionary<OrganisatieId, int> nummers = [];
    private Procedure procedure = null!;

    public OrganisatieId Id { get; } = OrganisatieId.Nieuw();

    /// <summary>Codes of pupils who are not applied yet.</summary>
    public List<(LeerlingId Leerling, string Code)> Codes { get; } = [];

    public DateOnly Geboren { get; } = new(2015, 1, 1);

    public OrganisatieId School(int i) => klassen[i * 7 % klassen.Count].School;

    public IReadOnlyList<BrugklasId> Lijst(OrganisatieId school) =>
        [klassen.First(k => k.School == school).Klas, .. klassen.Where(k => k.School != school).Take(4).Select(k => k.Klas)];

    public Handeling Handeling(OrganisatieId namens, Rol rol) => new(null, rol, namens, database.Klok.GetUtcNow(), Guid.NewGuid());

    public async Task VulAsync()
    {
        await database.SysteemAsync(BouwAsync);
        for (var vanaf = 0; vanaf < leerlingen; vanaf += PerKeer)
            await database.SysteemAsync(db => VoegToeAsync(db, vanaf, Math.Min(PerKeer, leerlingen - vanaf), Aangemeld), Systeemgrond.Demo);
        await database.SysteemAsync(db => VoegToeAsync(db, leerlingen, Reserve, MetCode), Systeemgrond.Demo);
    }

    public async Task LegLotingVastAsync()
    {
        await AlsAsync(Id, Rol.Regiocoordinator, (sp, h) => Nieuw<LotingVoorbereiden>(sp).ExecuteAsync(Proefceremonie.Plan(Id, Jaar), h, default));
        await TweePersonenAsync((sp, h) => Nieuw<LotingVastleggen>(sp).ExecuteAsync(new LotingVastleggenOpdracht(Jaar), h, default));
    }

    public Task BevriesAsync()
    {
        database.Klok.ZetOp(new DateOnly(2027, 4, 8), 13);
        return TweePersonenAsync(async (sp, h) =>
        {
            await ErkenAsync(sp, h);
            return await Nieuw<LotingBevriezen>(sp).ExecuteAsync(new LotingBevriezenOpdracht(Jaar), h, default);
        });
    }

    /// <summary>Drawn, and proposed for publication.</summary>
    public async Task TrekAsync()
    {
        database.Klok.ZetOp(new DateOnly(2027, 4, 10));
        var toeval = await database.SysteemAsync(async db => Proefceremonie.Toeval(await db.Lotingen.Lopend(Id, Jaar).SingleAsync()));
        await TweePersonenAsync((sp, h) => Nieuw<ToevalInvoeren>(sp).ExecuteAsync(new ToevalInvoerenOpdracht(Jaar, toeval), h, default));
        await AlsAsync(Id, Rol.Regiocoordinator, (sp, h) =>
            Nieuw<GeheimOpenen>(sp).ExecuteAsync(new GeheimOpenenOpdracht(Jaar, 2, Proefceremonie.Geheim(Lotingsgang.Ronde(Id, Jaar, 1)), false), h, default));
        await TweePersonenAsync((sp, h) => Nieuw<LotingTrekken>(sp).ExecuteAsync(new LotingTrekkenOpdracht(Jaar, []), h, default));
        await PubliceerAsync();
    }

    public async Task<Result> PubliceerAsync()
    {
        var uit = Result.Gelukt;
        await AlsAsync(Id, Rol.Regiocoordinator, async (sp, h) =>
        {
            var tweede = h with { Wie = new AccountId(Guid.NewGuid()) };
            uit = await Nieuw<LotingPubliceren>(sp).ExecuteAsync(new LotingPublicerenOpdracht(Jaar), tweede, default);
            return Result.Gelukt;
        });
        return uit;
    }

    private Task ErkenAsync(IServiceProvider sp, Handeling handeling) => database.SysteemAsync(async db =>
    {
        var loting = await db.Lotingen.Lopend(Id, Jaar).SingleAsync();
        var kalender = await db.Procedures.SingleAsync(p => p.OrganisatieId == Id);
        var open = (await Nieuw<Bevrieslijst>(sp).GeefAsync(loting, kalender, default)).Where(b => !loting.IsErkend(b)).ToList();
        if (open.Count == 0)
            return;
        Eis(loting.Erken(open, handeling.Met("Meting")));
        await db.SaveChangesAsync();
    });

    /// <summary>Proposed by one, confirmed by another (SEC-12).</summary>
    private async Task TweePersonenAsync(Func<IServiceProvider, Handeling, Task<Result>> stap)
    {
        foreach (var wie in new[] { new AccountId(Guid.NewGuid()), new AccountId(Guid.NewGuid()) })
            await AlsAsync(Id, Rol.Regiocoordinator, (sp, h) => stap(sp, h with { Wie = wie }));
    }

    /// <summary>One request of an organisation.</summary>
    public async Task AlsAsync(OrganisatieId wie, Rol rol, Func<IServiceProvider, Handeling, Task<Result>> stap)
    {
        await using var scope = database.Diensten.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Toegangscontext>().Gebruik(wie, null, rol);
        Eis(await stap(scope.ServiceProvider, Handeling(wie, rol)));
    }

    private static T Nieuw<T>(IServiceProvider sp) => ActivatorUtilities.CreateInstance<T>(sp);

    private Task<int> BouwAsync(OversteekDb db)
    {
        db.Add(new Organisatie(Id, Organisatiesoort.Regio, "Regio"));
        db.Add(new Organisatie(bestuur, Organisatiesoort.Schoolbestuur, "Bestuur") { RegioId = Id });
        db.AddRange(poscholen.Select((id, i) => new Organisatie(id, Organisatiesoort.PoSchool, "Po " + i) { RegioId = Id, BestuurId = bestuur }));
        procedure = new Procedure(Id, Jaar, Mijlpalen.Standaard(Jaar), new Procedureregels());
        db.Add(procedure);
        var scholen = Math.Max(5, leerlingen / 325);
        var plaatsen = Math.Max(1, leerlingen * 19 / (20 * scholen * Klasnamen.Length));
        for (var i = 0; i < scholen; i++)
        {
            var school = new Organisatie(OrganisatieId.Nieuw(), Organisatiesoort.VoSchool, "Vo " + i) { RegioId = Id, BestuurId = bestuur };
            var beheer = new Brugklasbeheer(school.Id, Jaar);
            var handeling = Handeling(school.Id, Rol.VoBeheerder);
            foreach (var naam in Klasnamen)
                klassen.Add((beheer.VoegToe(new Brugklasgegevens(naam, ["60"], false, plaatsen, null, NaastElkaar: true), handeling).Waarde.Id, school.Id));
            beheer.Verstuur(handeling);
            beheer.Accepteer(Handeling(Id, Rol.Regiocoordinator));
            db.AddRange(school, beheer);
        }
        return db.SaveChangesAsync();
    }

    private Task<int> VoegToeAsync(OversteekDb db, int vanaf, int aantal, Func<Leerling, Aggregaat> meer)
    {
        for (var i = vanaf; i < vanaf + aantal; i++)
        {
            var handeling = Handeling(poscholen[i % poscholen.Count], Rol.PoGebruiker);
            var leerling = Leerling.VoegToe(handeling.Namens, Jaar, Naam(i), handeling);
            foreach (var ouder in new[] { 1, 2 })
            {
                leerling.VoegOuderToe(Ouder(i, ouder), handeling);
                leerling.LegKeuzeVast(ouder, Communicatiekeuze.Ja, handeling);
            }
            var okr = new Okr(leerling.Id);
            okr.StelAdviesVast(new Schooladvies { Voorlopig = "60", Definitief = "60" }, handeling);
            okr.MaakDefinitief([], handeling);
            db.AddRange(leerling, okr, meer(leerling));
        }
        return db.SaveChangesAsync();
    }

    private Personalia Naam(int i) => new("Naam" + i.ToString(CultureInfo.InvariantCulture), null, "Kind", null, Geboren, Geslacht.Onbekend);

    private static Oudergegevens Ouder(int i, int ouder) =>
        new("Naam" + i.ToString(CultureInfo.InvariantCulture), null, "A.", ouder, Gezag.Ja, new Adresgegevens { Email = $"ouder{ouder}-{i}@example.org" });

    private Aanmelding Aangemeld(Leerling leerling)
    {
        var keuzes = new HashSet<int>();
        while (keuzes.Count < 5)
            keuzes.Add((int)(klassen.Count * kans.NextDouble() * kans.NextDouble()));
        var lijst = keuzes.Select(k => klassen[k]).ToList();
        var school = lijst[0].School;
        var handeling = Handeling(school, Rol.VoGebruiker);
        var aanmelding = Aanmelding.Voer(leerling.Id, school, Jaar, procedure, handeling);
        Eis(aanmelding.StelLijstOp([.. lijst.Select(k => new Voorkeurkeuze(k.Klas, k.School))], procedure.Regels, handeling));
        Eis(aanmelding.MaakLijstDefinitief(nummers[school] = nummers.GetValueOrDefault(school) + 1, procedure.Regels, handeling));
        return aanmelding;
    }

    private UniekeCode MetCode(Leerling leerling)
    {
        var code = Codegever.NieuweUniekeCode();
        Codes.Add((leerling.Id, code.Waarde));
        var sleutel = database.Diensten.GetRequiredService<BlindeIndex>().Zoeksleutel(code, Geboren);
        return new UniekeCode(leerling.Id, code.Waarde, sleutel, Handeling(leerling.OrganisatieId, Rol.PoGebruiker));
    }

    public static void Eis(Result uit)
    {
        if (!uit.IsGelukt)
            throw new InvalidOperationException($"Geweigerd: {uit.Weigeringen[0].Code}.");
    }
}
