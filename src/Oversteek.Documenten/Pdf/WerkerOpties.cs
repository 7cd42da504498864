namespace Oversteek.Documenten.Pdf;

/// <summary>Settings of the PDF worker. The defaults fit one host; tests make them smaller.</summary>
public sealed record WerkerOpties
{
    /// <summary>Folder with werker.mjs and node_modules. Null: environment variable OVERSTEEK_WERKER, the output folder, the checkout.</summary>
    public string? Werkermap { get; init; }

    /// <summary>Folder with the templates: the only folder that a template can read.</summary>
    public string Sjablonenmap { get; init; } = Path.Combine(AppContext.BaseDirectory, "Sjablonen");

    public string Node { get; init; } = "node";

    /// <summary>Worker processes at the same time. A process makes one document at a time.</summary>
    public int Processen { get; init; } = 1;

    /// <summary>Documents that may wait; above it a request is refused at once with DOC-005.</summary>
    public int MaxWachtenden { get; init; } = 1000;

    public TimeSpan Tijdslimiet { get; init; } = TimeSpan.FromSeconds(20);

    public TimeSpan Starttijd { get; init; } = TimeSpan.FromSeconds(30);

    public int MaxDocumenten { get; init; } = 2000;

    public int MaxGeheugenMb { get; init; } = 700;
}
