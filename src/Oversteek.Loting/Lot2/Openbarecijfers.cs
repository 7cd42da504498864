namespace Oversteek.Loting;

/// <summary>The counts of a public report with the small ones and their complements left out.</summary>
internal sealed class Openbarecijfers
{
    private readonly List<Cel> cellen = [];
    private readonly List<Celsom> sommen = [];
    private readonly bool[] weg;

    private readonly bool zoalsLot1;

    /// <summary>The figures of an outcome that may be shown to everybody.</summary>
    /// <param name="uitslag">The outcome of the draw.</param>
    /// <param name="zoalsLot1">Hides what a report of LOT-1 hid, so that it is made again with the same bytes.</param>
    public Openbarecijfers(Lotingsuitslag uitslag, bool zoalsLot1 = false)
    {
        this.zoalsLot1 = zoalsLot1;
        var drempel = uitslag.Invoer.Regels.KleineAantallen;
        Eenheden = [.. uitslag.Eenheden.Select(e => Eenheid(e, drempel))];
        Verdeling = uitslag.Verdeling.ToDictionary(p => p.Key, p => Nieuw(p.Value));
        var allen = Nieuw(uitslag.Verdeling.Values.Sum(), true);
        sommen.Add(new Celsom(allen, [.. Verdeling.Values]));
        var zonder = Verdeling.TryGetValue(0, out var cel) ? cel : Nieuw(0);
        sommen.Add(new Celsom(allen, [zonder, .. Eenheden.Select(e => e.Toegelaten)]));
        weg = Celonderdrukking.Verberg(cellen, sommen, drempel);
    }

    public Eenheidcellen[] Eenheden { get; }

    public Dictionary<int, int> Verdeling { get; }

    public int? Van(int cel) => weg[cel] ? null : cellen[cel].Waarde;

    private Eenheidcellen Eenheid(Eenheiduitslag e, int drempel)
    {
        // Seats are public. Where nobody has a place beforehand, a full unit has admitted as many as it has seats: hiding that only looks safe, and the
        // number that waits would follow from the applicants. So the applicants go.
        var zonderVast = e.Vast == 0 && !zoalsLot1;
        var uit = new Eenheidcellen(
            Nieuw(e.Vast, zonderVast),
            Nieuw(e.PlaatsenInLoting, zonderVast),
            Nieuw(e.Aanmeldingen),
            Nieuw(e.Toegelaten, zonderVast && e.Vol),
            Nieuw(e.Wachtlijst.Count),
            e.PerRang.ToDictionary(p => p.Key, p => Nieuw(p.Value)));
        sommen.Add(new Celsom(uit.Aanmeldingen, [uit.Toegelaten, uit.Wachtend]));
        if (e.Vast <= e.Plaatsen)
            sommen.Add(new Celsom(Nieuw(e.Plaatsen, true), [uit.Vast, uit.InLoting]));
        if (e.Vol)
            sommen.Add(new Celsom(uit.Toegelaten, [uit.InLoting]));
        // The freeze has published how many lists name the unit, unless that is a small number.
        var lijsten = e.PerRang.Values.Sum();
        sommen.Add(new Celsom(Nieuw(lijsten, lijsten >= drempel), [.. uit.PerRang.Values]));
        return uit;
    }

    private int Nieuw(int waarde, bool vast = false)
    {
        cellen.Add(new Cel(waarde, vast));
        return cellen.Count - 1;
    }
}

/// <summary>Where the counts of one unit stand among the cells.</summary>
internal sealed record Eenheidcellen(int Vast, int InLoting, int Aanmeldingen, int Toegelaten, int Wachtend, Dictionary<int, int> PerRang);
