using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Uitwisseling;

/// <summary>
/// A dossier that a po school sets ready for one vo school (OSO-09). Found through a keyed hash of all that the asker must know together,
/// so that a wrong name, number, date or BRIN are the same nothing.
/// </summary>
[Zichtbaar(Inzagereikwijdte.Dossier)]
public sealed class KlaargezetDossier : Aggregaat, ILeerlinggebonden
{
    private const int Laatstemaand = 10;

    private KlaargezetDossier() => (OntvangerBrin, Zoeksleutel, OptUit) = ("", [], []);

    public Guid Id { get; private init; }

    public LeerlingId LeerlingId { get; private init; }

    public string OntvangerBrin { get; private init; }

    public byte[] Zoeksleutel { get; private init; }

    /// <summary>Categories that the po school does not give along.</summary>
    public IReadOnlyList<string> OptUit { get; private init; }

    public DateTimeOffset KlaargezetOp { get; private init; }

    /// <summary>Last day: when the data of the transfer must be gone.</summary>
    public DateOnly Tot { get; private init; }

    public DateTimeOffset? OpgehaaldOp { get; private set; }

    public DateTimeOffset? IngetrokkenOp { get; private set; }

    public static KlaargezetDossier ZetKlaar(LeerlingId leerling, Brin ontvanger, byte[] zoeksleutel, IReadOnlyList<string> optUit, Handeling handeling)
    {
        var dossier = new KlaargezetDossier
        {
            Id = Guid.NewGuid(),
            LeerlingId = leerling,
            OntvangerBrin = ontvanger.Waarde,
            Zoeksleutel = zoeksleutel,
            OptUit = optUit,
            KlaargezetOp = handeling.Op,
            Tot = new DateOnly(Schooljaar.Van(handeling.Vandaag).Einde.Year, Laatstemaand, 1),
        };
        dossier.Registreer(new DossierKlaargezet(leerling, ontvanger.Waarde, handeling));
        return dossier;
    }

    public void TrekIn(Handeling handeling)
    {
        if (IngetrokkenOp is not null)
            return;
        IngetrokkenOp = handeling.Op;
        Registreer(new KlaargezetDossierIngetrokken(LeerlingId, OntvangerBrin, handeling));
    }
}

public sealed record DossierKlaargezet(LeerlingId Kind, string Brin, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record KlaargezetDossierIngetrokken(LeerlingId Kind, string Brin, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public static class OpvraagWeigeringen
{
    public static readonly Weigering NietGevonden = new("OPV-001");
    public static readonly Weigering Gepauzeerd = new("OPV-002", Weigeringsoort.Gepauzeerd);
    public static readonly Weigering BrinOngeldig = new("OPV-003", Veld: "Brin");
    public static readonly Weigering OntvangerOnbekend = new("OPV-004", Veld: "Brin") { Namen = ["brin"] };
    public static readonly Weigering AangemeldElders = new("OPV-005", Veld: "Brin") { Namen = ["brin"] };
    public static readonly Weigering GeenNummer = new("OPV-006", Weigeringsoort.NietNu);
    public static readonly Weigering SchoolZonderBrin = new("OPV-007", Weigeringsoort.NietNu);
    public static readonly Weigering Gewijzigd = new("OPV-008", Weigeringsoort.Intussen);
    public static readonly Weigering NogNiet = new("OPV-009", Weigeringsoort.NietNu);
}
