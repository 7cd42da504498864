using System.Net;
using Oversteek.Storing.Tests.Hulp;
using Oversteek.Testhulp;

namespace Oversteek.Storing.Tests;

/// <summary>docs/beheer/reservekopie.md word by word, beside a running program.</summary>
public sealed class HandleidingTests
{
    private const string Voor = "sudo -u oversteek oversteek ";

    [Fact, Regel("REL-20", "REL-22", "REL-34", "B-78")]
    public async Task De_opdrachten_van_het_blad_over_reservekopieen_werken_in_hun_volgorde()
    {
        await using var dienst = await Dienst.MaakAsync([]);
        var kopieen = Path.Combine(dienst.Map, "kopieen");
        var opdrachten = File.ReadLines(Path.Combine(Goedkeuring.Wortel(), "docs/beheer/reservekopie.md"))
            .Select(r => r.Trim()).Where(r => r.StartsWith(Voor, StringComparison.Ordinal)).Select(r => r[Voor.Length..]).ToList();
        opdrachten.Select(o => string.Join(' ', o.Split(' ').Take(2))).ShouldBe(
            ["reservekopie maak", "reservekopie controleer", "reservekopie zet-terug", "controle gegevens", "reservekopie vrijgeven", "reservekopie stil"]);
        async Task<(int Code, string Tekst)> DoeAsync(int nummer)
        {
            var kopie = Directory.Exists(kopieen) ? Directory.GetFiles(kopieen, "*.kopie").SingleOrDefault() : null;
            return await dienst.DoeAsync([.. opdrachten[nummer].Replace("/var/backups/oversteek/KOPIE", kopie, StringComparison.Ordinal).Split(' '), $"--Oversteek:Reservekopieen={kopieen}"]);
        }
        await dienst.StartAsync();

        (await DoeAsync(0)).Tekst.ShouldContain("De kopie is goed");
        (await DoeAsync(1)).Tekst.ShouldContain("De kopie is goed");
        var onder = await DoeAsync(2);
        (onder.Code, onder.Tekst.Contains("er werkt al een programma", StringComparison.Ordinal)).ShouldBe((1, true), onder.Tekst);
        await dienst.StopAsync();
        (await DoeAsync(2)).Tekst.ShouldContain("Teruggezet: gegevens van");
        (await DoeAsync(3)).Tekst.ShouldContain("De gegevens kloppen.");
        await dienst.StartAsync();
        (await dienst.Klant.GetStringAsync(new Uri("/inloggen", UriKind.Relative))).ShouldContain("Hersteld uit back-up");
        (await DoeAsync(4)).Tekst.ShouldContain("Vrijgegeven");
        await dienst.StopAsync();
        (await DoeAsync(5)).Tekst.ShouldContain("De gegevens zijn van 20 januari 2027 09:30");
        await dienst.StartAsync();
        (await dienst.Klant.GetStringAsync(new Uri("/inloggen", UriKind.Relative))).ShouldContain("20 januari 09:30");
        (await dienst.LogInAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);
        await dienst.GegevensKloppenAsync();
    }
}
