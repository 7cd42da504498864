using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Zienswijzen;

public sealed record ZienswijzeUitgenodigd(LeerlingId Kind, int Ouder, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record ZienswijzeHerinnerd(LeerlingId Kind, int Ouder, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record ZienswijzeOpgeslagen(LeerlingId Kind, int Ouder, int Nummer, Zienswijzeschrijver Schrijver, Handeling Handeling)
    : Gebeurtenis(Handeling, Kind);

public sealed record ZienswijzeDefinitiefGemaakt(LeerlingId Kind, int Ouder, int Nummer, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

/// <summary>A parent closed it in the portal; the school hears that it is there.</summary>
public sealed record ZienswijzeVanOuderOntvangen(LeerlingId Kind, int Ouder, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record ZienswijzeAfgezien(LeerlingId Kind, int Ouder, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record ZienswijzeNietTijdigGemeld(LeerlingId Kind, int Ouder, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public static class ZienswijzeWeigeringen
{
    public static readonly Weigering VerkeerdeToestand = new("ZIE-001", Weigeringsoort.NietNu) { Namen = ["status"] };
    public static readonly Weigering Leeg = new("ZIE-002", Weigeringsoort.NietNu);
    public static readonly Weigering VanOuder = new("ZIE-003", Weigeringsoort.NietNu);
    public static readonly Weigering NogTijd = new("ZIE-004", Weigeringsoort.NietNu) { Namen = ["datum"] };
    public static readonly Weigering VandaagAlHerinnerd = new("ZIE-005", Weigeringsoort.NietNu);
    public static readonly Weigering Gewijzigd = new("ZIE-006", Weigeringsoort.Intussen);
    public static readonly Weigering GeenBericht = new("ZIE-007", Weigeringsoort.NietNu) { Namen = ["ouder"] };
    public static readonly Weigering DoetNietMee = new("ZIE-008", Weigeringsoort.NietNu);
    public static readonly Weigering Openstaand = new("ZIE-009", Weigeringsoort.NietNu) { Namen = ["ouder"] };
    public static readonly Weigering NietCompleet = new("ZIE-010", Weigeringsoort.NietNu) { Namen = ["punt"] };
    public static readonly Weigering EerstDefinitief = new("ZIE-012", Weigeringsoort.NietNu);
}
