using Oversteek.Loting;

namespace Oversteek.Application.Lotingen;

/// <summary>Which number of a child is public, and what it counts for (D-62).</summary>
public enum Lotnummersoort
{
    /// <summary>One number, at every class.</summary>
    EenNummer,

    /// <summary>A number per class in the first round, which stays closed, and one for being passed on.</summary>
    Centraal,

    /// <summary>A number per class and no other. They are not published: they would give away the lists.</summary>
    PerKlas,
}

public static class Lotnummersoorten
{
    public static Lotnummersoort Van(Lotingsregels regels)
    {
        if (regels.Nummering == Nummering.Stb)
            return Lotnummersoort.EenNummer;
        return regels.Mechanisme is Mechanisme.R2 or Mechanisme.DecentralThenCentral ? Lotnummersoort.Centraal : Lotnummersoort.PerKlas;
    }

    /// <summary>Whether a reason of this entry of the list speaks of the number of its class alone.</summary>
    public static bool IsVanKlas(this Lotnummersoort soort, Uitlegregel regel) =>
        soort == Lotnummersoort.PerKlas || (soort == Lotnummersoort.Centraal && regel.Rang == 1);
}
