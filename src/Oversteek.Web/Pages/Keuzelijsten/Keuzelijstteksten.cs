using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Keuzelijsten;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Keuzelijsten;

/// <summary>States and hands in words, the same on every page for schools.</summary>
public static class Keuzelijstteksten
{
    public static string Stand(Keuzelijststatus status) => Woorden.Van(status);

    public static string Claim(Claimstatus status) => Woorden.Van(status);

    public static Signaal Signaal(Claimstatus status) => status switch
    {
        Claimstatus.Gesteld or Claimstatus.BewijsGezien => Onderdelen.Signaal.LetOp,
        Claimstatus.Bevestigd => Onderdelen.Signaal.Goed,
        _ => Onderdelen.Signaal.Geen,
    };

    public static string Bezwaar(Ouderbezwaarstatus status) => Woorden.Van(status);

    public static string Wie(Keuzeschrijver schrijver) =>
        schrijver.DoorSchool ? $"door de basisschool namens ouder {schrijver.Ouder}" : $"door ouder {schrijver.Ouder}";

    public static string Wanneer(DateTimeOffset op) => Nederland.Tijd(op).ToString("d MMMM yyyy 'om' H.mm 'uur'");

    public static string Klas(Keuzenaam naam) => $"{naam.School}, {naam.Klas}";
}
