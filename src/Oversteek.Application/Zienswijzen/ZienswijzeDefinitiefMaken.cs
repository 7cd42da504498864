using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Persistence;
using Oversteek.Documenten;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Zienswijzen;

namespace Oversteek.Application.Zienswijzen;

/// <param name="Stempel">Of the view that stood on the page.</param>
public sealed record ZienswijzeDefinitiefOpdracht(LeerlingId Leerling, int Ouder, string Stempel);

/// <summary>
/// ZIE-03: frozen, and with the document of the parents an attachment of the OKR that nobody withholds. Nothing is saved when the PDF could
/// not be made.
/// </summary>
public sealed class ZienswijzeDefinitiefMaken(OversteekDb db, Zienswijzebron bron, Zienswijzeopmaak opmaak, Documentmaker documenten, Bijlagekluis kluis)
{
    public async Task<Result> ExecuteAsync(ZienswijzeDefinitiefOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await bron.LaatsteAsync(opdracht.Leerling, opdracht.Ouder, ct) is not { } zienswijze)
            return AlgemeneWeigeringen.NietGevonden;
        if (Zienswijzebron.Stempel(zienswijze) != opdracht.Stempel)
            return ZienswijzeWeigeringen.Gewijzigd;
        var document = await DocumentAsync(zienswijze, handeling, ct);
        if (zienswijze.KanDefinitief().Then(() => Compleet(zienswijze, handeling)) is { IsGelukt: false } geweigerd)
            return await bron.BewaarAsync(zienswijze, geweigerd, ct);
        var pdf = await documenten.ZienswijzeAsync(await opmaak.MaakAsync(zienswijze, document?.Bestandsnaam, handeling, ct), ct);
        var bestand = new Bestand("ZIENSWIJZE_FORMULIER", await NaamAsync(zienswijze, ct), "application/pdf", pdf.Length, Bijlagetoestand.InOrde);
        var formulier = Bijlage.VoegToe(zienswijze.LeerlingId, bestand, Bijlagebron.Systeem, vrijgegeven: true, handeling);
        db.AddRange(formulier, await kluis.SluitAsync(formulier.Id, zienswijze.LeerlingId, pdf, ct));
        formulier.LegVast(handeling);
        document?.LegVast(handeling);
        return await bron.BewaarAsync(zienswijze, zienswijze.MaakDefinitief(formulier.Id, handeling), ct);
    }

    /// <summary>Somebody may have taken the file away among the attachments.</summary>
    private async Task<Bijlage?> DocumentAsync(Zienswijze zienswijze, Handeling handeling, CancellationToken ct)
    {
        if (zienswijze.Document is not { } id)
            return null;
        var bijlage = await db.Bijlagen.SingleOrDefaultAsync(b => b.Id == id && b.LeerlingId == zienswijze.LeerlingId, ct);
        if (bijlage is null)
            zienswijze.Leg(null, zienswijze.Schrijver, handeling);
        return bijlage;
    }

    private static Result Compleet(Zienswijze zienswijze, Handeling handeling)
    {
        var open = Formuliercontrole.Openstaand(Zienswijzevragen.Formulier, zienswijze.Inhoud.NaarAntwoorden(), handeling.Vandaag)
            .Select(p => ZienswijzeWeigeringen.NietCompleet.Met(p.Klacht)).ToList();
        return open.Count == 0 ? Result.Gelukt : Result.Geweigerd(open);
    }

    private async Task<string> NaamAsync(Zienswijze zienswijze, CancellationToken ct)
    {
        var kind = await db.Leerlingen.Where(l => l.Id == zienswijze.LeerlingId).Select(l => l.Personalia).SingleAsync(ct);
        var aanvulling = zienswijze.Nummer == 1 ? "" : $" aanvulling {zienswijze.Nummer - 1}";
        return $"Zienswijze ouder {zienswijze.Ouder}{aanvulling} {kind.Lijstnaam}.pdf";
    }
}
