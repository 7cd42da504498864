using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Isk;

namespace Oversteek.Application.Isk;

/// <param name="Loket">Null: the only one of the region.</param>
public sealed record IskIndienenOpdracht(LeerlingId Leerling, OrganisatieId? Loket, string Stempel);

/// <summary>Sends the application to the desk; from this save on the desk sees it. Or ends it.</summary>
public sealed class IskTestaanmeldingIndienen(OversteekDb db, Iskbron bron)
{
    public async Task<Result> ExecuteAsync(IskIndienenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await bron.LaatsteAsync(opdracht.Leerling, ct) is not { } aanmelding || await bron.StandAsync(opdracht.Leerling, handeling, ct) is not { } stand)
            return AlgemeneWeigeringen.NietGevonden;
        if (Iskbron.Stempel(aanmelding) != opdracht.Stempel)
            return IskWeigeringen.Gewijzigd;
        var loketten = await bron.LokettenAsync(handeling.Namens, ct);
        if ((opdracht.Loket is { } gekozen ? loketten.FirstOrDefault(l => l.Id == gekozen) : loketten.Count == 1 ? loketten[0] : null) is not { } loket)
            return IskWeigeringen.LoketOnbekend;
        var school = await db.Organisaties.AsNoTracking().SingleAsync(o => o.Id == handeling.Namens, ct);
        var leerling = stand.Leerling;
        var kind = new Testkind(
            leerling.Personalia.Volledig, leerling.Personalia.Geboortedatum, leerling.Groep, school.Naam, school.Telefoon,
            Iskvragen.Contact.Van(aanmelding.Inhoud.NaarAntwoorden()) ?? "");
        var uit = aanmelding.DienIn(Iskcontrole.Beletsels(aanmelding, stand, handeling.Vandaag), loket.Id, kind, stand.Uiterlijk, handeling);
        return await db.BewaarAsync(uit, IskWeigeringen.Gewijzigd, ct);
    }

    public async Task<Result> ZieAfAsync(LeerlingId leerling, string? reden, Handeling handeling, CancellationToken ct) =>
        await bron.LaatsteAsync(leerling, ct) is { } aanmelding && aanmelding.SchoolId == handeling.Namens
            ? await db.BewaarAsync(aanmelding.ZieAf(reden, handeling), IskWeigeringen.Gewijzigd, ct) : AlgemeneWeigeringen.NietGevonden;
}
