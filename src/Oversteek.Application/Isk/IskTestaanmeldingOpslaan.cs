using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Isk;

namespace Oversteek.Application.Isk;

/// <param name="Stempel">Of the application that the form was made from.</param>
public sealed record IskOpslaanOpdracht(LeerlingId Leerling, string Stempel, Invulling Invoer);

/// <summary>Begins an application from what the dossier has, and saves what the school fills in.</summary>
public sealed class IskTestaanmeldingOpslaan(OversteekDb db, Iskbron bron)
{
    public async Task<Result> BeginAsync(LeerlingId leerling, Handeling handeling, CancellationToken ct)
    {
        if (await bron.StandAsync(leerling, handeling, ct) is not { } stand)
            return AlgemeneWeigeringen.NietGevonden;
        if (stand.Gestopt)
            return IskWeigeringen.DoetNietMee;
        if (await bron.LaatsteAsync(leerling, ct) is { IsAfgelopen: false })
            return IskWeigeringen.LooptAl;
        var nieuw = new IskTestaanmelding(leerling, handeling.Namens, stand.Leerling.Schooljaar);
        return await db.BewaarAsync(nieuw, nieuw.SlaOp(await bron.UitDossierAsync(leerling, ct), handeling), IskWeigeringen.Gewijzigd, ct);
    }

    public async Task<Result> ExecuteAsync(IskOpslaanOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await bron.LaatsteAsync(opdracht.Leerling, ct) is not { } aanmelding || aanmelding.SchoolId != handeling.Namens)
            return AlgemeneWeigeringen.NietGevonden;
        if (Iskbron.Stempel(aanmelding) != opdracht.Stempel)
            return FormulierWeigeringen.Ingehaald;
        var antwoorden = new Invuller(Iskvragen.Formulier, handeling.Vandaag).Neem(aanmelding.Inhoud.NaarAntwoorden(), opdracht.Invoer);
        return antwoorden.IsGelukt
            ? await db.BewaarAsync(aanmelding.SlaOp(Iskinhoud.Van(antwoorden.Waarde), handeling), FormulierWeigeringen.Ingehaald, ct) : antwoorden.Kaal;
    }
}
