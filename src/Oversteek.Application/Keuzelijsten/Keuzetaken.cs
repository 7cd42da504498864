using Oversteek.Application.Ouderportaal;
using Oversteek.Domain.Keuzelijsten;

namespace Oversteek.Application.Keuzelijsten;

/// <summary>What choosing and following asks of a parent now: an offer before a result, a result before a list.</summary>
internal sealed class Keuzetaken(Keuzelijstbron lijsten, Uitslagbron uitslagen) : IPortaaltakenbron
{
    private const string Lijst = "/ouders/lijst";

    public async Task<Portaaltaak?> GeefAsync(Portaalstand stand, CancellationToken ct)
    {
        var volg = await uitslagen.GeefAsync(stand.Kind.Id, ct);
        if (volg is { Aanbiedingen: { Count: > 0 } aanbod })
            return new Portaaltaak(1, "start.nu_aanbod", "/ouders/aanbod", aanbod.Min(a => a.Aanbod));
        if (volg is { Uitslag: not null, IsToegelaten: false })
            return new Portaaltaak(5, "start.nu_uitslag", "/ouders/uitslag");
        return await lijsten.GeefAsync(stand.Kind.Id, ct) is { Ruimte.Kiezen: null } beeld ? VanLijst(beeld) : null;
    }

    private static Portaaltaak? VanLijst(Keuzebeeld beeld) => beeld.Ruimte.Fase switch
    {
        Keuzefase.Ronde2 when beeld.Aanmelding is null => new Portaaltaak(20, "start.nu_laat", Lijst, beeld.Ruimte.Laatst),
        Keuzefase.Periode when beeld.Lijst?.IsAnders == true => new Portaaltaak(20, "start.nu_anders", "/ouders/controle", beeld.Ruimte.Tot),
        Keuzefase.Voorbereiden or Keuzefase.Periode when beeld.Aanmelding is null => new Portaaltaak(20, "start.nu_lijst", Lijst, beeld.Ruimte.Tot),
        _ => null,
    };
}
