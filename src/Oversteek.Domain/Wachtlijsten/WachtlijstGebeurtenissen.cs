using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Wachtlijsten;

public sealed record OpWachtlijstGezet(LeerlingId Kind, BrugklasId Brugklas, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record WachtlijstplaatsAangeboden(LeerlingId Kind, BrugklasId Brugklas, OrganisatieId School, DateOnly Uiterlijk, Handeling Handeling)
    : Gebeurtenis(Handeling, Kind);

public sealed record WachtlijstplaatsAangenomen(LeerlingId Kind, BrugklasId Brugklas, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

/// <param name="School">Of the class; null when the school itself noted the answer.</param>
/// <param name="Ander">The other parent with authority, who is told.</param>
public sealed record WachtlijstplaatsBedankt(LeerlingId Kind, BrugklasId Brugklas, OrganisatieId? School, int? Ander, Handeling Handeling)
    : Gebeurtenis(Handeling, Kind);

public sealed record WachtlijstplaatsVerlopen(LeerlingId Kind, BrugklasId Brugklas, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record WachtlijstplaatsVervallen(LeerlingId Kind, BrugklasId Brugklas, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

/// <summary>A place went to who came later, because this pupil could take none.</summary>
public sealed record WachtlijstplaatsOvergeslagen(LeerlingId Kind, BrugklasId Brugklas, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

/// <summary>On the register of the class, as an offer is: a place is taken without a new decision (5.3, D-70).</summary>
public sealed record PlaatsVergeven(OrganisatieId School, BrugklasId Brugklas, Handeling Handeling) : Gebeurtenis(Handeling, null);

/// <summary>On the register of the class; it also makes two who give away the same last place meet each other.</summary>
public sealed record PlaatsenAangeboden(OrganisatieId School, BrugklasId Brugklas, int Aantal, Handeling Handeling) : Gebeurtenis(Handeling, null);

/// <param name="School">Of the class.</param>
public sealed record HardheidGevraagd(LeerlingId Kind, BrugklasId Brugklas, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record HardheidVoorgesteld(LeerlingId Kind, BrugklasId Brugklas, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record HardheidToegestaan(LeerlingId Kind, BrugklasId Brugklas, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record HardheidNietToegestaan(LeerlingId Kind, BrugklasId Brugklas, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public static class WachtlijstWeigeringen
{
    public static readonly Weigering NietWachtend = new("WAC-005", Weigeringsoort.NietNu);
    public static readonly Weigering HardheidAlGevraagd = new("WAC-006", Weigeringsoort.NietNu);
    public static readonly Weigering HardheidToestand = new("WAC-007", Weigeringsoort.NietNu) { Namen = ["status"] };
    public static readonly Weigering HardheidTweedePersoon = new("WAC-008", Weigeringsoort.NietNu);
    public static readonly Weigering HardheidReden = new("WAC-009", Veld: "Reden");
    public static readonly Weigering VerkeerdeToestand = new("WAC-001", Weigeringsoort.NietNu) { Namen = ["status"] };
    public static readonly Weigering AanbodVoorbij = new("WAC-002", Weigeringsoort.NietNu) { Namen = ["datum"] };
    public static readonly Weigering GeenAanmelding = new("WAC-004", Weigeringsoort.NietNu);
    public static readonly Weigering Gewijzigd = new("WAC-003", Weigeringsoort.Intussen);
}
