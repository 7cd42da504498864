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
public sealed record Importregel(string Categorie, Regelsoort Soort, string Tekst);

/// <summary>What the user says about a pupil that looks like one of the school.</summary>
public enum Naamkeuze
{
    Dezelfde,
    Andere,
    Overslaan,
}

public sealed record Osobestand(string Naam, ReadOnlyMemory<byte> Inhoud);

/// <summary>What import of one dossier will do, or did.</summary>
/// <param name="Sleutel">Place of the dossier in the file, from 0.</param>
public sealed record Dossieruitslag(string Bestand, string Sleutel, string Naam, DateOnly? Geboortedatum, Importsoort Soort, LeerlingId? Leerling)
{
    public IReadOnlyList<Importregel> Regels { get; init; } = [];

    public IReadOnlyList<Weigering> Weigeringen { get; init; } = [];
}
