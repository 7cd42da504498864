using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zib;

namespace Oversteek.Web.Beveiliging;

/// <summary>The school year this session works in (GEN-11); the current one unless the user switched.</summary>
public sealed class Werkjaar(IHttpContextAccessor http, TimeProvider klok)
{
    private const int Terugblik = 2;

    public Schooljaar Huidig => Schooljaar.Van(klok.VandaagInNederland());

    public Schooljaar Gekozen => Schooljaar.TryParse(http.HttpContext?.Sessie()?.Schooljaar, out var gekozen) ? gekozen : Huidig;

    public bool IsVorig => Gekozen < Huidig;

    public bool IsVolgend => Gekozen > Huidig;

    /// <summary>This year and some before. From the day on which groep 7 may be registered for research also the coming one: its dossiers begin there.</summary>
    public IEnumerable<Schooljaar> Kiesbaar()
    {
        if (klok.VandaagInNederland() >= Zibcontrole.Vanaf(Huidig.Volgende))
            yield return Huidig.Volgende;
        for (var i = 0; i <= Terugblik; i++)
            yield return Schooljaar.Beginnend(Huidig.Beginjaar - i);
    }
}
