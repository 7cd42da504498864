using System.Security.Cryptography;
using System.Text.Json;
using Oversteek.Application.Bouwstenen;

namespace Oversteek.Application.Versleuteling;

/// <summary>The key ring on disk: one file that only its owner can read, replaced as a whole.</summary>
internal sealed class Sleutelbestand(string map)
{
    public const string Naam = "sleutelring.json";
    private const int Versie = 1;
    private const UnixFileMode Anderen =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(10);

    private readonly string pad = Path.Combine(map, Naam);

    public bool Bestaat => File.Exists(pad);

    public Sleutelbos Lees()
    {
        if (!Bestaat)
            throw new SleutelringFout($"De sleutelring ontbreekt: {pad} bestaat niet. Zet de reservekopie van de sleutels terug.");
        EisAfgeschermd();
        var bos = LeesInhoud();
        if (bos.Ontbrekend.Any())
            throw Beschadigd($"er is geen sleutel voor {string.Join(", ", bos.Ontbrekend)}");
        return bos;
    }

    public void Schrijf(Sleutelbos bos)
    {
        var tijdelijk = $"{pad}.{Guid.NewGuid():N}.nieuw";
        try
        {
            using (var stroom = Eigenaarsbestand.Nieuw(tijdelijk))
            {
                JsonSerializer.Serialize(stroom, Inhoud.Van(bos));
                stroom.Flush(flushToDisk: true);
            }
            File.Move(tijdelijk, pad, overwrite: true);
        }
        finally
        {
            File.Delete(tijdelijk);
        }
    }

    /// <summary>Holds off another process that makes or rotates keys in the same directory.</summary>
    public FileStream Vergrendel()
    {
        try
        {
            return Eigenaarsbestand.Slot(Path.Combine(map, "sleutelring.slot"), Geduld);
        }
        catch (IOException fout)
        {
            throw new SleutelringFout("De sleutelring is in gebruik door een ander proces.", fout);
        }
    }

    public void MaakMap()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(map);
        else
            Directory.CreateDirectory(map, Eigenaarsbestand.Rechten | UnixFileMode.UserExecute);
    }

    private void EisAfgeschermd()
    {
        if (OperatingSystem.IsWindows())
            return;
        if ((File.GetUnixFileMode(pad) & Anderen) != UnixFileMode.None)
            throw new SleutelringFout($"De sleutelring is leesbaar voor anderen. Geef {pad} rechten 0600 en vervang de sleutels als anderen bij de computer konden.");
        var rechten = File.GetUnixFileMode(map);
        if ((rechten & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != UnixFileMode.None && !rechten.HasFlag(UnixFileMode.StickyBit))
            throw new SleutelringFout($"Anderen kunnen de sleutelring vervangen. Geef de map {map} rechten 0700.");
    }

    private Sleutelbos LeesInhoud()
    {
        try
        {
            var inhoud = JsonSerializer.Deserialize<Inhoud>(File.ReadAllBytes(pad));
            if (inhoud is not { Versie: Versie, Sleutels: not null })
                throw Beschadigd("de indeling is onbekend");
            return new Sleutelbos(inhoud.Kenmerk, [.. inhoud.Sleutels.Select(NaarSleutel)]);
        }
        catch (Exception fout) when (fout is JsonException or ArgumentException)
        {
            throw new SleutelringFout(Beschadigd("de inhoud is niet te lezen").Message, fout);
        }
        catch (UnauthorizedAccessException fout)
        {
            throw new SleutelringFout($"De sleutelring {pad} is niet te openen met deze gebruiker.", fout);
        }
    }

    private Sleutel NaarSleutel(Regel? regel)
    {
        if (!Enum.TryParse<Sleuteldoel>(regel?.Doel, ignoreCase: false, out var doel) || regel is not { Sleutel: not null, Controle: not null })
            throw Beschadigd("een sleutel is onvolledig");
        var sleutel = new Sleutel(doel, regel.Id, regel.Sleutel);
        return CryptographicOperations.FixedTimeEquals(sleutel.Controlewaarde(), regel.Controle)
            ? sleutel
            : throw Beschadigd($"sleutel {sleutel} is veranderd");
    }

    private SleutelringFout Beschadigd(string waarom) => new($"De sleutelring {pad} is beschadigd: {waarom}. Zet de reservekopie van de sleutels terug.");

    private sealed record Regel(string? Doel, uint Id, byte[]? Sleutel, byte[]? Controle);

    private sealed record Inhoud(int Versie, Guid Kenmerk, IReadOnlyList<Regel?>? Sleutels)
    {
        public static Inhoud Van(Sleutelbos bos) => new(
            Sleutelbestand.Versie,
            bos.Kenmerk,
            [.. bos.Alle.Select(s => new Regel(s.Doel.ToString(), s.Id, s.Bytes.ToArray(), s.Controlewaarde()))]);
    }
}
