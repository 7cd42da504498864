using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Aanmeldingen;

/// <summary>Every word of a letter, as the parents read it.</summary>
/// <param name="Afzender">School, place, code, contact; the lines that are known.</param>
/// <param name="Bezwaar">How to object (D-75); the last day stands in <paramref name="BezwaarTot"/>.</param>
public sealed record Briefinhoud(string Regio, Briefafzender Afzender, string Leerling, string Onderwerp, string Aanhef, IReadOnlyList<string> Inleiding,
    string? Klas, string? Reden, string? Toelichting, IReadOnlyList<string> WatNu, DateOnly Datum, DateOnly? BezwaarTot, string? Bezwaar, string Klacht)
{
    /// <summary>Dates of the term, beside that of the objection.</summary>
    public IReadOnlyList<Briefdatum> Dagen { get; init; } = [];
}

public sealed record Briefdatum(string Wat, DateOnly Op);

/// <summary>What the school writes the parents: the decision, and each step of research before it (D-39).</summary>
public enum Brieftype
{
    Besluit,
    Onderzoek,
    Verlenging,
    Opschorting,
    Toestemmingsvraag,
    TijdelijkePlaats,
}

public sealed record Briefafzender(string Naam, string? Plaats, string? Brin, string? Contact);

/// <summary>
/// The letter of one decision (D-38) or of one step of research (D-39), kept as it was sent. It is of the school that decided: the next school of the
/// list never reads why another rejected, and the school keeps it when the application has moved on.
/// </summary>
[VanOrganisatie(nameof(OrganisatieId), Lezers.Eigenaar)]
public sealed class Besluitbrief : Aggregaat, IOrganisatiegebonden
{
    public Besluitbrief(Aanmelding aanmelding, Besluit besluit, Briefinhoud inhoud, Handeling handeling)
    {
        (OrganisatieId, Schooljaar, LeerlingId, AanmeldingId) = (handeling.Namens, aanmelding.Schooljaar, aanmelding.LeerlingId, aanmelding.Id);
        (Stand, Brugklas, Afwijsreden, Op, Inhoud) = (aanmelding.Versie, besluit.Brugklas, besluit.Afwijsreden, handeling.Op, inhoud);
        Doorschuiving = besluit.Toegelaten ? null : aanmelding.Doorgeschoven;
    }

    /// <summary>One step of research.</summary>
    public Besluitbrief(Aanmelding aanmelding, Brieftype soort, Briefinhoud inhoud, Handeling handeling)
    {
        (OrganisatieId, Schooljaar, LeerlingId, AanmeldingId) = (handeling.Namens, aanmelding.Schooljaar, aanmelding.LeerlingId, aanmelding.Id);
        (Soort, Stand, Op, Inhoud) = (soort, aanmelding.Versie, handeling.Op, inhoud);
    }

    private Besluitbrief() => Inhoud = null!;

    public Guid Id { get; private init; } = Guid.NewGuid();

    public OrganisatieId OrganisatieId { get; private init; }

    public Schooljaar Schooljaar { get; private init; }

    public LeerlingId LeerlingId { get; private init; }

    public AanmeldingId AanmeldingId { get; private init; }

    public Brieftype Soort { get; private init; }

    /// <summary>Version of the application that was decided on: one decision per version.</summary>
    public int Stand { get; private init; }

    public BrugklasId? Brugklas { get; private init; }

    public string? Afwijsreden { get; private init; }

    public DateTimeOffset Op { get; private init; }

    /// <summary>Encrypted at rest: the explanation can tell what support a child needs.</summary>
    public Briefinhoud Inhoud { get; private init; }

    /// <summary>First time; null is a letter that still has to leave.</summary>
    public DateTimeOffset? AfgedruktOp { get; private set; }

    /// <summary>What this rejection passed on; null when it ended here, or was taken back. Encrypted at rest.</summary>
    public Doorschuiving? Doorschuiving { get; private set; }

    public bool Toegelaten => Soort == Brieftype.Besluit && Afwijsreden is null;

    /// <summary>The last day on which two persons can take the rejection back (D-70).</summary>
    public DateOnly TerugnemenTot => Werkdagen.Na(Nederland.Datum(Op), Aanmelding.Hersteldagen);

    /// <summary>It was passed on, and the days to take it back are not over; the application may still have gone further.</summary>
    public bool KanTerug(DateOnly vandaag) => Doorschuiving is not null && vandaag <= TerugnemenTot;

    /// <summary>The first person proposes with a reason, the second takes the rejection back and the application comes back here.</summary>
    public Result NeemTerug(Aanmelding aanmelding, Handeling handeling)
    {
        if (Doorschuiving is not { } stand)
            return AlgemeneWeigeringen.NietGevonden;
        if (handeling.Vandaag > TerugnemenTot)
            return AanmeldingWeigeringen.HerstelTeLaat.Met(Aanmelding.Hersteldagen);
        if (aanmelding.TerugneemBeletsel(stand) is { } beletsel)
            return beletsel;
        if (handeling.Wie is not { } wie || stand.Herstel?.Door == wie)
            return AanmeldingWeigeringen.TweedePersoon;
        if (stand.Herstel is not { } eerste)
            return StelTerugnemenVoor(stand, wie, handeling);
        return aanmelding.NeemDoorschuivingTerug(stand, eerste.Reden, handeling).Then(() =>
        {
            Doorschuiving = null;
            return Result.Gelukt;
        });
    }

    private Result StelTerugnemenVoor(Doorschuiving stand, AccountId wie, Handeling handeling)
    {
        if (string.IsNullOrWhiteSpace(handeling.Reden))
            return AanmeldingWeigeringen.RedenOntbreekt;
        Doorschuiving = stand with { Herstel = new Herstelvoorstel(wie, handeling.Reden.Trim()) };
        Registreer(new HerstelVoorgesteld(LeerlingId, AanmeldingId, OrganisatieId, handeling));
        return Result.Gelukt;
    }

    public void DrukAf(Handeling handeling)
    {
        AfgedruktOp ??= handeling.Op;
        Registreer(new BesluitbriefAfgedrukt(LeerlingId, AanmeldingId, OrganisatieId, handeling));
    }
}

public sealed record BesluitbriefAfgedrukt(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);
