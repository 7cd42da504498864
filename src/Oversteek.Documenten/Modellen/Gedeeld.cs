namespace Oversteek.Documenten.Modellen;

/// <summary>Printed at the foot of every page: issued by, to and on (PRIV-13).</summary>
public sealed record Uitgifte(string Door, string Aan, DateOnly Op);

public sealed record Schoolkop(string Naam, string? Plaats = null, string? Brin = null, string? Contact = null);

/// <summary>Who the document is about. Never a BSN (PRIV-3), never a secret address (PRIV-4).</summary>
public sealed record Leerlingkop(string Naam, DateOnly? Geboortedatum = null, string? Groep = null);

/// <summary>A label and what was filled in; null is printed as "niet ingevuld".</summary>
public sealed record Gegeven(string Label, string? Waarde);

/// <summary>A table with one header row. Every row has as many cells as there are columns.</summary>
public sealed record Tabelblok(IReadOnlyList<string> Kolommen, IReadOnlyList<IReadOnlyList<string>> Rijen, IReadOnlySet<int>? Getalkolommen = null);

/// <summary>A moment that the reader must not miss.</summary>
public sealed record Belangrijkedatum(string Wat, DateOnly Van, DateOnly? Tot = null);
