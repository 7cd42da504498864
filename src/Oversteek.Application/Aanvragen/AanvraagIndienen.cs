using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;

namespace Oversteek.Application.Aanvragen;

/// <param name="Swv">Null: the only one of the region.</param>
public sealed record AanvraagIndienenOpdracht(LeerlingId Leerling, OrganisatieId? Swv, string Stempel);

/// <summary>
/// Sends the request, or tells that it is complete now; from this save on the committee sees it, and no earlier one of this child. Or ends it.
/// </summary>
public sealed class AanvraagIndienen(OversteekDb db, Aanvraagbron bron, Aanvraagstukkenbron stukken, Systeemtoegang systeem, Bestandsruimte ruimte)
{
    private sealed record Zending(Guid Aanvraag, OrganisatieId Swv, Testkind Kind, DateOnly Uiterlijk, IReadOnlyList<Aanvraagbestand> Dossier);

    public async Task<Result> ExecuteAsync(AanvraagIndienenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await bron.LaatsteAsync(opdracht.Leerling, handeling.Namens, ct) is not { } aanvraag
            || await bron.StandAsync(opdracht.Leerling, handeling, ct) is not { } stand)
            return AlgemeneWeigeringen.NietGevonden;
        if (Aanvraagbron.Stempel(aanvraag) != opdracht.Stempel)
            return AanvraagWeigeringen.Gewijzigd;
        var swvs = await bron.SwvsAsync(handeling.Namens, ct);
        var gekozen = aanvraag.SwvId ?? opdracht.Swv;
        if ((gekozen is { } id ? swvs.FirstOrDefault(s => s.Id == id) : swvs.Count == 1 ? swvs[0] : null)?.Id is not { } swv)
            return AanvraagWeigeringen.SwvOnbekend;
        if (aanvraag.KanVersturen(Aanvraagcontrole.Beletsels(aanvraag, stand, handeling.Vandaag)) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (await RuimteAsync(aanvraag, handeling, ct) is { } vol)
            return vol.BijVeld(null);
        // Printed and copied before anything moves: a report that cannot be made changes nothing.
        var dossier = await stukken.KopieerAsync(aanvraag, swv, stand, handeling, ct);
        var zending = new Zending(
            aanvraag.Id, swv, await KindAsync(aanvraag, stand, handeling, ct), Uiterlijk(aanvraag.Soort, stand), dossier);
        return await systeem.VoerUitAsync(Systeemgrond.Aanvraag, ruim => BewaarAsync(ruim, zending, opdracht.Stempel, handeling, ct));
    }

    /// <summary>B-20: what goes along is copied to this school; the copies of an earlier sending go.</summary>
    private async Task<Weigering?> RuimteAsync(Aanvraag aanvraag, Handeling handeling, CancellationToken ct)
    {
        var mee = (await bron.VrijAsync(aanvraag.LeerlingId, ct)).Sum(b => b.Grootte);
        var weg = (await bron.StukkenAsync(aanvraag.Id, ct)).Where(s => !Aanvraagstukkenbron.VanSchool(s.Soort)).Sum(s => s.Grootte);
        return mee == 0 ? null : await ruimte.BezwaarAsync(handeling.Namens, mee - weg, ct);
    }

    /// <summary>In the wide view: what an earlier request gave may be of another school.</summary>
    private static async Task<Result> BewaarAsync(OversteekDb ruim, Zending zending, string stempel, Handeling handeling, CancellationToken ct)
    {
        if (await ruim.Aanvragen.SingleOrDefaultAsync(a => a.Id == zending.Aanvraag, ct) is not { } aanvraag || Aanvraagbron.Stempel(aanvraag) != stempel)
            return AanvraagWeigeringen.Gewijzigd;
        var uit = aanvraag.IsBijSwv ? aanvraag.VulAan([], handeling) : aanvraag.DienIn([], zending.Swv, zending.Kind, zending.Uiterlijk, handeling);
        if (uit.IsGelukt)
            await Aanvraagstukkenbron.GeefAsync(ruim, aanvraag, zending.Dossier, ct);
        return await ruim.BewaarAsync(uit, AanvraagWeigeringen.Gewijzigd, ct);
    }

    /// <summary>An objection is not taken back with the request: the decision before it would be gone as well.</summary>
    public async Task<Result> TrekInAsync(LeerlingId leerling, string? reden, Handeling handeling, CancellationToken ct)
    {
        if (await bron.LaatsteAsync(leerling, handeling.Namens, ct) is not { } aanvraag)
            return AlgemeneWeigeringen.NietGevonden;
        return aanvraag.Status == Aanvraagstatus.Bezwaar
            ? AanvraagWeigeringen.VerkeerdeToestand.Met(aanvraag.Status)
            : await db.BewaarAsync(aanvraag.TrekIn(reden, handeling), AanvraagWeigeringen.Gewijzigd, ct);
    }

    /// <summary>Pro before 1 October of the next year (L2 art. 10g), the others in the school year.</summary>
    private static DateOnly Uiterlijk(Aanvraagsoort soort, Aanvraagstand stand) =>
        soort == Aanvraagsoort.TlvPro ? stand.Uiterlijk.AddMonths(2) : stand.Uiterlijk;

    private async Task<Testkind> KindAsync(Aanvraag aanvraag, Aanvraagstand stand, Handeling handeling, CancellationToken ct)
    {
        var school = await db.Organisaties.AsNoTracking().SingleAsync(o => o.Id == handeling.Namens, ct);
        var personalia = stand.Leerling.Personalia;
        return new Testkind(
            personalia.Volledig, personalia.Geboortedatum, stand.Leerling.Groep, school.Naam, school.Telefoon,
            Aanvraagvragen.Contact.Van(aanvraag.Inhoud.NaarAntwoorden()) ?? "");
    }
}
