using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Zib;

namespace Oversteek.Application.Zib;

public sealed record ZibIndienenOpdracht(LeerlingId Leerling, string Stempel);

/// <summary>Sends the application to the bureau of the school, or tells that it is complete now. From this save on the bureau sees it.</summary>
public sealed class ZibAanmeldingIndienen(OversteekDb db, Zibbron bron)
{
    public async Task<Result> ExecuteAsync(ZibIndienenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await bron.LaatsteAsync(opdracht.Leerling, ct) is not { } aanmelding
            || await bron.StandAsync(opdracht.Leerling, handeling, ct) is not { } stand)
            return AlgemeneWeigeringen.NietGevonden;
        if (Zibbron.Stempel(aanmelding) != opdracht.Stempel)
            return ZibWeigeringen.Gewijzigd;
        var beletsels = Zibcontrole.Beletsels(aanmelding, stand, handeling.Vandaag);
        var uit = aanmelding.IsBijBureau ? aanmelding.VulAan(beletsels, handeling) : await DienInAsync(aanmelding, stand, beletsels, handeling, ct);
        return await db.BewaarAsync(uit, ZibWeigeringen.Gewijzigd, ct);
    }

    public async Task<Result> TrekInAsync(LeerlingId leerling, string? reden, Handeling handeling, CancellationToken ct) =>
        await bron.LaatsteAsync(leerling, ct) is { } aanmelding && aanmelding.SchoolId == handeling.Namens
            ? await db.BewaarAsync(aanmelding.TrekIn(reden, handeling), ZibWeigeringen.Gewijzigd, ct) : AlgemeneWeigeringen.NietGevonden;

    private async Task<Result> DienInAsync(
        ZibAanmelding aanmelding, Zibstand stand, IReadOnlyList<Weigering> beletsels, Handeling handeling, CancellationToken ct)
    {
        if ((await bron.ContactAsync(handeling.Namens, handeling.Op, ct)).Keuze is not { BureauId: { } bureau, ContactId: { } contact })
            return Result.Geweigerd(beletsels.Count > 0 ? beletsels : [ZibWeigeringen.GeenContact]);
        var school = await db.Organisaties.AsNoTracking().SingleAsync(o => o.Id == handeling.Namens, ct);
        var kind = new Testkind(
            stand.Leerling.Personalia.Volledig, stand.Leerling.Personalia.Geboortedatum, stand.Leerling.Groep, school.Naam, school.Telefoon,
            Zibvragen.Contact.Van(aanmelding.Inhoud.NaarAntwoorden()) ?? "");
        var uiterlijk = await bron.UiterlijkAsync(handeling.Namens, stand.Leerling.Schooljaar, ct);
        return aanmelding.DienIn(beletsels, bureau, contact, kind, uiterlijk, handeling);
    }
}
