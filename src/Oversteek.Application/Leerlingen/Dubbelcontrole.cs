using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Uitwisseling;

namespace Oversteek.Application.Leerlingen;

/// <summary>What somebody types, weighed as a file is: one child is one pupil of the school in a year.
/// One code and one number are of one pupil (B-34).</summary>
public sealed class Dubbelcontrole(OversteekDb db, BlindeIndex index, Installatie installatie)
{
    internal async Task<Weigering?> BezwaarAsync(LeerlingToevoegenOpdracht opdracht, OrganisatieId school, CancellationToken ct)
    {
        var (code, geboren) = (opdracht.Leerlingcode, opdracht.Personalia.Geboortedatum);
        var gegevens = new Leerlinggegevens { Personalia = opdracht.Personalia, Leerlingcode = code };
        var kandidaten = await db.Leerlingen.AsNoTracking().Where(l => l.OrganisatieId == school && l.Schooljaar == opdracht.Schooljaar)
            .Where(l => (code != null && l.Leerlingcode == code) || l.Personalia.Geboortedatum == geboren).ToListAsync(ct);
        var gelijkend = kandidaten.Select(l => Leerlingvergelijking.Van(l, gegevens)).Where(v => v.Oordeel != Koppeloordeel.Ander).ToList();
        if (gelijkend.Exists(v => v.Oordeel == Koppeloordeel.Zelfde))
            return LeerlingWeigeringen.StaatErAl;
        if (gelijkend.Exists(v => v.Code == Overeenkomst.Gelijk))
            return LeerlingWeigeringen.CodeVanEenAnder;
        return gelijkend.Count > 0 && !opdracht.TochToevoegen ? LeerlingWeigeringen.LijktEenBekende : null;
    }

    internal async Task<Weigering?> BezwaarAsync(Leerling leerling, Leerlinggegevens gegevens, CancellationToken ct)
    {
        var anderen = db.Leerlingen.Where(l => l.OrganisatieId == leerling.OrganisatieId && l.Schooljaar == leerling.Schooljaar && l.Id != leerling.Id);
        if (gegevens.Leerlingcode is { Length: > 0 } code && code != leerling.Leerlingcode && await anderen.AnyAsync(l => l.Leerlingcode == code, ct))
            return LeerlingWeigeringen.CodeVanEenAnder;
        if (installatie.BezwaarTegen(gegevens.Bsn) is { } echt)
            return echt;
        if (await BestaatAsync(Persoonsnummerindexeerder.Bereken(index, gegevens.Bsn, null, leerling.OrganisatieId)))
            return LeerlingWeigeringen.NummerVanEenAnder.BijVeld("Bsn");
        return await BestaatAsync(Persoonsnummerindexeerder.Bereken(index, null, gegevens.Onderwijsnummer, leerling.OrganisatieId))
            ? LeerlingWeigeringen.NummerVanEenAnder.BijVeld("Onderwijsnummer")
            : null;

        async Task<bool> BestaatAsync(byte[]? nummer) =>
            nummer is not null && await anderen.AnyAsync(l => EF.Property<byte[]?>(l, Leerlingkolommen.Persoonsnummerindex) == nummer, ct);
    }
}
