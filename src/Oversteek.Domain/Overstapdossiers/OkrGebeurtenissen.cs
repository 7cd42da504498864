using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Overstapdossiers;

public sealed record OkrOpgeslagen(LeerlingId Kind, string Onderdeel, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record AdviesVastgesteld(LeerlingId Kind, string? Voorlopig, string? Definitief, Uitstroom Uitstroom, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record OkrDefinitiefGemaakt(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record OkrHeropend(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record OkrTeruggezet(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record OkrNietNodigGemaakt(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record OkrWeerNodigGemaakt(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public static class OkrWeigeringen
{
    public static readonly Weigering VerkeerdeToestand = new("OKR-001", "Dit kan nu niet: het okr heeft de status {0}.");
    public static readonly Weigering NietCompleet = new("OKR-002", "{0}");
    public static readonly Weigering HeropenenMetAanmelding = new("OKR-003", "Er is een aanmelding bij een vo-school. Vraag die school om het okr terug te zetten.");
    public static readonly Weigering RedenOntbreekt = new("OKR-004", "Geef een reden.", "Reden");
    public static readonly Weigering IntussenGewijzigd = new("OKR-006", "Dit tabblad is intussen gewijzigd. Kies per veld welke tekst blijft.");
    public static readonly Weigering AdviesOnbekend = new("OKR-008", "Kies een advies uit de lijst.");
    public static readonly Weigering NietBijgesteld = new("OKR-009", "Het definitieve advies is niet hoger dan het voorlopige advies. Stel het advies naar boven bij, of kies 'gehandhaafd'.");
    public static readonly Weigering OnderdeelOnbekend = new("OKR-005", "Dit tabblad bestaat niet of is niet open voor deze leerling.");
}
