using System.Text;
using System.Text.Json;
using Oversteek.Application.Lotingen;
using Oversteek.Loting;

namespace Oversteek.Web.Pages.Lotingen;

/// <summary>What was published before the draw, as files that a family keeps and the page that recalculates compares with the report.</summary>
internal static class Lotingstukken
{
    /// <summary>Under LOT-2 the stored bytes themselves; of before, made again from what was stored.</summary>
    public static byte[] Vastlegging(Domain.Lotingen.Loting loting) =>
        loting.Vastleggingstuk is { } stuk ? Encoding.UTF8.GetBytes(stuk) : OudeVastlegging(loting);

    public static byte[]? Bevriezing(Domain.Lotingen.Loting loting)
    {
        if (loting.Invoer is null)
            return null;
        return loting.Bevriezingstuk is { } stuk ? Encoding.UTF8.GetBytes(stuk) : OudeBevriezing(OudeLotingsgang.Bevroren(loting));
    }

    public static byte[] Verslag(Domain.Lotingen.Loting loting) =>
        loting.Openbaarverslag is { } stuk ? Encoding.UTF8.GetBytes(stuk) : OudeLotingsgang.Trek(loting).Openbaar.ToArray();

    private static byte[] OudeVastlegging(Domain.Lotingen.Loting loting) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        soort = "loting-vastlegging",
        protocol = "LOT-1",
        ronde = loting.Ronde(),
        vastlegging = loting.Vastlegging,
        regelsHash = loting.Regelshash,
        entropiebron = loting.Entropiebron,
    });

    private static byte[] OudeBevriezing(Bevroren bevroren) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        soort = "loting-bevriezing",
        protocol = "LOT-1",
        ronde = bevroren.Invoer.Ronde,
        deelnemersHash = bevroren.DeelnemersHash,
        invoerHash = bevroren.InvoerHash,
        eenheden = bevroren.Invoer.Eenheden.OrderBy(e => e.Id, StringComparer.Ordinal).Select(e => new { id = e.Id, school = e.School, naam = e.Naam, plaatsen = e.Plaatsen }),
    });
}
