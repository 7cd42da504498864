using Oversteek.Domain.Helpdesk;

namespace Oversteek.Web.Pages.Hulp;

public static class Hulpteksten
{
    public static Onderdelen.Signaal Signaal(Hulpvraagstatus status) => status switch
    {
        Hulpvraagstatus.Nieuw => Onderdelen.Signaal.LetOp,
        Hulpvraagstatus.InBehandeling => Onderdelen.Signaal.Info,
        Hulpvraagstatus.Beantwoord => Onderdelen.Signaal.Goed,
        _ => Onderdelen.Signaal.Geen,
    };
}
