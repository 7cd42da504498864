using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Start;

public sealed record Datumregel(string Wanneer, string Wat, bool Nu);

/// <summary>The coming dates of the region's calendar.</summary>
public sealed class Datumbron(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, TimeProvider klok)
{
    private const int Hoogstens = 6;
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly Dictionary<string, string> Namen = new(StringComparer.Ordinal)
    {
        [Mijlpalen.Brugklasbeheer] = "Brugklassen verstuurd naar de regio",
        [Mijlpalen.VsoLijst] = "Vso-voorkeurslijst staat klaar",
        [Mijlpalen.VoorkeurslijstVanaf] = "Voorkeurslijsten afdrukken mag",
        [Mijlpalen.VoorlopigAdvies] = "Voorlopig advies vaststellen",
        [Mijlpalen.Doorstroomtoets] = "Doorstroomtoets",
        [Mijlpalen.Toetsuitslag] = "Uitslag van de doorstroomtoets",
        [Mijlpalen.DefinitiefAdvies] = "Definitief advies vastgesteld",
        [Mijlpalen.OkrDefinitief] = "OKR definitief",
        [Mijlpalen.Zienswijze] = "Zienswijze van ouders binnen",
        [Mijlpalen.Communicatiekeuze] = "Communicatiekeuze vastgelegd",
        [Mijlpalen.AanmeldperiodeVso3] = "Aanmeldperiode vso cluster 3",
        [Mijlpalen.Aanmeldperiode] = "Aanmeldperiode",
        [Mijlpalen.LotingBevriezing] = "Invoer van de loting bevroren",
        [Mijlpalen.Loting] = "Loting en matching",
        [Mijlpalen.Ronde2] = "Ronde 2",
        [Mijlpalen.EersteActueleCapaciteit] = "Eerste actuele capaciteit bekend",
        [Mijlpalen.Beslistermijn] = "Besluit op elke aanmelding",
        [Mijlpalen.IskAdvies] = "Advies over ISK of NT2 vragen",
        [Mijlpalen.IskTest] = "Laatste dag om de ISK-test aan te vragen",
        [Mijlpalen.ZibUitslag] = "Uitslag van onderzoek (ZIB) in het okr",
        [Mijlpalen.TlvAanvraag] = "Aanvragen bij het samenwerkingsverband kan (tlv, lwoo)",
        [Mijlpalen.OsoNaarLas] = "OSO naar het leerlingsysteem",
    };

    public async Task<IReadOnlyList<Datumregel>> GeefAsync(CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return [.. (await MijlpalenAsync(ct)).Where(m => !m.IsVoorbij(nu)).OrderBy(m => m.Van).ThenBy(m => m.Tot).Take(Hoogstens)
            .Select(m => new Datumregel(Wanneer(m), Naam(m), m.Loopt(nu)))];
    }

    public static string Naam(Mijlpaal mijlpaal) => Namen.GetValueOrDefault(mijlpaal.Sleutel, mijlpaal.Sleutel);

    public async Task<IReadOnlyList<Mijlpaal>> MijlpalenAsync(CancellationToken ct)
    {
        var (organisatie, jaar) = (toegang.Organisatie ?? default, werkjaar.Gekozen);
        var regio = await db.Organisaties.AsNoTracking().Where(o => o.Id == organisatie).Select(o => o.RegioId ?? o.Id).SingleOrDefaultAsync(ct);
        var procedure = await db.Procedures.AsNoTracking().SingleOrDefaultAsync(p => p.OrganisatieId == regio && p.Schooljaar == jaar, ct);
        return procedure?.Mijlpalen ?? [];
    }

    private static string Wanneer(Mijlpaal mijlpaal) => mijlpaal.Van == mijlpaal.Tot
        ? mijlpaal.Van.ToString("d MMMM", Nederlands) + (mijlpaal.Tijd is { } tijd ? $", {tijd:HH:mm} uur" : "")
        : $"{mijlpaal.Van.ToString("d MMMM", Nederlands)} tot en met {mijlpaal.Tot.ToString("d MMMM", Nederlands)}";
}
