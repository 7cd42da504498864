using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Formulieren;

/// <summary>
/// Takes what was typed into the answers of a form. Only what changed is judged: what was imported or stored before a bound existed may
/// stay when something else is saved, and is named by the checklist.
/// </summary>
/// <param name="elders">Answers of other forms that conditions look at.</param>
public sealed class Invuller(Formulierdefinitie definitie, DateOnly vandaag, IAntwoorden? elders = null)
{
    private readonly List<Weigering> fouten = [];
    private readonly HashSet<string> gewijzigd = new(StringComparer.Ordinal);

    /// <param name="invoer">The texts as they were typed; a question that is not among them is left alone.</param>
    public Result<Invulling> Neem(Invulling huidig, Invulling invoer)
    {
        var nieuw = huidig;
        foreach (var vraag in definitie.Vragen)
        {
            nieuw = vraag is Lijstvraag lijst
                ? invoer.Lijsten.TryGetValue(lijst.Sleutel, out var rijen) ? nieuw.MetRijen(lijst.Sleutel, Rijen(lijst, huidig.Rijen(lijst.Sleutel), rijen)) : nieuw
                : Lees(vraag, nieuw, invoer, vraag.Invoernaam);
        }
        nieuw = ZonderVervallen(nieuw);
        Toets(definitie.Vragen, nieuw);
        var stand = definitie.Naast(nieuw, elders);
        foreach (var regel in definitie.Regels.Where(r => r.Sleutels.Any(gewijzigd.Contains)))
            Meld(regel.Klacht(stand), regel.Bij.Invoernaam);
        return fouten.Count > 0 ? Result<Invulling>.Geweigerd(fouten) : nieuw;
    }

    private Invulling Lees(Vraag vraag, Invulling antwoorden, Invulling invoer, string naam)
    {
        if (!invoer.Velden.TryGetValue(vraag.Sleutel, out var getypt))
            return antwoorden;
        var tekst = getypt.Trim().ReplaceLineEndings("\n");
        if (tekst == (antwoorden[vraag.Sleutel] ?? "").Trim().ReplaceLineEndings("\n"))
            return antwoorden;
        var gelezen = tekst.Length == 0 ? "" : vraag.Lees(tekst).Match(w => w, w => Geweigerd(w, naam));
        if (gelezen is null || (gelezen.Length > 0 ? gelezen : null) == antwoorden[vraag.Sleutel])
            return antwoorden;
        gewijzigd.Add(vraag.Sleutel);
        return antwoorden.Met(vraag.Sleutel, gelezen);
    }

    private string? Geweigerd(IReadOnlyList<Weigering> weigeringen, string naam)
    {
        fouten.AddRange(weigeringen.Select(w => w.BijVeld(naam)));
        return null;
    }

    /// <summary>The answers to a choice that was made differently go with it, so that nothing stays that nobody sees.</summary>
    private Invulling ZonderVervallen(Invulling antwoorden)
    {
        var stand = definitie.Naast(antwoorden, elders);
        return definitie.Vragen.Where(v => v.Wanneer is { } w && w.Sleutels.Any(gewijzigd.Contains) && !w.Geldt(stand))
            .Aggregate(antwoorden, (a, v) => a.Met(v.Sleutel, null));
    }

    private void Toets(IEnumerable<Vraag> vragen, Invulling antwoorden)
    {
        var stand = new Formulierstand(vandaag, definitie.Naast(antwoorden, elders));
        foreach (var vraag in vragen.Where(v => v is not Lijstvraag))
        {
            if (antwoorden[vraag.Sleutel] is { } waarde)
                Meld(IsGeraakt(vraag) ? vraag.Klacht(waarde, stand) : null, vraag.Invoernaam);
            else if (vraag.Nodig == Nodig.Verplicht && !fouten.Exists(f => f.Veld == vraag.Invoernaam) && vraag.IsNodig(stand.Invulling))
                Meld(vraag.Ontbreekt(), vraag.Invoernaam);
        }
    }

    private bool IsGeraakt(Vraag vraag) => gewijzigd.Contains(vraag.Sleutel) || (vraag.Wanneer?.Sleutels.Any(gewijzigd.Contains) ?? false);

    private void Meld(Weigering? weigering, string naam)
    {
        if (weigering is not null && !fouten.Exists(f => f.Veld == naam))
            fouten.Add(weigering.BijVeld(naam));
    }

    private List<Invulling> Rijen(Lijstvraag lijst, IReadOnlyList<Invulling> huidig, IReadOnlyList<Invulling> invoer)
    {
        var rijen = new List<Invulling>();
        for (var i = 0; i < invoer.Count; i++)
        {
            if (!lijst.IsLeeg(invoer[i]))
                rijen.Add(Rij(lijst, huidig, invoer[i], i));
        }
        return rijen;
    }

    private Invulling Rij(Lijstvraag lijst, IReadOnlyList<Invulling> huidig, Invulling invoer, int nummer)
    {
        var rij = Invulling.Leeg;
        foreach (var kolom in lijst.Kolommen)
        {
            var naam = lijst.Cel(nummer, kolom);
            var tekst = (invoer[kolom.Sleutel] ?? "").Trim();
            if (tekst.Length == 0)
            {
                Meld(kolom.Nodig == Nodig.Verplicht ? kolom.Ontbreekt() : null, naam);
                continue;
            }
            // A row may have moved up or down: what stands in this column already is not new.
            var bekend = huidig.Any(r => r[kolom.Sleutel] == tekst);
            var gelezen = bekend ? tekst : kolom.Lees(tekst).Match(w => w, w => Geweigerd(w, naam));
            if (!bekend && gelezen is { Length: > 0 })
                Meld(kolom.Klacht(gelezen, new Formulierstand(vandaag, rij)), naam);
            rij = rij.Met(kolom.Sleutel, gelezen);
        }
        return rij;
    }
}
