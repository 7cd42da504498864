namespace Oversteek.Oso;

/// <summary>Where the contents of attachments go while a file is read, so that they need not fit in memory.</summary>
public interface IBijlageopslag
{
    /// <summary>Starts keeping the next attachment.</summary>
    /// <param name="pad">Place of the attachment in the file, such as <c>/dossier[1]/.../document[1]</c>. Not a file name.</param>
    /// <returns>What receives the text; disposed without <see cref="IBijlageontvanger.Voltooi"/> when reading stops half-way.</returns>
    IBijlageontvanger Begin(string pad);
}

/// <summary>Receives the text of one attachment.</summary>
public interface IBijlageontvanger : IDisposable
{
    /// <summary>Takes the next piece of the text of <c>bestandsinhoud</c>, in UTF-8.</summary>
    /// <param name="tekst">The piece.</param>
    void Schrijf(ReadOnlySpan<byte> tekst);

    /// <summary>All pieces have come.</summary>
    /// <returns>The content, to be opened later.</returns>
    Bijlageinhoud Voltooi();
}

/// <summary>The stores of this library.</summary>
public static class Bijlageopslag
{
    /// <summary>Keeps attachments in memory: for small files and tests.</summary>
    public static IBijlageopslag Geheugen { get; } = new Geheugenopslag();

    /// <summary>Keeps nothing: for checking only. The contents are <see cref="Bijlageinhoud.NietBewaard"/>.</summary>
    public static IBijlageopslag Geen { get; } = new Niets();

    /// <summary>Keeps attachments as files in a folder, under names of its own making.</summary>
    /// <param name="map">An existing folder that nobody else writes in; the caller removes it.</param>
    /// <returns>The store.</returns>
    public static IBijlageopslag InMap(string map) => new Mapopslag(map);

    private sealed class Niets : IBijlageopslag, IBijlageontvanger
    {
        public IBijlageontvanger Begin(string pad) => this;

        public void Schrijf(ReadOnlySpan<byte> tekst)
        {
            // nothing is kept
        }

        public Bijlageinhoud Voltooi() => Bijlageinhoud.NietBewaard;

        public void Dispose()
        {
            // nothing was opened
        }
    }

    private sealed class Geheugenopslag : IBijlageopslag
    {
        public IBijlageontvanger Begin(string pad) => new Ontvanger();

        private sealed class Ontvanger : IBijlageontvanger
        {
            private readonly MemoryStream _tekst = new();

            public void Schrijf(ReadOnlySpan<byte> tekst) => _tekst.Write(tekst);

            public Bijlageinhoud Voltooi() => new Geheugeninhoud(_tekst.ToArray());

            public void Dispose() => _tekst.Dispose();
        }
    }
}
