namespace Oversteek.Application.Toegang;

/// <summary>The steps about parents: one begins, or what runs for some of them gets another reach or ends (D-06).</summary>
internal static class Ouderstappen
{
    public static void Geef(Toegangsboek boek, Toegangsstap stap)
    {
        if (stap.Wijziging.Ouder is { Houder: { } houder, OuderId: { } ouder } && !boek.LopendVanOuders(stap).Exists(i => i.HouderId == houder))
            boek.GeefOuder(stap, houder, ouder, stap.Wijziging.Tot);
    }

    public static void WerkBij(Toegangsboek boek, Toegangsstap stap)
    {
        if (stap.Wijziging.Ouder!.Houder is not null)
            return;
        foreach (var recht in boek.LopendVanOuders(stap).Where(i => i.Reikwijdte != stap.Wijziging.Reikwijdte))
        {
            var tot = recht.Tot;
            boek.Beeindig(recht, stap.Gebeurtenis);
            if (!stap.Wijziging.IsEinde)
                boek.GeefOuder(stap, recht.HouderId, recht.OuderId!.Value, tot);
        }
    }
}
