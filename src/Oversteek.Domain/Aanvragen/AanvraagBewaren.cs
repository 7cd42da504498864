using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Aanvragen;

/// <summary>D-59: how long a request is kept.</summary>
public sealed partial class Aanvraag
{
    /// <summary>In years.</summary>
    public const int Bewaartermijn = 3;

    /// <summary>The first day on which it is not kept any more.</summary>
    /// <param name="besluit">Of the decision that stands; without one the school year counts, and a draft that was never sent goes after a year.</param>
    public static DateOnly WegVanaf(Aanvraagstatus status, Schooljaar jaar, DateOnly? besluit) =>
        besluit?.AddYears(Bewaartermijn) ?? jaar.Volgende.Begin.AddYears(status == Aanvraagstatus.Concept ? 1 : Bewaartermijn);

    /// <summary>The log keeps that it was there and that it went.</summary>
    public void MeldVernietigd(Handeling handeling) => Registreer(new AanvraagVernietigd(LeerlingId, Id, handeling));
}
