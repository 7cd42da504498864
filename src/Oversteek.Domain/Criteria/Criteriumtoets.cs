namespace Oversteek.Domain.Criteria;

/// <summary>The outcome of the criteria for lwoo and pro (D-63). It advises people and never blocks.</summary>
public enum Criteriumuitkomst
{
    /// <summary>Something is missing that could make another outcome.</summary>
    Onbekend,
    Geen,
    GeenSeOntbreekt,
    LwooA,
    LwooB,
    LwooBTeMotiveren,
    Grensgeval,
    Pro,
}

/// <summary>What the criteria look at; null where nothing is known.</summary>
/// <param name="Se">The social-emotional problem was shown by an instrument.</param>
public sealed record Criteriuminvoer(int? Dl, IReadOnlyDictionary<Leerdomein, decimal> Dles, int? Iq, bool Se);

public sealed record Criteriumoordeel(Criteriumuitkomst Uitkomst, IReadOnlyList<Criteriumstap> Stappen);

/// <summary>
/// Two tests on the arrears, then the IQ (D-63). What is missing is first taken as the best and then as the worst score: when both lead to the
/// same outcome, it was not needed.
/// </summary>
public static class Criteriumtoets
{
    private const int Nodig = 2;

    public const int LaagsteIq = 55;
    public const int ProTot = 74;
    public const int BeideTot = 80;
    public const int LwooATot = 90;
    public const int HoogsteIq = 120;

    public static Criteriumoordeel Beoordeel(Criteriuminvoer invoer)
    {
        var domeinen = Leerachterstand.Domeinen.Select(d => Meet(d, invoer)).ToList();
        var lwoo = Drempel(domeinen, m => m.Kwart);
        var pro = Drempel(domeinen, m => m.Half);
        List<Criteriumstap> stappen = [.. domeinen.Select(d => d.Stap).OfType<Criteriumstap>()];
        if (invoer.Dl is not > 0)
            stappen.Insert(0, Criteriumstappen.DlOntbreekt);
        stappen.Add(lwoo.Stap(Criteriumstappen.LwooGenoeg, Criteriumstappen.LwooTeWeinig, Criteriumstappen.LwooZonderZwaar, Criteriumstappen.LwooOnbekend));
        if (lwoo.Gehaald != false)
            stappen.Add(pro.Stap(Criteriumstappen.ProGenoeg, Criteriumstappen.ProTeWeinig, Criteriumstappen.ProZonderZwaar, Criteriumstappen.ProOnbekend));
        if (pro.Gehaald == false)
            stappen.AddRange(domeinen.Where(d => d.Half == true).Select(d => Criteriumstappen.BovenDeBand.Met(d.Domein)));
        stappen.Add(Iqstap(invoer.Iq));
        if (invoer.Iq is > LwooATot and <= HoogsteIq)
            stappen.Add(invoer.Se ? Criteriumstappen.SeAangetoond : Criteriumstappen.SeOntbreekt);
        return new(Uitkomst(lwoo.Gehaald, pro.Gehaald, invoer), stappen);
    }

    private static Criteriumuitkomst Uitkomst(bool? lwoo, bool? pro, Criteriuminvoer invoer)
    {
        if (lwoo == false || invoer.Iq is < LaagsteIq or > HoogsteIq)
            return Criteriumuitkomst.Geen;
        if (invoer.Iq is not { } iq || lwoo is null)
            return Criteriumuitkomst.Onbekend;
        if (iq > LwooATot && !invoer.Se)
            return Criteriumuitkomst.GeenSeOntbreekt;
        return pro is { } zeker ? Band(iq, zeker) : Criteriumuitkomst.Onbekend;
    }

    private static Criteriumuitkomst Band(int iq, bool pro) => (iq, pro) switch
    {
        ( <= BeideTot, true) => Criteriumuitkomst.Pro,
        ( <= BeideTot, false) or ( <= LwooATot, true) => Criteriumuitkomst.Grensgeval,
        ( <= LwooATot, false) => Criteriumuitkomst.LwooA,
        (_, true) => Criteriumuitkomst.LwooBTeMotiveren,
        _ => Criteriumuitkomst.LwooB,
    };

    private static Criteriumstap Iqstap(int? iq) => iq switch
    {
        null => Criteriumstappen.IqOntbreekt,
        < LaagsteIq => Criteriumstappen.IqTeLaag.Met(iq.Value),
        <= ProTot => Criteriumstappen.IqPro.Met(iq.Value),
        <= BeideTot => Criteriumstappen.IqBeide.Met(iq.Value),
        <= LwooATot => Criteriumstappen.IqLwooA.Met(iq.Value),
        <= HoogsteIq => Criteriumstappen.IqLwooB.Met(iq.Value),
        _ => Criteriumstappen.IqTeHoog.Met(iq.Value),
    };

    private static Domeinmeting Meet(Leerdomein domein, Criteriuminvoer invoer)
    {
        var gegeven = invoer.Dles.TryGetValue(domein, out var dle);
        if (!gegeven || Leerachterstand.Bereken(dle, invoer.Dl) is not { } achterstand)
            return new(domein, null, null, gegeven ? null : Criteriumstappen.DleOntbreekt.Met(domein));
        var dl = Leerachterstand.Afgetopt(invoer.Dl!.Value);
        var (kwart, half) = (Leerachterstand.IsKwart(dle, dl), Leerachterstand.IsHalf(dle, dl));
        var stap = half ? Criteriumstappen.Half : kwart ? Criteriumstappen.Kwart : Criteriumstappen.Klein;
        return new(domein, kwart, half, stap.Met(domein, dle, dl, Getoond(achterstand)));
    }

    /// <summary>Rounded as everywhere, but 0.2499 must not read as a quarter, nor 0.4999 as a half.</summary>
    private static decimal Getoond(decimal achterstand)
    {
        var rond = Math.Round(achterstand, 3, MidpointRounding.AwayFromZero);
        return rond is 0.25m or 0.5m && rond > achterstand ? rond - 0.001m : rond;
    }

    private static Drempeluitkomst Drempel(List<Domeinmeting> domeinen, Func<Domeinmeting, bool?> haalt)
    {
        var zeker = domeinen.Where(d => haalt(d) == true).ToList();
        var mogelijk = domeinen.Where(d => haalt(d) != false).ToList();
        return new(Genoeg(zeker) ? true : Genoeg(mogelijk) ? null : false, zeker.Count);
    }

    private static bool Genoeg(List<Domeinmeting> domeinen) => domeinen.Count >= Nodig && domeinen.Exists(d => Leerachterstand.IsZwaar(d.Domein));

    private sealed record Domeinmeting(Leerdomein Domein, bool? Kwart, bool? Half, Criteriumstap? Stap);

    private sealed record Drempeluitkomst(bool? Gehaald, int Aantal)
    {
        public Criteriumstap Stap(Criteriumstap genoeg, Criteriumstap weinig, Criteriumstap zonderZwaar, Criteriumstap onbekend) => Gehaald switch
        {
            true => genoeg.Met(Aantal),
            null => onbekend,
            false when Aantal >= Nodig => zonderZwaar,
            _ => weinig.Met(Aantal),
        };
    }
}
