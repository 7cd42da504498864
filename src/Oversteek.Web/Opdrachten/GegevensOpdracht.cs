using Oversteek.Application.Logboek;
using Oversteek.Application.Reservekopieen;
using Oversteek.Web.Opbouw;

namespace Oversteek.Web.Opdrachten;

/// <summary>
/// Whether the data are as they always are and the log as it was written (REL-13). Reads only, so it also runs beside the program. Exit code 1 when
/// something is not so.
/// </summary>
public static class GegevensOpdracht
{
    public static async Task<int> VoerUitAsync(string[] instellingen, TextWriter uit)
    {
        var regels = await Naastprogramma.WerkAsync(instellingen, async diensten =>
        {
            var ankers = await AnkersAsync(diensten.GetRequiredService<Ankerbestand>());
            return await diensten.GetRequiredService<Gegevenskeuring>().ExecuteAsync(ankers, CancellationToken.None);
        });
        foreach (var regel in regels)
            await uit.WriteLineAsync(regel.Fouten == 0 ? $"goed  {regel.Naam}." : $"FOUT  {regel.Naam}: {regel.Fouten} keer niet.");
        var goed = regels.All(r => r.Fouten == 0);
        await uit.WriteLineAsync(goed ? "De gegevens kloppen." : "De gegevens kloppen niet. Bewaar alles zoals het is, en lees beheer/storingen.md.");
        return goed ? 0 : 1;
    }

    private static async Task<IReadOnlyList<Anker>> AnkersAsync(Ankerbestand bestand)
    {
        try
        {
            return await bestand.LeesAsync();
        }
        catch (InvalidDataException beschadigd)
        {
            throw new StartGeweigerd([beschadigd.Message]);
        }
    }
}
