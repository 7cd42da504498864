using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Application.Persistence;

/// <summary>A corrected birth date must not make the printed code useless: its search key holds the date (SEC-25).</summary>
internal static class Zoeksleutelbijwerker
{
    public static async Task WerkAsync(OversteekDb db, CancellationToken ct)
    {
        foreach (var post in db.ChangeTracker.Entries<Leerling>().Where(e => e.State == EntityState.Modified).ToList())
        {
            var datum = post.ComplexProperty(l => l.Personalia).Property(p => p.Geboortedatum);
            if (datum.OriginalValue == datum.CurrentValue)
                continue;
            var codes = await db.UniekeCodes.Where(c => c.LeerlingId == post.Entity.Id && c.Status != UniekeCodestatus.Ingetrokken).ToListAsync(ct);
            foreach (var code in codes)
            {
                if (Codetekst.TryParse(code.Code, Codetekst.LengteUniekeCode, out var tekst))
                    code.VerlegZoeksleutel(db.Diensten.Index.Zoeksleutel(tekst, datum.CurrentValue));
            }
        }
    }
}
