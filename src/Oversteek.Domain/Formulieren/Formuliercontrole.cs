using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Formulieren;

/// <summary>An open item of the checklist of a form: something is missing, or does not fit.</summary>
public sealed record Formulierpunt(Vraag Vraag, Weigering Klacht, bool Ontbreekt);

/// <summary>What must be there, and what does not fit, before a form is definitive.</summary>
public static class Formuliercontrole
{
    public static IEnumerable<Formulierpunt> Openstaand(Formulierdefinitie definitie, Invulling antwoorden, DateOnly vandaag, IAntwoorden? elders = null)
    {
        var stand = new Formulierstand(vandaag, definitie.Naast(antwoorden, elders));
        return definitie.Vragen.Where(v => v.IsGevraagd(stand.Invulling)).SelectMany(v => v is Lijstvraag lijst ? Lijst(lijst, antwoorden, stand) : Vraag(v, antwoorden[v.Sleutel], stand))
            .Concat(from regel in definitie.Regels let klacht = regel.Klacht(stand.Invulling) where klacht is not null select new Formulierpunt(regel.Bij, klacht, true));
    }

    private static IEnumerable<Formulierpunt> Vraag(Vraag vraag, string? waarde, Formulierstand stand)
    {
        if (waarde is null && vraag.IsNodig(stand.Invulling))
            yield return new(vraag, vraag.Ontbreekt(), Ontbreekt: true);
        else if (waarde is not null && vraag.Klacht(waarde, stand) is { } klacht)
            yield return new(vraag, klacht, Ontbreekt: false);
    }

    private static IEnumerable<Formulierpunt> Lijst(Lijstvraag lijst, Invulling antwoorden, Formulierstand stand)
    {
        var rijen = antwoorden.Rijen(lijst.Sleutel);
        return rijen.Count == 0 && lijst.IsNodig(stand.Invulling) ? [new(lijst, lijst.Ontbreekt(), Ontbreekt: true)] : Rijen(lijst, rijen, stand.Vandaag);
    }

    private static IEnumerable<Formulierpunt> Rijen(Lijstvraag lijst, IReadOnlyList<Invulling> rijen, DateOnly vandaag) =>
        from rij in rijen.Select((r, i) => (Invulling: r, Naam: $"{lijst.Rijnaam} {i + 1}"))
        from kolom in lijst.Kolommen
        where rij.Invulling[kolom.Sleutel] is not null
        let klacht = kolom.Klacht(rij.Invulling[kolom.Sleutel]!, new Formulierstand(vandaag, rij.Invulling))
        where klacht is not null
        select new Formulierpunt(lijst, FormulierWeigeringen.InRij.Met(rij.Naam, klacht), false);
}
