using System.Globalization;
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
    /// <summary>The days as a change keeps them.</summary>
    public string Dagen => string.Create(CultureInfo.InvariantCulture, $"{Van:yyyy-MM-dd}/{Tot:yyyy-MM-dd}/{Tijd:HH:mm}");

    public Mijlpaal OpDagen(string dagen)
    {
        var delen = dagen.Split('/');
        return this with
        {
            Van = DateOnly.ParseExact(delen[0], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Tot = DateOnly.ParseExact(delen[1], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Tijd = delen[2].Length == 0 ? null : TimeOnly.ParseExact(delen[2], "HH:mm", CultureInfo.InvariantCulture),
        };
    }

    public DateTimeOffset Begin() => Nederland.Moment(Van, Tijd ?? TimeOnly.MinValue);

    public bool IsBegonnen(DateTimeOffset op) => Begin() <= op;

    public bool IsVoorbij(DateTimeOffset op) => Nederland.Moment(Tot.AddDays(1), TimeOnly.MinValue) <= op;

    public bool Loopt(DateTimeOffset op) => IsBegonnen(op) && !IsVoorbij(op);
}

/// <summary>All dates and rules of a region for a school year (D-01). Nothing national or regional is a constant elsewhere.</summary>
[VanOrganisatie(nameof(OrganisatieId), Lezers.Iedereen)]
public sealed partial class Procedure : Aggregaat, IOrganisatiegebonden
{
    private IReadOnlyList<Mijlpaal> mijlpalen = [];

    public Procedure(OrganisatieId regio, Schooljaar schooljaar, IReadOnlyList<Mijlpaal> mijlpalen, Procedureregels regels)
    {
        OrganisatieId = regio;
        Schooljaar = schooljaar;
        Mijlpalen = mijlpalen;
        Regels = regels;
    }

    private Procedure() => Regels = new Procedureregels();

    public Guid Id { get; private init; } = Guid.NewGuid();

    public OrganisatieId OrganisatieId { get; private init; }

    public Schooljaar Schooljaar { get; private init; }

    public IReadOnlyList<Mijlpaal> Mijlpalen
    {
        get => [.. Kalender()];
        private set => mijlpalen = value;
    }

    public Procedureregels Regels { get; private set; }

    /// <summary>Changes that wait for their second person (D-01).</summary>
    public IReadOnlyList<Procedurevoorstel> Voorstellen { get; private set; } = [];

    public Mijlpaal Mijlpaal(string sleutel) =>
        Kalender().FirstOrDefault(m => m.Sleutel == sleutel) ?? throw new InvalidOperationException($"De procedure kent geen mijlpaal {sleutel}.");

    /// <summary>VSO-01: the period of a vso-3 school; never shorter than that of the calendar.</summary>
    public Mijlpaal Vso3periode(string? brin)
    {
        var periode = Mijlpaal(Procedures.Mijlpalen.AanmeldperiodeVso3);
        var langer = Regels.Vso3verlengingen.FirstOrDefault(v => string.Equals(v.Brin, brin, StringComparison.OrdinalIgnoreCase));
        return langer is not null && langer.Tot > periode.Tot ? periode with { Tot = langer.Tot } : periode;
    }

    /// <summary>A date that the platform learned after this calendar was made has its usual days; they are made when one of them is asked.</summary>
    private IEnumerable<Mijlpaal> Kalender()
    {
        foreach (var mijlpaal in mijlpalen)
            yield return mijlpaal;
        foreach (var later in Procedures.Mijlpalen.Standaard(Schooljaar).Where(s => mijlpalen.All(m => m.Sleutel != s.Sleutel)))
            yield return later;
    }
}
