using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Uitwisseling.Uitvoer;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Uitwisseling;
using Oversteek.Oso;
using Oversteek.Uitwisseling.Uitvoer;

namespace Oversteek.Application.Uitwisseling;

/// <param name="OptUit">Categories that are not given along.</param>
public sealed record OsoOverdracht(AanmeldingId Aanmelding, IReadOnlyList<string> OptUit);

/// <summary>OSO-06: the vo school takes the dossier of an admitted pupil to its own administration. Only with a definitive advice (OSO-07).</summary>
public sealed class OsoOverdragen(OversteekDb db, Dossierlader lader, Leeslogboek logboek)
{
    public async Task<Result<Osouitvoer>> ExecuteAsync(OsoOverdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var aanmelding = await db.Aanmeldingen.Include(a => a.Voorkeuren).SingleOrDefaultAsync(a => a.Id == opdracht.Aanmelding && a.OrganisatieId == handeling.Namens, ct);
        if (aanmelding is null)
            return AlgemeneWeigeringen.NietGevonden;
        if (!Aanmeldingstaten.Geplaatst.Contains(aanmelding.Status))
            return OsoWeigeringen.NietToegelaten;
        if (await lader.LaadAsync(aanmelding.LeerlingId, ct) is not { } dossier)
            return AlgemeneWeigeringen.NietGevonden;
        if (dossier.Okr.Advies.Definitief is null)
            return OsoWeigeringen.AdviesNietDefinitief;
        var uitvoer = Osobouwer.Maak(dossier, Profiel.Povo, opdracht.OptUit, handeling.Vandaag);
        if (!uitvoer.IsGelukt)
            return uitvoer;
        var overgedragen = aanmelding.DraagOver(definitiefAdvies: true, handeling);
        if (!overgedragen.IsGelukt)
            return Result<Osouitvoer>.Geweigerd(overgedragen.Weigeringen);
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        await logboek.LeesAsync(aanmelding.LeerlingId, Leessoort.OsoUitgevoerd, handeling, Json.Schrijf(new { Profiel = "POVO", uitvoer.Waarde.Hash }), ct);
        await transactie.CommitAsync(ct);
        return uitvoer;
    }
}
