using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Uitwisseling.Inlezen;

public enum Wachtstap
{
    Klaargezet,
    Bezig,
    Klaar,
}

/// <summary>What one person chose at one moment, between choosing and confirming.</summary>
[VanAccount(nameof(AccountId))]
public sealed class Wachtgroep
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required AccountId AccountId { get; init; }

    public required OrganisatieId OrganisatieId { get; init; }

    public required Wachtstap Stap { get; set; }

    public required DateTimeOffset Op { get; set; }

    /// <summary>The day by which the files are read, at the preview and at the import alike, also when midnight falls between them.</summary>
    public required DateOnly Leesdatum { get; init; }

    /// <summary>The year that was on the screen when the files were chosen: there the pupils come (B-34). Null: from before it was kept.</summary>
    public Schooljaar? Schooljaar { get; init; }

    /// <summary>Bytes of all files, for the limit per account.</summary>
    public required long Omvang { get; init; }

    /// <summary>JSON of what became of each dossier; empty until it is done.</summary>
    public string? Uitslagen { get; set; }
}

/// <summary>One file, packed and then encrypted in chunks with a key of its own.</summary>
[VanAccount(nameof(AccountId))]
public sealed class Wachtbestand
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid WachtgroepId { get; init; }

    public required AccountId AccountId { get; init; }

    public required int Plaats { get; init; }

    /// <summary>People put names of children in names of files.</summary>
    public required string Naam { get; init; }

    /// <summary>Empty when the file went over the limits: only its name was kept.</summary>
    public required byte[] Bytes { get; init; }
}
