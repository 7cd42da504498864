namespace Oversteek.Web.Opbouw;

/// <summary>Marks the assembly of the program for test hosts; the entry point itself has no name.</summary>
public sealed class Webprogramma;
