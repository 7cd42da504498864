using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Domain.Overstapdossiers;

/// <summary>One open item of the checklist, with the place where it can be mended.</summary>
public sealed record Controlepunt(string Onderdeel, string? Veld, Weigering Klacht)
{
    /// <summary>False for what the school should look at and may leave (B-30: what an import brought).</summary>
    public bool Blokkeert { get; init; } = true;

    public Weigering Weigering => OkrWeigeringen.NietCompleet.Met(Klacht);
}

/// <summary>D-13: what must be there before the OKR is definitive, as links to the tab that misses it.</summary>
public sealed class Okrcontrole(Leerling leerling, Okr okr, Okrvelden velden, DateOnly vandaag)
{
    private readonly Okrantwoorden antwoorden = new(okr);

    public static IReadOnlyList<Controlepunt> Openstaand(Leerling leerling, Okr okr, Okrvelden velden, DateOnly vandaag) =>
        new Okrcontrole(leerling, okr, velden, vandaag).Openstaand();

    public IReadOnlyList<Controlepunt> Openstaand() => [.. Personalia(), .. Keuzes(), .. Formulieren(), .. Advies(), .. Toets(), .. Iq(), .. Inhoud()];

    private IEnumerable<Controlepunt> Personalia()
    {
        var tabblad = velden.Leerling.Nummer;
        if (leerling.Bsn is null && leerling.Onderwijsnummer is null)
            yield return new(tabblad, "Bsn", Eigen("Vul het burgerservicenummer of het onderwijsnummer in."));
        if (leerling.Adres is null)
            yield return new(tabblad, "Adres", Eigen("Vul het adres van de leerling in, of geef aan dat het geheim is."));
        if (leerling.Schoolloopbaan.Count == 0)
            yield return new(tabblad, "Schoolloopbaan", Eigen("Vul de schoolloopbaan in."));
        if (leerling.Ouders.Count == 0)
            yield return new(tabblad, "Ouders", Eigen("Leg ten minste één ouder vast."));
    }

    /// <summary>KEU-01, OKR-07.</summary>
    private IEnumerable<Controlepunt> Keuzes() =>
        leerling.Ouders.Where(o => o.Communicatiekeuze == Communicatiekeuze.NietVastgelegd)
            .Select(o => new Controlepunt(velden.Leerling.Nummer, $"Keuze{o.Volgnummer}", Eigen($"Leg de communicatiekeuze van ouder {o.Volgnummer} vast.")));

    /// <summary>What the parents do not share with the vo school (D-22) is not asked either.</summary>
    private IEnumerable<Controlepunt> Formulieren() =>
        from tabblad in velden.Open(okr.Advies)
        from punt in Formuliercontrole.Openstaand(tabblad.Formulier, antwoorden.Van(tabblad), vandaag, antwoorden)
        where !okr.NietVoorVo.Contains(punt.Vraag.Sleutel)
        select Punt(tabblad, punt.Vraag, punt.Klacht) with { Blokkeert = punt.Ontbreekt || !IsIngelezen(tabblad, punt.Vraag) };

    /// <summary>What came from another system stays as it came; the school is told, not forced to change it.</summary>
    private bool IsIngelezen(Okrtabblad tabblad, Vraag vraag) =>
        okr.Inhoud(tabblad.Nummer) is { } inhoud && (vraag is Lijstvraag ? inhoud.Toetsen.All(t => t.Code is not null) : inhoud.UitOso.ContainsKey(vraag.Sleutel));

    /// <summary>OKR-24: a suspicion, not more.</summary>
    private IEnumerable<Controlepunt> Inhoud() =>
        from tabblad in velden.Open(okr.Advies)
        let invulling = antwoorden.Van(tabblad)
        from vraag in tabblad.Vragen
        where vraag.IsGevraagd(tabblad.Formulier.Naast(invulling, antwoorden))
        from zin in Inhoudtwijfel.Van(vraag, invulling[vraag.Sleutel])
        select Punt(tabblad, vraag, Eigen($"{vraag.Label}. {zin}")) with { Blokkeert = false };

    private IEnumerable<Controlepunt> Advies()
    {
        if (okr.Advies.Uitstroom == Uitstroom.Isk)
        {
            if (Okrvragen.InNederlandSinds.Van(antwoorden) is null)
                yield return Punt(Okrvragen.InNederlandSinds, "Vul in sinds wanneer de leerling in Nederland is: de dag van aankomst.");
            yield break;
        }
        if (okr.Advies is { Lwoo: true, Geldend.IsBovenVmbo: true })
            yield return Punt(Okrvragen.Lwoo, "Lwoo is er alleen bij een vmbo-advies. Kijk het advies of de vink na.") with { Blokkeert = false };
        // OKR-12: in the vso route a provisional advice is enough.
        var genoeg = okr.Advies.OpentVso ? okr.Advies.Geldend is not null : okr.Advies.Definitief is not null;
        if (!genoeg)
            yield return Punt(Okrvragen.Definitief, "Vul het definitieve advies in.");
    }

    private IEnumerable<Controlepunt> Toets()
    {
        // D-13: who goes to vso is often ready before the test; from March on it is known whether there was one.
        if ((okr.Advies.OpentVso && vandaag < Toetstijd) || okr.Advies.Uitstroom == Uitstroom.Isk)
            yield break;
        if (!antwoorden.Toetsen.Any(t => t.Moment == Toetskolommen.B8) && Okrvragen.B8NietAfgenomen.Van(antwoorden) is null)
            yield return Punt(Okrvragen.B8NietAfgenomen, "Voeg de B8-toetsen toe of geef aan waarom ze niet zijn afgenomen.");
        if (antwoorden[Okrvragen.Deelname.Sleutel] is null)
            yield return Punt(Okrvragen.Deelname, "Leg de deelname aan de doorstroomtoets vast, ook bij niet deelnemen of een ontheffing.");
        if (Heroverweging.IsNodig(antwoorden) && antwoorden[Okrvragen.Heroverwogen.Sleutel] is null)
            yield return Punt(Okrvragen.Heroverwogen, "Het toetsadvies is hoger. Leg de uitkomst van de heroverweging vast.");
    }

    /// <summary>D-22: definitive, a vo school reads it. On a tab that is closed nobody reads it and nobody could mend it.</summary>
    private IEnumerable<Controlepunt> Iq() =>
        from vraag in okr.WachtendIq
        where velden.Van(vraag).IsOpen(okr.Advies)
        select Punt(vraag, "Niet elke ouder met gezag vindt het goed dat de vo-school het IQ krijgt. Leg die toestemming vast of haal het IQ hier weg.");

    private DateOnly Toetstijd => new(leerling.Schooljaar.Volgende.Beginjaar, 3, 1);

    private Controlepunt Punt(Vraag vraag, string tekst) => Punt(velden.Van(vraag), vraag, Eigen(tekst));

    private static Controlepunt Punt(Okrtabblad tabblad, Vraag vraag, Weigering klacht) =>
        new(tabblad.Nummer, vraag.Sleutel, OkrWeigeringen.OpTabblad.Met(tabblad.Nummer, klacht));

    private static Weigering Eigen(string zin) => FormulierWeigeringen.Eigen.Met(zin);
}
