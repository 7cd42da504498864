using Oversteek.Application.Keuzelijsten;
using Oversteek.Application.Ouderportaal;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Pages.Ouderportaal;

namespace Oversteek.Web.Pages.Keuzelijsten.Portaal;

/// <summary>A page of a parent about the list: the child is that of the visit, never of the address.</summary>
public abstract class Keuzepagina(Keuzelijstbron bron, TimeProvider klok) : Portaalpagina
{
    public const string Lijst = "/ouders/lijst";
    public const string Scholen = "/ouders/scholen";
    public const string Voorrang = "/ouders/voorrang";
    public const string Controle = "/ouders/controle";
    public const string Aanmelding = "/ouders/aanmelding";
    public const string Intrekken = "/ouders/intrekken";
    public const string Bezwaar = "/ouders/bezwaar";

    public Keuzebeeld Beeld { get; private set; } = null!;

    public Voorkeurteksten Lijstwoorden => new(T("lijst.leeg"), T("lijst.hoger"), T("lijst.lager"), T("lijst.weg"));

    protected LeerlingId Leerling => Kind.Leerling;

    protected Handeling Handeling => Bezoek!.Handeling(klok);

    public string Tijd(DateTimeOffset op) => Portaaldatum.Tijd(op);

    protected async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (await bron.GeefAsync(Leerling, ct) is not { } beeld)
            return false;
        Beeld = beeld;
        return true;
    }
}
