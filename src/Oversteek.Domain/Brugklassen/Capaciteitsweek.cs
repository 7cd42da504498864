using Oversteek.Domain.Procedures;

namespace Oversteek.Domain.Brugklassen;

public enum Capaciteitsstand
{
    NietNodig,
    OpTijd,
    TeLaat,

    /// <summary>A week after the day, the region sees it too.</summary>
    Gemeld,
}

/// <summary>
/// Until when the school confirms its free places again (CAP-02, CAP-03, D-30): for the first time on the day of the calendar, then within seven days,
/// until the holiday; and for the pupils who move after it, from August until 1 October.
/// </summary>
/// <param name="Uiterlijk">Null when nothing has to be confirmed now.</param>
public sealed record Capaciteitsweek(Capaciteitsstand Stand, DateOnly? Uiterlijk)
{
    public const int Dagen = 7;

    private const int Augustus = 8;

    public static Capaciteitsweek Van(Procedure procedure, DateOnly? bevestigd, DateOnly vandaag)
    {
        if (Ronde(procedure, vandaag) is not { } begin)
            return new Capaciteitsweek(Capaciteitsstand.NietNodig, null);
        var uiterlijk = bevestigd is { } op && op.AddDays(Dagen) > begin ? op.AddDays(Dagen) : begin;
        var stand = vandaag <= uiterlijk ? Capaciteitsstand.OpTijd : vandaag <= uiterlijk.AddDays(Dagen) ? Capaciteitsstand.TeLaat : Capaciteitsstand.Gemeld;
        return new Capaciteitsweek(stand, uiterlijk);
    }

    /// <summary>The last day on which places of this year can change: pupils move until then (CAP-02).</summary>
    public static DateOnly Einde(Procedure procedure) => new(procedure.Schooljaar.Einde.Year, 10, 1);

    // First day of the round in which today falls.
    private static DateOnly? Ronde(Procedure procedure, DateOnly vandaag)
    {
        var (eerste, zomer) = (procedure.Mijlpaal(Mijlpalen.EersteActueleCapaciteit).Van, procedure.Mijlpaal(Mijlpalen.Ronde2).Tot);
        if (vandaag >= eerste && vandaag <= zomer)
            return eerste;
        var verhuizers = new DateOnly(procedure.Schooljaar.Einde.Year, Augustus, 1);
        return vandaag >= verhuizers && vandaag <= Einde(procedure) ? verhuizers.AddDays(Dagen) : null;
    }
}
