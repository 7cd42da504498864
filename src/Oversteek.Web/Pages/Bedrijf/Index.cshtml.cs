using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Waarneming;

namespace Oversteek.Web.Pages.Bedrijf;

/// <summary>For the operator: does everything do its work (B-77, SEC-63). Numbers and moments; nothing of a school or a child.</summary>
[Vereist(Recht.PlatformBeheren)]
public sealed class IndexModel(Bedrijfsmeting meting, OversteekDb db) : PageModel
{
    /// <summary>The latest round; null when the program has only just started. Who looks does not measure.</summary>
    public Bedrijfsstand? Stand { get; private set; }

    public IReadOnlyCollection<Alarm> Alarmen => meting.Alarmen;

    public string Database { get; private set; } = "";

    public static string Versie => Programmaversie.Tekst;

    public static string Runtime => Environment.Version.ToString();

    public static string Kopie(Bedrijfsstand stand) => stand switch
    {
        { KopieVerwacht: false } => "Dit programma let niet op reservekopieën",
        { Kopie: null } => "Er is geen goede reservekopie",
        { Kopie: { } kopie } => $"{Moment(kopie.Op)}, {Ouderdom(stand.Op - kopie.Op)} geleden{(kopie.Nagekeken ? ", nagekeken" : ", niet nagekeken")}",
    };

    public static string Scanner(Bedrijfsstand stand) => stand.Scanner switch
    {
        { Aan: false } => "Niet ingesteld",
        { Storing: { } storing } => $"Geeft geen oordeel: {storing}",
        _ => "Werkt",
    };

    public static string Moment(DateTimeOffset op) => Nederland.Tijd(op).ToString("d MMMM HH:mm", CultureInfo.GetCultureInfo("nl-NL"));

    public static string Wanneer(DateTimeOffset? op) => op is { } moment ? Moment(moment) : "nog niet";

    public async Task OnGetAsync(CancellationToken ct)
    {
        Stand = meting.Laatste;
        var migraties = await db.Database.GetAppliedMigrationsAsync(ct);
        var soort = db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal) ? "SQLite" : "PostgreSQL";
        Database = $"{soort} {await ServerversieAsync(ct)}, {migraties.Last().Split('_')[1]}";
    }

    /// <summary>PostgreSQL tells it on an open line only; the line closes with the context.</summary>
    private async Task<string> ServerversieAsync(CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        return db.Database.GetDbConnection().ServerVersion;
    }

    private static string Ouderdom(TimeSpan duur) => duur < TimeSpan.FromHours(2) ? $"{(int)duur.TotalMinutes} minuten" : $"{(int)duur.TotalHours} uur";
}
