using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Lijsten;

namespace Oversteek.Web.Pages.Aanmeldingen;

/// <summary>Zorgplichtleerlingen: every pupil with research, and until when the school may decide (ZPL-03).</summary>
[Vereist(Recht.BesluitenNemen)]
public sealed class ZorgplichtModel(
    OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, TimeProvider klok, Lijstdiensten diensten)
    : Lijstpagina<Zorgplichtrij>(diensten)
{
    public int InOnderzoek { get; private set; }

    protected override Lijst<Zorgplichtrij> Lijst => Zorgplichtlijst.Lijst;

    protected override async Task<IReadOnlyList<Zorgplichtrij>> RijenAsync(Lijstvraag vraag, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var regels = await db.ZorgplichtregelsAsync(toegang.Organisatie!.Value, werkjaar.Gekozen, ct);
        var lezers = regels.SelectMany(r => r.Aanmelding.Onderzoek!.Open(nu)).Select(i => i.School).Distinct().ToList();
        var scholen = await db.Organisaties.Where(o => lezers.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Naam, ct);
        return [.. regels.Select(r => new Zorgplichtrij(r, Nederland.Datum(nu), [.. r.Aanmelding.Onderzoek!.Open(nu).Select(i => scholen[i.School])]))];
    }

    protected override void Gelezen(Lijstuitkomst<Zorgplichtrij> uitkomst) =>
        InOnderzoek = uitkomst.Alle.Count(r => r.Regel.Aanmelding.LopendOnderzoek() is not null);
}
