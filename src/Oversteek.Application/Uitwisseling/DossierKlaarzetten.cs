using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Uitwisseling.Opvragen;
using Oversteek.Application.Uitwisseling.Uitvoer;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Uitwisseling;
using Oversteek.Oso;
using Oversteek.Uitwisseling.Uitvoer;

namespace Oversteek.Application.Uitwisseling;

/// <param name="Brin">Of the vo school that may retrieve it.</param>
/// <param name="OptUit">Categories that are not given along.</param>
public sealed record Klaarzetting(LeerlingId Leerling, string? Brin, IReadOnlyList<string> OptUit);

/// <summary>OSO-09: the po school sets a dossier ready for one vo school. Only with a definitive advice (OSO-07), and only if the file can be made.</summary>
public sealed class DossierKlaarzetten(OversteekDb db, Dossierlader lader, BlindeIndex index)
{
    /// <summary>The name of the school that may retrieve it.</summary>
    public async Task<Result<string>> ExecuteAsync(Klaarzetting opdracht, Handeling handeling, CancellationToken ct)
    {
        var eigen = await db.Leerlingen.AnyAsync(l => l.Id == opdracht.Leerling && l.OrganisatieId == handeling.Namens, ct);
        if (!eigen || await lader.LaadAsync(opdracht.Leerling, ct) is not { } dossier)
            return AlgemeneWeigeringen.NietGevonden;
        if (!Brin.TryParse(opdracht.Brin, out var brin))
            return OpvraagWeigeringen.BrinOngeldig;
        if (await OntvangerAsync(brin, ct) is not { } ontvanger)
            return OpvraagWeigeringen.OntvangerOnbekend.Met(brin.Waarde);
        if (await WeigeringAsync(dossier, brin, ct) is { } weigering)
            return weigering;
        var proef = Osobouwer.Maak(dossier, Profiel.Povo, opdracht.OptUit, handeling.Vandaag);
        if (!proef.IsGelukt)
            return Result<string>.Geweigerd(proef.Weigeringen);
        return (await BewaarAsync(dossier, brin, opdracht.OptUit, handeling, ct)).Then<string>(() => ontvanger);
    }

    private Task<string?> OntvangerAsync(Brin brin, CancellationToken ct) => db.Organisaties
        .Where(o => o.Soort == Organisatiesoort.VoSchool && o.Brin == brin.Waarde).OrderBy(o => o.Vestigingscode).Select(o => o.Naam).FirstOrDefaultAsync(ct);

    private async Task<Weigering?> WeigeringAsync(Uitvoerdossier dossier, Brin brin, CancellationToken ct)
    {
        if (dossier.Okr.Status != Okrstatus.Definitief)
            return OsoWeigeringen.OkrNietDefinitief;
        if (dossier.Okr.Advies.Definitief is null)
            return OsoWeigeringen.AdviesNietDefinitief;
        if (Opvraagsleutel.Nummer(dossier.Leerling.Bsn, dossier.Leerling.Onderwijsnummer) is null)
            return OpvraagWeigeringen.GeenNummer;
        if (dossier.School.Brin is null)
            return OpvraagWeigeringen.SchoolZonderBrin;
        // OKR-20: the school of the application sees the dossier, and nobody else.
        var aanmeldingen = await db.Aanmeldingen.AsNoTracking().Where(a => a.LeerlingId == dossier.Leerling.Id).ToListAsync(ct);
        if (aanmeldingen.Find(a => a.IsOpen) is not { } lopend)
            return null;
        var school = await db.Organisaties.Where(o => o.Id == lopend.OrganisatieId).Select(o => o.Brin).SingleAsync(ct);
        return school == brin.Waarde ? null : OpvraagWeigeringen.AangemeldElders.Met(school ?? "onbekend");
    }

    /// <summary>One dossier of a pupil stands ready at a time.</summary>
    private async Task<Result> BewaarAsync(Uitvoerdossier dossier, Brin ontvanger, IReadOnlyList<string> optUit, Handeling handeling, CancellationToken ct)
    {
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        foreach (var vorig in await db.KlaargezetteDossiers.Where(k => k.LeerlingId == dossier.Leerling.Id && k.IngetrokkenOp == null).ToListAsync(ct))
            vorig.TrekIn(handeling);
        var weg = await db.BewaarAsync(Result.Gelukt, OpvraagWeigeringen.Gewijzigd, ct);
        if (!weg.IsGelukt)
            return weg;
        db.Add(KlaargezetDossier.ZetKlaar(dossier.Leerling.Id, ontvanger, Sleutel(dossier, ontvanger), optUit, handeling));
        var klaar = await db.BewaarAsync(Result.Gelukt, OpvraagWeigeringen.Gewijzigd, ct);
        if (klaar.IsGelukt)
            await transactie.CommitAsync(ct);
        return klaar;
    }

    private byte[] Sleutel(Uitvoerdossier dossier, Brin ontvanger)
    {
        Leerling leerling = dossier.Leerling;
        return Opvraagsleutel.Van(index, new Opvraaggegevens(
            leerling.Personalia.Achternaam, Opvraagsleutel.Nummer(leerling.Bsn, leerling.Onderwijsnummer), leerling.Personalia.Geboortedatum, dossier.School.Brin, ontvanger.Waarde));
    }
}
