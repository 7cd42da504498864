using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Uitwisseling;

/// <summary>A file of the preview: its dossiers, or why it cannot be read.</summary>
public sealed record Bestandsvoorbeeld(string Naam, IReadOnlyList<Dossieruitslag> Dossiers, IReadOnlyList<Weigering> Weigeringen);

/// <summary>What stands ready; made anew from the kept files at each request, so that it is never out of date.</summary>
/// <param name="Uitslagen">Set when the import was done.</param>
public sealed record Importvoorbeeld(IReadOnlyList<Bestandsvoorbeeld> Bestanden, bool Bezig, IReadOnlyList<Dossieruitslag>? Uitslagen)
{
    /// <summary>Where the pupils come.</summary>
    public Schooljaar? Schooljaar { get; init; }
}

public sealed class OsoVoorbeeld(Wachtkamer wachtkamer, Dossierimport import)
{
    public async Task<Importvoorbeeld?> MaakAsync(Guid id, Handeling handeling, CancellationToken ct)
    {
        if (await wachtkamer.LeesAsync(id, handeling, ct) is not { } stand)
            return null;
        if (stand.Stap != Wachtstap.Klaargezet)
            return new Importvoorbeeld([], stand.Stap == Wachtstap.Bezig, stand.Uitslagen) { Schooljaar = stand.Schooljaar };
        List<Bestandsvoorbeeld> voorbeelden = [];
        foreach (var bestand in stand.Bestanden)
            voorbeelden.Add(await BekijkAsync(await wachtkamer.OpenAsync(bestand, ct), stand, handeling, ct));
        return new Importvoorbeeld(voorbeelden, Bezig: false, null) { Schooljaar = stand.Schooljaar };
    }

    private async Task<Bestandsvoorbeeld> BekijkAsync(Osobestand bestand, Wachtstand stand, Handeling handeling, CancellationToken ct)
    {
        var gelezen = Dossierlezer.Lees(bestand, stand.Leesdatum);
        if (!gelezen.IsGelukt)
            return new Bestandsvoorbeeld(bestand.Naam, [], gelezen.Weigeringen);
        List<Dossieruitslag> dossiers = [];
        foreach (var dossier in gelezen.Waarde)
            dossiers.Add(await import.BekijkAsync(bestand, dossier, stand.Schooljaar, handeling, ct));
        return new Bestandsvoorbeeld(bestand.Naam, dossiers, []);
    }
}
