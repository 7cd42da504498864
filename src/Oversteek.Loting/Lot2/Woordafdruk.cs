namespace Oversteek.Loting;

/// <summary>A hash in twelve words to read aloud: six bits per word, the first 72 bits. Compare the words with those of before the draw.</summary>
public static class Woordafdruk
{
    private static readonly string[] Woorden = (
        "appel berg beer boek boom bord brug deur dorp duif emmer fiets fles fluit gans glas "
        + "gras hand haven hond huis jas kaart kaas kast kerk klok koek koffer kraan lamp lepel "
        + "maan markt molen muis muur neus noot oven paard park peer pen plein poort raam regen "
        + "ring roos schip slak sneeuw stoel straat tafel tas tent tuin vis vlag vogel wiel zon").Split(' ');

    /// <summary>The words of a hash.</summary>
    /// <param name="hash">64 hexadecimal digits.</param>
    /// <returns>Twelve words with a space between them.</returns>
    public static string Van(string hash)
    {
        var bytes = Convert.FromHexString(hash);
        return string.Join(' ', Enumerable.Range(0, 12).Select(i => Woorden[Zes(bytes, i * 6)]));
    }

    private static int Zes(byte[] bytes, int bit) => (((bytes[bit / 8] << 8) | bytes[(bit / 8) + 1]) >> (10 - (bit % 8))) & 63;
}
