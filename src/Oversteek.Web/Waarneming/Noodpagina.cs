using System.Text;
using System.Text.Encodings.Web;
using Oversteek.Application.Persistence;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Waarneming;

/// <summary>
/// What the user sees when nothing else works (REL-16, B-71): written without database, session, layout or a file beside it. So it carries its few
/// rules of style itself, under the nonce of the answer.
/// </summary>
internal static class Noodpagina
{
    public static async Task SchrijfAsync(HttpContext context, Storingsoort soort)
    {
        var (titel, regels) = Tekst(soort);
        var antwoord = context.Response;
        antwoord.Clear();
        antwoord.StatusCode = soort == Storingsoort.Fout ? StatusCodes.Status500InternalServerError : StatusCodes.Status503ServiceUnavailable;
        antwoord.ContentType = "text/html; charset=utf-8";
        if (soort != Storingsoort.Fout)
            antwoord.Headers.RetryAfter = soort == Storingsoort.Druk ? "10" : "60";
        // The one who asked may have been told to stop with the database.
        await antwoord.Body.WriteAsync(Encoding.UTF8.GetBytes(Bladzijde(context, titel, regels)), CancellationToken.None);
    }

    private static (string Titel, string[] Regels) Tekst(Storingsoort soort) => soort switch
    {
        Storingsoort.Onbereikbaar => ("Oversteek is even niet bereikbaar",
        [
            "De gegevens zijn nu niet te bereiken. De beheerder krijgt hiervan bericht.",
            "Wat u eerder had opgeslagen, is bewaard. Hebt u net iets verstuurd? Kijk straks na of het is opgeslagen.",
            "Probeer het over een paar minuten opnieuw.",
        ]),
        Storingsoort.Vol => ("Er kan nu niets worden opgeslagen",
        [
            "Uw wijziging is niet opgeslagen. De beheerder krijgt hiervan bericht.",
            "Ga terug: wat u hebt getypt, staat er dan meestal nog. Probeer het over een kwartier opnieuw.",
        ]),
        Storingsoort.Druk => ("Het is nu erg druk",
            ["Uw verzoek is niet uitgevoerd. Er is niets opgeslagen.", "Wacht een halve minuut en probeer het dan opnieuw."]),
        _ => ("Er ging iets mis",
        [
            "De fout ligt bij ons. De beheerder krijgt hiervan bericht.",
            "Probeer het over een paar minuten opnieuw. Wat u had opgeslagen, is bewaard.",
        ]),
    };

    private static string Bladzijde(HttpContext context, string titel, string[] regels) => $$"""
        <!doctype html>
        <html lang="nl">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{titel}} - Oversteek</title>
        <style nonce="{{HtmlEncoder.Default.Encode(BeveiligingsHeaders.Nonce(context))}}">
        :root { color-scheme: light dark }
        body { font: 1.125rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem }
        h1 { font-size: 1.75rem; line-height: 1.25 }
        </style>
        </head>
        <body>
        <main>
        <h1>{{titel}}</h1>
        {{string.Concat(regels.Select(r => $"<p>{r}</p>\n"))}}
        <p>Belt of mailt u hierover? Noem dan dit nummer: <strong>{{HtmlEncoder.Default.Encode(Foutverslag.Kenmerk(context))}}</strong>.</p>
        <p><a href="">Opnieuw proberen</a></p>
        </main>
        </body>
        </html>
        """;
}
