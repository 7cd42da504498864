namespace Oversteek.Oso.Model;

/// <summary>An organisation: school board, institution or company.</summary>
public sealed record Instelling
{
    /// <summary>Name of the organisation. Element <c>naam</c>, required.</summary>
    public required string Naam { get; init; }

    /// <summary>Its addresses. Element <c>adreslijst</c>, optional.</summary>
    public Reeks<Adres> Adreslijst { get; init; } = [];

    /// <summary>Its telephone numbers and e-mail addresses. Element <c>communicatielijst</c>, optional.</summary>
    public Reeks<Communicatie> Communicatielijst { get; init; } = [];
}

/// <summary>A school, known by BRIN and vestigingscode.</summary>
public sealed record School
{
    /// <summary>Name of the organisation. Element <c>naam</c>, required.</summary>
    public required string Naam { get; init; }

    /// <summary>Its addresses. Element <c>adreslijst</c>, optional.</summary>
    public Reeks<Adres> Adreslijst { get; init; } = [];

    /// <summary>Its telephone numbers and e-mail addresses. Element <c>communicatielijst</c>, optional.</summary>
    public Reeks<Communicatie> Communicatielijst { get; init; } = [];

    /// <summary>BRIN of the school. Element <c>brincode</c>, required.</summary>
    public required Brincode Brincode { get; init; }

    /// <summary>Two digits of the location within the BRIN. Element <c>vestigingscode</c>, required.</summary>
    public required Vestigingscode Vestigingscode { get; init; }

    /// <summary>Number of the school's delivery point for OSO, such as 0 or 1. Element <c>aanleverpunt</c>, required.</summary>
    public required string Aanleverpunt { get; init; }

    /// <summary>Kind of school, such as SO; SO exempts from rule OVa.OA02. Element <c>soort</c>, optional.</summary>
    public string? Soort { get; init; }

    /// <summary>Type of school, such as REC3. Element <c>type</c>, optional.</summary>
    public string? Type { get; init; }

    /// <summary>Name of the head of the school. Element <c>naamdirecteur</c>, optional.</summary>
    public string? Naamdirecteur { get; init; }

    /// <summary>Address of the website. Element <c>website</c>, optional.</summary>
    public string? Website { get; init; }
}

/// <summary>The sending school, with the pupil.</summary>
public sealed record Huidigeschool
{
    /// <summary>Name of the organisation. Element <c>naam</c>, required.</summary>
    public required string Naam { get; init; }

    /// <summary>Its addresses. Element <c>adreslijst</c>, optional.</summary>
    public Reeks<Adres> Adreslijst { get; init; } = [];

    /// <summary>Its telephone numbers and e-mail addresses. Element <c>communicatielijst</c>, optional.</summary>
    public Reeks<Communicatie> Communicatielijst { get; init; } = [];

    /// <summary>BRIN of the school. Element <c>brincode</c>, required.</summary>
    public required Brincode Brincode { get; init; }

    /// <summary>Two digits of the location within the BRIN. Element <c>vestigingscode</c>, required.</summary>
    public required Vestigingscode Vestigingscode { get; init; }

    /// <summary>Number of the school's delivery point for OSO, such as 0 or 1. Element <c>aanleverpunt</c>, required.</summary>
    public required string Aanleverpunt { get; init; }

    /// <summary>Kind of school, such as SO; SO exempts from rule OVa.OA02. Element <c>soort</c>, optional.</summary>
    public string? Soort { get; init; }

    /// <summary>Type of school, such as REC3. Element <c>type</c>, optional.</summary>
    public string? Type { get; init; }

    /// <summary>Name of the head of the school. Element <c>naamdirecteur</c>, optional.</summary>
    public string? Naamdirecteur { get; init; }

    /// <summary>Address of the website. Element <c>website</c>, optional.</summary>
    public string? Website { get; init; }

    /// <summary>The pupil. Element <c>leerling</c>, required.</summary>
    public required Leerling Leerling { get; init; }
}
