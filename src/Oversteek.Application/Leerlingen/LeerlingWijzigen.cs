using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Leerlingen;

public sealed record OuderOpdracht(int Volgnummer, Oudergegevens Gegevens, Communicatiekeuze Keuze);

/// <param name="Velden">The other questions of tab 1; null leaves them.</param>
public sealed record LeerlingWijzigenOpdracht(LeerlingId Leerling, int Versie, Leerlinggegevens Gegevens, IReadOnlyList<OuderOpdracht> Ouders, Invulling? Velden = null);

/// <summary>Tab 1: the pupil, its parents, their communication choices and the questions of the tab in one save.</summary>
public sealed class LeerlingWijzigen(OversteekDb db, Okrveldenbron bron, Dubbelcontrole dubbel)
{
    /// <summary>A colleague may save another tab at the same moment, or this one; the version of the pupil decides at the next try.</summary>
    public Task<Result> ExecuteAsync(LeerlingWijzigenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        db.HerhaalAsync(() => WijzigAsync(opdracht, handeling, ct));

    private async Task<Result> WijzigAsync(LeerlingWijzigenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var leerling = await db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == opdracht.Leerling, ct);
        var okr = await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == opdracht.Leerling, ct);
        if (!okr.IsBewerkbaar)
            return OkrWeigeringen.VerkeerdeToestand.Met(okr.Status);
        if (leerling.Versie != opdracht.Versie)
            return FormulierWeigeringen.Ingehaald;
        var geboren = (opdracht.Gegevens.Personalia ?? leerling.Personalia).Geboortedatum;
        if (Loopbaangrens.Bezwaar(opdracht.Gegevens, geboren, handeling.Vandaag) is { } loopbaan)
            return loopbaan;
        if (await dubbel.BezwaarAsync(leerling, opdracht.Gegevens, ct) is { } bezwaar)
            return bezwaar;
        if (Neem(leerling, opdracht, handeling) is { IsGelukt: false } geweigerd)
            return geweigerd;
        var uit = await SlaVeldenOpAsync(okr, opdracht, handeling, ct);
        if (uit.IsGelukt)
            await db.SaveChangesAsync(ct);
        return uit;
    }

    internal static Result Neem(Leerling leerling, LeerlingWijzigenOpdracht opdracht, Handeling handeling)
    {
        foreach (var ouder in opdracht.Ouders)
        {
            if (Werk(leerling, ouder, handeling) is { IsGelukt: false } geweigerd)
                return geweigerd;
        }
        // After the parents: a closed house that the pupil leaves stays closed for who still has it.
        leerling.VulAan(opdracht.Gegevens, handeling);
        return Result.Gelukt;
    }

    private async Task<Result> SlaVeldenOpAsync(Okr okr, LeerlingWijzigenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (opdracht.Velden is not { } velden)
            return Result.Gelukt;
        var tabblad = (await bron.VoorAsync(opdracht.Leerling, ct)).Leerling;
        return OkrOnderdeelOpslaan.Neem(okr, tabblad, velden, handeling).Kaal;
    }

    private static Result Werk(Leerling leerling, OuderOpdracht opdracht, Handeling handeling)
    {
        if (leerling.Ouders.FirstOrDefault(o => o.Volgnummer == opdracht.Volgnummer) is not { } ouder)
        {
            var nieuw = leerling.VoegOuderToe(opdracht.Gegevens, handeling);
            if (!nieuw.IsGelukt)
                return Result.Geweigerd(nieuw.Weigeringen);
            ouder = nieuw.Waarde;
        }
        else if (ouder.Gegevens != opdracht.Gegevens)
        {
            leerling.WijzigOuder(ouder.Volgnummer, opdracht.Gegevens, handeling);
        }
        return ouder.Communicatiekeuze == opdracht.Keuze ? Result.Gelukt : leerling.LegKeuzeVast(ouder.Volgnummer, opdracht.Keuze, handeling);
    }
}
