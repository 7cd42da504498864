namespace Oversteek.Oso.Model;

/// <summary>A person other than the pupil, such as the huisarts.</summary>
public sealed record Persoon
{
    /// <summary>First names, one per element. Element <c>voornaam</c>, any number.</summary>
    public Reeks<string> Voornaam { get; init; } = [];

    /// <summary>Initials with dots and without spaces. Element <c>voorletters-1</c>, optional.</summary>
    public string? Voorletters1 { get; init; }

    /// <summary>Prefix of the surname. Element <c>voorvoegsel</c>, optional.</summary>
    public string? Voorvoegsel { get; init; }

    /// <summary>Surname. Element <c>achternaam</c>, required.</summary>
    public required string Achternaam { get; init; }

    /// <summary>Name used in daily life; not allowed for the huisarts. Element <c>roepnaam</c>, optional.</summary>
    public string? Roepnaam { get; init; }

    /// <summary>0 unknown, 1 female, 2 male (the reverse of UWLR); not allowed for the huisarts. Element <c>geslacht</c>, optional, code list 14.</summary>
    public Geheel? Geslacht { get; init; }

    /// <summary>True when the address is secret: then no address may be present. Element <c>adresgeheim</c>, optional.</summary>
    public Logisch? Adresgeheim { get; init; }

    /// <summary>Addresses. Element <c>adreslijst</c>, optional.</summary>
    public Reeks<Adres> Adreslijst { get; init; } = [];

    /// <summary>Telephone numbers and e-mail addresses. Element <c>communicatielijst</c>, optional.</summary>
    public Reeks<Communicatie> Communicatielijst { get; init; } = [];
}

/// <summary>A parent or other carer.</summary>
public sealed record Verzorger
{
    /// <summary>First names, one per element. Element <c>voornaam</c>, any number.</summary>
    public Reeks<string> Voornaam { get; init; } = [];

    /// <summary>Initials with dots and without spaces. Element <c>voorletters-1</c>, optional.</summary>
    public string? Voorletters1 { get; init; }

    /// <summary>Prefix of the surname. Element <c>voorvoegsel</c>, optional.</summary>
    public string? Voorvoegsel { get; init; }

    /// <summary>Surname. Element <c>achternaam</c>, required.</summary>
    public required string Achternaam { get; init; }

    /// <summary>Name used in daily life; not allowed for the huisarts. Element <c>roepnaam</c>, optional.</summary>
    public string? Roepnaam { get; init; }

    /// <summary>0 unknown, 1 female, 2 male (the reverse of UWLR); not allowed for the huisarts. Element <c>geslacht</c>, optional, code list 14.</summary>
    public Geheel? Geslacht { get; init; }

    /// <summary>True when the address is secret: then no address may be present. Element <c>adresgeheim</c>, optional.</summary>
    public Logisch? Adresgeheim { get; init; }

    /// <summary>Addresses. Element <c>adreslijst</c>, optional.</summary>
    public Reeks<Adres> Adreslijst { get; init; } = [];

    /// <summary>Telephone numbers and e-mail addresses. Element <c>communicatielijst</c>, optional.</summary>
    public Reeks<Communicatie> Communicatielijst { get; init; } = [];

    /// <summary>Relation to the child: 1 father, 2 mother, 3 guardian, 4-9 without public label. Element <c>relatietotkind</c>, optional, code list 41.</summary>
    public string? Relatietotkind { get; init; }

    /// <summary>True when this carer has died. Element <c>overleden</c>, optional.</summary>
    public Logisch? Overleden { get; init; }

    /// <summary>Date of death; only with overleden. Element <c>overlijdensdatum</c>, optional.</summary>
    public Datum? Overlijdensdatum { get; init; }

    /// <summary>True for a legal representative (the spelling is the standard's). Element <c>wettigevertegenwoordiger</c>, required.</summary>
    public required Logisch Wettigevertegenwoordiger { get; init; }

    /// <summary>Old bank account number, obsolete; forbidden in swv-dossiers. Element <c>banknummer</c>, optional.</summary>
    public string? Banknummer { get; init; }

    /// <summary>Bank account number. Element <c>iban</c>, optional.</summary>
    public string? Iban { get; init; }
}

/// <summary>The pupil's name and date of birth as registered by the municipality.</summary>
public sealed record Gba
{
    /// <summary>Registered first names. Element <c>gbavoornaam</c>, one or more.</summary>
    public Reeks<string> Gbavoornaam { get; init; } = [];

    /// <summary>Registered prefix. Element <c>gbavoorvoegsel</c>, optional.</summary>
    public string? Gbavoorvoegsel { get; init; }

    /// <summary>Registered surname. Element <c>gbaachternaam</c>, required.</summary>
    public required string Gbaachternaam { get; init; }

    /// <summary>Registered date of birth, written DD-MM-EEJJ. Element <c>gbageboortedatum</c>, required.</summary>
    public required GbaDatum Gbageboortedatum { get; init; }
}
