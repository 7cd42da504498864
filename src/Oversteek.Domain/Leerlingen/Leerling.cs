using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Leerlingen;

public enum Geslacht
{
    Onbekend,
    Vrouw,
    Man,
}

/// <summary>Name and birth of a child as the po school's administration gives them.</summary>
public sealed record Personalia(string Achternaam, string? Tussenvoegsel, string Roepnaam, string? Voornamen, DateOnly Geboortedatum, Geslacht Geslacht)
{
    public string Achternaam { get; init => field = Regeltekst.Van(value); } = Regeltekst.Van(Achternaam);

    public string? Tussenvoegsel { get; init => field = Regeltekst.Van(value); } = Regeltekst.Van(Tussenvoegsel);

    public string Roepnaam { get; init => field = Regeltekst.Van(value); } = Regeltekst.Van(Roepnaam);

    public string? Voornamen { get; init => field = Regeltekst.Van(value); } = Regeltekst.Van(Voornamen);

    public string Lijstnaam => $"{Naamvorm.Samen(Achternaam)}, {Naamvorm.Samen(Roepnaam, Tussenvoegsel)}";

    /// <summary>Found by its name as it is said and as it stands in a list (B-36).</summary>
    public bool Heet(string zoek) => Naamvorm.Bevat(Volledig, zoek) || Naamvorm.Bevat(Lijstnaam, zoek);

    public string Volledig => Naamvorm.Samen(Roepnaam, Tussenvoegsel, Achternaam);

    public string Initialen => $"{Naamvorm.Initiaal(Roepnaam)}.{Naamvorm.Initiaal(Achternaam)}.";

    /// <summary>One system has d' and Hondt, another d'Hondt: one family name.</summary>
    public bool HeeftFamilienaamVan(Personalia ander) => Naamvorm.Gelijk(Achternaam, ander.Achternaam) || VerdeeltAnders(ander);

    /// <summary>The same family name, with the words before it in another place.</summary>
    public bool VerdeeltAnders(Personalia ander) => !Naamvorm.Gelijk(Achternaam, ander.Achternaam)
        && Naamvorm.Gelijk($"{Tussenvoegsel}{Achternaam}", $"{ander.Tussenvoegsel}{ander.Achternaam}");
}

/// <summary>One school year of the career, from groep 1 (OKR-17).</summary>
public sealed record Loopbaanregel(string Schooljaar, string? Brin, string? Schoolnaam, string Groep, DateOnly? Van = null, DateOnly? Tot = null)
{
    /// <summary>Domein 7.1: months at a school in the Netherlands count, others do not.</summary>
    public bool Buitenland { get; init; }

    /// <summary>As people read it; files from a LAS hold the BRIN with vestiging and no name.</summary>
    public string School() => Schoolnaam ?? Brin ?? "";

    /// <summary>For a list of years.</summary>
    public string Regel() => $"groep {Groep}, {School()}{(Buitenland ? " (in het buitenland)" : "")}";

    /// <summary>As somebody types it: a BRIN, with or without vestiging, or a name. A school abroad has none.</summary>
    public static Loopbaanregel Getypt(string schooljaar, string groep, string school, bool buitenland = false)
    {
        if (buitenland)
            return new Loopbaanregel(schooljaar, null, school.Length > 0 ? school : null, groep) { Buitenland = true };
        var brin = school.Length is 4 or 6 && Bouwstenen.Brin.TryParse(school[..4], out _) ? school.ToUpperInvariant() : null;
        return new Loopbaanregel(schooljaar, brin, brin is null && school.Length > 0 ? school : null, groep);
    }
}

/// <summary>A child that makes or may make the step from po to vo. Owned by its po school.</summary>
[Zichtbaar(Inzagereikwijdte.Dossier, Inzagereikwijdte.Aanmelding, Inzagereikwijdte.Contact, VoorOuder = Ouderzicht.Altijd)]
public sealed partial class Leerling : Aggregaat, ILeerlinggebonden, IOrganisatiegebonden
{
    private readonly List<Ouder> ouders = [];

    private Leerling(LeerlingId id, OrganisatieId school, Schooljaar schooljaar, Personalia personalia)
    {
        Id = id;
        OrganisatieId = school;
        Schooljaar = schooljaar;
        Personalia = personalia;
    }

    private Leerling() => Personalia = null!;

    public LeerlingId Id { get; private init; }

    LeerlingId ILeerlinggebonden.LeerlingId => Id;

    /// <summary>The po school.</summary>
    public OrganisatieId OrganisatieId { get; private init; }

    public Schooljaar Schooljaar { get; private init; }

    public Personalia Personalia { get; private set; }

    /// <summary>The class the pupil sits in, as the school calls it (8A).</summary>
    public string? Groep { get; private set; }

    public string? Leerlingcode { get; private set; }

    public DateOnly? InstroomOp { get; private set; }

    /// <summary>Encrypted at rest; found through a keyed blind index.</summary>
    public string? Bsn { get; private set; }

    public string? Onderwijsnummer { get; private set; }

    public Adresgegevens? Adres { get; private set; }

    public IReadOnlyList<Loopbaanregel> Schoolloopbaan { get; private set; } = [];

    /// <summary>Somebody typed its number where it may not stand.</summary>
    public bool StaatMetNummerIn(string? tekst) => Persoonsnummer.StaatIn(tekst, Bsn, Onderwijsnummer);

    /// <summary>Per field of the dossier what the last file said; the keys are those of the import.</summary>
    public IReadOnlyDictionary<string, Osoherkomst> Osoherkomst { get; private set; } = new Dictionary<string, Osoherkomst>(StringComparer.Ordinal);

    /// <summary>Parent 1 first: a database gives rows in any order.</summary>
    public IReadOnlyList<Ouder> Ouders => [.. ouders.OrderBy(o => o.Volgnummer)];

    /// <summary>Code of the list of the region (D-25); null when the pupil makes the step.</summary>
    public string? AlternatieveStatus { get; private set; }

    public bool AlleKeuzesVastgelegd => ouders.TrueForAll(o => o.Communicatiekeuze != Communicatiekeuze.NietVastgelegd);

    public static Leerling VoegToe(OrganisatieId school, Schooljaar schooljaar, Personalia personalia, Handeling handeling)
    {
        var leerling = new Leerling(LeerlingId.Nieuw(), school, schooljaar, personalia);
        leerling.Registreer(new LeerlingToegevoegd(leerling.Id, school, handeling));
        return leerling;
    }

    /// <summary>Takes over what is given; what is absent is kept (D-07), unless somebody emptied it in a form that shows it.</summary>
    public void VulAan(Leerlinggegevens gegevens, Handeling handeling)
    {
        Personalia = gegevens.Personalia ?? Personalia;
        (Groep, Leerlingcode, InstroomOp) = gegevens.Volledig
            ? (gegevens.Groep, gegevens.Leerlingcode, gegevens.InstroomOp)
            : (gegevens.Groep ?? Groep, gegevens.Leerlingcode ?? Leerlingcode, gegevens.InstroomOp ?? InstroomOp);
        Bsn = gegevens.Bsn ?? Bsn;
        Onderwijsnummer = gegevens.Onderwijsnummer ?? Onderwijsnummer;
        Verhuis(gegevens.Adres ?? Adres);
        Schoolloopbaan = gegevens.Schoolloopbaan ?? Schoolloopbaan;
        Registreer(new LeerlingGewijzigd(Id, handeling));
    }

    public Result<Ouder> VoegOuderToe(Oudergegevens gegevens, Handeling handeling)
    {
        if (ouders.Count == 2)
            return LeerlingWeigeringen.TweeOuders;
        var ouder = new Ouder(Id, ouders.Count + 1, gegevens);
        ouders.Add(ouder);
        Registreer(new OuderToegevoegd(Id, ouder.Volgnummer, handeling));
        return ouder;
    }

    public Result WijzigOuder(int volgnummer, Oudergegevens gegevens, Handeling handeling)
    {
        if (ouders.Find(o => o.Volgnummer == volgnummer) is not { } ouder)
            return LeerlingWeigeringen.OuderOnbekend;
        var vervalt = gegevens.Gezag == Gezag.Nee && ouder.Gegevens.Gezag != Gezag.Nee;
        ouder.Wijzig(Verhuisd(ouder, gegevens));
        Registreer(new OuderGewijzigd(Id, volgnummer, handeling));
        if (vervalt)
            Registreer(new OudergezagVervallen(Id, volgnummer, ouder.Id, handeling));
        return Result.Gelukt;
    }

    /// <summary>KEU-01: per parent a recorded choice.</summary>
    public Result LegKeuzeVast(int volgnummer, Communicatiekeuze keuze, Handeling handeling)
    {
        if (ouders.Find(o => o.Volgnummer == volgnummer) is not { } ouder)
            return LeerlingWeigeringen.OuderOnbekend;
        if (keuze == Communicatiekeuze.Ja && !Emailadres.TryParse(ouder.Contact?.Email, out _))
            return LeerlingWeigeringen.KeuzeZonderEmail.Met(volgnummer);
        ouder.Kies(keuze, handeling.Op);
        Registreer(new CommunicatiekeuzeVastgelegd(Id, volgnummer, keuze, handeling));
        return Result.Gelukt;
    }

    /// <summary>B-31: after the OKR became definitive; who holds the dossier hears that it changed, the trace says what.</summary>
    public void MeldCorrectie(IReadOnlyList<string> velden, IEnumerable<OrganisatieId> scholen, Handeling handeling)
    {
        Registreer(new GegevensGecorrigeerd(Id, string.Join(", ", velden), handeling));
        foreach (var school in scholen)
            Registreer(new CorrectieGemeld(Id, school, handeling));
    }

    /// <summary>What files said of the record that went up in this one.</summary>
    public void NeemHerkomst(IReadOnlyDictionary<string, Osoherkomst> herkomst) => Osoherkomst = herkomst;

    /// <summary>A file came in for this pupil; the hash proves which, the file itself is not kept.</summary>
    public void OntvangOso(string hash, DateOnly datum, IReadOnlyDictionary<string, Osoherkomst> herkomst, Handeling handeling)
    {
        Osoherkomst = herkomst;
        Registreer(new OsoOntvangen(Id, hash, datum, handeling));
    }

    /// <summary>The trace of a record that goes: with its ground, in the log that stays.</summary>
    public void MeldVerwijderd(OrganisatieId? bestuur, OrganisatieId? regio, LeerlingId? opgegaanIn, Handeling handeling) =>
        Registreer(new LeerlingVerwijderd(Id, OrganisatieId, bestuur, regio, opgegaanIn, handeling));

    public void MeldSamengevoegd(LeerlingId verdwenen, Handeling handeling) => Registreer(new LeerlingSamengevoegd(Id, verdwenen, handeling));

    public void ZetAlternatieveStatus(string? code, Handeling handeling)
    {
        if (AlternatieveStatus == code)
            return;
        AlternatieveStatus = code;
        Registreer(new AlternatieveStatusGezet(Id, code, handeling));
    }
}

/// <summary>What a form or an import brings; null = not given.</summary>
public sealed record Leerlinggegevens
{
    public Personalia? Personalia { get; init; }

    public string? Groep { get; init; }

    public string? Leerlingcode { get; init; }

    public DateOnly? InstroomOp { get; init; }

    /// <summary>Group, code and day of enrolment are all here: what is absent was emptied.</summary>
    public bool Volledig { get; init; }

    public string? Bsn { get; init; }

    public string? Onderwijsnummer { get; init; }

    public Adresgegevens? Adres { get; init; }

    public IReadOnlyList<Loopbaanregel>? Schoolloopbaan { get; init; }

    /// <summary>What stands with the pupil.</summary>
    public static Leerlinggegevens Van(Leerling leerling) => new()
    {
        Personalia = leerling.Personalia,
        Bsn = leerling.Bsn,
        Onderwijsnummer = leerling.Onderwijsnummer,
        Leerlingcode = leerling.Leerlingcode,
        Groep = leerling.Groep,
        InstroomOp = leerling.InstroomOp,
        Adres = leerling.Adres,
        Schoolloopbaan = leerling.Schoolloopbaan,
    };
}
