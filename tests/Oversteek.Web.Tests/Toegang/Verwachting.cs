using Oversteek.Domain.Gebruikers;

namespace Oversteek.Web.Tests.Toegang;

/// <summary>One line of autorisatie.csv, written by hand.</summary>
/// <param name="Voorwerp">"-" when the address holds no object.</param>
/// <param name="Nooit">Roles that have the recht and yet never such an object of their own.</param>
internal sealed record Verwachting(string Route, string Voorwerp, IReadOnlySet<Rol> Rollen, IReadOnlySet<Rol> Nooit)
{
    public static IReadOnlyList<Rol> AlleRollen { get; } = [.. Enum.GetValues<Rol>().Where(r => r.IsMedewerker())];

    public bool HeeftVoorwerp => Voorwerp != "-";

    public static IReadOnlyList<Verwachting> Alle() => [.. Regels().Where(v => v.Voorwerp != Koppelsleutel)];

    /// <summary>For systems with a key of their own; a session of a person opens none of them.</summary>
    public static IReadOnlyList<Verwachting> Koppelingen() => [.. Regels().Where(v => v.Voorwerp == Koppelsleutel)];

    private const string Koppelsleutel = "koppelsleutel";

    private static IEnumerable<Verwachting> Regels() =>
        Eindpunten.Regels("autorisatie.csv").Select(r => r.Split(';')).Select(d => new Verwachting(d[0], d[1], Lees(d[2]), d.Length > 3 ? Lees(d[3]) : new HashSet<Rol>()));

    private static HashSet<Rol> Lees(string tekst) => [.. tekst.Split(' ').SelectMany(naam => naam switch
    {
        "iedereen" => AlleRollen,
        "po" => [Rol.PoGebruiker, Rol.PoBeheerder],
        "vo" => [Rol.VoGebruiker, Rol.VoBeheerder],
        _ => (IEnumerable<Rol>)[Enum.Parse<Rol>(naam)],
    })];
}
