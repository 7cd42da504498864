using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Persistence;
using Oversteek.Documenten;
using Oversteek.Documenten.Modellen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Microsoft.EntityFrameworkCore;

namespace Oversteek.Application.Ouderportaal;

/// <summary>The PDF of the report, made of what this parent sees: of the other parent nothing stands on it.</summary>
public sealed class Portaalrapportopmaak(OversteekDb db, Okropmaak opmaak, Okrveldenbron velden, Documentmaker documenten)
{
    public async Task<byte[]> MaakAsync(Okr okr, Handeling handeling, CancellationToken ct)
    {
        var leerling = await db.Leerlingen.AsNoTracking().Include(l => l.Ouders).SingleAsync(l => l.Id == okr.LeerlingId, ct);
        var document = (await opmaak.MaakAsync([new Afdrukdossier(leerling, okr)], await velden.VoorAsync(okr.LeerlingId, ct), handeling, ct))[0];
        return await documenten.OkrAsync(document with { Tabbladen = [.. document.Tabbladen.Select(Zonder).Where(t => t.Groepen.Count > 0)] }, ct);
    }

    /// <summary>No address: that of the child is that of the parent with whom it lives.</summary>
    private static OkrTabblad Zonder(OkrTabblad tabblad) => tabblad with
    {
        Groepen = [.. tabblad.Groepen
            .Where(g => !Ouderafdruk.IsTest(g.Titel) && g.Titel != "Adressen" && g.Titel?.StartsWith(Okropmaak.Criteriakop, StringComparison.Ordinal) != true)
            .Select(g => g with { Gegevens = [.. g.Gegevens.Where(v => !Ouderafdruk.IsTest(v.Label))] })],
    };
}
