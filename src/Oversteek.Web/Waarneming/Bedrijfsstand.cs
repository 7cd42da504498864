using Oversteek.Application.Bijlagen;
using Oversteek.Application.Bijlagen.Scannen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Application.Reservekopieen;

namespace Oversteek.Web.Waarneming;

/// <summary>How the program is at one moment: numbers and moments, nothing of anybody.</summary>
/// <param name="Kopie">Null when there is no good copy, or when this program does not look after them.</param>
/// <param name="Klokverschil">How far the database is ahead of this machine.</param>
/// <param name="WebserverOngenoemd">Most visitors come by way of a web server that is not believed.</param>
public sealed record Bedrijfsstand(
    DateTimeOffset Op, Poststand Post, Bestandentelling Bestanden, Scannerstand Scanner, int VrijProcent, bool SchijfVol,
    bool KopieVerwacht, Laatstekopie? Kopie, DateTimeOffset? HersteldVan, TimeSpan Klokverschil, IReadOnlyList<Taakstand> Taken, bool WebserverOngenoemd);

/// <summary>What an operator must look at (SEC-63).</summary>
public enum Alarm
{
    PostBlijftHangen,
    PostVastgelopen,
    ReservekopieTeOud,
    ReservekopieNietNagekeken,
    ScannerGeeftGeenOordeel,
    BestandWachtTeLang,
    SchijfRaaktVol,
    KlokLooptUiteen,
    TaakMislukt,
    NietVrijgegeven,
    WebserverOngenoemd,
}

public static class Alarmregels
{
    public static readonly TimeSpan KopieTeOud = TimeSpan.FromHours(26);
    private static readonly TimeSpan TeLang = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan KlokTeVer = TimeSpan.FromSeconds(2);

    public static IReadOnlyList<Alarm> Van(Bedrijfsstand stand) => [.. Redenen(stand)];

    private static IEnumerable<Alarm> Redenen(Bedrijfsstand stand)
    {
        // After a restore mail waits on purpose; that it was not released is an alarm of its own.
        if (stand.HersteldVan is not null)
            yield return Alarm.NietVrijgegeven;
        else if (stand.Post.Oudste + TeLang < stand.Op)
            yield return Alarm.PostBlijftHangen;
        if (stand.Post.Vastgelopen > 0)
            yield return Alarm.PostVastgelopen;
        if (stand.KopieVerwacht && (stand.Kopie is null || stand.Kopie.Op + KopieTeOud < stand.Op))
            yield return Alarm.ReservekopieTeOud;
        if (stand.Kopie is { Nagekeken: false })
            yield return Alarm.ReservekopieNietNagekeken;
        if (stand.Scanner.Storing is not null)
            yield return Alarm.ScannerGeeftGeenOordeel;
        if (stand.Bestanden.Oudste + TeLang < stand.Op)
            yield return Alarm.BestandWachtTeLang;
        if (stand.SchijfVol)
            yield return Alarm.SchijfRaaktVol;
        if (stand.Klokverschil.Duration() > KlokTeVer)
            yield return Alarm.KlokLooptUiteen;
        if (stand.Taken.Any(t => t.Mislukt is not null))
            yield return Alarm.TaakMislukt;
        if (stand.WebserverOngenoemd)
            yield return Alarm.WebserverOngenoemd;
    }
}
