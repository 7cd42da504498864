using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Keuzelijsten;

namespace Oversteek.Application.Keuzelijsten;

/// <param name="Namens">The parent for whom a school acts; null for a parent.</param>
/// <param name="Versie">Of the list that stood on the page; 0 when there was none.</param>
public sealed record KeuzelijstOpslaanOpdracht(LeerlingId Leerling, int? Namens, IReadOnlyList<BrugklasId> Klassen, int Versie);

/// <summary>Keeps the list while the family thinks (D-34). Who was overtaken by the other parent chooses between two lists (REL-7).</summary>
public sealed class KeuzelijstOpslaan(Keuzetoegang toegang, Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(KeuzelijstOpslaanOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.WerkAanLijstAsync(toegang, opdracht.Leerling, opdracht.Namens, opdracht.Versie, handeling, async (db, dossier, lijst, hand) =>
        {
            if (dossier.Ruimte.Kiezen is { } beletsel)
                return beletsel;
            var aanbod = (await dossier.AanbodAsync(db, ct)).ToDictionary(k => k.Id);
            if (!opdracht.Klassen.All(aanbod.ContainsKey))
                return KeuzelijstWeigeringen.KlasPastNiet;
            List<Keuzeregel> keuzes = [.. opdracht.Klassen.Select(k => new Keuzeregel(k, aanbod[k].SchoolId))];
            return lijst.SlaOp(keuzes, hand.Schrijver, dossier.Procedure.Regels, handeling);
        }, ct);
}

internal static class Keuzelijstweg
{
    /// <summary>The one way in which the list of a family changes: own child, as the page showed it, saved or nothing.</summary>
    public static async Task<Result> WerkAanLijstAsync(this Systeemtoegang systeem, Keuzetoegang toegang, LeerlingId leerling, int? namens, int versie,
        Handeling handeling, Func<OversteekDb, Keuzedossier, Keuzelijst, Keuzehand, Task<Result>> werk, CancellationToken ct)
    {
        var hand = await toegang.HandAsync(leerling, namens, ct);
        if (!hand.IsGelukt)
            return hand.Kaal;
        return await systeem.VoerUitAsync<Result>(Systeemgrond.Aanmelding, async db =>
        {
            if (await Keuzedossier.LeesAsync(db, leerling, ct) is not { } dossier)
                return AlgemeneWeigeringen.NietGevonden;
            var lijst = dossier.LijstOfNieuwe(hand.Waarde.Schrijver, handeling.Op);
            if ((dossier.Lijst?.Stand ?? 0) != versie)
                return KeuzelijstWeigeringen.Gewijzigd;
            var los = lijst.LosseBewijzen();
            var uit = await db.RuimBewijsOpAsync(lijst, los, await werk(db, dossier, lijst, hand.Waarde), handeling, ct);
            return await db.BewaarAsync(lijst, uit, KeuzelijstWeigeringen.Gewijzigd, ct);
        });
    }
}
