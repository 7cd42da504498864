using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanvragen;

/// <param name="Stempel">Of the request that stood on the page.</param>
/// <param name="Brief">Null only when something is put right and the letter stays the same.</param>
public sealed record EldersBesluitOpdracht(LeerlingId Leerling, string Stempel, Besluitvoorstel Voorstel, DateOnly? Op, Gekeurdbestand? Brief);

/// <summary>
/// D-47: the decision of a desk of the region itself, typed over from its letter, or put right with a reason. The letter is an attachment of the
/// dossier, as that of the committee is. In the wide view, because the dossier is the po school's.
/// </summary>
public sealed class EldersBesluitVastleggen(Aanvraagbron bron, Aanvraagstukkenbron stukken, Systeemtoegang systeem, Bijlagekluis kluis)
{
    private sealed record Brief(string Mediatype, string Einde, byte[] Inhoud);

    public async Task<Result> ExecuteAsync(EldersBesluitOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await bron.LaatsteAsync(opdracht.Leerling, handeling.Namens, ct) is not { } aanvraag
            || await bron.StandAsync(opdracht.Leerling, handeling, ct) is not { } stand)
            return AlgemeneWeigeringen.NietGevonden;
        if (Aanvraagbron.Stempel(aanvraag) != opdracht.Stempel)
            return AanvraagWeigeringen.Gewijzigd;
        if (stand.Gestopt)
            return AanvraagWeigeringen.DoetNietMee;
        if (!stand.ViaLoket && !aanvraag.IsElders)
            return AanvraagWeigeringen.GaatNietViaEenLoket;
        // No scanner comes back for this one, so it is taken in only when it was judged.
        if (opdracht.Brief is { Toestand: not Bijlagetoestand.InOrde })
            return AanvraagWeigeringen.BestandWacht;
        return await systeem.VoerUitAsync<Bestandsruimte, Result>(
            Systeemgrond.Aanvraag, (ruim, ruimte) => BewaarAsync(ruim, ruimte, opdracht, handeling, ct));
    }

    private async Task<Result> BewaarAsync(
        OversteekDb ruim, Bestandsruimte ruimte, EldersBesluitOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        // Read again, in the view that saves; a colleague may have been first.
        var (kind, school) = (opdracht.Leerling, handeling.Namens);
        var aanvraag = (await ruim.Aanvragen.Where(a => a.LeerlingId == kind && a.SchoolId == school).ToListAsync(ct))
            .Find(a => Aanvraagbron.Stempel(a) == opdracht.Stempel);
        if (aanvraag is null)
            return AanvraagWeigeringen.Gewijzigd;
        var besluit = new Eldersbesluit(opdracht.Voorstel, opdracht.Op, opdracht.Brief is not null);
        if (aanvraag.KanBesluitVastleggen(besluit, handeling) is { IsGelukt: false } geweigerd)
            return geweigerd;
        var vorige = aanvraag.Inhoud.Besluit;
        if (opdracht.Brief is null && vorige!.Toegekend == opdracht.Voorstel.Toegekend)
            return await ruim.BewaarAsync(aanvraag.LegBesluitVast(besluit, vorige.Brief, handeling), AanvraagWeigeringen.Gewijzigd, ct);
        var brief = await BriefAsync(ruim, opdracht.Brief, vorige, ct);
        // Kept twice: with the dossier of the po school, and with the request of the vo school.
        if ((await ruimte.BezwaarAsync(kind, aanvraag.PoSchoolId, brief.Inhoud.Length, null, ct)
            ?? await ruimte.BezwaarAsync(school, brief.Inhoud.Length, ct)) is { } vol)
            return vol;
        var bijlage = await LegNeerAsync(ruim, aanvraag, besluit, brief, handeling, ct);
        // What was typed before does not go along to another school any more; who may see the dossier at the po school still finds it.
        if (vorige?.Brief is { } oud && await ruim.Bijlagen.SingleOrDefaultAsync(b => b.Id == oud, ct) is { } eerder)
            eerder.Geef(vrij: false, handeling);
        return await ruim.BewaarAsync(aanvraag.LegBesluitVast(besluit, bijlage, handeling), AanvraagWeigeringen.Gewijzigd, ct);
    }

    private async Task<BijlageId> LegNeerAsync(
        OversteekDb ruim, Aanvraag aanvraag, Eldersbesluit besluit, Brief brief, Handeling handeling, CancellationToken ct)
    {
        var (soort, naam) = (AanvraagBesluiten.Soort(aanvraag, besluit.Voorstel), AanvraagBesluiten.Naam(aanvraag, besluit.Voorstel, brief.Einde));
        var bijlage = Bijlage.VoegToe(
            aanvraag.LeerlingId, new Bestand(soort, naam, brief.Mediatype, brief.Inhoud.Length, Bijlagetoestand.InOrde), Bijlagebron.Systeem,
            vrijgegeven: besluit.Voorstel.Toegekend, handeling);
        ruim.AddRange(bijlage, await kluis.SluitAsync(bijlage.Id, aanvraag.LeerlingId, brief.Inhoud, ct));
        // The term of the request counts from the decision (D-59).
        var genomen = handeling with { Op = Nederland.Moment(besluit.Op!.Value, TimeOnly.MinValue) };
        ruim.Add(await stukken.SluitAsync(aanvraag, Aanvraagbestandsoort.Besluit, naam, brief.Mediatype, brief.Inhoud, genomen, ct));
        return bijlage.Id;
    }

    /// <summary>Without a new one the letter of before: it was read wrong, and it is the same letter.</summary>
    private async Task<Brief> BriefAsync(OversteekDb ruim, Gekeurdbestand? nieuw, Aanvraagbesluit? vorige, CancellationToken ct)
    {
        if (nieuw is not null)
            return new Brief(nieuw.Mediatype, Path.GetExtension(nieuw.Naam).ToLowerInvariant(), nieuw.Inhoud.ToArray());
        var id = vorige!.Brief;
        var bijlage = await ruim.Bijlagen.AsNoTracking().SingleAsync(b => b.Id == id, ct);
        var inhoud = await ruim.Bijlageinhouden.AsNoTracking().SingleAsync(b => b.BijlageId == id, ct);
        return new Brief(bijlage.Mediatype, Path.GetExtension(bijlage.Bestandsnaam), await kluis.OpenAsync(inhoud, ct));
    }
}
