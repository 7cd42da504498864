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
    public static readonly Weigering KeuzeZonderEmail = new("LLN-003", "Ouder {0} wil e-mail ontvangen, maar er is geen e-mailadres vastgelegd.", "Email");
}
