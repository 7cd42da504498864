namespace Oversteek.Application.Toegang;

internal readonly record struct Tellerstand(int Aantal, DateTimeOffset Tot);

/// <summary>One bucket of tries: so many per window, or a pause that grows after so many in a row.</summary>
public abstract record Emmer(string Naam)
{
    /// <summary>The count after one more try, or null when it is refused.</summary>
    internal abstract Tellerstand? Volgende(Tellerstand? stand, DateTimeOffset nu);
}

public sealed record Vensteremmer(string Naam, int Aantal, TimeSpan Venster) : Emmer(Naam)
{
    internal override Tellerstand? Volgende(Tellerstand? stand, DateTimeOffset nu) => stand switch
    {
        null => new Tellerstand(1, nu + Venster),
        { } s when s.Tot <= nu => new Tellerstand(1, nu + Venster),
        { } s when s.Aantal < Aantal => s with { Aantal = s.Aantal + 1 },
        _ => null,
    };
}

/// <summary>After <paramref name="Vrij"/> tries a pause of 1, 2, 4, 8 and then 15 minutes each; forgotten after a day of rest.</summary>
public sealed record Pauzeemmer(string Naam, int Vrij) : Emmer(Naam)
{
    private static readonly int[] Minuten = [1, 2, 4, 8, 15];

    internal override Tellerstand? Volgende(Tellerstand? stand, DateTimeOffset nu)
    {
        if (stand is not { } s || s.Tot.AddDays(1) <= nu)
            return new Tellerstand(1, nu);
        if (s.Tot > nu)
            return null;
        var aantal = s.Aantal + 1;
        return new Tellerstand(aantal, aantal < Vrij ? nu : nu.AddMinutes(Minuten[Math.Min(aantal - Vrij, Minuten.Length - 1)]));
    }
}

/// <summary>The one table of buckets; docs/beheer/drempels.md explains them.</summary>
public static class Drempels
{
    /// <summary>Per account and network, so that somebody elsewhere cannot lock a teacher out.</summary>
    public const string Inlog = "inlog";

    /// <summary>Wrong passwords per account from everywhere: full is an alarm and refuses nobody (B-04).</summary>
    public const string InlogAccount = "inlog-account";
    public const string InlogNetwerk = "inlog-netwerk";

    /// <summary>One alarm per full bucket, until its window is over (SEC-63).</summary>
    public const string InlogAlarm = "inlog-alarm";
    public const string TweedeFactor = "tweede-factor";

    /// <summary>Each time step of an authenticator counts once (SEC-22).</summary>
    public const string TotpStap = "totp-stap";

    /// <summary>Each question to an authenticator is answered once (SEC-15).</summary>
    public const string Passkeyvraag = "passkey-vraag";

    /// <summary>Asked for another e-mail address, per account: each sends a mail to an address that somebody typed.</summary>
    public const string Emailwijziging = "email-wijziging";

    /// <summary>Asked for a new password: per address from one network, so that nobody elsewhere keeps the owner from asking (B-04, SEC-22).</summary>
    public const string Vergeten = "vergeten";

    /// <summary>The same from everywhere. Wide: it bounds the mails that one person gets, and full is an alarm.</summary>
    public const string VergetenAdres = "vergeten-adres";
    public const string VergetenNetwerk = "vergeten-netwerk";

    /// <summary>Wrong unique codes per user (SEC-26).</summary>
    public const string Code = "code";
    public const string CodeSchool = "code-school";
    public const string CodeNetwerk = "code-netwerk";
    public const string CodeTotaal = "code-totaal";

    /// <summary>One alarm per bucket that is full, until its window is over.</summary>
    public const string CodeAlarm = "code-alarm";

    /// <summary>Wrong questions for a dossier, per account or key (OSO-09).</summary>
    public const string Opvragen = "opvragen";
    public const string OpvragenSchool = "opvragen-school";
    public const string OpvragenNetwerk = "opvragen-netwerk";
    public const string OpvragenTotaal = "opvragen-totaal";

    /// <summary>Tries with one portal code, whether or not it exists; full is told to the school (SEC-28).</summary>
    public const string Portaalcode = "portaalcode";

    /// <summary>Wrong codes from one network. Wide: at an evening for parents a whole class comes in from one school.</summary>
    public const string PortaalcodeNetwerk = "portaalcode-netwerk";

    /// <summary>Asked for a button by mail: per address from one network (B-04), and per network.</summary>
    public const string Portaallink = "portaallink";

    /// <summary>The same from everywhere. Wide: it bounds the mails that one person gets, and full is an alarm.</summary>
    public const string PortaallinkAdres = "portaallink-adres";
    public const string PortaallinkNetwerk = "portaallink-netwerk";

    private static readonly Dictionary<string, Emmer> Tabel = new Emmer[]
    {
        new Pauzeemmer(Inlog, 5),
        new Vensteremmer(InlogAccount, 100, TimeSpan.FromDays(1)),
        new Vensteremmer(InlogAlarm, 1, TimeSpan.FromHours(1)),
        new Vensteremmer(InlogNetwerk, 30, TimeSpan.FromMinutes(1)),
        new Pauzeemmer(TweedeFactor, 5),
        new Vensteremmer(TotpStap, 1, TimeSpan.FromMinutes(5)),
        new Vensteremmer(Passkeyvraag, 1, TimeSpan.FromMinutes(10)),
        new Vensteremmer(Emailwijziging, 3, TimeSpan.FromHours(1)),
        new Vensteremmer(Vergeten, 3, TimeSpan.FromHours(1)),
        new Vensteremmer(VergetenAdres, 30, TimeSpan.FromHours(1)),
        new Vensteremmer(VergetenNetwerk, 20, TimeSpan.FromHours(1)),
        new Vensteremmer(Code, 10, TimeSpan.FromHours(1)),
        new Vensteremmer(CodeSchool, 50, TimeSpan.FromDays(1)),
        new Vensteremmer(CodeNetwerk, 20, TimeSpan.FromHours(1)),
        new Vensteremmer(CodeTotaal, 500, TimeSpan.FromHours(1)),
        new Vensteremmer(CodeAlarm, 1, TimeSpan.FromHours(1)),
        new Vensteremmer(Opvragen, 10, TimeSpan.FromHours(1)),
        new Vensteremmer(OpvragenSchool, 50, TimeSpan.FromDays(1)),
        new Vensteremmer(OpvragenNetwerk, 20, TimeSpan.FromHours(1)),
        new Vensteremmer(OpvragenTotaal, 500, TimeSpan.FromHours(1)),
        new Vensteremmer(Portaalcode, 5, TimeSpan.FromHours(1)),
        new Vensteremmer(PortaalcodeNetwerk, 60, TimeSpan.FromHours(1)),
        new Vensteremmer(Portaallink, 5, TimeSpan.FromHours(1)),
        new Vensteremmer(PortaallinkAdres, 30, TimeSpan.FromHours(1)),
        new Vensteremmer(PortaallinkNetwerk, 300, TimeSpan.FromHours(1)),
    }.ToDictionary(e => e.Naam, StringComparer.Ordinal);

    public static IReadOnlyCollection<Emmer> Alle => Tabel.Values;

    public static Emmer Van(string naam) => Tabel.TryGetValue(naam, out var emmer) ? emmer : throw new ArgumentException($"Er is geen drempel '{naam}'.", nameof(naam));
}
