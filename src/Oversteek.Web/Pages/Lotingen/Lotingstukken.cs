using System.Text.Json;
using Oversteek.Loting;

namespace Oversteek.Web.Pages.Lotingen;

/// <summary>What LOT-1 publishes before the draw, as files that a family keeps and the page that recalculates compares with the report.</summary>
internal static class Lotingstukken
{
    public static byte[] Vastlegging(string ronde, Domain.Lotingen.Loting loting) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        soort = "loting-vastlegging",
        protocol = "LOT-1",
        ronde,
        vastlegging = loting.Vastlegging,
        regelsHash = loting.Regelshash,
        entropiebron = loting.Entropiebron,
    });

    public static byte[] Bevriezing(Bevroren bevroren) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        soort = "loting-bevriezing",
        protocol = "LOT-1",
        ronde = bevroren.Invoer.Ronde,
        deelnemersHash = bevroren.DeelnemersHash,
        invoerHash = bevroren.InvoerHash,
        eenheden = bevroren.Invoer.Eenheden.OrderBy(e => e.Id, StringComparer.Ordinal).Select(e => new { id = e.Id, school = e.School, naam = e.Naam, plaatsen = e.Plaatsen }),
    });
}
