using System.Collections;
using Oversteek.Oso.Structuur;

namespace Oversteek.Oso.Bomen;

/// <summary>Makes the tree of a record. The order comes from the structure of the edition: no other order can come out.</summary>
internal static class Modelschrijver
{
    public static Knoop Schrijf(object model, Veld wortel)
    {
        var knoop = new Knoop(wortel, null);
        Vul(knoop, wortel.Soort!, model);
        return knoop;
    }

    private static void Vul(Knoop ouder, Soort soort, object model)
    {
        var koppeling = Koppeling.Van(soort, model.GetType());
        foreach (var veld in soort.Inhoud.Velden)
        {
            if (koppeling[veld.Naam].GetValue(model) is { } waarde)
                Voeg(ouder, veld, waarde);
        }
    }

    private static void Voeg(Knoop ouder, Veld veld, object waarde)
    {
        if (veld.Soort is { Lijst: null, Groep: null } || veld.Soort is null)
        {
            foreach (var een in waarde is IEnumerable rij and not string ? rij.Cast<object>() : [waarde])
                VoegEen(ouder, veld, een);
        }
        else if (waarde is not IEnumerable)
            VoegEen(ouder.Voeg(veld), veld.Soort.Lijst!, waarde);
        else
            VoegLijst(ouder, veld, [.. ((IEnumerable)waarde).Cast<object>()]);
    }

    /// <summary>An empty list is written only where the standard wants or allows the empty element (onderdelen, domeinen).</summary>
    private static void VoegLijst(Knoop ouder, Veld veld, List<object> waarden)
    {
        var soort = veld.Soort!;
        if (waarden.Count == 0 && !soort.Inhoud.IsEind(Inhoudsmodel.Begin))
            return;
        var lijst = ouder.Voeg(veld);
        foreach (var waarde in waarden)
        {
            if (soort.Groep is { } groep)
                Vul(lijst, groep, waarde);
            else
                VoegEen(lijst, soort.Lijst!, waarde);
        }
    }

    private static void VoegEen(Knoop ouder, Veld veld, object waarde)
    {
        var knoop = ouder.Voeg(veld);
        if (veld.Soort is { } soort)
            Vul(knoop, soort, waarde);
        else
            Waarden.Schrijf(waarde, knoop);
    }
}
