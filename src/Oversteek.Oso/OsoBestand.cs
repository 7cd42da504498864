using Oversteek.Oso.Model;

namespace Oversteek.Oso;

/// <summary>
/// What a file holds: one dossier (the normal case), one terugkoppeling, or a collection of both. Exactly one of the
/// three is set.
/// </summary>
public sealed record OsoBestand
{
    /// <summary>The edition of the standard.</summary>
    public required Editie Editie { get; init; }

    /// <summary>The dossier, when the root element is <c>dossier</c>.</summary>
    public Dossier? Dossier { get; init; }

    /// <summary>The collection, when the root element is <c>dossiers</c>.</summary>
    public Dossiers? Dossiers { get; init; }

    /// <summary>The feedback, when the root element is <c>terugkoppeling</c>.</summary>
    public Terugkoppeling? Terugkoppeling { get; init; }

    /// <summary>The attribute <c>xsi:schemaLocation</c> of the root: kept for writing again, never opened.</summary>
    public string? Schemalocatie { get; init; }

    /// <summary>Every dossier in the file.</summary>
    public Reeks<Dossier> AlleDossiers => Dossier is { } een ? [een] : Dossiers?.Dossier ?? [];
}
