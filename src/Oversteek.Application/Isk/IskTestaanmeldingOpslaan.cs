using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Isk;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Isk;

/// <param name="Stempel">Of the application that the form was made from.</param>
public sealed record IskOpslaanOpdracht(LeerlingId Leerling, string Stempel, Invulling Invoer);

/// <summary>Begins an application from what the dossier has, and saves what the school fills in.</summary>
public sealed class IskTestaanmeldingOpslaan(OversteekDb db, Iskbron bron, Okrveldenbron velden)
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
        var was = aanmelding.Inhoud.NaarAntwoorden();
        var antwoorden = new Invuller(Iskvragen.Formulier, handeling.Vandaag).Neem(was, opdracht.Invoer);
        if (!antwoorden.IsGelukt)
            return antwoorden.Kaal;
        var uit = aanmelding.SlaOp(Iskinhoud.Van(antwoorden.Waarde), handeling);
        if (uit.IsGelukt)
            uit = await NaarTabblad1Async(opdracht.Leerling, was, antwoorden.Waarde, handeling, ct);
        return await db.BewaarAsync(uit, FormulierWeigeringen.Ingehaald, ct);
    }

    /// <summary>
    /// ISK-05: one day of arrival, wherever it was typed. What did not change here leaves what somebody wrote there, and a definitive OKR stays as it is.
    /// </summary>
    private async Task<Result> NaarTabblad1Async(LeerlingId leerling, Invulling was, Invulling wordt, Handeling handeling, CancellationToken ct)
    {
        var sleutel = Iskvragen.InNederlandSinds.Sleutel;
        if (wordt[sleutel] is not { } dag
            || await db.Okrs.Include(o => o.Onderdelen).SingleOrDefaultAsync(o => o.LeerlingId == leerling, ct) is not { IsBewerkbaar: true } okr)
            return Result.Gelukt;
        var staat = new Okrantwoorden(okr)[sleutel];
        if (staat == dag || (staat is not null && was[sleutel] == dag))
            return Result.Gelukt;
        var tabblad = (await velden.VoorAsync(leerling, ct)).Van(Okrvragen.InNederlandSinds);
        return OkrOnderdeelOpslaan.Neem(okr, tabblad, Invulling.Van((sleutel, dag)), handeling).Kaal;
    }
}
