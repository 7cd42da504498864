using Oversteek.Oso.Bomen;

namespace Oversteek.Oso.Regels;

/// <summary>Conditions that say more than regels.txt can: each is true when the rule is broken.</summary>
internal static class Codevoorwaarden
{
    private const string Lokaal = "!#$%*+=?^_`{}|~.-";

    private static readonly Dictionary<string, Func<Knoop, bool>> Bekend = new(StringComparer.Ordinal)
    {
        ["EmailKort"] = static k => Tekst(k, "nummer").Length < 4,
        ["EmailLang"] = static k => Tekst(k, "nummer").Length > 256,
        ["EmailZonderApenstaart"] = static k => !Tekst(k, "nummer").Contains('@'),
        ["EmailVorm"] = static k => !EindigtOpAdres(Tekst(k, "nummer")),
        ["EmailBegin"] = static k => EindigtOpAdres(Tekst(k, "nummer")) && !IsLokaal(Tekst(k, "nummer")),
        ["LwooEinde"] = static k => Vorm.Volgt(Vorm.Kaal(Tekst(k, "lwoo_einddatum")), "9999-07-31"),
        ["Elfproef"] = static k => Bsn.TryParse(Tekst(k, "bsn"), out var bsn) && bsn.VoldoetAanElfproef,
        ["ToetsTeOud"] = ToetsTeOud,
    };

    public static Func<Knoop, bool> Van(string naam) =>
        Bekend.GetValueOrDefault(naam) ?? throw new FormatException($"De voorwaarde code({naam}) bestaat niet.");

    private static string Tekst(Knoop knoop, string kind) => knoop.Kind(kind)?.Tekst ?? "";

    /// <summary>OG.01: the text ends in local@domain; what stands before the last local character is not looked at.</summary>
    private static bool EindigtOpAdres(string adres)
    {
        var apenstaart = adres.LastIndexOf('@');
        return apenstaart > 0 && IsLokaalTeken(adres[apenstaart - 1]) && adres[(apenstaart + 1)..].Split('.').All(IsLabel);
    }

    private static bool IsLabel(string label) =>
        label.Length > 0 && label[0] != '-' && label[^1] != '-' && label.All(static t => char.IsAsciiLetterOrDigit(t) || t == '-');

    private static bool IsLokaal(string adres)
    {
        var lokaal = adres.AsSpan(0, adres.LastIndexOf('@'));
        if (lokaal.Length > 64)
            return false;
        foreach (var teken in lokaal)
        {
            if (!IsLokaalTeken(teken))
                return false;
        }

        return true;
    }

    private static bool IsLokaalTeken(char teken) => char.IsAsciiLetterOrDigit(teken) || Lokaal.Contains(teken);

    /// <summary>OVa.TR04: before 1 August of the school year two before that of metadata/datum.</summary>
    private static bool ToetsTeOud(Knoop toets)
    {
        var dossier = toets;
        while (dossier.Naam is not "dossier" && dossier.Ouder is { } ouder)
            dossier = ouder;
        if (!Datum.TryParse(dossier.Kind("metadata")?.Kind("datum")?.Tekst, out var gemaakt)
            || !Datum.TryParse(toets.Kind("afname")?.Kind("afnamedatum")?.Tekst, out var afgenomen))
            return false;
        var schooljaar = gemaakt.Waarde.Month >= 8 ? gemaakt.Waarde.Year : gemaakt.Waarde.Year - 1;
        return schooljaar > 2 && afgenomen.Waarde < new DateOnly(schooljaar - 2, 8, 1);
    }
}
