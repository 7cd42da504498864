using Oversteek.Application.Datalek;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Opdrachten;

/// <summary>After a breach: whose data were seen, from the log, in two files that only this user can read (PRIV-20). Runs beside the program.</summary>
public static class LekOpdracht
{
    private const string Gebruik = """
        Gebruik: lek --van 2027-01-20T09:00 --tot 2027-01-20T12:00 --naar MAP [--account E-MAIL] [--organisatie NAAM] [--leerling NUMMER]
        Schrijft in MAP een lijst (CSV) en een samenvatting. Zonder account, organisatie of leerling gaat het over iedereen.
        """;

    private static readonly HashSet<string> Namen = new(["--van", "--tot", "--naar", "--account", "--organisatie", "--leerling"], StringComparer.Ordinal);

    public static Task<int> VoerUitAsync(string[] args) => VoerUitAsync(args, Console.Out, Console.Error);

    public static async Task<int> VoerUitAsync(string[] args, TextWriter uit, TextWriter fout)
    {
        var (woorden, instellingen) = Naastprogramma.Splits(args);
        if (Lees(woorden) is not ({ } vraag, { } map))
            return await Opdrachtregel.WeigerAsync(fout, Gebruik, 2);
        if (!Directory.Exists(map))
            return await Opdrachtregel.WeigerAsync(fout, $"De map {map} is er niet.", 1);
        var verslag = await OnderzoekAsync(instellingen, vraag);
        if (!verslag.IsGelukt)
            return await Opdrachtregel.WeigerAsync(fout, verslag.Weigeringen[0].Zin(), 1);
        var bestanden = await Lekbestanden.SchrijfAsync(map, verslag.Waarde, CancellationToken.None);
        await uit.WriteLineAsync(Lekbestanden.Kern(verslag.Waarde));
        await uit.WriteLineAsync($"De lijst staat in {bestanden.Lijst}, de samenvatting in {bestanden.Samenvatting}.");
        await uit.WriteLineAsync("Er staan namen van kinderen in: bewaar ze versleuteld.");
        return 0;
    }

    private static (Lekvraag Vraag, string Map)? Lees(IEnumerable<string> woorden)
    {
        var waarden = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var paar in woorden.Chunk(2))
        {
            if (paar is not [var naam, { Length: > 0 } waarde] || !Namen.Contains(naam) || !waarden.TryAdd(naam, waarde))
                return null;
        }
        LeerlingId? leerling = Guid.TryParse(waarden.GetValueOrDefault("--leerling"), out var nummer) ? new LeerlingId(nummer) : null;
        if (waarden.ContainsKey("--leerling") && leerling is null)
            return null;
        return Moment("--van") is { } van && Moment("--tot") is { } tot && waarden.TryGetValue("--naar", out var map)
            ? (new Lekvraag(van, tot, waarden.GetValueOrDefault("--account"), waarden.GetValueOrDefault("--organisatie"), leerling), map)
            : null;

        DateTimeOffset? Moment(string naam) => waarden.TryGetValue(naam, out var tekst) ? Opdrachtmoment.Lees(tekst) : null;
    }

    private static Task<Result<Lekverslag>> OnderzoekAsync(string[] instellingen, Lekvraag vraag) => Naastprogramma.WerkAsync(instellingen, async diensten =>
    {
        var ankers = await diensten.GetRequiredService<Ankerbestand>().LeesAsync();
        return await diensten.GetRequiredService<Systeemtoegang>().VoerUitAsync<DatalekOnderzoeken, Result<Lekverslag>>(
            Systeemgrond.Logboek, (_, onderzoek) => onderzoek.ExecuteAsync(vraag, ankers, CancellationToken.None));
    });
}
