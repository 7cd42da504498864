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
    IskTestloket,
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

/// <summary>Whom one can ask for what; only how to reach him at work.</summary>
/// <param name="Taak">For what: "aanmeldingen", "intern begeleider".</param>
public sealed record Contactpersoon(string Naam, string Taak, string? Telefoon, string? Email);

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

    public IReadOnlyList<Contactpersoon> Contactpersonen { get; private set; } = [];

    /// <summary>The last day on which the organisation said that its data are right (GEN-10).</summary>
    public DateOnly? GecontroleerdOp { get; private set; }

    /// <summary>The visiting address; an OSO file cannot be made without it (OSO-V03).</summary>
    public void WijzigAdres(string straat, string huisnummer, string postcode, string plaats, Handeling handeling)
    {
        (Straat, Huisnummer, Postcode, Plaats) = (straat, huisnummer, postcode, plaats);
        Registreer(new OrganisatiegegevensGewijzigd(Id, handeling));
    }

    public Registerverschil Vergelijk(Registergegevens register)
    {
        if (Aangevuld(register) != Nu)
            return Registerverschil.Bijwerken;
        var eigen = Anders(Straat, register.Straat) || Anders(Huisnummer, register.Huisnummer) || Anders(Postcode, register.Postcode)
            || Anders(Plaats, register.Plaats) || Anders(Telefoon, register.Contact.Telefoon) || Anders(Website, register.Contact.Website);
        return eigen ? Registerverschil.EigenGegevens : Registerverschil.Gelijk;
    }

    /// <summary>The register names a school; what else it says only fills what nobody filled in (GEN-03).</summary>
    public void VolgRegister(Registergegevens register, Handeling handeling)
    {
        var nieuw = Aangevuld(register);
        if (nieuw == Nu)
            return;
        (Naam, Straat, Huisnummer, Postcode, Plaats) = (nieuw.Naam, nieuw.Straat, nieuw.Huisnummer, nieuw.Postcode, nieuw.Plaats);
        (Telefoon, Website) = (nieuw.Contact.Telefoon, nieuw.Contact.Website);
        Registreer(new OrganisatiegegevensGewijzigd(Id, handeling));
    }

    public void WijzigContact(Contactgegevens contact, string? plaats, Handeling handeling)
    {
        (Telefoon, Email, Website, Plaats) = (contact.Telefoon, contact.Email, contact.Website, plaats);
        Registreer(new OrganisatiegegevensGewijzigd(Id, handeling));
    }

    public void WijzigContactpersonen(IReadOnlyList<Contactpersoon> personen, Handeling handeling)
    {
        Contactpersonen = personen;
        Registreer(new OrganisatiegegevensGewijzigd(Id, handeling));
    }

    public void Controleer(Handeling handeling)
    {
        GecontroleerdOp = handeling.Vandaag;
        Registreer(new OrganisatiegegevensGecontroleerd(Id, handeling));
    }

    private Registergegevens Nu => new(Naam, Straat, Huisnummer, Postcode, Plaats, new Contactgegevens(Telefoon, Email, Website));

    // Street, number and postcode belong together: half of an address of ours and half of theirs is no address.
    private Registergegevens Aangevuld(Registergegevens register)
    {
        var leeg = Straat is null && Huisnummer is null && Postcode is null;
        return new Registergegevens(
            register.Naam, leeg ? register.Straat : Straat, leeg ? register.Huisnummer : Huisnummer, leeg ? register.Postcode : Postcode,
            Plaats ?? register.Plaats, new Contactgegevens(Telefoon ?? register.Contact.Telefoon, Email, Website ?? register.Contact.Website));
    }

    private static bool Anders(string? eigen, string? register) => register is not null && !string.Equals(eigen, register, StringComparison.OrdinalIgnoreCase);
}

public sealed record OrganisatiegegevensGecontroleerd(OrganisatieId Organisatie, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record OrganisatiegegevensGewijzigd(OrganisatieId Organisatie, Handeling Handeling) : Gebeurtenis(Handeling, null);
