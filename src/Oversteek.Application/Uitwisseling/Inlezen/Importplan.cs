using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Uitwisseling.Vertaling;

namespace Oversteek.Application.Uitwisseling.Inlezen;

/// <summary>What the platform already has of a pupil.</summary>
internal sealed record Bestaand(Leerling? Leerling, Okr? Okr, IReadOnlyList<Bijlage> Bijlagen)
{
    public static readonly Bestaand Niets = new(null, null, []);
}

/// <summary>
/// What a dossier adds to what is there. Absent never clears (D-07); what a person typed goes before what a file says. Preview and
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

    public static Importplan Maak(Dossierinhoud inhoud, Bestaand bestaand)
    {
        List<Importregel> regels = [];
        var plan = new Importplan
        {
            Gegevens = Leerlingplan.Gegevens(inhoud, bestaand.Leerling, regels),
            Ouders = Ouderplan.Ouders(inhoud.Ouders, bestaand.Leerling, regels),
            Advies = Okrplan.Advies(inhoud.Advies, bestaand.Okr?.Advies ?? new Schooladvies(), inhoud.Datum, regels),
            Onderdelen = Okrplan.Onderdelen(inhoud, bestaand.Okr, regels),
            Bijlagen = Bijlageplan.Nieuw(inhoud.Bijlagen, bestaand.Bijlagen, regels),
            Regels = regels,
        };
        regels.AddRange(inhoud.BewustNiet.Select(c => new Importregel("Niet meegegeven", Regelsoort.NietMeegegeven, $"De school heeft '{c}' bewust niet meegegeven. Wat u al had, blijft staan.")));
        regels.AddRange(inhoud.NietBewaard.Select(n => new Importregel("Niet bewaard", Regelsoort.NietOpslaan, n)));
        return plan;
    }
}
