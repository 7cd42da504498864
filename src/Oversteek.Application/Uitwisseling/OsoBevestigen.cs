using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Uitwisseling;

namespace Oversteek.Application.Uitwisseling;

/// <param name="Keuzes">Key: place of the file, a dash, place of the dossier in it.</param>
/// <param name="Velden">The same key, a dash, and the key of the difference: whether the file goes before what stands.</param>
public sealed record OsoBevestiging(Guid Id, IReadOnlyDictionary<string, Naamkeuze> Keuzes, IReadOnlyDictionary<string, bool> Velden);

/// <summary>Imports what stands ready. A second click, or the back button, has no second effect.</summary>
public sealed class OsoBevestigen(Wachtkamer wachtkamer, OsoImporteren importeren)
{
    public async Task<Result> ExecuteAsync(OsoBevestiging opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await wachtkamer.LeesAsync(opdracht.Id, handeling, ct) is not { } stand)
            return OsoWeigeringen.Verlopen;
        if (!await wachtkamer.ClaimAsync(opdracht.Id, handeling, ct))
            return Result.Gelukt;
        List<Dossieruitslag> uitslagen = [];
        for (var i = 0; i < stand.Bestanden.Count; i++)
            uitslagen.AddRange(await ImporteerAsync(stand, i, opdracht, handeling, ct));
        await wachtkamer.RondAfAsync(opdracht.Id, uitslagen, handeling, ct);
        return Result.Gelukt;
    }

    private async Task<IReadOnlyList<Dossieruitslag>> ImporteerAsync(Wachtstand stand, int plaats, OsoBevestiging opdracht, Handeling handeling, CancellationToken ct)
    {
        var bestand = await wachtkamer.OpenAsync(stand.Bestanden[plaats], ct);
        var nummer = plaats.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var import = new OsoImport(bestand, OsoImport.Onder(opdracht.Keuzes, nummer), stand.Leesdatum, OsoImport.Onder(opdracht.Velden, nummer))
        {
            Schooljaar = stand.Schooljaar,
        };
        var uitslag = await importeren.ExecuteAsync(import, handeling, ct);
        return uitslag.IsGelukt ? uitslag.Waarde : [new Dossieruitslag(bestand.Naam, "0", bestand.Naam, null, Importsoort.Geweigerd, null) { Weigeringen = uitslag.Weigeringen }];
    }
}
