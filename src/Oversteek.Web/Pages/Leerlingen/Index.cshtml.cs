using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Lijsten;

namespace Oversteek.Web.Pages.Leerlingen;

/// <summary>All pupils of the own school in the chosen year.</summary>
[Vereist(Recht.LeerlingenZien)]
public sealed class IndexModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, Lijstdiensten diensten, Leerlingenloop loop, TimeProvider klok)
    : Lijstpagina<Leerlingregel>(diensten)
{
    protected override Lijst<Leerlingregel> Lijst => Leerlingenlijst.Lijst;

    protected override Task OnthoudAsync(Lijstvraag vraag, CancellationToken ct) => loop.OnthoudAsync(vraag, ct);

    protected override async Task<IReadOnlyList<Leerlingregel>> RijenAsync(Lijstvraag vraag, CancellationToken ct)
    {
        var advies = vraag.Vraagt(Leerlingenlijst.Voorlopig, Leerlingenlijst.Definitief);
        var school = toegang.Organisatie!.Value;
        var regels = await Leerlingregel.LeesAsync(db, school, werkjaar.Gekozen, advies, ct);
        var uiterlijk = (await db.ProcedureVanSchoolAsync(school, werkjaar.Gekozen, ct))?.Mijlpaal(Mijlpalen.OkrDefinitief);
        return uiterlijk?.IsVoorbij(klok.GetUtcNow()) == true ? [.. regels.Select(r => r.NaDag(uiterlijk.Tot))] : regels;
    }
}
