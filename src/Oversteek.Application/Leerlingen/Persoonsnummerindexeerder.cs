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
            var nieuw = Bereken(index, post.Entity.Bsn, post.Entity.Onderwijsnummer, post.Entity.OrganisatieId);
            if (nieuw is not null && (kolom.CurrentValue is null || !kolom.CurrentValue.AsSpan().SequenceEqual(nieuw)))
                kolom.CurrentValue = nieuw;
        }
        return Task.CompletedTask;
    }

    internal static byte[]? Bereken(BlindeIndex index, string? bsn, string? onderwijsnummer, OrganisatieId school)
    {
        if (Bsn.TryParse(bsn, out var burger))
            return index.VanBsn(burger, school.Waarde);
        return Onderwijsnummer.TryParse(onderwijsnummer, out var nummer) ? index.VanOnderwijsnummer(nummer, school.Waarde) : null;
    }
}
