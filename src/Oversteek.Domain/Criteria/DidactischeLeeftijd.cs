using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Criteria;

/// <summary>A school year of the career. Without a groep the school had none, as in special education.</summary>
public sealed record Loopbaanjaar(Schooljaar Jaar, int? Groep, bool Buitenland = false);

/// <summary>The months of education since groep 3 with the steps that led to them; without months when the career is not complete enough.</summary>
public sealed record Maandentelling(int? Dl, IReadOnlyList<Criteriumstap> Stappen);

/// <summary>
/// Domein 7.1: ten months a year from groep 3, September to June, in the Netherlands. Repeated years count, groep 2 does not, and never more
/// than sixty.
/// </summary>
public static class DidactischeLeeftijd
{
    public const int EersteGroep = 3;
    public const int MaandenPerJaar = 10;

    public static Maandentelling Tel(IEnumerable<Loopbaanjaar> loopbaan, DateOnly op)
    {
        var dit = Schooljaar.Van(op);
        var perJaar = loopbaan.Where(j => j.Jaar <= dit).ToLookup(j => j.Jaar);
        var jaren = perJaar.Select(Hoogste).OrderBy(j => j.Jaar).ToList();
        var ontbreekt = Ontbreekt(jaren, dit).ToList();
        if (ontbreekt.Count > 0)
            return new(null, ontbreekt);
        var geteld = Geteld(jaren, dit, op);
        // The formula counts whole years; how many months of such a year were here only people know.
        var deels = jaren.Where(j => perJaar[j.Jaar].Select(r => r.Buitenland).Distinct().Count() > 1).Select(j => Criteriumstappen.DeelsBuitenland.Met(j.Jaar));
        return geteld with { Stappen = [.. geteld.Stappen, .. deels] };
    }

    /// <summary>September is 1, June is 10; July belongs to June, and in August the year has not begun.</summary>
    public static int Maand(DateOnly op) => op.Month switch
    {
        8 => 0,
        > 8 => op.Month - 8,
        7 => MaandenPerJaar,
        _ => op.Month + 4,
    };

    /// <summary>Of a fixed moment: the test in the middle or at the end of a groep.</summary>
    public static int? VanMoment(string moment) => moment is [var soort, >= '3' and <= '8'] && (moment[1] - '0') is var groep
        ? soort switch
        {
            'M' => (MaandenPerJaar * (groep - EersteGroep)) + 5,
            'E' => Leerachterstand.Afgetopt(MaandenPerJaar * (groep - EersteGroep + 1)),
            _ => null,
        }
        : null;

    // Who changed school within a year has two lines for it.
    private static Loopbaanjaar Hoogste(IGrouping<Schooljaar, Loopbaanjaar> jaar) => jaar.OrderBy(j => j.Buitenland).ThenByDescending(j =>
        j.Groep ?? -1).First();

    private static IEnumerable<Criteriumstap> Ontbreekt(List<Loopbaanjaar> jaren, Schooljaar dit)
    {
        if (jaren.Count == 0)
        {
            yield return Criteriumstappen.LoopbaanLeeg;
            yield break;
        }
        if (jaren[0] is { Buitenland: false, Groep: > EersteGroep and var groep })
            yield return Criteriumstappen.LoopbaanBegint.Met(groep);
        for (var jaar = jaren[0].Jaar; jaar < dit; jaar = jaar.Volgende)
        {
            if (!jaren.Exists(j => j.Jaar == jaar))
                yield return Criteriumstappen.LoopbaanGat.Met(jaar);
        }
        foreach (var jaar in jaren.Where(j => j is { Groep: null, Buitenland: false } && j.Jaar < dit && !IsNaGroep3(jaren, j)))
            yield return Criteriumstappen.GroepOnbekend.Met(jaar.Jaar);
    }

    private static Maandentelling Geteld(List<Loopbaanjaar> jaren, Schooljaar dit, DateOnly op)
    {
        var eerder = jaren.Where(j => j.Jaar < dit).ToList();
        var vol = eerder.Count(j => Telt(jaren, j));
        var nu = jaren.Find(j => j.Jaar == dit);
        var maanden = nu is { Buitenland: true } or { Groep: < EersteGroep } ? 0 : Maand(op);
        var dl = (vol * MaandenPerJaar) + maanden;
        List<Criteriumstap> stappen = [Criteriumstappen.Jaren.Met(vol, vol * MaandenPerJaar)];
        stappen.AddRange(Bijzonder(jaren));
        if (eerder.Count(j => j.Buitenland) is > 0 and var weg)
            stappen.Add(Criteriumstappen.Buitenland.Met(weg));
        stappen.Add(Criteriumstappen.Maanden.Met(maanden, op));
        if (dl > Leerachterstand.HoogsteDl)
            stappen.Add(Criteriumstappen.Afgetopt.Met(dl));
        stappen.Add(Criteriumstappen.DlBerekend.Met(Leerachterstand.Afgetopt(dl)));
        return new(Leerachterstand.Afgetopt(dl), stappen);
    }

    private static bool Telt(List<Loopbaanjaar> jaren, Loopbaanjaar jaar) =>
        !jaar.Buitenland && (jaar.Groep is { } groep ? groep >= EersteGroep : IsNaGroep3(jaren, jaar));

    private static bool IsNaGroep3(List<Loopbaanjaar> jaren, Loopbaanjaar jaar) => jaren.Exists(j => j.Jaar < jaar.Jaar && j.Groep >= EersteGroep);

    private static IEnumerable<Criteriumstap> Bijzonder(List<Loopbaanjaar> jaren)
    {
        foreach (var (vorig, jaar) in jaren.Zip(jaren.Skip(1)).Where(p => p.First.Groep is not null && p.Second.Groep is not null))
        {
            if (jaar.Groep == vorig.Groep && jaar.Groep >= EersteGroep)
                yield return Criteriumstappen.Herhaald.Met(jaar.Groep!.Value);
            if (jaar.Groep == vorig.Groep + 2)
                yield return Criteriumstappen.Overgeslagen.Met(vorig.Groep!.Value + 1);
        }
    }
}
