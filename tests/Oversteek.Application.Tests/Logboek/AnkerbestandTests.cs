using Oversteek.Application.Logboek;
using Oversteek.Testhulp;

namespace Oversteek.Application.Tests.Logboek;

/// <summary>Two nodes and a command may work on the file together (SEC-61).</summary>
public sealed class AnkerbestandTests : IDisposable
{
    private readonly string map = Directory.CreateTempSubdirectory("oversteek-ankers-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Pad => Path.Combine(map, "ankers.jsonl");

    public void Dispose() => Directory.Delete(map, recursive: true);

    [Fact, Regel("SEC-61", "REL-19")]
    public async Task Van_schrijvers_tegelijk_staat_elke_regel_er_heel_en_een_keer()
    {
        var bezig = true;
        var lezer = Task.Run(async () =>
        {
            var gelezen = 0;
            while (Volatile.Read(ref bezig))
                gelezen = Math.Max(gelezen, (await new Ankerbestand(Pad).LeesAsync(Ct)).Count);
            return gelezen;
        }, Ct);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(wie => Task.Run(() => SchrijfAsync(wie, 40), Ct)));
        Volatile.Write(ref bezig, false);

        (await lezer).ShouldBeLessThanOrEqualTo(240);
        (await new Ankerbestand(Pad).LeesAsync(Ct)).Select(a => a.Nummer).Order().ShouldBe(Enumerable.Range(0, 240).Select(n => (long)n));
    }

    [Fact, Regel("SEC-61", "REL-22")]
    public async Task Wat_erbij_komt_terwijl_een_ander_het_bestand_splitst_gaat_niet_verloren()
    {
        await SchrijfAsync(0, 40);
        var schrijver = Task.Run(() => SchrijfAsync(1, 40), Ct);

        var apart = await new Ankerbestand(Pad).SplitsAsync(a => a.Nummer >= 20, ".apart", Ct);
        await schrijver;

        apart.ShouldBe(20);
        (await new Ankerbestand(Pad + ".apart").LeesAsync(Ct)).Count.ShouldBe(20);
        (await new Ankerbestand(Pad).LeesAsync(Ct)).Select(a => a.Nummer).ShouldBe(Enumerable.Range(20, 60).Select(n => (long)n));
        Directory.GetFiles(map, "*.nieuw").ShouldBeEmpty();
    }

    private async Task SchrijfAsync(int wie, int aantal)
    {
        var bestand = new Ankerbestand(Pad);
        foreach (var nummer in Enumerable.Range(wie * aantal, aantal))
            await bestand.VoegToeAsync(new Anker(nummer, new byte[32], DateTimeOffset.UnixEpoch, new byte[32]), Ct);
    }
}
