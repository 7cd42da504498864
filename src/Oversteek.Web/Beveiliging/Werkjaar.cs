using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Beveiliging;

/// <summary>The school year this session works in (GEN-11); the current one unless the user switched.</summary>
public sealed class Werkjaar(IHttpContextAccessor http, TimeProvider klok)
{
    public Schooljaar Huidig => Schooljaar.Van(klok.VandaagInNederland());

    public Schooljaar Gekozen => Schooljaar.TryParse(http.HttpContext?.Sessie()?.Schooljaar, out var gekozen) ? gekozen : Huidig;

    public bool IsVorig => Gekozen < Huidig;
}
