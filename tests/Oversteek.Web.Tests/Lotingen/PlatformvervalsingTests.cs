using Microsoft.EntityFrameworkCore;
using Oversteek.Loting.Tests.Lot2Stukken;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Opdrachten;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Lotingen;

/// <summary>
/// A region is drawn through the screens, its files are downloaded without an account and then forged: the command, the page for parents and the
/// small program in Python give the answer that was written by hand, and the same one about every statement.
/// </summary>
[Regel("REL-26", "D-62")]
public sealed class PlatformvervalsingTests(Vowereld wereld) : IClassFixture<Vowereld>
{
    [Fact]
    public async Task Elke_vervalsing_van_wat_het_platform_publiceert_krijgt_het_antwoord_dat_met_de_hand_is_opgeschreven()
    {
        var echt = await PubliceerAsync();
        Vervalsregel.Alle.Length.ShouldBeGreaterThanOrEqualTo(40);
        var sets = Vervalsregel.Alle.Select(r => (Regel: r, Set: r.Vervals(echt))).ToList();

        sets.Select(s => $"{s.Regel.Pad} {s.Regel.Waarde}: {Narekenaars.Bibliotheek(s.Set.Gegeven).Kort}").ShouldBe(sets.Select(s => $"{s.Regel.Pad} {s.Regel.Waarde}: {s.Regel.Verwacht}"));
        foreach (var (regel, set) in sets)
            (await OpdrachtAsync(set)).ShouldBe(Code(regel.Verwacht), $"{regel.Pad} {regel.Waarde}");
        var stukken = sets.ConvertAll(s => s.Set.Gegeven);
        var lang = stukken.Select(g => Narekenaars.Bibliotheek(g).Lang).ToList();
        (await Narekenaars.PythonAsync(Goedkeuring.Wortel(), stukken)).ShouldBe(lang);
        (await Narekenaars.PaginaAsync(Goedkeuring.Wortel(), stukken)).ShouldBe(lang);
    }

    private async Task<Lotingset> PubliceerAsync()
    {
        var vo = await wereld.VoAsync();
        var (leerling, aanmelding) = await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders);
        var (ander, _) = await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders);
        for (var i = 0; i < 4; i++)
            await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoTweetalig);
        await wereld.AangemeldAsync(vo);
        await new Coordinatoren(wereld).LootAsync();
        var id = await wereld.Server.Systeem(db => db.Lotingen.Select(l => l.Id).SingleAsync());
        var bewijs = await (await wereld.Server.LogInAsync(Domain.Gebruikers.Rol.PoGebruiker, wereld.Server.Regio.PoSchool))
            .GetAsync($"/aanmeldingen/{aanmelding.Waarde}/lotingskenmerk");
        var kenmerk = (await wereld.AanmeldingVanAsync(leerling)).Lotingskenmerk!;
        var regel = bewijs.Document.QuerySelectorAll("dd").Select(e => e.TextContent.Trim()).Single(t => t.StartsWith(kenmerk + ":", StringComparison.Ordinal));
        return new Lotingset(
            await HaalAsync(id, "Verslag"), await HaalAsync(id, "Vastlegging"), await HaalAsync(id, "Bevriezing"),
                regel, kenmerk, (await wereld.AanmeldingVanAsync(ander)).Lotingskenmerk!);
    }

    private async Task<byte[]> HaalAsync(Domain.Bouwstenen.LotingId id, string stuk) =>
        (await wereld.Server.Anoniem().GetAsync($"/loting/{id.Waarde}?handler={stuk}")).Bytes;

    private static int Code(string verwacht) => verwacht switch
    {
        "klopt" => 0,
        _ when verwacht.StartsWith("in zichzelf", StringComparison.Ordinal) => 3,
        _ => 1,
    };

    private static async Task<int> OpdrachtAsync(Lotingset set)
    {
        var map = Directory.CreateTempSubdirectory("vervalst");
        try
        {
            List<string> args = ["loting", "controleer", Path.Combine(map.FullName, "verslag.json")];
            await File.WriteAllBytesAsync(args[2], set.Verslag);
            foreach (var (optie, stuk) in new[] { ("vastlegging", set.Vastlegging), ("bevriezing", set.Bevriezing) }.Where(s => s.Item2 is not null))
            {
                args.AddRange([$"--{optie}", Path.Combine(map.FullName, optie + ".json")]);
                await File.WriteAllBytesAsync(args[^1], stuk!);
            }
            return await Opdrachtregel.VoerUitAsync([.. args, "--eigen", set.Eigen]);
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }
}
