using System.Text.Json;

namespace Oversteek.Documenten.Pdf;

internal sealed record Werkervraag(long Id, string Soort, string? Sjabloon = null, JsonElement? Gegevens = null);

internal sealed record Werkerantwoord(
    long Id, bool Goed, byte[]? Pdf, string? Melding, int Vervangen, int Pid, int Documenten, long Geheugen, bool Laatste);

/// <summary>What the worker says about itself. Message in Dutch, for the health page.</summary>
public sealed record Werkerstatus(bool Gereed, string Melding, int? Pid = null, int Documenten = 0, long Geheugen = 0, int Herstarts = 0);

/// <summary>A PDF, and how many characters no font could draw and were printed as a box.</summary>
public sealed record GemaaktePdf(byte[] Inhoud, int VervangenTekens);
