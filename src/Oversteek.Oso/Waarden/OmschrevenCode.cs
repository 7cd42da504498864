namespace Oversteek.Oso;

/// <summary>A code with a description beside it: the elements <c>land</c> and <c>nationaliteit</c>, whose description is an attribute.</summary>
/// <param name="Code">The code, such as 6030 for the Netherlands.</param>
/// <param name="Omschrijving">The attribute <c>omschrijving</c>; null when absent.</param>
public sealed record OmschrevenCode(string Code, string? Omschrijving = null);
