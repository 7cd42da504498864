using Oversteek.Application.Leerlingen;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Klassenoverzicht;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Application.Klassenoverzicht;

/// <summary>An answer that is typed over the one that it was made from.</summary>
/// <param name="Was">As it is stored; null for none.</param>
/// <param name="Wordt">As it was typed.</param>
public sealed record Celwijziging(string Sleutel, string? Was, string Wordt);

/// <param name="Cellen">Of one tab.</param>
public sealed record KlascelOpdracht(LeerlingId Leerling, IReadOnlyList<Celwijziging> Cellen);

/// <summary>
/// Saves answers of one pupil on one tab, by the same use cases as that tab. What a colleague did to another cell is no conflict; what he did
/// to this one is, and then nothing is saved (REL-7).
/// </summary>
public sealed class KlascelOpslaan(OversteekDb db, Klasbron bron, OkrOnderdeelOpslaan opslaan, LeerlingWijzigen wijzigen)
{
    private const int Pogingen = 4;

    public async Task<Result> ExecuteAsync(KlascelOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        for (var poging = 0; poging < Pogingen; poging++)
        {
            if (await bron.LeesAsync(opdracht.Leerling, handeling, ct) is not { Rijen: [var rij] })
                return AlgemeneWeigeringen.NietGevonden;
            var uit = await SlaOpAsync(rij, opdracht, handeling, ct);
            if (uit is not { IsOver: true })
                return uit.Uitkomst;
            // A colleague saved the tab since it was read; whether that was this cell shows at the next try.
            db.ChangeTracker.Clear();
        }
        return FormulierWeigeringen.Ingehaald;
    }

    private async Task<(Result Uitkomst, bool IsOver)> SlaOpAsync(Klasrij rij, KlascelOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var cellen = new List<Klascelinvoer>();
        foreach (var cel in opdracht.Cellen)
        {
            if (Klasweergave.Zoek(rij.Velden, cel.Sleutel) is not { } kolom)
                return (AlgemeneWeigeringen.NietGevonden, false);
            cellen.Add(new Klascelinvoer(kolom, cel));
        }
        if (cellen.TrueForAll(c => rij.Waarde(c.Kolom) == c.Gelezen))
            return (Result.Gelukt, false);
        if (rij.Weigert([.. cellen.Select(c => (c.Kolom, c.Wijziging.Wordt))]) is { } geweigerd)
            return (geweigerd, false);
        if (cellen.Exists(c => rij.Waarde(c.Kolom) != c.Wijziging.Was && rij.Waarde(c.Kolom) != c.Gelezen))
            return (FormulierWeigeringen.Ingehaald, false);
        var uit = await SchrijfAsync(rij, cellen, handeling, ct);
        return (uit, uit.Is(Weigeringsoort.Intussen));
    }

    private async Task<Result> SchrijfAsync(Klasrij rij, List<Klascelinvoer> cellen, Handeling handeling, CancellationToken ct)
    {
        var velden = cellen.Where(c => c.Kolom.Ouder is null).ToDictionary(c => c.Kolom.Sleutel, c => c.Wijziging.Wordt, StringComparer.Ordinal);
        var invoer = new Invulling { Velden = velden };
        var tabblad = rij.Tabblad(cellen[0].Kolom);
        if (!tabblad.HeeftLeerling)
        {
            var versie = rij.Okr.Onderdelen.FirstOrDefault(o => o.Nummer == tabblad.Nummer)?.Versie ?? 0;
            return (await opslaan.ExecuteAsync(new OkrOnderdeelOpdracht(rij.Id, tabblad.Nummer, versie, invoer, rij.Okr.Advies.Stempel), handeling, ct)).Kaal;
        }
        // The version of the pupil is that of the whole tab 1: somebody who has it open must see this.
        var ouders = cellen.Where(c => c.Kolom.Ouder is not null).Select(c => Ouder(rij.Leerling, c)).ToList();
        var opdracht = new LeerlingWijzigenOpdracht(rij.Id, rij.Leerling.Versie, new Leerlinggegevens(), ouders, velden.Count > 0 ? invoer : null);
        return await wijzigen.ExecuteAsync(opdracht, handeling, ct);
    }

    private static OuderOpdracht Ouder(Leerling leerling, Klascelinvoer cel)
    {
        var ouder = leerling.Ouders.First(o => o.Volgnummer == cel.Kolom.Ouder);
        return new(ouder.Volgnummer, ouder.Gegevens, Klasrij.Keuze(cel.Gelezen));
    }

    private sealed record Klascelinvoer(Klaskolom Kolom, Celwijziging Wijziging)
    {
        /// <summary>What would be stored, or what was typed when that cannot be read: the use case then says why.</summary>
        public string? Gelezen { get; } = Kolom.Lees(Wijziging.Wordt);
    }
}
