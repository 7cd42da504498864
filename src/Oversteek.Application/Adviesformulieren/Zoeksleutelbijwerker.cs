using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Application.Adviesformulieren;

/// <summary>A corrected birth date must not make the printed code useless: its search key holds the date (SEC-25).</summary>
internal sealed class Zoeksleutelbijwerker(BlindeIndex index) : IOpslaggevolg
{
    public Opslagfase Fase => Opslagfase.Wijzigingen;

    public async Task WerkAsync(Opslag opslag, CancellationToken ct)
    {
        var datums = opslag.Posten<Leerling>().Where(e => e.State == EntityState.Modified)
            .Select(e => (e.Entity.Id, Datum: e.ComplexProperty(l => l.Personalia).Property(p => p.Geboortedatum)))
            .Where(d => d.Datum.OriginalValue != d.Datum.CurrentValue).ToDictionary(d => d.Id, d => d.Datum.CurrentValue);
        foreach (var portie in datums.Keys.Chunk(Opslag.Portie))
        {
            var codes = await opslag.Db.UniekeCodes.Where(c => portie.Contains(c.LeerlingId) && c.Status != UniekeCodestatus.Ingetrokken).ToListAsync(ct);
            foreach (var code in codes)
            {
                if (Codetekst.TryParse(code.Code, Codetekst.LengteUniekeCode, out var tekst))
                    code.VerlegZoeksleutel(index.Zoeksleutel(tekst, datums[code.LeerlingId]));
            }
        }
    }
}
