using System.Globalization;

namespace Oversteek.Oso;

/// <summary>Attachments as numbered files in a folder. No name from a dossier ever becomes a file name.</summary>
internal sealed class Mapopslag(string map) : IBijlageopslag
{
    private int _nummer;

    public IBijlageontvanger Begin(string pad)
    {
        var naam = string.Create(CultureInfo.InvariantCulture, $"bijlage-{Interlocked.Increment(ref _nummer):00000}.b64");
        return new Ontvanger(Path.Combine(map, naam));
    }

    private sealed class Ontvanger(string bestand) : IBijlageontvanger
    {
        private readonly FileStream _tekst = new(bestand, FileMode.CreateNew, FileAccess.Write, FileShare.None);

        public void Schrijf(ReadOnlySpan<byte> tekst) => _tekst.Write(tekst);

        public Bijlageinhoud Voltooi()
        {
            _tekst.Dispose();
            return new Bestandsinhoud(bestand);
        }

        public void Dispose() => _tekst.Dispose();
    }

    private sealed class Bestandsinhoud(string bestand) : Bijlageinhoud
    {
        public override long Lengte => new FileInfo(bestand).Length;

        public override Stream OpenTekst() => new FileStream(bestand, FileMode.Open, FileAccess.Read, FileShare.Read);
    }
}
