using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Pages.Leerlingen;

namespace Oversteek.Web.Pages.Aanmeldstatus;

/// <summary>STA-01: the class overview of the own school.</summary>
[Vereist(Recht.AanmeldstatusZien)]
public sealed class IndexModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, Lijstdiensten diensten) : Lijstpagina<Statusregel>(diensten)
{
    public int Open { get; private set; }

    protected override Lijst<Statusregel> Lijst => Statuslijst.Lijst;

    protected override async Task<IReadOnlyList<Statusregel>> RijenAsync(Lijstvraag vraag, CancellationToken ct)
    {
        var (school, jaar) = (toegang.Organisatie!.Value, werkjaar.Gekozen);
        var statussen = ((await db.ProcedureVanSchoolAsync(school, jaar, ct))?.Regels ?? new Procedureregels()).AlternatieveStatussen.ToDictionary(s => s.Code, StringComparer.Ordinal);
        var leerlingen = await Leerlingregel.LeesAsync(db, school, jaar, advies: false, ct);
        return [.. leerlingen.Select(l => Regel(l, statussen))];
    }

    protected override void Gelezen(Lijstuitkomst<Statusregel> uitkomst) => Open = uitkomst.Alle.Count(r => r.Open);

    private static Statusregel Regel(Leerlingregel leerling, Dictionary<string, AlternatieveStatus> statussen)
    {
        if (leerling.AlternatieveStatus is not { } code)
            return new Statusregel(leerling, null, leerling.Aanmeldstatus is null or Aanmeldingstatus.Vervallen or Aanmeldingstatus.Afgewezen
                or Aanmeldingstatus.GeenVervolg or Aanmeldingstatus.Vrijgevallen or Aanmeldingstatus.Uitgeloot);
        var status = statussen.GetValueOrDefault(code);
        return new Statusregel(leerling, status?.Label ?? code, status?.Telling == Monitortelling.Open, status?.Telling);
    }
}
