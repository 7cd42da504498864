using Oversteek.Application.Reservekopieen;
using Oversteek.Application.Toegang;
using Oversteek.Application.Versleuteling;
using Oversteek.Web.Opbouw;
using Oversteek.Web.Opdrachten.Reservekopieen;

namespace Oversteek.Web.Opdrachten;

/// <summary>Back-up copies: made while the program works, judged by putting them back on trial, put back quietly (REL-20 to REL-22).</summary>
public static class ReservekopieOpdracht
{
    private const string Bevestig = "--bevestig";
    private const string MetGewist = "--met-gewist";

    private const string Ongelezen =
        "De database in gebruik was er niet of was niet te lezen. Wat is gewist na de laatste regel van de wislijst, kan terug zijn.";

    private const string Gebruik = """
        Gebruik:
          reservekopie maak                            maakt een kopie in de map Oversteek__Reservekopieen en kijkt haar na
          reservekopie controleer KOPIE                zet de kopie op proef terug en kijkt de gegevens en het logboek na
          reservekopie zet-terug KOPIE [--bevestig]    vervangt de gegevens; zonder --bevestig wordt de kopie alleen nagekeken
              --bevestig --met-gewist                  ook wat na de kopie is gewist, komt terug
          reservekopie stil MOMENT                     na herstel buiten deze opdracht om (PostgreSQL tot een moment): 2027-01-20T09:30
          reservekopie vrijgeven                       na het nakijken: e-mail gaat weer uit
        """;

    public static Task<int> VoerUitAsync(string[] args) => VoerUitAsync(args, Console.Out, Console.Error, Webopbouw.Klok);

    public static async Task<int> VoerUitAsync(string[] args, TextWriter uit, TextWriter fout, TimeProvider klok)
    {
        var woorden = args.Where(a => a is Bevestig or MetGewist || !a.StartsWith("--", StringComparison.Ordinal)).ToArray();
        string[] instellingen = [.. args.Where(a => a is not (Bevestig or MetGewist) && a.StartsWith("--", StringComparison.Ordinal))];
        try
        {
            if (Kies(new Werk(instellingen, uit, klok), woorden, CancellationToken.None) is { } werk)
            {
                await werk();
                return 0;
            }
            await fout.WriteLineAsync(Gebruik);
            return 2;
        }
        catch (Exception mis) when (Reden(mis) is { } reden)
        {
            await fout.WriteLineAsync(reden);
            return 1;
        }
    }

    /// <summary>Null when it is wrong use.</summary>
    private static Func<Task>? Kies(Werk werk, string[] woorden, CancellationToken ct) => woorden switch
    {
        ["maak"] => () => werk.MaakAsync(ct),
        ["controleer", var kopie] => () => werk.ControleerAsync(kopie, ct),
        ["zet-terug", var kopie] => () => werk.KijkAsync(kopie, ct),
        ["zet-terug", var kopie, Bevestig] => () => werk.ZetTerugAsync(kopie, metGewist: false, ct),
        ["zet-terug", var kopie, Bevestig, MetGewist] => () => werk.ZetTerugAsync(kopie, metGewist: true, ct),
        ["stil", var moment] when Opdrachtmoment.Lees(moment) is { } van => () => werk.ZetStilAsync(van, ct),
        ["vrijgeven"] => () => werk.GeefVrijAsync(ct),
        _ => null,
    };

    private static string? Reden(Exception mis) => mis switch
    {
        Kopiefout or StartGeweigerd or SleutelringFout => mis.Message,
        InvalidDataException => $"{mis.Message} Zet dat bestand opzij, bewaar het, en geef de opdracht opnieuw.",
        IOException { HResult: 28 or unchecked((int)0x80070070) } => "De schijf is vol. Er is geen kopie bewaard en niets gewijzigd.",
        IOException => $"Lezen of schrijven lukte niet: {mis.Message}",
        UnauthorizedAccessException => $"Deze gebruiker mag dat niet: {mis.Message}",
        _ => null,
    };

    private sealed class Werk
    {
        private readonly string[] instellingen;
        private readonly TextWriter uit;
        private readonly TimeProvider klok;
        private readonly Oversteekopties opties;
        private readonly Kopievorm vorm;

        public Werk(string[] instellingen, TextWriter uit, TimeProvider klok)
        {
            (this.instellingen, this.uit, this.klok) = (instellingen, uit, klok);
            var bouwer = Webopbouw.Begin(instellingen);
            Startcontrole.Controleer(bouwer);
            opties = bouwer.Instellingen();
            var ring = Sleutelring.Laad(opties.Sleutels);
            vorm = new Kopievorm(ring, new Bestandskluis(ring));
        }

        private Kopiekeurder Keurder => new(instellingen, vorm);

        private Kopieherstel Herstel => new(instellingen, Keurder, opties, klok);

        public async Task MaakAsync(CancellationToken ct)
        {
            if (opties.Reservekopieen is not { Length: > 0 })
                throw new Kopiefout("Oversteek__Reservekopieen ontbreekt: de map waarin de reservekopieën komen.");
            var map = new Kopiemap(opties.Reservekopieen);
            var op = klok.GetUtcNow();
            var bestand = await new Kopiemaker(instellingen, opties, vorm).MaakAsync(map, op, ct);
            var proef = opties.Sqlite is { Length: > 0 } || opties.PostgresProef is { Length: > 0 };
            if (proef)
                await KeurAsync(map, bestand, ct);
            else
                await uit.WriteLineAsync("Niet nagekeken: Oversteek__PostgresProef is niet ingevuld.");
            var laatste = await map.ZetLaatsteAsync(bestand, op, proef, ct);
            var weg = map.RuimOp(op, opties.ReservekopieDagen);
            await uit.WriteLineAsync($"{bestand} ({laatste.Lengte / 1_000_000 + 1} MB). De sleutels zitten er niet in: bewaar die apart.");
            if (weg > 0)
                await uit.WriteLineAsync($"Verwijderd: {weg} kopieën die te oud zijn, of niet de laatste van hun dag.");
        }

        /// <summary>Whatever was the matter: a copy that was not found to be right may not look like one.</summary>
        private async Task KeurAsync(Kopiemap map, string bestand, CancellationToken ct)
        {
            try
            {
                await ControleerAsync(bestand, ct);
            }
            catch
            {
                await uit.WriteLineAsync($"Afgekeurd: {map.KeurAf(bestand)}. Zet deze kopie niet terug.");
                throw;
            }
        }

        public async Task ControleerAsync(string bestand, CancellationToken ct)
        {
            await using var plek = Proef();
            var blad = await Keurder.KeurAsync(bestand, plek, (_, _) => Task.CompletedTask, ct);
            var regels = blad.Einde?.Nummer ?? 0;
            await uit.WriteLineAsync($"De kopie is goed: gegevens van {Opdrachtmoment.Toon(blad.Op)}, {regels} regels in het logboek, versie {blad.Versie}.");
        }

        public async Task KijkAsync(string bestand, CancellationToken ct)
        {
            await ControleerAsync(bestand, ct);
            await uit.WriteLineAsync("Er is niets gewijzigd. Terugzetten? Geef de opdracht nog een keer met --bevestig.");
        }

        public async Task ZetTerugAsync(string bestand, bool metGewist, CancellationToken ct)
        {
            var verslag = await Herstel.ZetTerugAsync(bestand, metGewist, ct);
            await uit.WriteLineAsync($"Teruggezet: gegevens van {Opdrachtmoment.Toon(verslag.Blad.Op)}.");
            if (verslag.Database is { } oud)
                await uit.WriteLineAsync($"De vorige database staat in {oud}. Verwijder die als u haar niet meer nodig hebt.");
            if (!verslag.Gelezen && !metGewist)
                await uit.WriteLineAsync(Ongelezen);
            await MeldStilAsync(verslag.Ankers);
        }

        public async Task ZetStilAsync(DateTimeOffset van, CancellationToken ct)
        {
            var ankers = await Herstel.ZetStilAsync(van, ct);
            await uit.WriteLineAsync($"De gegevens zijn van {Opdrachtmoment.Toon(van)}.");
            await MeldStilAsync(ankers);
        }

        private IProefplek Proef()
        {
            if (opties.Sqlite is { Length: > 0 } database)
                return new Sqliteplek(database);
            return opties.PostgresProef is { Length: > 0 } proef
                ? new Postgresplek(proef)
                : throw new Kopiefout("Oversteek__PostgresProef ontbreekt: de verbinding van oversteek_eigenaar met een lege database.");
        }

        private async Task MeldStilAsync(int ankers)
        {
            if (ankers > 0)
                await uit.WriteLineAsync($"{ankers} ankers van daarna staan apart, naast het ankerbestand.");
            await uit.WriteLineAsync("Iedereen is uitgelogd, en links en herstelcodes zijn vervallen.");
            await uit.WriteLineAsync("Er gaat geen e-mail uit tot u dit geeft: oversteek reservekopie vrijgeven");
        }

        /// <summary>Beside a running program: the write lock of the database keeps the two apart for this one save.</summary>
        public async Task GeefVrijAsync(CancellationToken ct)
        {
            await using var app = Webopbouw.Begin(instellingen).MetDiensten().Build();
            await app.ZetDatabaseKlaarAsync(migreer: false, ct);
            await using var scope = app.Services.CreateAsyncScope();
            var gedaan = await scope.ServiceProvider.GetRequiredService<Systeemtoegang>()
                .VoerUitAsync<Stilzetten, bool>(Systeemgrond.Beheer, (_, stil) => stil.GeefVrijAsync(ct));
            await uit.WriteLineAsync(gedaan ? "Vrijgegeven: e-mail gaat weer uit." : "Er is niets vrij te geven.");
        }
    }
}
