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
    /// <summary>Who cannot take a place now: applied elsewhere with a list that is not definitive, or handed over to another school.</summary>
    public IReadOnlySet<LeerlingId> Verhinderd { get; init; } = new HashSet<LeerlingId>();

    /// <summary>The region let them pass who waits, with a reason and a second person (D-67).</summary>
    public IReadOnlySet<LeerlingId> Hardheid { get; init; } = new HashSet<LeerlingId>();

    public int Aangeboden => Wachtlijst.Count(w => w.Status == Wachtlijststatus.Aangeboden);

    /// <summary>D-67: capacity - admitted - placed and not yet decided - open offers.</summary>
    public int Vrij => Math.Max(0, Capaciteit - Toegezegd);

    /// <summary>Of somebody already, who is not decided on or has not answered.</summary>
    public int Toegezegd => Geplaatst + Aangeboden;

    public int Geplaatst => Aanmeldingen.Count(a => a.HoudtPlaats && a.Plaatsing == Klas);

    public IEnumerable<Wachtlijstplaats> Wachtenden =>
        Wachtlijst.Where(w => w.Status == Wachtlijststatus.Wacht).OrderByDescending(w => Hardheid.Contains(w.LeerlingId)).ThenByDescending(w => w.Uitgeloot)
            .ThenBy(w => w.Plaats).ThenBy(w => w.LeerlingId.Waarde);

    private IEnumerable<Wachtlijstplaats> Aanbiedbaar => Wachtenden.Where(w => !Verhinderd.Contains(w.LeerlingId));

    private int Voorgelaten => Aanbiedbaar.Count(w => Hardheid.Contains(w.LeerlingId));

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

    /// <summary>
    /// How many have an older claim on the free places. Who was passed on waits for the placed, and for who was passed on before; a class that the
    /// family did not choose only gives what nobody else asks for (D-68).
    /// </summary>
    private int Voorgangers(Aanmelding aanmelding)
    {
        if (aanmelding.VsoProcedure)
            return 0;
        var anderen = Kandidaten.Where(a => a.Id != aanmelding.Id).ToList();
        var gekozen = aanmelding.Plaatsing is null && aanmelding.Voorkeuren.Any(v => v.BrugklasId == Klas);
        if (gekozen && !aanmelding.IsLaat)
            return Voorgelaten + anderen.Count(a => !a.IsLaat && IsEerder(a, aanmelding));
        var laat = aanmelding.IsLaat ? anderen.Count(a => a.IsLaat && (!gekozen || IsEerder(a, aanmelding))) : 0;
        return anderen.Count(a => !a.IsLaat) + Aanbiedbaar.Count() + laat;
    }

    private static bool IsEerder(Aanmelding een, Aanmelding ander) =>
        een.Aanmelddatum < ander.Aanmelddatum || (een.Aanmelddatum == ander.Aanmelddatum
            && (een.Aanmeldnummer ?? int.MaxValue) < (ander.Aanmeldnummer ?? int.MaxValue));

    /// <summary>
    /// Every free place goes to the next one who waits, except those that passed-on pupils can still ask for; who may pass for hardship comes before them.
    /// </summary>
    /// <param name="uiterlijk">The last day on which parents can accept (D-44).</param>
    /// <returns>How many offers were made.</returns>
    public int Bied(DateOnly uiterlijk, Handeling handeling)
    {
        var volgenden = Aanbiedbaar.Take(Math.Max(Math.Min(Vrij, Voorgelaten), Vrij - Doorgeschoven.Count())).ToList();
        if (volgenden.Count > 0)
            MeldOvergeslagen(volgenden[^1], handeling);
        return volgenden.Count(w => w.BiedAan(School, uiterlijk, handeling).IsGelukt);
    }

    /// <summary>Nobody is passed over without a line: who waited before, and could not take the place.</summary>
    /// <param name="tot">The last who got an offer; null when the place went to who came later than everybody who waits.</param>
    public void MeldOvergeslagen(Wachtlijstplaats? tot, Handeling handeling)
    {
        foreach (var wie in Wachtenden.TakeWhile(w => w != tot).Where(w => Verhinderd.Contains(w.LeerlingId)).ToList())
            wie.MeldOvergeslagen(handeling);
    }
}
