using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Pages.Uitwisseling;

/// <summary>How far the transfer of a pupil is.</summary>
public static class Osoteksten
{
    public static string Bestand(Aanmelding aanmelding) => aanmelding switch
    {
        { Status: Aanmeldingstatus.Overgedragen } => "overgedragen",
        { OsobestandOp: { } op } => $"gemaakt op {Nederland.Datum(op).Leesbaar()}, nog niet bevestigd",
        _ => "nog niet gemaakt",
    };

    /// <summary>What comes next, as the text of a link.</summary>
    public static string Stap(Aanmeldingstatus status, DateTimeOffset? bestand) => (status, bestand) switch
    {
        (Aanmeldingstatus.Overgedragen, _) => "overgedragen",
        (_, { } op) => $"bevestigen, bestand van {Nederland.Datum(op).Leesbaar()}",
        _ => "OSO-bestand maken",
    };
}
