using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Documenten;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanvragen;

/// <param name="Stempel">Of the request that stood on the page.</param>
public sealed record AanvraagBesluitOpdracht(LeerlingId Leerling, string Stempel, Besluitvoorstel Voorstel);

/// <summary>
/// The decision, and after an objection the second one. Its letter is an attachment of the dossier by itself, and the access of the committee
/// ends in the same save. Nothing is saved when the letter could not be made.
/// </summary>
public sealed class AanvraagBesluiten(
    Aanvraagbron bron, Aanvraagbriefopmaak brieven, Aanvraagstukkenbron stukken, Systeemtoegang systeem, Documentmaker documenten, Bijlagekluis kluis)
{
    public const string Tlv = "TLV";

    private const string Anders = "OVERIG";

    public async Task<Result> ExecuteAsync(AanvraagBesluitOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await bron.VanSwvAsync(opdracht.Leerling, handeling.Namens, ct) is not { } aanvraag)
            return AlgemeneWeigeringen.NietGevonden;
        if (Aanvraagbron.Stempel(aanvraag) != opdracht.Stempel)
            return AanvraagWeigeringen.Gewijzigd;
        if (aanvraag.KanBesluiten(opdracht.Voorstel, handeling.Vandaag) is { IsGelukt: false } geweigerd)
            return geweigerd;
        var pdf = await documenten.BriefAsync(await brieven.MaakAsync(aanvraag, opdracht.Voorstel, handeling, ct), ct);
        return await systeem.VoerUitAsync(Systeemgrond.Aanvraag, ruim => BewaarAsync(ruim, opdracht, pdf, handeling, ct));
    }

    private async Task<Result> BewaarAsync(OversteekDb ruim, AanvraagBesluitOpdracht opdracht, byte[] pdf, Handeling handeling, CancellationToken ct)
    {
        // Read again: between the page and this save somebody may have withdrawn it.
        if (await Aanvraagbron.VanSwvAsync(ruim.Aanvragen, opdracht.Leerling, handeling.Namens, ct) is not { } aanvraag
            || Aanvraagbron.Stempel(aanvraag) != opdracht.Stempel)
            return AanvraagWeigeringen.Gewijzigd;
        var vorige = aanvraag.Inhoud.Besluit?.Brief;
        var (soort, naam) = (Soort(aanvraag, opdracht.Voorstel), Naam(aanvraag, opdracht.Voorstel));
        var bijlage = Bijlage.VoegToe(
            opdracht.Leerling, new Bestand(soort, naam, "application/pdf", pdf.Length, Bijlagetoestand.InOrde), Bijlagebron.Systeem,
            vrijgegeven: opdracht.Voorstel.Toegekend, handeling);
        var uit = aanvraag.Besluit(opdracht.Voorstel, bijlage.Id, handeling);
        if (!uit.IsGelukt)
            return uit;
        // What was decided before does not go along to another school any more; who may see the dossier at the po school still finds it.
        if (vorige is { } oud && await ruim.Bijlagen.SingleOrDefaultAsync(b => b.Id == oud, ct) is { } brief)
            brief.Geef(vrij: false, handeling);
        ruim.AddRange(bijlage, await kluis.SluitAsync(bijlage.Id, opdracht.Leerling, pdf, ct));
        ruim.Add(await stukken.SluitAsync(aanvraag, Aanvraagbestandsoort.Besluit, naam, "application/pdf", pdf, handeling, ct));
        return await ruim.BewaarAsync(uit, AanvraagWeigeringen.Gewijzigd, ct);
    }

    /// <summary>Only what was granted is called a tlv.</summary>
    internal static string Soort(Aanvraag aanvraag, Besluitvoorstel voorstel) =>
        voorstel.Toegekend && aanvraag.Soort != Aanvraagsoort.Lwoo ? Tlv : Anders;

    internal static string Naam(Aanvraag aanvraag, Besluitvoorstel voorstel, string einde = ".pdf")
    {
        var soort = aanvraag.Soort switch
        {
            Aanvraagsoort.TlvVso => "tlv-vso",
            Aanvraagsoort.TlvPro => "tlv-pro",
            _ => "lwoo",
        };
        return $"{soort}-{(voorstel.Toegekend ? "toegekend" : "afgewezen")}{(aanvraag.Status == Aanvraagstatus.Bezwaar ? "-na-bezwaar" : "")}{einde}";
    }
}
