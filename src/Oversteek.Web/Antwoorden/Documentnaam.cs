using Oversteek.Oso;

namespace Oversteek.Web.Antwoorden;

/// <summary>
/// What a file is called where it lands: by the pupil, the class or the day, so that thirty of them can be told apart (B-32, B-63). In no address,
/// only in the answer.
/// </summary>
internal static class Documentnaam
{
    public static string Van(string soort, string van, string uitgang = "pdf") => Bestandsnaam.Schoon($"{soort} {van}.{uitgang}");

    /// <summary>Of one pupil by name, of many by the day.</summary>
    public static string Van(string een, string meer, IReadOnlyList<string> namen, DateOnly dag) =>
        namen is [var naam] ? Van(een, naam) : Van(meer, $"{dag:yyyy-MM-dd}");
}
