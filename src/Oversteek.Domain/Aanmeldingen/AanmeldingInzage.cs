using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Aanmeldingen;

/// <summary>How the parents gave their permission.</summary>
public enum Toestemmingwijze
{
    Schriftelijk,
    Email,
    Gesprek,
}

/// <param name="Wie">The parent who gave it, as the school wrote it down.</param>
public sealed record Ouderstoestemming(string Wie, Toestemmingwijze Wijze, DateOnly Op);

public enum Sluitreden
{
    ToestemmingIngetrokken,
    NietMeerNodig,
    OkrTerug,
    AanmeldingVerder,
}

/// <summary>The dossier for one other school, with permission of the parents (ZPL-02, D-40): asked, opened until a moment, closed.</summary>
/// <param name="GevraagdOp">Date of the letter that asks the parents; null when they gave permission unasked.</param>
public sealed record Zorgplichtinzage(OrganisatieId School, DateOnly? GevraagdOp)
{
    public Ouderstoestemming? Toestemming { get; init; }

    public DateTimeOffset? GeopendOp { get; init; }

    public DateTimeOffset? Tot { get; init; }

    public DateTimeOffset? GeslotenOp { get; init; }

    public Sluitreden? Reden { get; init; }

    public bool Loopt(DateTimeOffset op) => GeopendOp is not null && GeslotenOp is null && Tot > op;

    /// <summary>The parents have not answered yet.</summary>
    public bool Wacht => GeopendOp is null && GeslotenOp is null;
}

/// <summary>Another school reads along, as long as the parents allow it.</summary>
public sealed partial class Aanmelding
{
    /// <summary>D-40.</summary>
    public const int Inzagedagen = 30;

    private static readonly HashSet<Aanmeldingstatus> MetInzage =
        [Aanmeldingstatus.Actief, Aanmeldingstatus.InOnderzoek, Aanmeldingstatus.Plaatsbaar, Aanmeldingstatus.TijdelijkGeplaatst];

    /// <summary>The parents are asked in a letter whether this school may read the dossier.</summary>
    public Result VraagInzage(OrganisatieId school, Handeling handeling)
    {
        if (BeletselInzage(school, handeling.Op) is { } beletsel)
            return beletsel;
        if (Onderzoek!.Inzagen.Any(i => i.School == school && i.Wacht))
            return AanmeldingWeigeringen.InzageAlGevraagd;
        Onderzoek = Onderzoek with { Inzagen = [.. Onderzoek.Inzagen, new Zorgplichtinzage(school, handeling.Vandaag)] };
        Registreer(new InzageGevraagd(LeerlingId, Id, OrganisatieId, school, handeling));
        return Result.Gelukt;
    }

    /// <summary>Permission is written down and the dossier opens, in one step: neither is worth anything without the other.</summary>
    public Result OpenDossier(OrganisatieId school, Ouderstoestemming toestemming, Handeling handeling)
    {
        if (BeletselInzage(school, handeling.Op) is { } beletsel)
            return beletsel;
        if (string.IsNullOrWhiteSpace(toestemming.Wie))
            return AanmeldingWeigeringen.ToestemmingWie;
        if (toestemming.Op > handeling.Vandaag || toestemming.Op < Onderzoek!.GestartOp)
            return AanmeldingWeigeringen.ToestemmingsdatumOngeldig;
        var gevraagd = Onderzoek.Inzagen.FirstOrDefault(i => i.School == school && i.Wacht);
        // The last day counts whole, in the Netherlands, also when the clock changes in between.
        var tot = Nederland.Moment(handeling.Vandaag.AddDays(Inzagedagen + 1), TimeOnly.MinValue);
        var open = (gevraagd ?? new Zorgplichtinzage(school, null)) with
        {
            Toestemming = toestemming with { Wie = toestemming.Wie.Trim() },
            GeopendOp = handeling.Op,
            Tot = tot,
        };
        Onderzoek = Onderzoek with { Inzagen = [.. Onderzoek.Inzagen.Where(i => i != gevraagd), open] };
        Registreer(new ToestemmingVastgelegd(LeerlingId, Id, OrganisatieId, school, toestemming.Wijze, toestemming.Op, handeling));
        Registreer(new DossierGeopend(LeerlingId, Id, OrganisatieId, school, tot, handeling));
        return Result.Gelukt;
    }

    /// <summary>At once: what the other school had open, it can not open again. A question that waits for an answer is taken back.</summary>
    public Result SluitDossier(OrganisatieId school, Sluitreden reden, Handeling handeling)
    {
        if (Onderzoek?.Inzagen.FirstOrDefault(i => i.School == school && (i.Loopt(handeling.Op) || i.Wacht)) is not { } inzage)
            return AanmeldingWeigeringen.InzageNietOpen;
        Sluit([inzage], OrganisatieId, reden, handeling);
        return Result.Gelukt;
    }

    /// <summary>All of them, because nobody at a vo school may read the dossier now.</summary>
    public void SluitDossiers(Sluitreden reden, Handeling handeling) => Sluit(Onderzoek?.Open(handeling.Op) ?? [], OrganisatieId, reden, handeling);

    private Weigering? BeletselInzage(OrganisatieId school, DateTimeOffset op)
    {
        if (Onderzoek is null || Status is not (Aanmeldingstatus.InOnderzoek or Aanmeldingstatus.TijdelijkGeplaatst))
            return AanmeldingWeigeringen.VerkeerdeToestand.Met(Status);
        if (school == OrganisatieId)
            return AanmeldingWeigeringen.InzageEigenSchool;
        return Onderzoek.Inzagen.Any(i => i.School == school && i.Loopt(op)) ? AanmeldingWeigeringen.InzageAlOpen : null;
    }

    // Every step that takes the application out of the hands of this research closes what was open for it.
    private Result Zet(Aanmeldingactie actie, Handeling handeling, Func<Gebeurtenis> gebeurtenis)
    {
        var (open, school) = (Onderzoek?.Open(handeling.Op) ?? [], OrganisatieId);
        return Zet(actie, gebeurtenis).Then(() =>
        {
            if (!MetInzage.Contains(Status) || OrganisatieId != school)
                Sluit(open, school, Sluitreden.AanmeldingVerder, handeling);
            return Result.Gelukt;
        });
    }

    private void Sluit(IReadOnlyList<Zorgplichtinzage> inzagen, OrganisatieId eigen, Sluitreden reden, Handeling handeling)
    {
        foreach (var inzage in inzagen)
        {
            var dicht = inzage with { GeslotenOp = handeling.Op, Reden = reden };
            Onderzoek = Onderzoek is null ? null : Onderzoek with { Inzagen = [.. Onderzoek.Inzagen.Select(i => i == inzage ? dicht : i)] };
            Registreer(new DossierGesloten(LeerlingId, Id, eigen, inzage.School, reden, handeling));
        }
    }
}
