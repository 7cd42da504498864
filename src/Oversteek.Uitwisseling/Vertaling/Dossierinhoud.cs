using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Uitwisseling.Vertaling;

/// <summary>What an OSO dossier says in the words of this platform. Only what the law names (domein 4.2); the rest is listed as not kept.</summary>
public sealed record Dossierinhoud
{
    public required DateOnly Datum { get; init; }

    public required string Brin { get; init; }

    public required string Vestigingscode { get; init; }

    /// <summary>Null when the file lacks a name or a date of birth.</summary>
    public Personalia? Personalia { get; init; }

    /// <summary>Shown when the rest is missing.</summary>
    public required string Naam { get; init; }

    public required Leerlinggegevens Leerling { get; init; }

    /// <summary>The file says that the address is secret; it then holds none.</summary>
    public bool AdresGeheim { get; init; }

    public IReadOnlyList<Oudergegevens> Ouders { get; init; } = [];

    public Overgenomenadvies? Advies { get; init; }

    /// <summary>Per tab the fields with their values.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Velden { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);

    public IReadOnlyList<Toetsresultaat> Toetsen { get; init; } = [];

    public IReadOnlyList<Osobijlage> Bijlagen { get; init; } = [];

    public Schooladres? School { get; init; }

    /// <summary>Categories the sender left out on purpose (OPT-UIT).</summary>
    public IReadOnlyList<string> BewustNiet { get; init; } = [];

    /// <summary>What stands in the file and is not kept, each with the reason.</summary>
    public IReadOnlyList<string> NietBewaard { get; init; } = [];
}

/// <summary>The advice of the file, already split into level and lwoo box (D-53).</summary>
/// <param name="Definitief">False in January, true in a definitive file after the doorstroomtoets.</param>
public sealed record Overgenomenadvies(string? Voorlopig, string? Definitief, bool Lwoo);

/// <summary>An attachment of the file. <paramref name="Beschadigd"/>: kept as it came and flagged, never fatal.</summary>
public sealed record Osobijlage(string Type, string Naam, ReadOnlyMemory<byte> Inhoud, bool Beschadigd)
{
    /// <summary>BIJ-05, BIJ-09: these wait for the parents' permission before a vo school may see them.</summary>
    public bool WachtOpToestemming => Bijlagetypen.VraagtToestemming(Type);
}

public sealed record Schooladres(string Straat, string Huisnummer, string Postcode, string Plaats, string? Telefoon, string? Email);
