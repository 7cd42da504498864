using Oversteek.Application.Bijlagen;
using Oversteek.Application.Toegang;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Lijsten;

namespace Oversteek.Web.Pages.Bijlagen;

/// <summary>All documents of the school: what is there, what goes along and what is missing (LLN-05, BIJ-01).</summary>
[Vereist(Recht.BijlagenBewerken)]
public sealed class IndexModel(Bijlageoverzicht bron, Toegangscontext toegang, Werkjaar werkjaar, Handelingbron handelingen, Lijstdiensten diensten)
    : Lijstpagina<Bijlagerij>(diensten)
{
    public int Documenten { get; private set; }

    public int Vrij { get; private set; }

    public int NaKijken { get; private set; }

    public bool MagBewerken => !toegang.AlleenLezen;

    protected override Lijst<Bijlagerij> Lijst => Bijlagelijst.Voor(namen: MagBewerken);

    protected override Task<IReadOnlyList<Bijlagerij>> RijenAsync(Lijstvraag vraag, CancellationToken ct) =>
        bron.VanSchoolAsync(toegang.Organisatie!.Value, werkjaar.Gekozen, handelingen.Maak().Vandaag, ct);

    protected override void Gelezen(Lijstuitkomst<Bijlagerij> uitkomst)
    {
        Documenten = uitkomst.Alle.Count(r => r.Bijlage is not null);
        Vrij = uitkomst.Alle.Count(r => r.Bijlage?.Vrijgegeven == true);
        NaKijken = uitkomst.Alle.Count(r => r.LetOp is not null);
    }
}
