using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Keuzelijsten;

namespace Oversteek.Application.Keuzelijsten;

public sealed record KeuzelijstIntrekkenOpdracht(LeerlingId Leerling, int? Namens, int Versie);

/// <summary>Parents take the application back: the code is free, no school has it any more. The list stays with them (D-33, D-34).</summary>
public sealed class KeuzelijstIntrekken(Keuzetoegang toegang, Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(KeuzelijstIntrekkenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.WerkAanLijstAsync(toegang, opdracht.Leerling, opdracht.Namens, opdracht.Versie, handeling, async (db, dossier, lijst, hand) =>
        {
            if (dossier.Ruimte.Versturen(loopt: true) is { } beletsel)
                return beletsel;
            if (dossier.Aanmelding is not { } aanmelding || !lijst.Loopt)
                return KeuzelijstWeigeringen.NietsVerstuurd;
            if (!aanmelding.Kan(Aanmeldingactie.OudersWijzigen))
                return KeuzelijstWeigeringen.BijSchool;
            if (await db.IsBevrorenAsync(aanmelding, dossier.Procedure, handeling.Op, ct))
                return AanmeldingWeigeringen.Bevroren;
            await db.GeefCodeVrijAsync(opdracht.Leerling, ct);
            await db.StopAanvraagAsync(opdracht.Leerling, handeling, ct);
            return aanmelding.Verwijder(handeling).Then(() => lijst.TrekIn(hand.Schrijver, handeling));
        }, ct);
}
