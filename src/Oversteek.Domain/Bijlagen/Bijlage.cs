using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Bijlagen;

public enum Bijlagebron
{
    Oso,
    Upload,
    Systeem,
}

/// <summary>Whether the file could be read and is what it says; another one from OSO is kept and flagged, never fatal and never released (SEC-48, B-17).</summary>
public enum Bijlagetoestand
{
    InOrde,
    Afwijkend,
    Beschadigd,
    Besmet,
}

/// <summary>A document with the dossier. The bytes stand apart, encrypted.</summary>
[Zichtbaar(Inzagereikwijdte.Dossier)]
public sealed class Bijlage : Aggregaat, ILeerlinggebonden
{
    private Bijlage() => (Type, Bestandsnaam, Mediatype) = ("", "", "");

    public BijlageId Id { get; private init; }

    public LeerlingId LeerlingId { get; private init; }

    /// <summary>Code of the list of D-16.</summary>
    public string Type { get; private init; }

    /// <summary>Encrypted at rest: file names tell too much.</summary>
    public string Bestandsnaam { get; private init; }

    public string Mediatype { get; private init; }

    public long Grootte { get; private init; }

    public Bijlagebron Bron { get; private init; }

    public Bijlagetoestand Toestand { get; private init; }

    /// <summary>BIJ-02: the tick 'vrijgeven voor vo'.</summary>
    public bool Vrijgegeven { get; private set; }

    public DateTimeOffset ToegevoegdOp { get; private init; }

    public static Bijlage VoegToe(LeerlingId leerling, Bestand bestand, Bijlagebron bron, bool vrijgegeven, Handeling handeling)
    {
        var bijlage = new Bijlage
        {
            Id = BijlageId.Nieuw(),
            LeerlingId = leerling,
            Type = bestand.Type,
            Bestandsnaam = bestand.Naam,
            Mediatype = bestand.Mediatype,
            Grootte = bestand.Grootte,
            Bron = bron,
            Toestand = bestand.Toestand,
            Vrijgegeven = vrijgegeven && bestand.Toestand == Bijlagetoestand.InOrde,
            ToegevoegdOp = handeling.Op,
        };
        bijlage.Registreer(new BijlageToegevoegd(leerling, bijlage.Id, bron, handeling));
        return bijlage;
    }

    public Result Geef(bool vrij, Handeling handeling)
    {
        if (vrij && Toestand != Bijlagetoestand.InOrde)
            return Toestand == Bijlagetoestand.Beschadigd ? BijlageWeigeringen.BeschadigdNietVrijgeven : BijlageWeigeringen.AfwijkendNietVrijgeven;
        if (vrij == Vrijgegeven)
            return Result.Gelukt;
        Vrijgegeven = vrij;
        Registreer(new BijlageVrijgaveGewijzigd(LeerlingId, Id, vrij, handeling));
        return Result.Gelukt;
    }

    public void Verwijder(Handeling handeling) => Registreer(new BijlageVerwijderd(LeerlingId, Id, handeling));
}

public sealed record Bestand(string Type, string Naam, string Mediatype, long Grootte, Bijlagetoestand Toestand);

public sealed record BijlageToegevoegd(LeerlingId Kind, BijlageId Bijlage, Bijlagebron Bron, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record BijlageVrijgaveGewijzigd(LeerlingId Kind, BijlageId Bijlage, bool Vrijgegeven, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record BijlageVerwijderd(LeerlingId Kind, BijlageId Bijlage, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public static class BijlageWeigeringen
{
    public static readonly Weigering BeschadigdNietVrijgeven = new("BIJ-001");
    public static readonly Weigering TeGroot = new("BIJ-002", Veld: "Bestand");
    public static readonly Weigering SoortNietToegestaan = new("BIJ-003", Veld: "Bestand");
    public static readonly Weigering InhoudAnders = new("BIJ-004", Veld: "Bestand");
    public static readonly Weigering DossierVol = new("BIJ-005", Veld: "Bestand");
    public static readonly Weigering Onbekend = new("BIJ-007", Weigeringsoort.NietGevonden);
    public static readonly Weigering ToestemmingOntbreekt = new("BIJ-008", Veld: "ToestemmingOuders");
    public static readonly Weigering Leeg = new("BIJ-006", Veld: "Bestand");
    public static readonly Weigering BestandLeeg = new("BIJ-009", Veld: "Bestand");
    public static readonly Weigering Heic = new("BIJ-010", Veld: "Bestand");
    public static readonly Weigering Actief = new("BIJ-011", Veld: "Bestand");
    public static readonly Weigering ArchiefOnbetrouwbaar = new("BIJ-012", Veld: "Bestand");
    public static readonly Weigering AfbeeldingTeGroot = new("BIJ-013", Veld: "Bestand");
    public static readonly Weigering Besmet = new("BIJ-014", Veld: "Bestand");
    public static readonly Weigering PdfGesloten = new("BIJ-015", Veld: "Bestand");
    public static readonly Weigering AfwijkendNietVrijgeven = new("BIJ-016");
}
