using System.Diagnostics;
using Oversteek.Documenten;
using Oversteek.Documenten.Modellen;
using Oversteek.Documenten.Pdf;

namespace Oversteek.Bench.Documenten;

/// <summary>Advice forms per second, with one and with four callers at the same time, on one and on two worker processes.</summary>
public static class DocumentenBench
{
    private const int Aantal = 200;

    public static async Task<object> MeetAsync() => new
    {
        onderdeel = "documenten",
        metingen = new[]
        {
            await MeetAsync(gelijktijdig: 1, processen: 1),
            await MeetAsync(gelijktijdig: 4, processen: 1),
            await MeetAsync(gelijktijdig: 4, processen: 2),
        },
    };

    private static async Task<object> MeetAsync(int gelijktijdig, int processen)
    {
        await using var werker = new TypstWerker(new WerkerOpties { Processen = processen });
        var maker = new Documentmaker(werker);
        var start = Stopwatch.StartNew();
        var eerste = await maker.AdviesformulierAsync(Formulier(0));
        var koudeStart = start.Elapsed;

        var klok = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            Enumerable.Range(1, Aantal),
            new ParallelOptions { MaxDegreeOfParallelism = gelijktijdig },
            async (n, stop) => await maker.AdviesformulierAsync(Formulier(n), stop));
        klok.Stop();

        var status = await werker.ControlerenAsync();
        return new
        {
            gelijktijdig,
            processen,
            documenten = Aantal,
            perSeconde = Math.Round(Aantal / klok.Elapsed.TotalSeconds, 1),
            eersteDocumentMs = Math.Round(koudeStart.TotalMilliseconds),
            bytesPerDocument = eerste.Length,
            geheugenMb = status.Geheugen / 1024 / 1024,
        };
    }

    private static AdviesformulierDocument Formulier(int n) => new()
    {
        Soort = Formuliersoort.Regulier,
        Regio = "Waterdam en omstreken",
        Schooljaar = "2026-2027",
        School = new Schoolkop("Basisschool De Wilgenhof", "Waterdam", "99AB"),
        Leerling = new Leerlingkop($"Leerling {n}", new DateOnly(2015, 3, 4), "8a"),
        UniekeCode = $"K7MP2XWQ{n:D5}",
        Advies = "vmbo-tl / havo",
        Adviesdatum = new DateOnly(2027, 3, 22),
        Voorkeurslijst = new Voorkeurslijstblad(6, 3, "11 januari 2027", [.. Enumerable.Range(1, 60).Select(Klas)]),
        Data = [new Belangrijkedatum("Aanmelden", new DateOnly(2027, 3, 25), new DateOnly(2027, 3, 31))],
        Uitgifte = new Uitgifte("Basisschool De Wilgenhof", $"de ouders van Leerling {n}", new DateOnly(2027, 1, 11)),
    };

    private static PassendeKlas Klas(int n) => new($"Scholengemeenschap {n}", "Waterdam", $"Brugklas tl/havo {n}", "vmbo-tl, havo", 20 + n);
}
