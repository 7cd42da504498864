using Oversteek.Oso.Bomen;

namespace Oversteek.Oso.Regels;

/// <summary>
/// Which set of rules a dossier asks for. OV and PaO stand for a dossier whose overdrachtsoort is wrong: then only a few
/// rules of that family apply. Overstap and Swv stand for a good overdrachtsoort with a wrong or missing overstap: then
/// the rules apply that all profiles of the family share.
/// </summary>
internal static class Profielkeuze
{
    public const string Overstap = "overstap";
    public const string Swv = "swv";

    public static readonly string[] OvProfielen = ["POVO", "POPO", "VOVO"];
    public static readonly string[] SwvProfielen = ["POSWV", "VOSWV"];

    public static string Bepaal(Knoop dossier)
    {
        var soort = dossier.Kind("overdrachtsoort")?.Tekst ?? "";
        var overstap = dossier.Kind("metadata")?.Kind("overstap")?.Tekst ?? "";
        if (soort is "overdrachtbinnenbrin")
            return "BB";
        var swv = IsSamenwerkingsverband(dossier, soort, overstap);
        return (swv, soort) switch
        {
            (true, "swv-dossier") => SwvProfielen.Contains(overstap, StringComparer.Ordinal) ? overstap : Swv,
            (true, _) => "PaO",
            (false, "overstapdossier") => OvProfielen.Contains(overstap, StringComparer.Ordinal) ? overstap : Overstap,
            (false, _) => "OV",
        };
    }

    /// <summary>Where overdrachtsoort and overstap contradict each other, a personal number tells: swv-dossiers have none.</summary>
    private static bool IsSamenwerkingsverband(Knoop dossier, string soort, string overstap)
    {
        var overstapSwv = SwvProfielen.Contains(overstap, StringComparer.Ordinal);
        if (overstapSwv == soort is "swv-dossier" && (overstapSwv || soort is "overstapdossier"))
            return overstapSwv;
        var overstapOv = OvProfielen.Contains(overstap, StringComparer.Ordinal);
        if (soort is not ("swv-dossier" or "overstapdossier") && (overstapOv || overstapSwv))
            return overstapSwv;
        if (soort is "swv-dossier" && !overstapOv)
            return true;
        var leerling = dossier.Kind("huidigeschool")?.Kind("leerling");
        return leerling?.Kind("bsn") is null && leerling?.Kind("onderwijsnummer") is null && (overstapSwv || soort is "swv-dossier");
    }
}
