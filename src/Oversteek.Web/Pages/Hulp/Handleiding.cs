using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Hulp;

/// <summary>A manual about one theme; its text stands in a partial of the same name (GEN-04).</summary>
/// <param name="Groepen">For whom; none is for everybody.</param>
public sealed record Handleiding(string Sleutel, string Titel, string Kort, params IReadOnlyList<Doelgroep> Groepen)
{
    public static IReadOnlyList<Handleiding> Alle { get; } =
    [
        new("inloggen", "Inloggen en uw account", "wachtwoord, code op uw telefoon, een nieuwe telefoon"),
        new("klas", "Een klas van begin tot eind", "van inlezen tot adviesformulier, met het klassenoverzicht", Doelgroep.Po),
        new("okr", "Het okr invullen", "de tabbladen, het advies en definitief maken", Doelgroep.Po),
        new("bijlagen", "Bijlagen en documenten", "toevoegen, vrijgeven en nakijken", Doelgroep.Po),
        new("samenwerken", "Berichten en een okr terugzetten", "vragen tussen de basisschool en de vo-school", Doelgroep.Po, Doelgroep.Vo),
        new("isk", "De ISK-test", "aanvragen, toestemming van de ouders, testen en de uitslag", Doelgroep.Po, Doelgroep.Overig),
        new("aanvragen", "Aanvragen bij het samenwerkingsverband", "tlv vso, tlv pro en lwoo: aanvragen, beoordelen en besluiten", Doelgroep.Vo, Doelgroep.Overig),
        new("status", "Aanmeldstatus en alternatieve status", "volgen waar een leerling heen gaat", Doelgroep.Po),
        new("aanmelden", "Aanmeldingen en besluiten", "van unieke code tot brief", Doelgroep.Vo),
        new("regio", "Nieuws en regels van de regio", "kalender, redenen en berichten", Doelgroep.Regio),
    ];

    public static IReadOnlyList<Handleiding> Voor(Doelgroep? groep) => [.. Alle.Where(h => h.IsVoor(groep))];

    public bool IsVoor(Doelgroep? groep) => Groepen.Count == 0 || (groep is { } wie && Groepen.Contains(wie));
}
