using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Uitwisseling.Vertaling;

namespace Oversteek.Application.Uitwisseling.Inlezen;

/// <summary>What the platform already has of a pupil.</summary>
internal sealed record Bestaand(Leerling? Leerling, Okr? Okr, IReadOnlyList<Bijlage> Bijlagen)
{
    public static readonly Bestaand Niets = new(null, null, []);

    /// <summary>Bytes that still fit at the school (B-20).</summary>
    public long Ruimte { get; init; } = long.MaxValue;

    public DateOnly Vandaag { get; init; }

    /// <summary>Kinds of documents that another feature keeps from the vo school of this pupil (D-22).</summary>
    public IReadOnlySet<string> Geremd { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Where a new pupil comes; null: the year of today.</summary>
    public Schooljaar? Schooljaar { get; init; }
}

/// <summary>
/// What a dossier adds to what is there. Absent never clears (D-07); what a person typed goes before what a file says, unless chosen (D-77). Preview and
/// import use the same plan.
/// </summary>
internal sealed record Importplan
{
    public required Leerlinggegevens Gegevens { get; init; }

    /// <summary>Null as number = a new parent.</summary>
    public required IReadOnlyList<(int? Volgnummer, Oudergegevens Gegevens)> Ouders { get; init; }

    public required Schooladvies Advies { get; init; }

    public required IReadOnlyDictionary<string, Onderdeelinhoud> Onderdelen { get; init; }

    public required IReadOnlyList<Importbijlage> Bijlagen { get; init; }

    public required IReadOnlyList<Importregel> Regels { get; init; }

    public required IReadOnlyDictionary<string, Osoherkomst> Herkomst { get; init; }

    public static Importplan Maak(Dossierinhoud inhoud, Bestaand bestaand, IReadOnlyDictionary<string, bool> keuzes) =>
        Maak(inhoud, bestaand, new Veldafweging(bestaand.Leerling?.Osoherkomst, inhoud.Datum, keuzes));

    public static Importplan Maak(Dossierinhoud inhoud, Bestaand bestaand, Veldafweging weging)
    {
        var regels = weging.Regels;
        var plan = new Importplan
        {
            Gegevens = Leerlingplan.Gegevens(inhoud, bestaand.Leerling, weging),
            Ouders = Ouderplan.Ouders(inhoud.Ouders, bestaand.Leerling, weging),
            Advies = Okrplan.Advies(inhoud.Advies, bestaand.Okr?.Advies ?? new Schooladvies(), inhoud.Datum, weging),
            Onderdelen = Okrplan.Onderdelen(inhoud, bestaand.Okr, weging),
            Bijlagen = Bijlageplan.Nieuw(inhoud.Bijlagen, bestaand, regels),
            Regels = regels,
            Herkomst = weging.Herkomst,
        };
        regels.AddRange(inhoud.BewustNiet.Select(c => new Importregel("Niet meegegeven", Regelsoort.NietMeegegeven, $"De school heeft '{c}' bewust niet meegegeven. Wat u al had, blijft staan.")));
        regels.AddRange(inhoud.NietBewaard.Select(n => new Importregel("Niet bewaard", Regelsoort.NietOpslaan, n)));
        return plan;
    }
}
