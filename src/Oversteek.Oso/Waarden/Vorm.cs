namespace Oversteek.Oso;

/// <summary>Lexical forms of XML Schema, without regular expressions: no input makes them slow.</summary>
internal static class Vorm
{
    private const string Witruimte = " \t\r\n";

    public static ReadOnlySpan<char> Kaal(ReadOnlySpan<char> tekst) => tekst.Trim(Witruimte);

    /// <summary>Characters as XML counts them: a surrogate pair is one.</summary>
    public static int Tekens(string tekst)
    {
        var aantal = tekst.Length;
        foreach (var teken in tekst)
        {
            if (char.IsLowSurrogate(teken))
                aantal--;
        }

        return aantal;
    }

    /// <summary>Compares with a pattern: 9 = digit 0-9, D = any decimal digit (\p{Nd}), A = letter A-Z, else the character itself.</summary>
    public static bool Volgt(ReadOnlySpan<char> tekst, string patroon)
    {
        if (tekst.Length != patroon.Length)
            return false;
        for (var i = 0; i < tekst.Length; i++)
        {
            var goed = patroon[i] switch
            {
                '9' => char.IsAsciiDigit(tekst[i]),
                'D' => char.IsDigit(tekst[i]),
                'A' => char.IsAsciiLetterUpper(tekst[i]),
                var teken => teken == tekst[i],
            };
            if (!goed)
                return false;
        }

        return true;
    }

    /// <summary>xs:date: EEJJ-MM-DD with an optional time zone.</summary>
    public static bool IsDatum(ReadOnlySpan<char> tekst, out DateOnly datum)
    {
        datum = default;
        if (tekst.Length < 10 || !Volgt(tekst[..10], "9999-99-99") || !IsTijdzone(tekst[10..]))
            return false;
        var jaar = (Twee(tekst, 0) * 100) + Twee(tekst, 2);
        var (maand, dag) = (Twee(tekst, 5), Twee(tekst, 8));
        if (jaar == 0 || maand is < 1 or > 12 || dag < 1 || dag > DateTime.DaysInMonth(jaar, maand))
            return false;
        datum = new DateOnly(jaar, maand, dag);
        return true;
    }

    /// <summary>xs:integer and the digits before the point of xs:decimal.</summary>
    public static bool IsGeheel(ReadOnlySpan<char> tekst)
    {
        var cijfers = ZonderTeken(tekst);
        return !cijfers.IsEmpty && !cijfers.ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>xs:decimal: no exponent, no thousands separator; digits on at least one side of the point.</summary>
    public static bool IsDecimaal(ReadOnlySpan<char> tekst)
    {
        var rest = ZonderTeken(tekst);
        var punt = rest.IndexOf('.');
        if (punt < 0)
            return !rest.IsEmpty && !rest.ContainsAnyExceptInRange('0', '9');
        return rest.Length > 1 && !rest[..punt].ContainsAnyExceptInRange('0', '9') && !rest[(punt + 1)..].ContainsAnyExceptInRange('0', '9');
    }

    private static int Twee(ReadOnlySpan<char> cijfers, int plek) => ((cijfers[plek] - '0') * 10) + (cijfers[plek + 1] - '0');

    private static ReadOnlySpan<char> ZonderTeken(ReadOnlySpan<char> tekst) => tekst is ['+' or '-', ..] ? tekst[1..] : tekst;

    private static bool IsTijdzone(ReadOnlySpan<char> tekst)
    {
        if (tekst.IsEmpty || tekst is "Z")
            return true;
        if (!Volgt(tekst, "+99:99") && !Volgt(tekst, "-99:99"))
            return false;
        var (uren, minuten) = (Twee(tekst, 1), Twee(tekst, 4));
        return uren < 14 ? minuten < 60 : uren == 14 && minuten == 0;
    }
}
