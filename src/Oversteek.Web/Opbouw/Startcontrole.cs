using Npgsql;
using Oversteek.Application.Bijlagen.Scannen;

namespace Oversteek.Web.Opbouw;

/// <summary>Why the server does not start; shown as is, without a stack trace.</summary>
public sealed class StartGeweigerd(IReadOnlyList<string> redenen) : Exception("De server start niet:\n- " + string.Join("\n- ", redenen))
{
    public IReadOnlyList<string> Redenen { get; } = redenen;
}

/// <summary>Production refuses settings that are fine on a laptop and dangerous with real children (SEC-41).</summary>
public static class Startcontrole
{
    private static readonly Version Minimum = new(10, 0, 0);

    public static void Controleer(WebApplicationBuilder bouwer) => Controleer(bouwer.Instellingen(), bouwer.Environment, bouwer.Configuration);

    public static void Controleer(Oversteekopties opties, IHostEnvironment omgeving, IConfiguration configuratie)
    {
        var redenen = Redenen(opties, omgeving, configuratie).ToList();
        if (redenen.Count > 0)
            throw new StartGeweigerd(redenen);
    }

    public static IEnumerable<string> Redenen(Oversteekopties opties, IHostEnvironment omgeving, IConfiguration configuratie)
    {
        if (omgeving.IsDevelopment())
            yield return "de omgeving is Development; foutpagina's zouden te veel laten zien.";
        if (!Uri.TryCreate(opties.Adres, UriKind.Absolute, out var adres) || adres.Scheme != Uri.UriSchemeHttps)
            yield return "Oversteek:Adres is geen https-adres; het inlogcookie zou onversleuteld reizen.";
        else if (adres.IsLoopback)
            yield return "Oversteek:Adres wijst naar deze machine zelf; links in e-mails zouden niet werken.";
        foreach (var sleutel in TeFijn(configuratie.GetSection("Logging")))
            yield return $"{sleutel} is fijner dan Information; zo'n logboek laat adressen en waarden van kinderen zien.";
        foreach (var reden in Sleutelredenen(opties).Concat(Databaseredenen(opties)))
            yield return reden;
        if (opties.Virusscanner.Length > 0 && Scanadres.Lees(opties.Virusscanner) is null)
            yield return "Oversteek:Virusscanner is geen socket (/run/clamav/clamd.ctl) en geen adres met poort (127.0.0.1:3310).";
        if (opties.Proxys.Any(p => !System.Net.IPAddress.TryParse(p, out _)))
            yield return "Oversteek:Proxys bevat iets dat geen IP-adres is.";
        if (opties.Proxys.Count == 0 && AlleenHier(configuratie["urls"]))
            yield return "Oversteek:Proxys is leeg, terwijl het programma alleen op deze machine luistert: alle bezoekers zouden als één netwerk tellen. "
                + "Noem het adres van de webserver ervoor.";
        foreach (var reden in Bedrijfsredenen(opties))
            yield return reden;
        if (Environment.Version < Minimum)
            yield return $"runtime {Environment.Version} is ouder dan {Minimum}.";
    }

    private static IEnumerable<string> Bedrijfsredenen(Oversteekopties opties)
    {
        if (opties.Installatie is not (Oversteekopties.Productie or Oversteekopties.Proef))
            yield return "Oversteek:Installatie is geen 'productie' en geen 'proef'.";
        if (opties.Otlp.Length > 0 && (!Uri.TryCreate(opties.Otlp, UriKind.Absolute, out var otlp) || otlp.Scheme is not ("http" or "https")))
            yield return "Oversteek:Otlp is geen adres, zoals http://127.0.0.1:4318.";
        if (opties.MeetPoort is < 0 or > 65535)
            yield return "Oversteek:MeetPoort is geen poort: een getal van 1 tot 65535, of 0 voor geen.";
        if (opties.AfsluitSeconden is < 0 or > 25)
            yield return "Oversteek:AfsluitSeconden ligt niet tussen 0 en 25; daarna wordt het programma afgebroken.";
        if (opties.ReservekopieDagen is < 1 or > 35)
            yield return "Oversteek:ReservekopieDagen ligt niet tussen 1 en 35; in een kopie staat wat daarna is gewist.";
    }

    /// <summary>B-15: at the root, per part and per output alike. <see cref="Beveiliging.Logpoort"/> would stop it too; who asks for it should know.</summary>
    private static IEnumerable<string> TeFijn(IConfigurationSection logging) =>
        from paar in logging.AsEnumerable()
        where paar.Key.Contains(":LogLevel:", StringComparison.OrdinalIgnoreCase)
        where Enum.TryParse<LogLevel>(paar.Value, ignoreCase: true, out var niveau) && niveau < LogLevel.Information
        select paar.Key;

    private static bool AlleenHier(string? adressen) =>
        adressen?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } lijst
        && lijst.All(a => Uri.TryCreate(a, UriKind.Absolute, out var adres) && adres.IsLoopback);

    private static IEnumerable<string> Sleutelredenen(Oversteekopties opties)
    {
        if (string.IsNullOrWhiteSpace(opties.Sleutels))
        {
            yield return "Oversteek:Sleutels ontbreekt; zonder sleutelring kan niets worden versleuteld.";
            yield break;
        }
        if (opties.Sqlite is { Length: > 0 } bestand && Path.GetFullPath(Path.GetDirectoryName(Path.GetFullPath(bestand)) ?? "/") == Path.GetFullPath(opties.Sleutels))
            yield return "de sleutelring staat in dezelfde map als de database; een kopie van die map zou alles bevatten.";
        if (!OperatingSystem.IsWindows() && Directory.Exists(opties.Sleutels) && (File.GetUnixFileMode(opties.Sleutels) & (UnixFileMode.OtherRead | UnixFileMode.OtherExecute)) != UnixFileMode.None)
            yield return "iedereen op deze machine kan de map met de sleutelring lezen (chmod 700).";
    }

    private static IEnumerable<string> Databaseredenen(Oversteekopties opties)
    {
        if (opties.Sqlite is { Length: > 0 } == opties.Postgres is { Length: > 0 })
            yield return "kies één database: Oversteek:Sqlite of Oversteek:Postgres.";
        if (opties.Postgres is { Length: > 0 } verbinding && Gebruiker(verbinding) is "postgres")
            yield return "Oversteek:Postgres gebruikt de eigenaar 'postgres'; die gaat langs de toegangsregels van de database.";
    }

    private static string? Gebruiker(string verbinding) => new NpgsqlConnectionStringBuilder(verbinding).Username;
}
