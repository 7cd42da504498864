using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zib;

namespace Oversteek.Application.Zib;

/// <summary>What confirming does with a pupil.</summary>
public enum Zibstap
{
    Niets,
    Beginnen,
    Indienen,
}

/// <summary>A pupil in the preview.</summary>
/// <param name="Stempel">Of the application that the preview was made from.</param>
/// <param name="Mist">Why nothing happens now; of one that begins, what has to be done before it can be sent.</param>
public sealed record Zibkandidaat(LeerlingId Leerling, string Naam, string? Groep, Zibstap Stap, string Stempel, IReadOnlyList<Weigering> Mist);

/// <param name="Stempel">Of the row of the preview that was ticked.</param>
public sealed record Zibkeuze(LeerlingId Leerling, string Stempel);

/// <summary>
/// Many pupils at once (D-73): who has no application gets a draft with what stands in the dossier, who has a complete draft is sent to the
/// bureau. Nothing else happens to a row than its preview said; one that is refused keeps none of the others back.
/// </summary>
public sealed class ZibVelenAanmelden(OversteekDb db, Zibbron bron, ZibAanmeldingOpslaan opslaan, ZibAanmeldingIndienen indienen)
{
    /// <summary>Every pupil of the year that does not lie with a bureau: first who can be sent, then who has a draft, then who can begin.</summary>
    public async Task<IReadOnlyList<Zibkandidaat>> KandidatenAsync(Schooljaar jaar, Handeling handeling, CancellationToken ct)
    {
        var school = handeling.Namens;
        var ids = await db.Leerlingen.Where(l => l.OrganisatieId == school && l.Schooljaar == jaar).Select(l => l.Id).ToListAsync(ct);
        var laatste = (await db.ZibAanmeldingen.AsNoTracking().Where(z => ids.Contains(z.LeerlingId) && z.SchoolId == school).ToListAsync(ct))
            .GroupBy(z => z.LeerlingId)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(z => z.Lopend is not null).ThenByDescending(z => z.IngediendOp).First());
        return [.. (await bron.StandenAsync(ids, handeling, ct)).Select(s => (Dossier: s.Value, Nu: laatste.GetValueOrDefault(s.Key)))
            .Where(s => s.Nu is null || s.Nu.IsAfgelopen || s.Nu.Status == ZibAanmeldingstatus.Concept)
            .Where(s => s.Nu?.Status != ZibAanmeldingstatus.UitslagInOkr)
            .Select(s => Kandidaat(s.Dossier, s.Nu, handeling))
            .OrderBy(k => k.Stap != Zibstap.Indienen).ThenBy(k => k.Stap == Zibstap.Niets && k.Stempel == Zibbron.Stempel(null))
            .ThenBy(k => k.Naam, Naamvorm.Volgorde)];
    }

    public async Task<IReadOnlyList<Rijuitkomst<LeerlingId>>> ExecuteAsync(
        Schooljaar jaar, IReadOnlyCollection<Zibkeuze> gekozen, Handeling handeling, CancellationToken ct)
    {
        var kandidaten = (await KandidatenAsync(jaar, handeling, ct)).ToDictionary(k => k.Leerling);
        var stempels = gekozen.DistinctBy(k => k.Leerling).ToDictionary(k => k.Leerling, k => k.Stempel);
        return await db.ElkApartAsync(stempels.Keys, leerling => EenAsync(kandidaten.GetValueOrDefault(leerling), stempels[leerling], handeling, ct));
    }

    private async Task<Result> EenAsync(Zibkandidaat? kandidaat, string stempel, Handeling handeling, CancellationToken ct)
    {
        if (kandidaat is null)
            return AlgemeneWeigeringen.NietGevonden;
        if (kandidaat.Stempel != stempel)
            return ZibWeigeringen.Gewijzigd;
        return kandidaat.Stap switch
        {
            Zibstap.Beginnen => await opslaan.BeginAsync(kandidaat.Leerling, handeling, ct),
            Zibstap.Indienen => await indienen.ExecuteAsync(new(kandidaat.Leerling, stempel), handeling, ct),
            _ => Result.Geweigerd(kandidaat.Mist),
        };
    }

    private static Zibkandidaat Kandidaat(Zibdossier dossier, ZibAanmelding? nu, Handeling handeling)
    {
        var (stand, vandaag) = (dossier.Stand, handeling.Vandaag);
        var (leerling, stempel) = (stand.Leerling, Zibbron.Stempel(nu));
        Zibkandidaat Rij(Zibstap stap, IReadOnlyList<Weigering> mist) =>
            new(leerling.Id, leerling.Personalia.Lijstnaam, leerling.Groep, stap, stempel, mist);
        if (Zibcontrole.Bezwaar(stand, vandaag) is { } bezwaar)
            return Rij(Zibstap.Niets, [bezwaar]);
        if (nu is { IsAfgelopen: false })
            return Zibcontrole.Beletsels(nu, stand, vandaag) is { Count: > 0 } mist ? Rij(Zibstap.Niets, mist) : Rij(Zibstap.Indienen, []);
        var proef = new ZibAanmelding(leerling.Id, handeling.Namens, leerling.Schooljaar);
        proef.SlaOp(Zibbron.UitDossier(leerling, dossier.Okr, vandaag), handeling);
        // What the form itself asks is not missing yet: nobody saw it. What the school lacks is no matter of this pupil.
        return Rij(Zibstap.Beginnen, [.. Zibcontrole.Beletsels(proef, stand, vandaag)
            .Where(b => b.Code != ZibWeigeringen.NietCompleet.Code && b.Code != ZibWeigeringen.GeenContact.Code)]);
    }
}
