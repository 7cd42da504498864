namespace Oversteek.Domain.Leerlingen;

/// <summary>The last value that a file brought for a field, as a fingerprint: what differs from it now was changed by a person (D-77).</summary>
/// <param name="Datum">Of the file.</param>
public sealed record Osoherkomst(DateOnly Datum, string Vinger);
