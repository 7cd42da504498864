using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Aanmeldingen;

/// <summary>Until when a school that handles an application no more can still reach the family (D-46, D-59): 1 October after the school year.</summary>
public static class Contacttermijn
{
    /// <summary>From this moment the school has no list of the families of the year any more, its own ones included.</summary>
    public static DateTimeOffset Einde(Schooljaar jaar) => Nederland.Moment(new DateOnly(jaar.Einde.Year, 10, 1), TimeOnly.MinValue);

    public static DateTimeOffset Einde(Handeling handeling)
    {
        var vandaag = handeling.Vandaag;
        var dag = new DateOnly(vandaag.Year, 10, 1);
        return Nederland.Moment(vandaag < dag ? dag : dag.AddYears(1), TimeOnly.MinValue);
    }
}
