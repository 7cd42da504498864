using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Leerlingen;

public enum Communicatiekeuze
{
    NietVastgelegd,
    Ja,
    Nee,
}

public enum Gezag
{
    Onbekend,
    Ja,
    Nee,
}

/// <param name="Relatie">OSO relation to the child, 1..9 (domein 4.3).</param>
public sealed record Oudergegevens(string Achternaam, string? Tussenvoegsel, string? Voorletters, int? Relatie, Gezag Gezag, Adresgegevens? Contact)
{
    public string Achternaam { get; init => field = Regeltekst.Van(value); } = Regeltekst.Van(Achternaam);

    public string? Tussenvoegsel { get; init => field = Regeltekst.Van(value); } = Regeltekst.Van(Tussenvoegsel);

    public string? Voorletters { get; init => field = Regeltekst.Van(value); } = Regeltekst.Van(Voorletters);

    public string Naam => Naamvorm.Samen(Voorletters, Tussenvoegsel, Achternaam);

    /// <summary>One system has d' and Hondt, another d'Hondt: one family name.</summary>
    public bool HeeftFamilienaamVan(Oudergegevens ander) => Naamvorm.Gelijk(Achternaam, ander.Achternaam)
        || Naamvorm.Gelijk($"{Tussenvoegsel}{Achternaam}", $"{ander.Tussenvoegsel}{ander.Achternaam}");
}

/// <summary>Parent or carer 1 or 2, each with a communication choice of their own (D-06, D-17).</summary>
[Zichtbaar(Inzagereikwijdte.Dossier, Inzagereikwijdte.Contact, VoorOuder = Ouderzicht.EigenRij)]
public sealed class Ouder : ILeerlinggebonden
{
    internal Ouder(LeerlingId leerling, int volgnummer, Oudergegevens gegevens)
    {
        LeerlingId = leerling;
        Volgnummer = volgnummer;
        Gegevens = gegevens;
    }

    private Ouder() => Gegevens = null!;

    public Guid Id { get; private init; } = Guid.NewGuid();

    public LeerlingId LeerlingId { get; private init; }

    public int Volgnummer { get; private init; }

    /// <summary>Encrypted at rest as one value.</summary>
    public Oudergegevens Gegevens { get; private set; }

    public Adresgegevens? Contact => Gegevens.Contact;

    public Communicatiekeuze Communicatiekeuze { get; private set; }

    public DateTimeOffset? KeuzeOp { get; private set; }

    internal void Wijzig(Oudergegevens gegevens) => Gegevens = gegevens;

    internal void Kies(Communicatiekeuze keuze, DateTimeOffset op) => (Communicatiekeuze, KeuzeOp) = (keuze, op);
}
