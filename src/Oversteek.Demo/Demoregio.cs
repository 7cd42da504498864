using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Teksten;

namespace Oversteek.Demo;

/// <summary>The ids of the made-up region.</summary>
internal sealed record Regio(OrganisatieId Id, OrganisatieId Bestuur, OrganisatieId Platform, IReadOnlyList<(Demoschool School, OrganisatieId Id)> Poscholen, IReadOnlyList<(Demovoschool School, OrganisatieId Id)> Voscholen);

/// <summary>Makes the organisations of the region and the calendar of the year; the classes come from the schools themselves.</summary>
internal sealed class Demoregio(IServiceProvider diensten)
{
    public async Task<Regio> MaakAsync(int leerlingen, CancellationToken ct)
    {
        var regio = new Regio(
            OrganisatieId.Nieuw(), OrganisatieId.Nieuw(), OrganisatieId.Nieuw(),
            [.. Demoplan.Poscholen(leerlingen).Select(s => (s, OrganisatieId.Nieuw()))], [.. Demoplan.Voscholen.Select(s => (s, OrganisatieId.Nieuw()))]);
        await diensten.AlsPlatformAsync(async db =>
        {
            db.AddRange(
                MetContact(new Organisatie(regio.Id, Organisatiesoort.Regio, Demoplan.Regionaam), "regio"), new Organisatie(regio.Platform, Organisatiesoort.Platform, "Oversteek"),
                new Organisatie(regio.Bestuur, Organisatiesoort.Schoolbestuur, "Stichting De Waarden") { RegioId = regio.Id });
            db.AddRange(regio.Poscholen.Select(p => School(regio, p.Id, Organisatiesoort.PoSchool, Soort(p.School.Naam), p.School.Naam, p.School.Brin)));
            db.AddRange(regio.Voscholen.Select(v => MetContact(School(regio, v.Id, Organisatiesoort.VoSchool, v.School.Soort, v.School.Naam, v.School.Brin), v.School.Brin)));
            db.Add(new Procedure(regio.Id, Demoplan.Schooljaar, Mijlpalen.Standaard(Demoplan.Schooljaar), new Procedureregels()));
            await db.SaveChangesAsync(ct);
        });
        return regio;
    }

    /// <summary>Each vo school fills in its classes and sends them; the region accepts (BRK-02).</summary>
    public async Task MaakBrugklassenAsync(Regio regio, int leerlingen, CancellationToken ct)
    {
        foreach (var (school, id) in regio.Voscholen)
        {
            await diensten.AlsAsync(id, Rol.VoBeheerder, async (sp, handeling) =>
            {
                var db = sp.GetRequiredService<OversteekDb>();
                var beheer = new Brugklasbeheer(id, Demoplan.Schooljaar);
                foreach (var klas in school.Klassen)
                    Demowerk.Eis(beheer.VoegToe(Demoplan.Klas(klas, leerlingen), handeling).Weigeringen);
                Demowerk.Eis(beheer.Verstuur(handeling).Weigeringen);
                db.Add(beheer);
                return await db.SaveChangesAsync(ct);
            });
            await diensten.AlsPlatformAsync(async db =>
            {
                var beheer = await db.Brugklasbeheren.Include(b => b.Klassen).SingleAsync(b => b.OrganisatieId == id, ct);
                Demowerk.Eis(beheer.Accepteer(Demowerk.Handeling(diensten, regio.Id, Rol.Regiocoordinator)).Weigeringen);
                await db.SaveChangesAsync(ct);
            });
        }
    }

    /// <summary>Po schools get theirs from their first OSO file.</summary>
    private Organisatie MetContact(Organisatie organisatie, string naam)
    {
        organisatie.WijzigContact(new Contactgegevens("099-1234567", $"administratie@{naam.ToLowerInvariant()}.example", null), "Waardenburgh", Demowerk.Handeling(diensten, organisatie.Id, Rol.Platformbeheerder));
        return organisatie;
    }

    private static Schoolsoort Soort(string naam) => naam.StartsWith("Sbo", StringComparison.Ordinal) ? Schoolsoort.SpeciaalBasisonderwijs : Schoolsoort.Basisonderwijs;

    private static Organisatie School(Regio regio, OrganisatieId id, Organisatiesoort soort, Schoolsoort schoolsoort, string naam, string brin) =>
        new(id, soort, naam) { RegioId = regio.Id, BestuurId = regio.Bestuur, Schoolsoort = schoolsoort, Brin = brin, Vestigingscode = "00" };
}

/// <summary>Runs use cases as somebody of an organisation, each in a scope of its own, as a request does.</summary>
internal static class Demowerk
{
    public static async Task<T> AlsAsync<T>(this IServiceProvider diensten, OrganisatieId organisatie, Rol rol, Func<IServiceProvider, Handeling, Task<T>> werk, AccountId? account = null)
    {
        await using var scope = diensten.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Toegangscontext>().Gebruik(organisatie, account, rol);
        return await werk(scope.ServiceProvider, Handeling(diensten, organisatie, rol, account));
    }

    public static async Task<T> AlsPlatformAsync<T>(this IServiceProvider diensten, Func<OversteekDb, Task<T>> werk)
    {
        await using var scope = diensten.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Toegangscontext>().GebruikSysteem(Systeemgrond.Demo);
        return await werk(scope.ServiceProvider.GetRequiredService<OversteekDb>());
    }

    public static Task AlsPlatformAsync(this IServiceProvider diensten, Func<OversteekDb, Task> werk) => diensten.AlsPlatformAsync(async db =>
    {
        await werk(db);
        return true;
    });

    public static Handeling Handeling(IServiceProvider diensten, OrganisatieId namens, Rol rol, AccountId? account = null) =>
        new(account, rol, namens, diensten.GetRequiredService<TimeProvider>().GetUtcNow(), Guid.NewGuid());

    /// <summary>The script of the demo makes no mistakes: a refusal is a fault of the program.</summary>
    public static void Eis(IReadOnlyList<Weigering> weigeringen)
    {
        if (weigeringen.Count > 0)
            throw new InvalidOperationException(string.Join(" ", weigeringen.Select(w => $"{w.Code} {w.Zin()}")));
    }
}
