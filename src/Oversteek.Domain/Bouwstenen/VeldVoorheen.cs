namespace Oversteek.Domain.Bouwstenen;

/// <summary>How older rows of the log hold a field of this event: under another name, or not at all.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class VeldVoorheenAttribute(string veld) : Attribute
{
    public string Veld => veld;

    public string? Naam { get; init; }

    /// <summary>What rows without the field mean.</summary>
    public object? Waarde { get; init; }
}
