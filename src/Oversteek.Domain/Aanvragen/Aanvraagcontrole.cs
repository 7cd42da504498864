using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Criteria;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Domain.Aanvragen;

/// <summary>What is known when a vo school wants to ask.</summary>
/// <param name="Vanaf">The first day on which it can be sent (TLV-01).</param>
/// <param name="Uiterlijk">Later is late, and still possible.</param>
/// <param name="Rapport">A report is among the attachments or was added.</param>
public sealed record Aanvraagstand(Leerling Leerling, Okr Okr, DateOnly Vanaf, DateOnly Uiterlijk, Instrumentregels Regels, bool Rapport)
{
    /// <summary>The pupil died or left.</summary>
    public bool Gestopt { get; init; }

    /// <summary>The region keeps a desk of its own: nothing is sent here (D-47).</summary>
    public bool ViaLoket { get; init; }

    public IReadOnlyList<string> Bijlagen { get; init; } = [];

    public bool HeeftB8 => new Okrantwoorden(Okr).Toetsen.Any(t => t.Moment == Toetskolommen.B8);
}

/// <summary>What keeps a school from sending a request, in words of the rules.</summary>
public static class Aanvraagcontrole
{
    public static IReadOnlyList<Weigering> Beletsels(Aanvraag aanvraag, Aanvraagstand stand, DateOnly vandaag)
    {
        if (stand.Gestopt)
            return [AanvraagWeigeringen.DoetNietMee];
        var antwoorden = aanvraag.Inhoud.NaarAntwoorden();
        List<Weigering> gevonden =
        [
            .. Formuliercontrole.Openstaand(Aanvraagvragen.Voor(aanvraag.Soort), antwoorden, vandaag)
                .Select(p => AanvraagWeigeringen.NietCompleet.Met(p.Klacht)),
            .. TeOud(aanvraag, stand.Regels, vandaag),
            .. MetNummer(aanvraag, stand.Leerling),
        ];
        gevonden.AddRange(Handtekeningen(aanvraag, stand.Leerling));
        if (!stand.Rapport)
            gevonden.Add(AanvraagWeigeringen.RapportOntbreekt);
        if (aanvraag.Soort != Aanvraagsoort.TlvVso && !stand.HeeftB8 && Aanvraagvragen.B8Toelichting.Van(antwoorden) is null)
            gevonden.Add(AanvraagWeigeringen.B8Ontbreekt);
        // Only when it is sent for the first time: a supplement is asked for.
        if (!aanvraag.IsBijSwv && vandaag < stand.Vanaf)
            gevonden.Add(AanvraagWeigeringen.TeVroeg.Met(stand.Vanaf));
        if (!aanvraag.IsBijSwv && stand.ViaLoket)
            gevonden.Add(AanvraagWeigeringen.GaatViaEenLoket);
        return gevonden;
    }

    /// <summary>
    /// Domein 7.3, on the day of the request: IQ two years, didactic and social-emotional one year; a supplement counts from the day of the
    /// first sending, and may bring a newer test.
    /// </summary>
    public static IEnumerable<Weigering> TeOud(Aanvraag aanvraag, Instrumentregels regels, DateOnly vandaag)
    {
        var antwoorden = aanvraag.Inhoud.NaarAntwoorden();
        var dag = aanvraag.Peildag(vandaag);
        List<(Onderzoeksoort Soort, DateOnly? Datum)> gemeten = [(Onderzoeksoort.Iq, Aanvraagvragen.Rapportdatum.Van(antwoorden))];
        if (aanvraag.Soort != Aanvraagsoort.TlvVso)
        {
            gemeten.Add((Onderzoeksoort.Iq, Aanvraagvragen.IqDatum.Van(antwoorden)));
            gemeten.Add((Onderzoeksoort.Didactisch, Aanvraagvragen.DidactischDatum.Van(antwoorden)));
            gemeten.AddRange(Okrcriteria.Seafname(antwoorden).Select(a => (a.Soort, a.Datum)));
        }
        return gemeten.Where(g => g.Datum is { } datum && !regels.IsGeldig(g.Soort, datum, dag, vandaag))
            .Select(g => AanvraagWeigeringen.TeOud.Met(g.Soort, g.Datum!.Value, regels.Maanden(g.Soort))).Distinct();
    }

    /// <summary>D-06: one may sign for both, until the school knows that the other one does not agree.</summary>
    private static IEnumerable<Weigering> Handtekeningen(Aanvraag aanvraag, Leerling leerling)
    {
        if (!aanvraag.HeeftToestemming)
            yield return AanvraagWeigeringen.ToestemmingOntbreekt;
        foreach (var ouder in Oudertoestemming.Gevers(leerling).Where(o => aanvraag.Toestemming(o)?.Geldt == false))
            yield return AanvraagWeigeringen.HandtekeningIngetrokken.Met(ouder);
    }

    /// <summary>The committee gets no personal number, also when somebody typed it into a text.</summary>
    private static IEnumerable<Weigering> MetNummer(Aanvraag aanvraag, Leerling leerling)
    {
        var (vragen, antwoorden) = (Aanvraagvragen.Voor(aanvraag.Soort), aanvraag.Inhoud.NaarAntwoorden());
        return vragen.Vragen.Where(v => leerling.StaatMetNummerIn(antwoorden[v.Sleutel])).Select(v => AanvraagWeigeringen.BsnInTekst.Met(v.Label));
    }

    /// <summary>What is there already, in words; what is missing or too old stands with <see cref="Beletsels"/>.</summary>
    public static IReadOnlyList<string> Aanwezig(Aanvraag aanvraag, Aanvraagstand stand, DateOnly vandaag)
    {
        var oud = TeOud(aanvraag, stand.Regels, vandaag).Select(w => (w.Waarden[0], w.Waarden[1])).ToHashSet();
        var antwoorden = aanvraag.Inhoud.NaarAntwoorden();
        (string Wat, bool Er)[] punten =
        [
            ("Onderwijskundig rapport", stand.Okr.Status == Okrstatus.Definitief),
            ("Rapport van een psycholoog of orthopedagoog", stand.Rapport),
            ("Handtekening van een ouder", aanvraag.HeeftToestemming),
            ("Zienswijze van de ouders", Aanvraagvragen.Zienswijze.Van(antwoorden) is not null),
            ("IQ-test, niet ouder dan mag", Aanvraagvragen.IqDatum.Van(antwoorden) is { } iq && !oud.Contains((Onderzoeksoort.Iq, iq))),
            ("Didactische toets, niet ouder dan mag",
                Aanvraagvragen.DidactischDatum.Van(antwoorden) is { } dag && !oud.Contains((Onderzoeksoort.Didactisch, dag))),
            ("B8-toetsen", stand.HeeftB8),
        ];
        return [.. punten.Where(p => p.Er).Select(p => p.Wat), .. stand.Bijlagen.Select(b => $"Bijlage: {b}")];
    }
}
