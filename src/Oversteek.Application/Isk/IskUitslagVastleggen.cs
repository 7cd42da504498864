using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Documenten;
using Oversteek.Documenten.Modellen;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Isk;

namespace Oversteek.Application.Isk;

/// <param name="Stempel">Of the application that stood on the page.</param>
public sealed record IskUitslagOpdracht(LeerlingId Leerling, string Stempel, Invulling Invoer);

/// <summary>
/// ISK-02, BIJ-07: the result form becomes a PDF that is an attachment of the dossier by itself, and the access of the desk ends in the same
/// save. Nothing is saved when the PDF could not be made.
/// </summary>
public sealed class IskUitslagVastleggen(OversteekDb db, Iskbron bron, Systeemtoegang systeem, Documentmaker documenten, Bijlagekluis kluis)
{
    public const string Soort = "ISK_UITSLAG";

    public async Task<Result> ExecuteAsync(IskUitslagOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await bron.VanLoketAsync(opdracht.Leerling, handeling.Namens, ct) is not { } aanmelding)
            return AlgemeneWeigeringen.NietGevonden;
        if (Iskbron.Stempel(aanmelding) != opdracht.Stempel)
            return IskWeigeringen.Gewijzigd;
        if (aanmelding.KanUitslag() is { IsGelukt: false } geweigerd)
            return geweigerd;
        var antwoorden = Lees(opdracht.Invoer, handeling.Vandaag);
        if (!antwoorden.IsGelukt)
            return antwoorden.Kaal;
        var pdf = await documenten.IskuitslagAsync(await DocumentAsync(aanmelding, antwoorden.Waarde, handeling, ct), ct);
        return await systeem.VoerUitAsync(Systeemgrond.IskTest, andere => BewaarAsync(andere, opdracht, antwoorden.Waarde, pdf, handeling, ct));
    }

    private async Task<Result> BewaarAsync(
        OversteekDb ander, IskUitslagOpdracht opdracht, Invulling antwoorden, byte[] pdf, Handeling handeling, CancellationToken ct)
    {
        // Read again: between the page and this save somebody may have withdrawn it.
        if (await Iskbron.VanLoketAsync(ander.IskTestaanmeldingen, opdracht.Leerling, handeling.Namens, ct) is not { } aanmelding
            || Iskbron.Stempel(aanmelding) != opdracht.Stempel)
            return IskWeigeringen.Gewijzigd;
        var bestand = new Bestand(Soort, $"ISK-uitslag {aanmelding.Inhoud.Kind!.Naam}.pdf", "application/pdf", pdf.Length, Bijlagetoestand.InOrde);
        var bijlage = Bijlage.VoegToe(opdracht.Leerling, bestand, Bijlagebron.Systeem, vrijgegeven: true, handeling);
        ander.AddRange(bijlage, await kluis.SluitAsync(bijlage.Id, opdracht.Leerling, pdf, ct));
        var uit = aanmelding.LegUitslagVast(Iskuitslagvragen.Advies.Van(antwoorden)!.Tekst, bijlage.Id, handeling);
        return await ander.BewaarAsync(uit, IskWeigeringen.Gewijzigd, ct);
    }

    private static Result<Invulling> Lees(Invulling invoer, DateOnly vandaag)
    {
        var gelezen = new Invuller(Iskuitslagvragen.Formulier, vandaag).Neem(Invulling.Leeg, invoer);
        if (!gelezen.IsGelukt)
            return gelezen;
        var open = Formuliercontrole.Openstaand(Iskuitslagvragen.Formulier, gelezen.Waarde, vandaag).Select(p => p.Klacht.BijVeld(p.Vraag.Invoernaam)).ToList();
        return open.Count == 0 ? gelezen : Result<Invulling>.Geweigerd(open);
    }

    private async Task<IskuitslagDocument> DocumentAsync(IskTestaanmelding aanmelding, Invulling antwoorden, Handeling handeling, CancellationToken ct)
    {
        var loket = await db.Organisaties.AsNoTracking().SingleAsync(o => o.Id == handeling.Namens, ct);
        var school = await db.Organisaties.AsNoTracking().SingleAsync(o => o.Id == aanmelding.SchoolId, ct);
        var regio = await db.Organisaties.AsNoTracking().Where(o => o.Id == school.RegioId).Select(o => o.Naam).SingleOrDefaultAsync(ct);
        var kind = aanmelding.Inhoud.Kind!;
        return new IskuitslagDocument
        {
            Regio = regio ?? "",
            Schooljaar = aanmelding.Schooljaar.ToString(),
            School = new Schoolkop(school.Naam, school.Plaats, school.Brin, school.Telefoon),
            Leerling = new Leerlingkop(kind.Naam, kind.Geboortedatum, kind.Groep),
            Loket = loket.Naam,
            Getest = aanmelding.Afspraak!.Dag,
            Groepen = [.. Formulierafdruk.Groepen(Iskuitslagvragen.Formulier, antwoorden)
                .Select(g => OkrGroep.VanGegevens(g.Titel, [.. g.Invulling.Select(a => new Gegeven(a.Label, a.Waarde))]))],
            Uitgifte = new Uitgifte(loket.Naam, "het dossier", handeling.Vandaag),
        };
    }
}
