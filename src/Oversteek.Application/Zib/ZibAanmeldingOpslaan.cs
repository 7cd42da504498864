using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Zib;

namespace Oversteek.Application.Zib;

/// <param name="Stempel">Of the application that the form was made from.</param>
public sealed record ZibOpdracht(LeerlingId Leerling, string Stempel, Invulling Invoer);

/// <summary>Begins an application from what the dossier has, and saves what the school fills in.</summary>
public sealed class ZibAanmeldingOpslaan(OversteekDb db, Zibbron bron)
{
    public async Task<Result> BeginAsync(LeerlingId leerling, Handeling handeling, CancellationToken ct)
    {
        if ((await bron.StandenAsync([leerling], handeling, ct)).GetValueOrDefault(leerling) is not var (okr, stand))
            return AlgemeneWeigeringen.NietGevonden;
        if (Zibcontrole.Bezwaar(stand, handeling.Vandaag) is { } bezwaar)
            return bezwaar;
        if (await bron.LaatsteAsync(leerling, ct) is { IsAfgelopen: false })
            return ZibWeigeringen.LooptAl;
        var nieuw = new ZibAanmelding(leerling, handeling.Namens, stand.Leerling.Schooljaar);
        return await db.BewaarAsync(
            nieuw, nieuw.SlaOp(Zibbron.UitDossier(stand.Leerling, okr, handeling.Vandaag), handeling), ZibWeigeringen.Gewijzigd, ct);
    }

    public async Task<Result> ExecuteAsync(ZibOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await bron.LaatsteAsync(opdracht.Leerling, ct) is not { } aanmelding || aanmelding.SchoolId != handeling.Namens)
            return AlgemeneWeigeringen.NietGevonden;
        if (Zibbron.Stempel(aanmelding) != opdracht.Stempel)
            return FormulierWeigeringen.Ingehaald;
        var antwoorden = new Invuller(Zibvragen.Formulier, handeling.Vandaag).Neem(aanmelding.Inhoud.NaarAntwoorden(), opdracht.Invoer);
        return antwoorden.IsGelukt
            ? await db.BewaarAsync(aanmelding.SlaOp(Zibinhoud.Van(antwoorden.Waarde), handeling), FormulierWeigeringen.Ingehaald, ct) : antwoorden.Kaal;
    }
}
