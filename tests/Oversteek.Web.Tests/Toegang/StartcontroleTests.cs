using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Oversteek.Testhulp;
using Oversteek.Web.Opbouw;

namespace Oversteek.Web.Tests.Toegang;

[Regel("SEC-41", "B-12", "B-15")]
public sealed class StartcontroleTests
{
    public static TheoryData<string, string> Onveilig => new()
    {
        { "Adres=", "https-adres" },
        { "Adres=http://overstap.example.nl", "https-adres" },
        { "Adres=https://localhost", "deze machine" },
        { "Sleutels=", "Sleutels ontbreekt" },
        { "Sleutels=/var/lib/oversteek", "dezelfde map" },
        { "Sqlite=", "kies één database" },
        { "Postgres=Host=db;Username=app", "kies één database" },
        { "Sqlite=|Postgres=Host=db;Username=postgres", "eigenaar" },
        { "Virusscanner=clamd", "Virusscanner" },
        { "Proxys:0=proxy", "geen IP-adres" },
        { "urls=http://127.0.0.1:5080;http://localhost:5081", "als één netwerk tellen" },
        { "omgeving=Development", "Development" },
        { "Logging:LogLevel:Microsoft.EntityFrameworkCore=Debug", "fijner dan Information" },
        { "Logging:LogLevel:Default=Debug", "Logging:LogLevel:Default" },
        { "Logging:LogLevel:Microsoft=trace", "fijner dan Information" },
        { "Logging:Console:LogLevel:Default=Trace", "Logging:Console:LogLevel:Default" },
    };

    [Theory]
    [MemberData(nameof(Onveilig))]
    public void Productie_start_niet_met_onveilige_instellingen(string wijziging, string reden)
    {
        var fout = Should.Throw<StartGeweigerd>(() => Controleer(wijziging));

        fout.Redenen.ShouldHaveSingleItem().ShouldContain(reden);
    }

    [Fact]
    public void Productie_start_met_goede_instellingen() => Should.NotThrow(() => Controleer(""));

    [Fact]
    public async Task De_opdracht_serve_noemt_de_redenen_zonder_stacktrace_en_stopt_met_een()
    {
        var fouten = new StringWriter();
        var oud = Console.Error;
        Console.SetError(fouten);
        try
        {
            (await Oversteek.Web.Opdrachten.Opdrachtregel.VoerUitAsync(["serve", "--Oversteek:Omgeving=Demo", "--Oversteek:Adres=http://x.example"])).ShouldBe(1);
        }
        finally
        {
            Console.SetError(oud);
        }
        fouten.ToString().ShouldContain("De server start niet:");
        fouten.ToString().ShouldNotContain("   at ");
    }

    private static void Controleer(string wijziging)
    {
        var waarden = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Oversteek:Adres"] = "https://overstap.example.nl",
            ["Oversteek:Sleutels"] = "/etc/oversteek-proef-die-niet-bestaat",
            ["Oversteek:Sqlite"] = "/var/lib/oversteek/oversteek.db",
        };
        foreach (var paar in wijziging.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(d => d.Split('=', 2)))
            waarden[paar[0].StartsWith("Logging", StringComparison.Ordinal) || paar[0] is "omgeving" or "urls" ? paar[0] : "Oversteek:" + paar[0]] = paar[1];
        var configuratie = new ConfigurationBuilder().AddInMemoryCollection(waarden).Build();
        Startcontrole.Controleer(configuratie.GetSection("Oversteek").Get<Oversteekopties>()!, new Proefomgeving(waarden.GetValueOrDefault("omgeving") ?? "Production"), configuratie);
    }

    private sealed record Proefomgeving(string EnvironmentName) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = EnvironmentName;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
