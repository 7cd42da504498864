using System.Diagnostics;
using System.Text.Json;

namespace Oversteek.Loting.Tests.Lot2Stukken;

/// <summary>The files that a reader gets; null is a file that was not given.</summary>
internal sealed record Gegeven(byte[] Verslag, byte[]? Vastlegging, byte[]? Bevriezing, string Eigen)
{
    public object Als64() => new
    {
        verslag = Convert.ToBase64String(Verslag),
        vastlegging = Vastlegging is null ? null : Convert.ToBase64String(Vastlegging),
        bevriezing = Bevriezing is null ? null : Convert.ToBase64String(Bevriezing),
        eigen = Eigen,
    };
}

/// <summary>The three that check a draw, asked the same: the library, the small program in Python and the page for parents.</summary>
internal static class Narekenaars
{
    private const string Onleesbaar = "onleesbaar";

    private const string Vraag = """
        import base64, importlib.util, json, sys
        spec = importlib.util.spec_from_file_location("narekenen", sys.argv[1])
        n = importlib.util.module_from_spec(spec)
        sys.dont_write_bytecode = True
        spec.loader.exec_module(n)
        d = lambda t: None if t is None else base64.b64decode(t)
        for g in json.load(sys.stdin):
            try:
                r, zinnen, einde = n.oordeel(d(g["verslag"]), d(g["vastlegging"]), d(g["bevriezing"]), g["eigen"])
                print(";".join(f"{k}={o}" for k, o in zinnen) + ";" + einde)
            except ValueError:
                print("onleesbaar")
        """;

    private const string Script = """

        const d = (t) => t === null ? null : Uint8Array.from(atob(t), (c) => c.charCodeAt(0));
        for (const g of invoer) {
          try {
            const o = await oordeel(d(g.verslag), d(g.vastlegging), d(g.bevriezing), g.eigen);
            console.log(o.zinnen.map((z) => z.join("=")).join(";") + ";" + o.einde);
          } catch (e) { console.log(e instanceof TypeError || e instanceof ReferenceError ? e.stack : "onleesbaar"); }
        }
        """;

    public static Task<string[]> PythonAsync(string wortel, IEnumerable<Gegeven> sets) =>
        RekenAsync("python3", ["-c", Vraag, Path.Combine(wortel, "docs", "loting", "narekenen.py")], Json(sets));

    public static async Task<string[]> PaginaAsync(string wortel, IEnumerable<Gegeven> sets)
    {
        var pagina = await File.ReadAllTextAsync(Path.Combine(wortel, "src", "Oversteek.Web", "wwwroot", "loting", "controle.html"));
        return await RekenAsync("node", ["--input-type=module", "-"],
            pagina.Split("<script>")[1].Split("</script>")[0] + "\nconst invoer = " + Json(sets) + ";" + Script);
    }

    /// <returns>What does not hold, or the verdict; and the verdict on every statement.</returns>
    public static (string Kort, string Lang) Bibliotheek(Gegeven g)
    {
        try
        {
            var o = Lotingscontrole.Controleer(new Lotingsstukken(g.Verslag) { Vastlegging = g.Vastlegging, Bevriezing = g.Bevriezing, Eigen = EigenInschrijving.Lees(g.Eigen) });
            var fout = string.Join(",", o.Zinnen.Where(z => z.Oordeel == Zinoordeel.KloptNiet).Select(z => z.Id));
            var einde = o.Einde switch
            {
                Eindoordeel.Klopt => "klopt",
                Eindoordeel.InZichzelf => "in zichzelf kloppend; niet vergeleken met wat vooraf is gepubliceerd",
                _ => "klopt niet",
            };
            return (fout.Length > 0 ? fout : einde, string.Join(";", o.Zinnen.Select(z => $"{z.Id}={Woord(z.Oordeel)}")) + ";" + einde);
        }
        catch (VerslagOnleesbaarException)
        {
            return (Onleesbaar, Onleesbaar);
        }
    }

    private static string Json(IEnumerable<Gegeven> sets) => JsonSerializer.Serialize(sets.Select(g => g.Als64()));

    private static string Woord(Zinoordeel oordeel) => oordeel switch
    {
        Zinoordeel.Gecontroleerd => "gecontroleerd",
        Zinoordeel.KloptNiet => "klopt niet",
        _ => "niet te controleren",
    };

    private static async Task<string[]> RekenAsync(string programma, string[] argumenten, string invoer)
    {
        var start = new ProcessStartInfo(programma, argumenten) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var proces = Process.Start(start)!;
        await proces.StandardInput.WriteAsync(invoer);
        proces.StandardInput.Close();
        var fout = proces.StandardError.ReadToEndAsync();
        var regels = (await proces.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await proces.WaitForExitAsync();
        proces.ExitCode.ShouldBe(0, await fout);
        return regels;
    }
}
