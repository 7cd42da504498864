using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Toegang;

namespace Oversteek.Web.Pages.Overstapdossiers;

/// <summary>Where an OKR stands, for the school that writes it: until when, who reads it now, and what comes next (B-40).</summary>
public sealed record Okrkader(DateOnly? Uiterlijk, bool IsTeLaat, IReadOnlyList<string> Lezers, string Hierna)
{
    /// <summary>D-21: the region of which the parents need the vso-voorkeurslijst; null for who does not go to the vso.</summary>
    public OrganisatieId? Vsoregio { get; init; }
}

public sealed class Okrkaderbron(OversteekDb db, Okrveldenbron procedures)
{
    public async Task<Okrkader> LeesAsync(Leerling leerling, Okr okr, int blokkades, Handeling handeling, CancellationToken ct)
    {
        var procedure = await procedures.ProcedureAsync(leerling.Id, ct);
        var uiterlijk = procedure?.Mijlpaal(Mijlpalen.OkrDefinitief).Tot;
        var lezers = await LezersAsync(leerling, handeling.Op, ct);
        return new(uiterlijk, okr.IsBewerkbaar && handeling.Vandaag > uiterlijk, lezers, Hierna(okr.Status, blokkades, lezers.Count > 0))
        {
            Vsoregio = okr.Advies.OpentVso ? procedure?.OrganisatieId : null,
        };
    }

    /// <summary>Beside the own school: who may read the content at this moment.</summary>
    private async Task<IReadOnlyList<string>> LezersAsync(Leerling leerling, DateTimeOffset nu, CancellationToken ct)
    {
        var rechten = (await db.Inzagerechten.AsNoTracking().Where(i => i.LeerlingId == leerling.Id).ToListAsync(ct)).Where(i => i.Geldt(nu)).ToList();
        var ids = rechten.Where(i => i.Reikwijdte == Inzagereikwijdte.Dossier && i.Organisatie != leerling.OrganisatieId)
            .Select(i => i.Organisatie).OfType<OrganisatieId>().ToList();
        var namen = ids.Count == 0 ? [] : await db.Organisaties.AsNoTracking().Where(o => ids.Contains(o.Id)).Select(o => o.Naam).ToListAsync(ct);
        var ouders = rechten.Exists(i => i.Reikwijdte == Inzagereikwijdte.OuderMetDossier) ? ["de ouders in het ouderportaal"] : Array.Empty<string>();
        return [.. namen.Order(Naamvorm.Volgorde), .. ouders];
    }

    private static string Hierna(Okrstatus status, int blokkades, bool gelezen) => status switch
    {
        Okrstatus.Concept or Okrstatus.Teruggezet when blokkades == 1 => "Nog 1 punt aanvullen, dan definitief maken",
        Okrstatus.Concept or Okrstatus.Teruggezet when blokkades > 1 => $"Nog {blokkades} punten aanvullen, dan definitief maken",
        Okrstatus.Concept or Okrstatus.Teruggezet => "Definitief maken",
        Okrstatus.Definitief when gelezen => "De aanmelding volgen bij Aanmeldstatus",
        Okrstatus.Definitief => "De vo-school ziet het okr zodra de voorkeurslijst definitief is",
        Okrstatus.NietNodig => "Niets: voor deze leerling is geen okr nodig",
        _ => "Niets: het okr is gearchiveerd",
    };
}
