using Oversteek.Application.Logboek;

namespace Oversteek.Application.Reservekopieen;

/// <summary>What a copy says of itself. It stands inside, so that nobody without the keys reads or changes it.</summary>
/// <param name="Op">The data are at least of this moment.</param>
/// <param name="Database">sqlite or postgres: a copy goes back to the kind it came from.</param>
/// <param name="Versie">Of the program that made it.</param>
/// <param name="Einde">Where the chain of the log ended; null while nothing was logged.</param>
public sealed record Kopieblad(Guid Id, DateTimeOffset Op, string Database, string Versie, Anker? Einde);
