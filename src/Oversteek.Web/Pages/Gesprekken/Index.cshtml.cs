using Oversteek.Application.Gesprekken;
using Oversteek.Application.Toegang;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Lijsten;

namespace Oversteek.Web.Pages.Gesprekken;

/// <summary>The threads of the own school in the chosen year, what was not read first (AVT-02).</summary>
[Vereist(Recht.GesprekkenVoeren)]
public sealed class IndexModel(Gesprekbron bron, Toegangscontext toegang, Werkjaar werkjaar, Lijstdiensten diensten) : Lijstpagina<Gesprekregel>(diensten)
{
    public int Ongelezen { get; private set; }

    protected override Lijst<Gesprekregel> Lijst => Gesprekkenlijst.Lijst;

    protected override Task<IReadOnlyList<Gesprekregel>> RijenAsync(Lijstvraag vraag, CancellationToken ct) =>
        bron.LijstAsync(toegang.Organisatie!.Value, werkjaar.Gekozen, ct);

    protected override void Gelezen(Lijstuitkomst<Gesprekregel> uitkomst) => Ongelezen = uitkomst.Alle.Count(r => r.Ongelezen);
}
