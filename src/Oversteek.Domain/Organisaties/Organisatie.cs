using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Organisaties;

public enum Organisatiesoort
{
    PoSchool,
    VoSchool,
    Schoolbestuur,
    Regio,
    Onderzoeksbureau,
    Samenwerkingsverband,
    Platform,
}

/// <summary>Kind of school; decides which OKR rules, application period and lottery apply.</summary>
public enum Schoolsoort
{
    Geen,
    Basisonderwijs,
    SpeciaalBasisonderwijs,
    SpeciaalOnderwijs,
    Voortgezet,
    Praktijkonderwijs,
    Vso3,
    Vso4,
    Isk,
}

/// <summary>Contact data of the organisation, apart from the accounts of its users (GEN-03).</summary>
public sealed record Contactgegevens(string? Telefoon, string? Email, string? Website);

/// <summary>School, schoolbestuur, regio, bureau or samenwerkingsverband with users of its own.</summary>
[VanOrganisatie(nameof(Id), Lezers.Iedereen)]
public sealed class Organisatie : Aggregaat
{
    public Organisatie(OrganisatieId id, Organisatiesoort soort, string naam)
    {
        Id = id;
        Soort = soort;
        Naam = naam;
    }

    private Organisatie() => Naam = "";

    public OrganisatieId Id { get; private init; }

    public Organisatiesoort Soort { get; private init; }

    public Schoolsoort Schoolsoort { get; init; }

    public string Naam { get; private set; }

    public string? Brin { get; init; }

    public string? Vestigingscode { get; init; }

    public string? Plaats { get; private set; }

    public string? Straat { get; private set; }

    public string? Huisnummer { get; private set; }

    public string? Postcode { get; private set; }

    public OrganisatieId? BestuurId { get; init; }

    public OrganisatieId? RegioId { get; init; }

    public string? Telefoon { get; private set; }

    public string? Email { get; private set; }

    public string? Website { get; private set; }

    /// <summary>The visiting address; an OSO file cannot be made without it (OSO-V03).</summary>
    public void WijzigAdres(string straat, string huisnummer, string postcode, string plaats, Handeling handeling)
    {
        (Straat, Huisnummer, Postcode, Plaats) = (straat, huisnummer, postcode, plaats);
        Registreer(new OrganisatiegegevensGewijzigd(Id, handeling));
    }

    public void WijzigContact(Contactgegevens contact, string? plaats, Handeling handeling)
    {
        (Telefoon, Email, Website, Plaats) = (contact.Telefoon, contact.Email, contact.Website, plaats);
        Registreer(new OrganisatiegegevensGewijzigd(Id, handeling));
    }
}

public sealed record OrganisatiegegevensGewijzigd(OrganisatieId Organisatie, Handeling Handeling) : Gebeurtenis(Handeling, null);
