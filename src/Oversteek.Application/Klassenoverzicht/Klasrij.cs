using Oversteek.Application.Overstapdossiers;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Klassenoverzicht;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Klassenoverzicht;

public enum Celsoort
{
    Leeg,
    Gevuld,
    Nodig,
    NietGevraagd,
}

/// <param name="Waarde">As it is stored.</param>
/// <param name="Tekst">As people read it.</param>
/// <param name="Voorstel">What the school proposes while there is no answer, as it would be stored.</param>
public sealed record Klascel(Klaskolom Kolom, Celsoort Soort, string? Waarde, string? Tekst, string? Voorstel);

/// <summary>The state of a tab: how many points are open, and whether anything stands in it.</summary>
public sealed record Klastab(string Nummer, string Titel, int Open, bool IsLeeg);

/// <summary>One pupil of the class, with all that its OKR still needs.</summary>
public sealed class Klasrij(Leerling leerling, Okr okr, Okrvelden velden, Invulling standaard, DateOnly vandaag)
{
    private readonly Okrantwoorden antwoorden = new(okr);
    private readonly List<Controlepunt> punten = [.. Okrcontrole.Openstaand(leerling, okr, velden, vandaag)];

    public Leerling Leerling => leerling;

    public Okr Okr => okr;

    public Okrvelden Velden => velden;

    public LeerlingId Id => leerling.Id;

    public string Naam => leerling.Personalia.Lijstnaam;

    public IAntwoorden Antwoorden => antwoorden;

    /// <summary>D-25: a status that keeps the obligations leaves the OKR open.</summary>
    public bool DoetMee => leerling.AlternatieveStatus is null || okr.Status is Okrstatus.Concept or Okrstatus.Teruggezet;

    public bool IsOpen => DoetMee && okr.IsBewerkbaar;

    /// <summary>What keeps the OKR from becoming definitive (D-13).</summary>
    public IReadOnlyList<Controlepunt> Blokkades => DoetMee ? [.. punten.Where(p => p.Blokkeert)] : [];

    /// <summary>Those, and what does not keep it.</summary>
    public IReadOnlyList<Controlepunt> Openstaand => punten;

    public bool IsKlaar => okr.Status == Okrstatus.Definitief;

    public IEnumerable<Klastab> Tabs => velden.Open(okr.Advies).Where(t => !t.HeeftBijlagen).Select(t =>
        new Klastab(t.Nummer, t.Titel, Blokkades.Count(p => p.Onderdeel == t.Nummer), !t.HeeftLeerling && okr.Inhoud(t.Nummer) is null));

    public bool IsToetsHoger => Heroverweging.IsNodig(antwoorden);

    public string? Waarde(Klaskolom kolom) => kolom.Ouder is { } nummer
        ? Ouder(nummer)?.Communicatiekeuze is { } keuze and not Communicatiekeuze.NietVastgelegd ? keuze.ToString() : null
        : antwoorden[kolom.Sleutel];

    public Okrtabblad Tabblad(Klaskolom kolom) => velden.MetVraag(kolom.Sleutel) ?? velden.Leerling;

    public bool IsGevraagd(Klaskolom kolom) => IsGevraagd(kolom, antwoorden);

    /// <summary>Why these answers cannot be given to this pupil, before the tab itself judges them.</summary>
    public Weigering? Weigert(IReadOnlyList<(Klaskolom Kolom, string Wordt)> cellen)
    {
        if (!DoetMee)
            return KlassenoverzichtWeigeringen.DoetNietMee;
        if (!IsOpen)
            return OkrWeigeringen.VerkeerdeToestand.Met(okr.Status);
        var stand = new Straks(cellen.ToDictionary(c => c.Kolom.Sleutel, c => c.Kolom.Lees(c.Wordt), StringComparer.Ordinal), antwoorden);
        var ongevraagd = cellen.Select(c => c.Kolom).FirstOrDefault(k => !IsGevraagd(k, stand));
        return ongevraagd is null ? null : KlassenoverzichtWeigeringen.NietGevraagd.Met(ongevraagd.Vraag.Label);
    }

    /// <summary>
    /// Judges by the rules that saving uses, without saving: this row then holds the new answers. Null when all of it may be saved.
    /// </summary>
    public IReadOnlyList<Weigering> Probeer(IReadOnlyList<(Klaskolom Kolom, string Wordt)> cellen, Handeling handeling)
    {
        if (Weigert(cellen) is { } geweigerd)
            return [geweigerd];
        var fouten = new List<Weigering>();
        foreach (var (kolom, wordt) in cellen.Where(c => c.Kolom.Ouder is not null))
            fouten.AddRange(leerling.LegKeuzeVast(kolom.Ouder!.Value, Keuze(kolom.Lees(wordt)), handeling).Weigeringen);
        foreach (var tab in cellen.Where(c => c.Kolom.Ouder is null).GroupBy(c => Tabblad(c.Kolom)))
        {
            var invoer = Invulling.Van(tab.Select(c => (c.Kolom.Sleutel, (string?)c.Wordt)));
            fouten.AddRange(OkrOnderdeelOpslaan.Neem(okr, tab.Key, invoer, handeling).Weigeringen);
        }
        return fouten;
    }

    internal static Communicatiekeuze Keuze(string? waarde) =>
        Enum.TryParse<Communicatiekeuze>(waarde, out var keuze) ? keuze : Communicatiekeuze.NietVastgelegd;

    public Klascel Cel(Klaskolom kolom)
    {
        if (Waarde(kolom) is { } waarde)
            return new(kolom, Celsoort.Gevuld, waarde, kolom.Vraag.Toon(waarde), null);
        if (!DoetMee || !IsGevraagd(kolom))
            return new(kolom, Celsoort.NietGevraagd, null, null, null);
        var nodig = punten.Exists(p => p.Blokkeert && p.Veld == kolom.Sleutel);
        return new(kolom, nodig ? Celsoort.Nodig : Celsoort.Leeg, null, null, IsOpen ? standaard[kolom.Sleutel] : null);
    }

    private bool IsGevraagd(Klaskolom kolom, IAntwoorden stand) => kolom.Ouder is { } nummer
        ? Ouder(nummer) is not null
        : Tabblad(kolom).IsOpen(okr.Advies) && kolom.Vraag.IsGevraagd(stand);

    private Ouder? Ouder(int nummer) => leerling.Ouders.FirstOrDefault(o => o.Volgnummer == nummer);
}

/// <summary>Answers as they would be with these typed over them.</summary>
internal sealed record Straks(IReadOnlyDictionary<string, string?> Nieuw, IAntwoorden Nu) : IAntwoorden
{
    public string? this[string sleutel] => Nieuw.TryGetValue(sleutel, out var waarde) ? waarde : Nu[sleutel];
}
