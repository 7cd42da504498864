using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Application.Leerlingen;

/// <summary>Keeps the blind index of a pupil's number in step with the number.</summary>
internal sealed class Persoonsnummerindexeerder(BlindeIndex index) : IOpslaggevolg
{
    public Opslagfase Fase => Opslagfase.Voor;

    public Task WerkAsync(Opslag opslag, CancellationToken ct)
    {
        foreach (var post in opslag.Posten<Leerling>().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Unchanged))
        {
            var kolom = post.Property<byte[]?>(Leerlingkolommen.Persoonsnummerindex);
            var nieuw = Bereken(post.Entity);
            if (nieuw is not null && (kolom.CurrentValue is null || !kolom.CurrentValue.AsSpan().SequenceEqual(nieuw)))
                kolom.CurrentValue = nieuw;
        }
        return Task.CompletedTask;
    }

    private byte[]? Bereken(Leerling leerling)
    {
        if (Bsn.TryParse(leerling.Bsn, out var bsn))
            return index.VanBsn(bsn, leerling.OrganisatieId.Waarde);
        return Onderwijsnummer.TryParse(leerling.Onderwijsnummer, out var nummer) ? index.VanOnderwijsnummer(nummer, leerling.OrganisatieId.Waarde) : null;
    }
}
