using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Aanvragen;

/// <summary>Who may advise (domein 7.4): an orthopedagogue or psychologist, and a second one of another kind.</summary>
public enum Deskundigheid
{
    Orthopedagoog,
    Psycholoog,
    Kinderpsycholoog,
    Pedagoog,
    Kinderpsychiater,
    MaatschappelijkWerker,
    Arts,
}

/// <summary>The advice of one expert, as it stands with the decision.</summary>
public sealed record Deskundigenadvies(string Naam, Deskundigheid Deskundigheid, DateOnly Op, bool Positief, string Toelichting)
{
    public bool IsEerste => Deskundigheid is Deskundigheid.Orthopedagoog or Deskundigheid.Psycholoog;

    /// <summary>Two people: one of the first kind and one of the second.</summary>
    public static bool Genoeg(IReadOnlyList<Deskundigenadvies> adviezen) => adviezen.Any(een => een.IsEerste && adviezen.Any(ander =>
        !ander.IsEerste && !string.Equals(een.Naam, ander.Naam, StringComparison.OrdinalIgnoreCase)));

    public Weigering? Bezwaar(IReadOnlyList<Deskundigenadvies> eerder, Schooljaar schooljaar, DateOnly vandaag)
    {
        if (string.IsNullOrWhiteSpace(Naam))
            return AanvraagWeigeringen.DeskundigeOntbreekt;
        if (string.IsNullOrWhiteSpace(Toelichting))
            return AanvraagWeigeringen.AdviesOntbreekt;
        if (Op > vandaag)
            return AanvraagWeigeringen.DatumInToekomst.BijVeld("Op");
        if (Op < schooljaar.Vorige.Begin)
            return AanvraagWeigeringen.AdviesTeOud.Met(schooljaar.Vorige.Begin.Leesbaar());
        return eerder.Any(a => string.Equals(a.Naam, Naam, StringComparison.OrdinalIgnoreCase)) ? AanvraagWeigeringen.DeskundigeAlGehoord : null;
    }
}
