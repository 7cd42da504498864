using System.Diagnostics;
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

    public async Task<Regio> VulAsync(int leerlingen, Action<string> meld, CancellationToken ct)
    {
        var regio = await BereidVoorAsync(leerlingen, ct);
        meld("organisaties, accounts en brugklassen staan klaar");
        var tijd = Stopwatch.StartNew();
        var aantal = await ImporteerAsync(regio, leerlingen, eindtoets: false, ct);
        meld($"{aantal} leerlingen ingelezen uit OSO-bestanden in {tijd.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s");
        return regio;
    }

    /// <summary>Everything but the pupils.</summary>
    public async Task<Regio> BereidVoorAsync(int leerlingen, CancellationToken ct)
    {
        await diensten.AlsPlatformAsync(db => db.Database.MigrateAsync(ct));
        var bouwer = new Demoregio(diensten);
        var regio = await bouwer.MaakAsync(leerlingen, ct);
        await Demoaccounts.MaakAsync(diensten, regio, ct);
        await bouwer.MaakBrugklassenAsync(regio, leerlingen, ct);
        return regio;
    }

    /// <summary>January (provisional advice) or March (doorstroomtoets, OSO-03); the same seed gives the same children.</summary>
    public async Task<int> ImporteerAsync(Regio regio, int leerlingen, bool eindtoets, CancellationToken ct)
    {
        var aantal = 0;
        foreach (var (plaats, bestand) in Bestanden(regio, leerlingen, eindtoets))
        {
            var uitslagen = await diensten.AlsAsync(plaats, Rol.PoGebruiker, (sp, handeling) => sp.GetRequiredService<OsoImporteren>().ExecuteAsync(new OsoImport(bestand), handeling, ct));
            Demowerk.Eis(uitslagen.Weigeringen);
            foreach (var uitslag in uitslagen.Waarde)
                Demowerk.Eis(uitslag.Weigeringen);
            aantal += uitslagen.Waarde.Count;
        }
        return aantal;
    }

    private IEnumerable<(OrganisatieId School, Osobestand Bestand)> Bestanden(Regio regio, int leerlingen, bool eindtoets)
    {
        var generator = new Leerlinggenerator(Zaad);
        var datum = eindtoets ? new DateOnly(2027, 3, 16) : Demoplan.Begindag;
        for (var i = 0; i < leerlingen; i++)
        {
            var (school, id) = regio.Poscholen[i % regio.Poscholen.Count];
            var groep = i / regio.Poscholen.Count % 2 == 0 ? "8A" : "8B";
            var inhoud = new Osomaker(school, datum).Maak(generator.Volgende(groep), eindtoets);
            var naam = string.Create(CultureInfo.InvariantCulture, $"{school.Brin}-{i + 1:00000}{(eindtoets ? "-aanvulling" : "")}.xml");
            var pad = Path.Combine(Directory.CreateDirectory(Path.Combine(map, "oso", school.Brin)).FullName, naam);
            File.WriteAllBytes(pad, inhoud);
            yield return (id, new Osobestand(naam, inhoud));
        }
    }
}
