using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Uitwisseling;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Demo;

/// <summary>Fills an empty database with the made-up region. Pupils come in as OSO files through the ordinary import, never around it.</summary>
internal sealed class Demodatabase(IServiceProvider diensten, string map)
{
    private const int Zaad = 20270120;

    internal static readonly DateOnly Adviesdag = new(2027, 1, 20);

    internal static readonly DateOnly Uitslagdag = new(2027, 3, 15);

    /// <summary>Before the period of vso-3 ends, a school for so makes the advice of its pupils definitive: no test comes after it.</summary>
    internal static readonly DateOnly Vsodag = new(2027, 2, 2);

    /// <summary>Everything but the pupils, as it stands when they come.</summary>
    public async Task<Regio> BereidVoorAsync(int leerlingen, CancellationToken ct)
    {
        var regio = await RichtInAsync(leerlingen, ct);
        var bouwer = new Demoregio(diensten);
        await bouwer.VerstuurBrugklassenAsync(regio, ct);
        await bouwer.AccepteerBrugklassenAsync(regio, ct);
        return regio;
    }

    /// <summary>Organisations, people and classes that still have to be sent.</summary>
    public async Task<Regio> RichtInAsync(int leerlingen, CancellationToken ct)
    {
        await diensten.AlsPlatformAsync(db => db.Database.MigrateAsync(ct));
        var bouwer = new Demoregio(diensten);
        var regio = await bouwer.MaakAsync(leerlingen, ct);
        await Demoaccounts.MaakAsync(diensten, regio, ct);
        await bouwer.MaakBrugklassenAsync(regio, leerlingen, ct);
        return regio;
    }

    /// <summary>With the provisional advice, or in March with the result of the doorstroomtoets (OSO-03); the same seed gives the same children.</summary>
    public Task<int> ImporteerAsync(Regio regio, int leerlingen, bool eindtoets, CancellationToken ct) =>
        ImporteerAsync(regio, leerlingen, eindtoets ? Uitslagdag : Adviesdag, ct);

    /// <summary>What the schools know of their pupils on that day.</summary>
    public async Task<int> ImporteerAsync(Regio regio, int leerlingen, DateOnly dag, CancellationToken ct)
    {
        var aantal = 0;
        foreach (var (plaats, bestand) in Bestanden(regio, leerlingen, dag))
        {
            var uitslagen = await diensten.AlsAsync(plaats, Rol.PoGebruiker, (sp, handeling) =>
                sp.GetRequiredService<OsoImporteren>().ExecuteAsync(new OsoImport(bestand), handeling, ct));
            Demowerk.Eis(uitslagen.Weigeringen);
            foreach (var uitslag in uitslagen.Waarde)
                Demowerk.Eis(uitslag.Weigeringen);
            aantal += uitslagen.Waarde.Count;
        }
        return aantal;
    }

    private IEnumerable<(OrganisatieId School, Osobestand Bestand)> Bestanden(Regio regio, int leerlingen, DateOnly dag)
    {
        var generator = new Leerlinggenerator(Zaad);
        for (var i = 0; i < Demoplan.Totaal(leerlingen); i++)
        {
            var (school, id) = School(regio, i, leerlingen);
            var groep = i / regio.Poscholen.Count % 2 == 0 ? "8A" : "8B";
            var leerling = MetAdvies(generator.Volgende(groep), id, i, regio, leerlingen);
            if (dag >= Vsodag && (dag < Uitslagdag) != (leerling.Advies == Demoplan.Vsoadvies))
                continue;
            var inhoud = new Osomaker(school, dag).Maak(leerling);
            var naam = string.Create(CultureInfo.InvariantCulture, $"{school.Brin}-{i + 1:00000}{(dag >= Vsodag ? "-aanvulling" : "")}.xml");
            var pad = Path.Combine(Directory.CreateDirectory(Path.Combine(map, "oso", school.Brin)).FullName, naam);
            File.WriteAllBytes(pad, inhoud);
            yield return (id, new Osobestand(naam, inhoud));
        }
    }

    private static (Demoschool School, OrganisatieId Id) School(Regio regio, int plaats, int leerlingen) => (plaats - leerlingen) switch
    {
        < 0 => regio.Poscholen[plaats % regio.Poscholen.Count],
        var speciaal when plaats < Demoplan.Totaal(leerlingen) - 1 => regio.Speciaal[speciaal % regio.Speciaal.Count],
        _ => regio.Poscholen[1],
    };

    /// <summary>The last one is new in the country; who goes to so goes on to vso.</summary>
    private static Demoleerling MetAdvies(Demoleerling leerling, OrganisatieId school, int plaats, Regio regio, int leerlingen)
    {
        var advies = plaats == Demoplan.Totaal(leerlingen) - 1 ? Demoplan.Iskadvies : school == regio.Speciaal[^1].Id ? Demoplan.Vsoadvies : null;
        return advies is null ? leerling : leerling with { Advies = advies, Lwoo = false, MaaktToets = false };
    }
}
