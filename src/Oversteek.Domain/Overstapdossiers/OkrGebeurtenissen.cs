using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Overstapdossiers;

public sealed record OkrOpgeslagen(LeerlingId Kind, string Onderdeel, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record AdviesVastgesteld(LeerlingId Kind, string? Voorlopig, string? Definitief, Uitstroom Uitstroom, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record OkrDefinitiefGemaakt(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

/// <summary>The parents may read the draft.</summary>
public sealed record OkrGetoond(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record OkrHeropend(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record OkrTeruggezet(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record OkrNietNodigGemaakt(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record OkrWeerNodigGemaakt(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public static class OkrWeigeringen
{
    public static readonly Weigering VerkeerdeToestand = new("OKR-001", Weigeringsoort.NietNu) { Namen = ["status"] };
    public static readonly Weigering NietCompleet = new("OKR-002", Weigeringsoort.NietNu) { Namen = ["punt"] };
    public static readonly Weigering HeropenenMetAanmelding = new("OKR-003", Weigeringsoort.NietNu);
    public static readonly Weigering RedenOntbreekt = new("OKR-004", Veld: "Reden");
    public static readonly Weigering TerugzetredenOnbekend = new("OKR-011", Veld: "Grond");
    public static readonly Weigering ToelichtingOntbreekt = new("OKR-012", Veld: "Reden");
    public static readonly Weigering IntussenGewijzigd = new("OKR-006", Weigeringsoort.Intussen);
    public static readonly Weigering AdviesOnbekend = new("OKR-008");
    public static readonly Weigering OpTabblad = new("OKR-010", Weigeringsoort.NietNu) { Namen = ["tabblad", "klacht"] };
    public static readonly Weigering OnderdeelOnbekend = new("OKR-005", Weigeringsoort.NietGevonden);
    public static readonly Weigering AlGetoond = new("OKR-013", Weigeringsoort.NietNu);
    public static readonly Weigering InstroomPastNiet = new("OKR-014") { Namen = ["type"] };
    public static readonly Weigering NietBijgesteld = new("OKR-009");
    public static readonly Weigering BijgesteldZonderVoorlopig = new("OKR-019");
}
