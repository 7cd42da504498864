using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Uitwisseling.Opvragen;
using Oversteek.Application.Uitwisseling.Uitvoer;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Uitwisseling;
using Oversteek.Oso;
using Oversteek.Uitwisseling.Uitvoer;

namespace Oversteek.Application.Uitwisseling;

/// <param name="Brin">Of the po school that set the dossier ready.</param>
/// <param name="Netwerk">Where the question comes from.</param>
/// <param name="Koppelsleutel">The key of the system that asks; null when a person asks.</param>
public sealed record Opvraging(string? Achternaam, string? Persoonsnummer, DateOnly? Geboortedatum, string? Brin, string Netwerk, Guid? Koppelsleutel = null);

/// <summary>
/// OSO-09: the vo school retrieves a dossier that stands ready for it. Wrong name, number, date or BRIN, taken back, expired, meant for
/// another school or no longer definitive: one answer. Guessing is throttled and stands in the log. Who has it all right and gets no file yet,
/// did not guess.
/// </summary>
public sealed class DossierOpvragen(
    Systeemtoegang systeem, BlindeIndex index, Bijlagekluis kluis, Drempel drempel, Codealarm alarm, Ketensluiter sluiter, Leeslogboek logboek)
{
    public async Task<Result<Osouitvoer>> ExecuteAsync(Opvraging opdracht, Handeling handeling, CancellationToken ct)
    {
        var poging = new Opvraagpoging(opdracht.Koppelsleutel ?? handeling.Wie?.Waarde ?? Guid.Empty, handeling.Namens, opdracht.Netwerk);
        if (await drempel.NeemAlleAsync(poging.Emmers, ct) is { } vol)
        {
            await alarm.SlaAsync(vol.Emmer, vol.Sleutel, handeling.Wie, handeling.Namens, ct);
            return OpvraagWeigeringen.Gepauzeerd;
        }
        var uitvoer = await systeem.VoerUitAsync(Systeemgrond.DossierOpvragen, db => HaalAsync(db, opdracht, handeling, ct));
        if (!uitvoer.IsGelukt && uitvoer.Weigeringen[0] == OpvraagWeigeringen.NietGevonden)
        {
            await logboek.LegVastAsync("OsoOpvragenGeweigerd", handeling, Json.Schrijf(new { opdracht.Koppelsleutel }), ct);
            return uitvoer;
        }
        await drempel.GeefAlleTerugAsync(poging.Emmers, ct);
        return uitvoer;
    }

    private async Task<Result<Osouitvoer>> HaalAsync(OversteekDb db, Opvraging opdracht, Handeling handeling, CancellationToken ct)
    {
        var ontvanger = await db.Organisaties.Where(o => o.Id == handeling.Namens).Select(o => o.Brin).SingleAsync(ct);
        var sleutels = Opvraagsleutel.Mogelijk(
            index, new Opvraaggegevens(opdracht.Achternaam, opdracht.Persoonsnummer, opdracht.Geboortedatum, opdracht.Brin, ontvanger));
        var vandaag = handeling.Vandaag;
        var klaar = await db.KlaargezetteDossiers.AsNoTracking()
            .Where(k => sleutels.Contains(k.Zoeksleutel) && k.IngetrokkenOp == null && k.Tot >= vandaag).SingleOrDefaultAsync(ct);
        if (klaar is null || await new Dossierlader(db, kluis, systeem).LaadAsync(klaar.LeerlingId, ct) is not { } dossier)
            return OpvraagWeigeringen.NietGevonden;
        // OSO-07: also when the school opened the OKR again after it set the dossier ready.
        if (dossier.Okr is not { Status: Okrstatus.Definitief, Advies.Definitief: not null })
            return OpvraagWeigeringen.NietGevonden;
        var uitvoer = Osobouwer.Maak(dossier, Profiel.Povo, klaar.OptUit, vandaag);
        if (!uitvoer.IsGelukt)
            return OpvraagWeigeringen.NogNiet;
        await LegVastAsync(db, klaar, uitvoer.Waarde, opdracht.Koppelsleutel, handeling, ct);
        return uitvoer;
    }

    private async Task LegVastAsync(OversteekDb db, KlaargezetDossier klaar, Osouitvoer uitvoer, Guid? koppelsleutel, Handeling handeling, CancellationToken ct)
    {
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        await db.KlaargezetteDossiers.Where(k => k.Id == klaar.Id).ExecuteUpdateAsync(s => s.SetProperty(k => k.OpgehaaldOp, handeling.Op), ct);
        var gegevens = Json.Schrijf(new { Profiel = "POVO", uitvoer.Hash, Koppelsleutel = koppelsleutel });
        await sluiter.SluitAsync(db, [Ketensluiter.Lezing(Leessoort.OsoOpgevraagd, handeling, klaar.LeerlingId, gegevens)], ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
    }
}
