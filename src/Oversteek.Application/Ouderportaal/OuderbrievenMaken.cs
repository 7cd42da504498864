using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Versleuteling;
using Oversteek.Documenten;
using Oversteek.Documenten.Modellen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Ouderportaal;

namespace Oversteek.Application.Ouderportaal;

/// <summary>
/// Letters with a code in one PDF. A code stands on paper and nowhere else, so each print draws a new one; when the PDF cannot be made every
/// code stays as it was.
/// </summary>
public sealed class OuderbrievenMaken(OversteekDb db, BlindeIndex index, Bekendeouders bekenden, Ouderbriefopmaak opmaak, Documentmaker documenten)
{
    public async Task<Result<byte[]>> ExecuteAsync(IReadOnlyCollection<Ouderkeuze> keuzes, Handeling handeling, CancellationToken ct)
    {
        if (keuzes.Count == 0)
            return OuderportaalWeigeringen.NiemandGekozen;
        var brieven = new List<Ouderbriefinhoud>();
        foreach (var keuze in keuzes)
        {
            if (await OudersUitnodigen.ZoekAsync(db, keuze, handeling, ct) is not { } gevonden)
                return AlgemeneWeigeringen.NietGevonden;
            if (gevonden.Weigering is { } weigering)
                return weigering;
            var nieuw = Codegever.NieuweOuderportaalcode();
            var bekend = await bekenden.VanAsync(gevonden.Ouder, null, ct);
            var brief = new Ouderuitnodiging(Uitnodigingswijze.Brief, keuze.Taal, null, index.Portaalcode(nieuw)) { Bekend = bekend };
            var uit = gevonden.Code.GeefUit(brief, handeling);
            if (!uit.IsGelukt)
                return Result<byte[]>.Geweigerd(uit.Weigeringen);
            if (db.Entry(gevonden.Code).State == EntityState.Detached)
                db.Add(gevonden.Code);
            brieven.Add(new Ouderbriefinhoud(keuze.Leerling, keuze.Taal, nieuw));
        }
        var pdf = await documenten.OuderbrievenAsync(await opmaak.MaakAsync(brieven, handeling, ct), ct);
        return (await db.BewaarAsync(Result.Gelukt, OuderportaalWeigeringen.Gewijzigd, ct)).Then<byte[]>(() => pdf);
    }
}
