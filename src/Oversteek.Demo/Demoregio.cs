using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;

namespace Oversteek.Demo;

/// <summary>The ids of the made-up region, and of who is beside it.</summary>
internal sealed record Regio(OrganisatieId Id, OrganisatieId Bestuur, OrganisatieId Platform,
    IReadOnlyList<(Demoschool School, OrganisatieId Id)> Poscholen, IReadOnlyList<(Demovoschool School, OrganisatieId Id)> Voscholen)
{
    public IReadOnlyList<(Demoschool School, OrganisatieId Id)> Speciaal { get; init; } = [];

    public IReadOnlyDictionary<string, OrganisatieId> Anderen { get; init; } = new Dictionary<string, OrganisatieId>(StringComparer.Ordinal);

    public OrganisatieId Vo(Schoolsoort soort) => Voscholen.First(v => v.School.Soort == soort).Id;

    /// <summary>The region as it was made before, from its names.</summary>
    public static async Task<Regio> LeesAsync(IServiceProvider diensten, int leerlingen, CancellationToken ct)
    {
        var namen = await diensten.AlsPlatformAsync(db =>
            db.Organisaties.AsNoTracking().ToDictionaryAsync(o => o.Naam, o => o.Id, StringComparer.Ordinal, ct));
        return Van(leerlingen, naam => namen[naam]);
    }

    public static Regio Nieuw(int leerlingen) => Van(leerlingen, _ => OrganisatieId.Nieuw());

    private static Regio Van(int leerlingen, Func<string, OrganisatieId> id) => new(
        id(Demoplan.Regionaam), id(Demoplan.Bestuur), id(Demoplan.Platform),
        [.. Demoplan.Poscholen(leerlingen).Select(s => (s, id(s.Naam)))], [.. Demoplan.Voscholen.Select(s => (s, id(s.Naam)))])
    {
        Speciaal = [.. Demoplan.SpecialePoscholen.Select(s => (s, id(s.Naam)))],
        Anderen = Demoplan.Anderen.ToDictionary(a => a.Naam, a => id(a.Naam), StringComparer.Ordinal),
    };
}

/// <summary>Makes the organisations of the region and the calendar of the year; the classes come from the schools themselves.</summary>
internal sealed class Demoregio(IServiceProvider diensten)
{
    public async Task<Regio> MaakAsync(int leerlingen, CancellationToken ct)
    {
        var regio = Regio.Nieuw(leerlingen);
        await diensten.AlsPlatformAsync(async db =>
        {
            db.AddRange(
                MetContact(new Organisatie(regio.Id, Organisatiesoort.Regio, Demoplan.Regionaam), "regio"), new Organisatie(regio.Platform, Organisatiesoort.Platform, Demoplan.Platform),
                new Organisatie(regio.Bestuur, Organisatiesoort.Schoolbestuur, Demoplan.Bestuur) { RegioId = regio.Id });
            db.AddRange(regio.Poscholen.Concat(regio.Speciaal).Select(p => School(regio, p.Id, Organisatiesoort.PoSchool, Demoplan.Soort(p.School), p.School.Naam, p.School.Brin)));
            db.AddRange(regio.Voscholen.Select(v => MetContact(School(regio, v.Id, Organisatiesoort.VoSchool, v.School.Soort, v.School.Naam, v.School.Brin), v.School.Brin)));
            db.AddRange(Demoplan.Anderen.Select(a => MetContact(Ander(regio, a), a.Brin ?? "contact")));
            await db.SaveChangesAsync(ct);
        });
        await MaakProcedureAsync(regio, Demoplan.Schooljaar, ct);
        return regio;
    }

    /// <summary>Both regions have a calendar of their own.</summary>
    public Task MaakProcedureAsync(Regio regio, Schooljaar jaar, CancellationToken ct) => diensten.AlsPlatformAsync(db =>
    {
        // One of the two works with the zorgaanmeldroute, so that the demo has both.
        db.AddRange(((OrganisatieId[])[regio.Id, regio.Anderen[Demoplan.Buurregio]]).Select(
            r => new Procedure(r, jaar, Mijlpalen.Standaard(jaar), new Procedureregels { Zorgaanmeldroute = r == regio.Id })));
        return db.SaveChangesAsync(ct);
    });

    /// <summary>Each vo school fills in its classes.</summary>
    public async Task MaakBrugklassenAsync(Regio regio, int leerlingen, CancellationToken ct)
    {
        foreach (var (school, id) in regio.Voscholen)
        {
            await diensten.AlsAsync(id, Rol.VoBeheerder, (sp, handeling) =>
            {
                var db = sp.GetRequiredService<OversteekDb>();
                var beheer = new Brugklasbeheer(id, Demoplan.Schooljaar);
                foreach (var klas in school.Klassen)
                    Demowerk.Eis(beheer.VoegToe(Demoplan.Klas(klas, leerlingen), handeling).Weigeringen);
                db.Add(beheer);
                return db.SaveChangesAsync(ct);
            });
        }
    }

    public async Task VerstuurBrugklassenAsync(Regio regio, CancellationToken ct)
    {
        foreach (var (_, id) in regio.Voscholen)
        {
            await diensten.AlsAsync(id, Rol.VoBeheerder, async (sp, handeling) =>
            {
                var db = sp.GetRequiredService<OversteekDb>();
                Demowerk.Eis((await BeheerAsync(db, id, ct)).Verstuur(handeling).Weigeringen);
                return await db.SaveChangesAsync(ct);
            });
        }
    }

    /// <summary>The region accepts (BRK-02).</summary>
    public async Task AccepteerBrugklassenAsync(Regio regio, CancellationToken ct)
    {
        foreach (var (_, id) in regio.Voscholen)
        {
            await diensten.AlsPlatformAsync(async db =>
            {
                Demowerk.Eis((await BeheerAsync(db, id, ct)).Accepteer(Demowerk.Handeling(diensten, regio.Id, Rol.Regiocoordinator)).Weigeringen);
                await db.SaveChangesAsync(ct);
            });
        }
    }

    private static Task<Brugklasbeheer> BeheerAsync(OversteekDb db, OrganisatieId school, CancellationToken ct) =>
        db.Brugklasbeheren.Include(b => b.Klassen).SingleAsync(b => b.OrganisatieId == school, ct);

    /// <summary>Po schools get theirs from their first OSO file.</summary>
    private Organisatie MetContact(Organisatie organisatie, string naam)
    {
        organisatie.WijzigContact(new Contactgegevens("099-1234567", $"administratie@{naam.ToLowerInvariant()}.example", null), "Waardenburgh", Demowerk.Handeling(diensten, organisatie.Id, Rol.Platformbeheerder));
        return organisatie;
    }

    private static Organisatie School(Regio regio, OrganisatieId id, Organisatiesoort soort, Schoolsoort schoolsoort, string naam, string brin) =>
        new(id, soort, naam) { RegioId = regio.Id, BestuurId = regio.Bestuur, Schoolsoort = schoolsoort, Brin = brin, Vestigingscode = "00" };

    private static Organisatie Ander(Regio regio, Demoorganisatie ander) => new(regio.Anderen[ander.Naam], ander.Soort, ander.Naam)
    {
        RegioId = ander.Soort == Organisatiesoort.Regio ? null : ander.Buren ? regio.Anderen[Demoplan.Buurregio] : regio.Id,
        Schoolsoort = ander.Schoolsoort,
        Brin = ander.Brin,
        Vestigingscode = ander.Brin is null ? null : "00",
    };
}
