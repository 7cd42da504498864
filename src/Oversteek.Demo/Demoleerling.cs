namespace Oversteek.Demo;

/// <summary>A made-up pupil, before it is written as an OSO dossier.</summary>
internal sealed record Demoleerling
{
    public required int Nummer { get; init; }

    public required string Bsn { get; init; }

    public required bool Meisje { get; init; }

    public required string Roepnaam { get; init; }

    public required (string? Voor, string Naam) Achternaam { get; init; }

    public required DateOnly Geboren { get; init; }

    /// <summary>Advice code of the exchange, with lwoo when <see cref="Lwoo"/>.</summary>
    public required string Advies { get; init; }

    public bool Lwoo { get; init; }

    /// <summary>False for who goes to vso or to an ISK.</summary>
    public bool MaaktToets { get; init; } = true;

    /// <summary>1 (pro) to 6 (vwo); drives tests and DLE.</summary>
    public required decimal Trede { get; init; }

    public required Demoadres Adres { get; init; }

    public bool AdresGeheim { get; init; }

    public bool GescheidenOuders { get; init; }

    public bool EenOuder { get; init; }

    public bool Ondersteuning { get; init; }

    public bool BeschadigdeBijlage { get; init; }

    public bool Dyslexie { get; init; }

    public required (string? Voor, string Naam) AchternaamOuder2 { get; init; }

    public required string Groep { get; init; }

    /// <summary>Half a level above or below the advice, or the same.</summary>
    public required decimal Toetstrede { get; init; }
}

internal sealed record Demoadres(string Straat, string Nummer, string Postcode, string Plaats);
