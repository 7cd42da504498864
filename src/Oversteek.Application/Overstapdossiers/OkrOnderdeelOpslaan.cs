using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Overstapdossiers;

/// <param name="Versie">The version of the tab that the form was made from; 0 for a tab without content.</param>
/// <param name="Advies">Only with tab 4.</param>
/// <param name="AdviesWas">The advice that the form was made from; an import changes it without the tab.</param>
public sealed record OkrOnderdeelOpdracht(
    LeerlingId Leerling, string Nummer, int Versie, IReadOnlyDictionary<string, string?> Velden, IReadOnlyList<Toetsresultaat>? Toetsen = null, Schooladvies? Advies = null,
    string? AdviesWas = null);

/// <summary>Saves one tab as a draft (OKR-06). Who was overtaken gets a refusal and chooses per field (REL-7).</summary>
public sealed class OkrOnderdeelOpslaan(OversteekDb db, Okrveldenbron bron)
{
    private const int Pogingen = 3;

    public async Task<Result<int>> ExecuteAsync(OkrOnderdeelOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        for (var poging = 1; ; poging++)
        {
            try
            {
                return await SlaOpAsync(opdracht, handeling, ct);
            }
            catch (DbUpdateException) when (poging < Pogingen)
            {
                // A colleague saved another tab at the same moment, or made this one first; the version of the tab decides at the next try.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Result<int>> SlaOpAsync(OkrOnderdeelOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var okr = await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == opdracht.Leerling, ct);
        var velden = await bron.VoorAsync(opdracht.Leerling, ct);
        if (velden.Zoek(opdracht.Nummer) is not { } tabblad)
            return OkrWeigeringen.OnderdeelOnbekend;
        var onderdeel = okr.Onderdelen.FirstOrDefault(o => o.Nummer == opdracht.Nummer);
        if ((onderdeel?.Versie ?? 0) != opdracht.Versie || (opdracht.Advies is not null && opdracht.AdviesWas != okr.Advies.Stempel))
            return OkrWeigeringen.IntussenGewijzigd;
        var inhoud = Okrinvoer.Neem(tabblad, onderdeel?.Inhoud ?? new Onderdeelinhoud(), opdracht);
        if (!inhoud.IsGelukt)
            return Result<int>.Geweigerd(inhoud.Weigeringen);
        if (opdracht.Advies is { } advies && StelAdviesVast(okr, advies, handeling) is { IsGelukt: false } geweigerd)
            return Result<int>.Geweigerd(geweigerd.Weigeringen);
        var opgeslagen = okr.SlaOp(opdracht.Nummer, inhoud.Waarde, handeling);
        if (!opgeslagen.IsGelukt)
            return Result<int>.Geweigerd(opgeslagen.Weigeringen);
        await db.SaveChangesAsync(ct);
        return opgeslagen.Waarde.Versie;
    }

    private static Result StelAdviesVast(Okr okr, Schooladvies advies, Handeling handeling) =>
        Okrinvoer.Advies(advies, okr.Advies) is { } weigering ? weigering : okr.StelAdviesVast(advies, handeling);
}
