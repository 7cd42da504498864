using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Procedures;

public enum Mijlpaalsoort
{
    Zacht,
    Hard,
}

/// <summary>A date or period of the region's calendar. Until = to the end of that day, Dutch time (D-02).</summary>
public sealed record Mijlpaal(string Sleutel, DateOnly Van, DateOnly Tot, Mijlpaalsoort Soort = Mijlpaalsoort.Zacht, TimeOnly? Tijd = null)
{
    public bool IsBegonnen(DateTimeOffset op) => Nederland.Moment(Van, Tijd ?? TimeOnly.MinValue) <= op;

    public bool IsVoorbij(DateTimeOffset op) => Nederland.Moment(Tot.AddDays(1), TimeOnly.MinValue) <= op;

    public bool Loopt(DateTimeOffset op) => IsBegonnen(op) && !IsVoorbij(op);
}

/// <summary>All dates and rules of a region for a school year (D-01). Nothing national or regional is a constant elsewhere.</summary>
[VanOrganisatie(nameof(OrganisatieId), Lezers.Iedereen)]
public sealed class Procedure : Aggregaat, IOrganisatiegebonden
{
    public Procedure(OrganisatieId regio, Schooljaar schooljaar, IReadOnlyList<Mijlpaal> mijlpalen, Procedureregels regels)
    {
        OrganisatieId = regio;
        Schooljaar = schooljaar;
        Mijlpalen = mijlpalen;
        Regels = regels;
    }

    private Procedure()
    {
        Mijlpalen = [];
        Regels = new Procedureregels();
    }

    public Guid Id { get; private init; } = Guid.NewGuid();

    public OrganisatieId OrganisatieId { get; private init; }

    public Schooljaar Schooljaar { get; private init; }

    public IReadOnlyList<Mijlpaal> Mijlpalen { get; private set; }

    public Procedureregels Regels { get; private set; }

    public Mijlpaal Mijlpaal(string sleutel) =>
        Mijlpalen.FirstOrDefault(m => m.Sleutel == sleutel) ?? throw new InvalidOperationException($"De procedure kent geen mijlpaal {sleutel}.");

    public Result WijzigMijlpaal(Mijlpaal nieuw, Handeling handeling)
    {
        var oud = Mijlpaal(nieuw.Sleutel);
        if (nieuw.Tot < nieuw.Van)
            return ProcedureWeigeringen.EindVoorBegin;
        if (oud.IsVoorbij(handeling.Op) && string.IsNullOrWhiteSpace(handeling.Reden))
            return ProcedureWeigeringen.VerledenZonderReden;
        Mijlpalen = [.. Mijlpalen.Select(m => m.Sleutel == nieuw.Sleutel ? nieuw : m)];
        Registreer(new MijlpaalGewijzigd(OrganisatieId, nieuw.Sleutel, oud.Van, nieuw.Van, handeling));
        return Result.Gelukt;
    }
}

public sealed record MijlpaalGewijzigd(OrganisatieId Regio, string Sleutel, DateOnly Oud, DateOnly Nieuw, Handeling Handeling) : Gebeurtenis(Handeling, null);

public static class ProcedureWeigeringen
{
    public static readonly Weigering EindVoorBegin = new("PRO-001", Veld: "Tot");
    public static readonly Weigering VerledenZonderReden = new("PRO-002", Veld: "Reden");
    public static readonly Weigering Gewijzigd = new("PRO-003", Weigeringsoort.Intussen);
    public static readonly Weigering Ontbreekt = new("PRO-004", Weigeringsoort.NietNu);
    public static readonly Weigering LotingLigtVast = new("PRO-005", Weigeringsoort.NietNu, "Van") { Namen = ["status"] };
}
