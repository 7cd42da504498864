using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Wachtlijsten;

/// <summary>
/// The places of one class after the draw and who has a claim on them, in the order of D-67: placed pupils, pupils who were passed on, the
/// waiting list, late applications by date and number.
/// </summary>
/// <param name="Capaciteit">Places minus the pupils who are admitted: the actual capacity.</param>
/// <param name="Aanmeldingen">Open applications of the school that handles the class, and those with a placement in it.</param>
public sealed record Klassenboek(BrugklasId Klas, OrganisatieId School, int Capaciteit, IReadOnlyCollection<Aanmelding> Aanmeldingen,
    IReadOnlyCollection<Wachtlijstplaats> Wachtlijst)
{
    public int Aangeboden => Wachtlijst.Count(w => w.Status == Wachtlijststatus.Aangeboden);

    /// <summary>D-67: capacity - admitted - placed and not yet decided - open offers.</summary>
    public int Vrij => Math.Max(0, Capaciteit - Toegezegd);

    /// <summary>Of somebody already, who is not decided on or has not answered.</summary>
    public int Toegezegd => Geplaatst + Aangeboden;

    public int Geplaatst => Aanmeldingen.Count(a => a.HoudtPlaats && a.Plaatsing == Klas);

    public IEnumerable<Wachtlijstplaats> Wachtenden =>
        Wachtlijst.Where(w => w.Status == Wachtlijststatus.Wacht).OrderByDescending(w => w.Uitgeloot).ThenBy(w => w.Plaats).ThenBy(w => w.LeerlingId.Waarde);

    private IEnumerable<Aanmelding> Doorgeschoven => Kandidaten.Where(a => !a.IsLaat);

    private IEnumerable<Aanmelding> Kandidaten => Aanmeldingen.Where(a =>
        a.OrganisatieId == School && a.Plaatsing is null && a.Lijststatus != Voorkeurslijststatus.Leeg && !a.VsoProcedure
            && (Aanmeldingstaten.Loot.Contains(a.Status) || a.Status == Aanmeldingstatus.Plaatsbaar)
        && a.Voorkeuren.Any(v => v.BrugklasId == Klas && !v.Uitgeloot));

    /// <summary>Why this pupil cannot be admitted here now; null when the place is hers.</summary>
    public Weigering? Beletsel(Aanmelding aanmelding)
    {
        if (aanmelding.HoudtPlaats && aanmelding.Plaatsing == Klas)
            return null;
        if (aanmelding.IsUitgelootVoor(Klas))
            return AanmeldingWeigeringen.ViaWachtlijst;
        if (Vrij == 0)
            return AanmeldingWeigeringen.KlasVol;
        var eerst = Voorgangers(aanmelding);
        return eerst < Vrij ? null : AanmeldingWeigeringen.AnderenEerst.Met(eerst);
    }

    /// <summary>How many have an older claim on the free places. Who was passed on waits for nobody but the placed.</summary>
    private int Voorgangers(Aanmelding aanmelding)
    {
        if (aanmelding.VsoProcedure || (!aanmelding.IsLaat && aanmelding.Plaatsing is null))
            return 0;
        var laat = aanmelding.IsLaat ? Kandidaten.Count(a => a.IsLaat && a.Id != aanmelding.Id && IsEerder(a, aanmelding)) : 0;
        return Doorgeschoven.Count(a => a.Id != aanmelding.Id) + Wachtenden.Count() + laat;
    }

    private static bool IsEerder(Aanmelding een, Aanmelding ander) =>
        een.Aanmelddatum < ander.Aanmelddatum || (een.Aanmelddatum == ander.Aanmelddatum
            && (een.Aanmeldnummer ?? int.MaxValue) < (ander.Aanmeldnummer ?? int.MaxValue));

    /// <summary>Every free place goes to the next one who waits, except those that passed-on pupils can still ask for.</summary>
    /// <param name="uiterlijk">The last day on which parents can accept (D-44).</param>
    /// <returns>How many offers were made.</returns>
    public int Bied(DateOnly uiterlijk, Handeling handeling)
    {
        var volgenden = Wachtenden.Take(Math.Max(0, Vrij - Doorgeschoven.Count())).ToList();
        return volgenden.Count(w => w.BiedAan(School, uiterlijk, handeling).IsGelukt);
    }
}
