using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Domain.Keuzelijsten;

public enum Keuzefase
{
    /// <summary>The classes are not shown yet (D-02, hard).</summary>
    TeVroeg,

    /// <summary>Making the list; sending is possible from the first day of the period.</summary>
    Voorbereiden,
    Periode,

    /// <summary>After the period: who has not applied still can, and comes behind the others.</summary>
    Ronde2,
    Voorbij,
}

/// <summary>What is known of the child that decides whether its parents choose here.</summary>
public sealed record Keuzekind(Schooladvies Advies, bool OkrDefinitief, bool HeeftCode, bool GaatNiet);

/// <summary>Whether parents may choose and send, and until when (OUD-04, D-18, D-34).</summary>
public sealed record Keuzeruimte(Keuzefase Fase, DateOnly Vanaf, DateOnly Van, DateOnly Tot, DateOnly Laatst, Weigering? Kiezen)
{
    public static Keuzeruimte Voor(Keuzekind kind, Procedure procedure, DateTimeOffset op)
    {
        var (periode, ronde2) = (procedure.Mijlpaal(Mijlpalen.Aanmeldperiode), procedure.Mijlpaal(Mijlpalen.Ronde2));
        var vanaf = procedure.Mijlpaal(Mijlpalen.VoorkeurslijstVanaf);
        var fase = !vanaf.IsBegonnen(op) ? Keuzefase.TeVroeg
            : Nederland.Datum(op) < periode.Van ? Keuzefase.Voorbereiden
            : Nederland.Datum(op) <= periode.Tot ? Keuzefase.Periode
            : Nederland.Datum(op) <= ronde2.Tot ? Keuzefase.Ronde2 : Keuzefase.Voorbij;
        return new Keuzeruimte(fase, vanaf.Van, periode.Van, periode.Tot, ronde2.Tot, Beletsel(kind, fase, vanaf.Van, ronde2.Tot));
    }

    /// <summary>Why a list cannot be sent now; null when it can.</summary>
    /// <param name="loopt">An application of this child runs.</param>
    public Weigering? Versturen(bool loopt)
    {
        if (Kiezen is not null)
            return Kiezen;
        return Fase switch
        {
            Keuzefase.Voorbereiden => KeuzelijstWeigeringen.NogNiet.Met(Van),
            Keuzefase.Ronde2 when loopt => KeuzelijstWeigeringen.Voorbij.Met(Tot),
            _ => null,
        };
    }

    /// <summary>D-18: pro, vso and ISK go through a school.</summary>
    public static bool IsHier(Schooladvies advies) => advies.Uitstroom == Uitstroom.Regulier && advies.Geldend?.Code != Praktijkonderwijs;

    private const string Praktijkonderwijs = "10";

    private static Weigering? Beletsel(Keuzekind kind, Keuzefase fase, DateOnly vanaf, DateOnly laatst)
    {
        if (kind.GaatNiet || !IsHier(kind.Advies))
            return KeuzelijstWeigeringen.NietHier;
        return fase switch
        {
            Keuzefase.TeVroeg => KeuzelijstWeigeringen.NogNiet.Met(vanaf),
            Keuzefase.Voorbij => KeuzelijstWeigeringen.Voorbij.Met(laatst),
            _ => kind is { OkrDefinitief: true, HeeftCode: true } ? null : KeuzelijstWeigeringen.NogNietKlaar,
        };
    }
}
