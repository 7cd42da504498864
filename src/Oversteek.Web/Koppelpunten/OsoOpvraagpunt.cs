using System.Text.Json;
using Oversteek.Application.Uitwisseling;
using Oversteek.Application.Uitwisseling.Opvragen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Uitwisseling;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Koppelpunten;

/// <summary>What the system of a vo school sends; in the body, because an address ends up in logs.</summary>
public sealed record Opvraagverzoek(string? Achternaam, string? Persoonsnummer, string? Geboortedatum, string? Brin);

/// <summary>The dossier as application/xml, or 404 with one text whatever was wrong (OSO-09); what stands ready and cannot go yet says so.</summary>
internal static class OsoOpvraagpunt
{
    private static readonly JsonSerializerOptions Vorm = new(JsonSerializerDefaults.Web);
    private static readonly Koppelingantwoord Onleesbaar = new("KOP-400", "Stuur JSON met achternaam, persoonsnummer, geboortedatum (jjjj-mm-dd) en brin.");

    public static async Task<IResult> OpvragenAsync(HttpContext context, DossierOpvragen opvragen, Handelingbron bron)
    {
        var ct = context.RequestAborted;
        if (await LeesAsync(context.Request, ct) is not { } verzoek)
            return Results.Json(Onleesbaar, statusCode: StatusCodes.Status400BadRequest);
        var koppeling = (Koppeling)context.Items[typeof(Koppeling)]!;
        DateOnly? datum = DateOnly.TryParseExact(verzoek.Geboortedatum, "yyyy-MM-dd", out var gelezen) ? gelezen : null;
        var vraag = new Opvraging(verzoek.Achternaam, verzoek.Persoonsnummer, datum, verzoek.Brin, Netwerk.Van(context), koppeling.Sleutel);
        var uit = await opvragen.ExecuteAsync(vraag, bron.Maak(), ct);
        return uit.Match(u => Results.File(u.Inhoud, "application/xml", u.Bestandsnaam), w => Geweigerd(context, w[0]));
    }

    private static IResult Geweigerd(HttpContext context, Weigering weigering)
    {
        var gepauzeerd = weigering.Soort == Weigeringsoort.Gepauzeerd;
        if (gepauzeerd)
            context.Response.Headers.RetryAfter = "3600";
        var status = weigering.Soort switch
        {
            Weigeringsoort.Gepauzeerd => weigering.Soort.Status(),
            Weigeringsoort.NietNu => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status404NotFound,
        };
        return Results.Json(new Koppelingantwoord(weigering.Code, weigering.Zin()), statusCode: status);
    }

    private static async Task<Opvraagverzoek?> LeesAsync(HttpRequest verzoek, CancellationToken ct)
    {
        if (!verzoek.HasJsonContentType() || verzoek.ContentLength > Koppelingen.MeesteBytes)
            return null;
        try
        {
            return await JsonSerializer.DeserializeAsync<Opvraagverzoek>(verzoek.Body, Vorm, ct);
        }
        catch (Exception fout) when (fout is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }
}
