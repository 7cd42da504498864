using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Criteria;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Domain.Zib;

/// <summary>What is known when a school wants to apply.</summary>
/// <param name="Contact">The contact of the school, still one of its users.</param>
/// <param name="IqDatum">Of the IQ test in tab 2, when there is a score.</param>
public sealed record Zibstand(
    Leerling Leerling, Zelftoetsing Zelftoetsing, bool Contact, bool Regioakkoord, bool Formulier, DateOnly? IqDatum, Instrumentregels Regels)
{
    /// <summary>The pupil died or left.</summary>
    public bool Gestopt { get; init; }
}

/// <summary>When a school may apply, decided by the rules and said in words.</summary>
public static class Zibcontrole
{
    /// <inheritdoc cref="Oudertoestemming.Gevers"/>
    public static IReadOnlyList<int> Ouders(Leerling leerling) => Oudertoestemming.Gevers(leerling);

    /// <summary>ZIB-08: May of groep 7, for who is in groep 8 in that year.</summary>
    public static DateOnly Vanaf(Schooljaar groep8) => new(groep8.Beginjaar, 5, 1);

    /// <summary>ZIB-01: whether a bureau may be asked at all.</summary>
    public static Weigering? Bezwaar(Zibstand stand, DateOnly vandaag)
    {
        if (stand.Gestopt)
            return ZibWeigeringen.DoetNietMee;
        var groep8 = Groep8(stand.Leerling, vandaag);
        if (Vanaf(groep8) is var vanaf && vandaag < vanaf)
            return ZibWeigeringen.TeVroeg.Met(vanaf);
        // What the parents allow and the bureau finds must be in the dossier in which the child goes to groep 8.
        if (stand.Leerling.Schooljaar != groep8)
            return ZibWeigeringen.AnderDossier.Met(groep8);
        return stand.Zelftoetsing switch
        {
            Zelftoetsing.Alles => ZibWeigeringen.SchoolToetstZelf,
            Zelftoetsing.Groepstoets => stand.Regioakkoord ? null : ZibWeigeringen.GeenRegioakkoord,
            _ => stand.IqDatum is { } datum && stand.Regels.IsGeldig(Onderzoeksoort.Iq, datum, vandaag) ? ZibWeigeringen.GeldigIq.Met(datum) : null,
        };
    }

    /// <summary>Who stands in a later school year comes into groep 8 then; who is in a lower groep now has years to go; what is past is past.</summary>
    private static Schooljaar Groep8(Leerling leerling, DateOnly vandaag)
    {
        var dit = Schooljaar.Van(vandaag);
        if (leerling.Schooljaar != dit)
            return leerling.Schooljaar < dit ? dit : leerling.Schooljaar;
        return leerling.Groep is [>= '1' and <= '7' and var groep, ..] ? Schooljaar.Beginnend(dit.Beginjaar + '8' - groep) : dit;
    }

    /// <summary>Everything that keeps this application from being sent.</summary>
    public static IReadOnlyList<Weigering> Beletsels(ZibAanmelding aanmelding, Zibstand stand, DateOnly vandaag)
    {
        var ouders = Ouders(stand.Leerling);
        List<Weigering> gevonden = [];
        // Whether a bureau may be asked was settled when it was sent; a supplement only has to be complete.
        if (!aanmelding.IsBijBureau && Bezwaar(stand, vandaag) is { } bezwaar)
            gevonden.Add(bezwaar);
        if (!aanmelding.IsBijBureau && !stand.Contact)
            gevonden.Add(ZibWeigeringen.GeenContact);
        gevonden.AddRange(Formuliercontrole.Openstaand(Zibvragen.Formulier, aanmelding.Inhoud.NaarAntwoorden(), vandaag)
            .Select(p => ZibWeigeringen.NietCompleet.Met(p.Klacht)));
        if (Zibvragen.Loopbaanbezwaar(aanmelding.Inhoud, stand.Leerling.Personalia.Geboortedatum, vandaag) is { } loopbaan)
            gevonden.Add(loopbaan);
        if (ouders.Count == 0)
            gevonden.Add(ZibWeigeringen.GeenOuders);
        gevonden.AddRange(ouders.Where(o => !aanmelding.Heeft(o, Toestemmingsoort.Deelnemen)).Select(o => ZibWeigeringen.DeelnemenOntbreekt.Met(o)));
        if (!stand.Formulier)
            gevonden.Add(ZibWeigeringen.GeenFormulier);
        return gevonden;
    }
}
