using System.Runtime.CompilerServices;

namespace Oversteek.Loting.Gevallen;

/// <summary>Reads a table of whole numbers from a stream, row by row and without keeping the text. Refuses what is not exactly the table asked for.</summary>
internal sealed class Gebiedlezer(Stream bron, string kop, int meesteRijen = Gebiedlezer.MeesteRijen) : IDisposable
{
    /// <summary>A million children with twenty choices; more rows than that no memory of an ordinary computer holds in every order.</summary>
    public const int MeesteRijen = 20_000_000;

    private const long GrootsteTabel = 4L << 30;
    private readonly byte[] blok = new byte[1 << 16];
    private readonly int kolommen = kop.Count(c => c == ',') + 1;
    private int plek;
    private int eind;
    private long gelezen;
    private int rijen;
    private bool begonnen;

    public void Dispose() => bron.Dispose();

    /// <summary>The next row, or false at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Lees(Span<int> rij)
    {
        if (!begonnen)
            Kop();
        var teken = Volgend();
        while (teken is '\n' or '\r')
            teken = Volgend();
        if (teken < 0)
            return false;
        if (++rijen > meesteRijen)
            throw new GevalException($"De tabel heeft te veel regels: hoogstens {meesteRijen}.");
        for (var k = 0; k < kolommen; k++)
        {
            rij[k] = Getal(ref teken);
            if (k < kolommen - 1 && teken != ',')
                throw new GevalException("De tabel heeft een onvolledige regel.");
            if (k < kolommen - 1)
                teken = Volgend();
        }
        if (teken == '\r')
            teken = Volgend();
        return teken is '\n' or < 0 ? true : throw new GevalException("De tabel heeft een regel met te veel kolommen.");
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Getal(ref int teken)
    {
        long waarde = 0;
        var min = teken == '-';
        if (min)
            teken = Volgend();
        if (teken is < '0' or > '9')
            throw new GevalException("De tabel bevat iets anders dan hele getallen, of een regel is onvolledig.");
        for (; teken is >= '0' and <= '9'; teken = Volgend())
        {
            waarde = (waarde * 10) + teken - '0';
            if (waarde > int.MaxValue)
                throw new GevalException("De tabel bevat een te groot getal.");
        }
        return (int)(min ? -waarde : waarde);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Volgend() => plek < eind ? blok[plek++] : Vul();

    private int Vul()
    {
        eind = bron.Read(blok);
        gelezen += eind;
        if (gelezen > GrootsteTabel)
            throw new GevalException("De tabel is te groot.");
        plek = 0;
        return eind == 0 ? -1 : blok[plek++];
    }

    private void Kop()
    {
        begonnen = true;
        foreach (var verwacht in kop)
        {
            if (Volgend() != verwacht)
                throw new GevalException($"De tabel begint niet met de kop {kop}.");
        }
        var teken = Volgend();
        if (teken == '\r')
            teken = Volgend();
        if (teken is not ('\n' or < 0))
            throw new GevalException($"De tabel begint niet met de kop {kop}.");
    }
}
