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

    public bool Toegelaten => Soort == Brieftype.Besluit && Afwijsreden is null;

    public void DrukAf(Handeling handeling)
    {
        AfgedruktOp ??= handeling.Op;
        Registreer(new BesluitbriefAfgedrukt(LeerlingId, AanmeldingId, OrganisatieId, handeling));
    }
}

public sealed record BesluitbriefAfgedrukt(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);
