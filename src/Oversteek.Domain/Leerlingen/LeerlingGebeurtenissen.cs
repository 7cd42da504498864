using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Leerlingen;

public sealed record LeerlingToegevoegd(LeerlingId Kind, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record LeerlingGewijzigd(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record OuderToegevoegd(LeerlingId Kind, int Volgnummer, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record OuderGewijzigd(LeerlingId Kind, int Volgnummer, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record CommunicatiekeuzeVastgelegd(LeerlingId Kind, int Volgnummer, Communicatiekeuze Keuze, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record AlternatieveStatusGezet(LeerlingId Kind, string? Code, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record OsoOntvangen(LeerlingId Kind, string Hash, DateOnly Datum, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public static class LeerlingWeigeringen
{
    public static readonly Weigering TweeOuders = new("LLN-001", "Er zijn al twee ouders vastgelegd.");
    public static readonly Weigering OuderOnbekend = new("LLN-002", "Deze ouder is niet vastgelegd.");
    public static readonly Weigering NietGevonden = new("LLN-004", "Deze leerling is niet gevonden.");
    public static readonly Weigering StatusOnbekend = new("LLN-008", "Kies een status uit de lijst.", "Status");
    public static readonly Weigering ToelichtingVerplicht = new("LLN-009", "Geef bij deze status een toelichting.", "Toelichting");
    public static readonly Weigering StatusIntussenGewijzigd = new("LLN-010", "Iemand anders heeft deze leerling intussen gewijzigd. Bekijk de nieuwe gegevens en kies opnieuw.");
    public static readonly Weigering AanmeldingLoopt = new("LLN-011", "Er loopt een aanmelding. Bevestig dat de aanmelding vervalt.", "AanmeldingVervalt");
    public static readonly Weigering KeuzeZonderEmail = new("LLN-003", "Ouder {0} wil e-mail ontvangen, maar er is geen e-mailadres vastgelegd.", "Email");
}
