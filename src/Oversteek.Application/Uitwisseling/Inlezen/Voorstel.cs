using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Uitwisseling.Inlezen;

public enum Importsoort
{
    Nieuw,
    Aanvulling,
    /// <summary>Name and birth date are those of a pupil of the school; a person must say whether it is the same one.</summary>
    Bevestigen,
    Geweigerd,
}

public enum Regelsoort
{
    Opslaan,
    Verschil,
    NietOpslaan,
    NietMeegegeven,
    Waarschuwing,
}

/// <summary>One line of the preview.</summary>
public sealed record Importregel(string Categorie, Regelsoort Soort, string Tekst)
{
    /// <summary>Set when both the platform and the file have something to say, so that a person can choose.</summary>
    public Veldverschil? Verschil { get; init; }
}

/// <summary>A field with what stands and what comes (D-77).</summary>
/// <param name="Sleutel">Also tells which two texts were shown: a choice between others counts no more.</param>
/// <param name="Neem">What happens without a choice.</param>
public sealed record Veldverschil(string Sleutel, string Label, string? Nu, string Straks, bool Neem);

/// <summary>What the user chose for one dossier.</summary>
/// <param name="Velden">Per difference whether the file goes before what stands.</param>
internal sealed record Importkeuzes(Naamkeuze? Naam, IReadOnlyDictionary<string, bool> Velden)
{
    public static readonly Importkeuzes Geen = new(null, new Dictionary<string, bool>());

    /// <summary>The year of the preview; null: that of today.</summary>
    public Schooljaar? Schooljaar { get; init; }
}

/// <summary>What the user says about a pupil that looks like one of the school.</summary>
public enum Naamkeuze
{
    Dezelfde,
    Andere,
    Overslaan,
}

public sealed record Osobestand(string Naam, ReadOnlyMemory<byte> Inhoud)
{
    /// <summary>False when it was chosen but went over the limits.</summary>
    public bool Past { get; init; } = true;
}

/// <summary>What import of one dossier will do, or did.</summary>
/// <param name="Sleutel">Place of the dossier in the file, from 0.</param>
public sealed record Dossieruitslag(string Bestand, string Sleutel, string Naam, DateOnly? Geboortedatum, Importsoort Soort, LeerlingId? Leerling)
{
    public IReadOnlyList<Importregel> Regels { get; init; } = [];

    public IReadOnlyList<Weigering> Weigeringen { get; init; } = [];
}
