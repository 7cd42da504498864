using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Documenten.Modellen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Overstapdossiers;

/// <summary>From dossier to the model that the template draws. No BSN (PRIV-3) and no secret address (PRIV-4) on paper.</summary>
public sealed class Okropmaak(OversteekDb db)
{
    public async Task<OkrDocument> MaakAsync(Leerling leerling, Okr okr, Okrvelden velden, Handeling handeling, CancellationToken ct)
    {
        var school = await db.Organisaties.AsNoTracking().SingleAsync(o => o.Id == leerling.OrganisatieId, ct);
        var regio = await db.Organisaties.AsNoTracking().SingleOrDefaultAsync(o => o.Id == school.RegioId, ct);
        var aan = await db.Organisaties.AsNoTracking().Where(o => o.Id == handeling.Namens).Select(o => o.Naam).SingleAsync(ct);
        return new OkrDocument
        {
            Regio = regio?.Naam ?? "",
            Schooljaar = leerling.Schooljaar.ToString(),
            School = new Schoolkop(school.Naam, school.Plaats, school.Brin, school.Telefoon),
            Leerling = new Leerlingkop(leerling.Personalia.Volledig, leerling.Personalia.Geboortedatum, leerling.Groep),
            DefinitiefOp = okr.DefinitiefOp is { } op && okr.Status == Okrstatus.Definitief ? Nederland.Datum(op) : null,
            Tabbladen = [.. velden.Open(okr.Advies).Where(t => t.Nummer != "6").Select(t => Tabblad(leerling, okr, t))],
            Uitgifte = new Uitgifte(aan, "de aanvrager", handeling.Vandaag),
        };
    }

    private static OkrTabblad Tabblad(Leerling leerling, Okr okr, Okrtabblad tabblad)
    {
        var inhoud = okr.Onderdelen.FirstOrDefault(o => o.Nummer == tabblad.Nummer)?.Inhoud ?? new Onderdeelinhoud();
        IEnumerable<OkrGroep> groepen = tabblad.Groepen.Select(g => OkrGroep.VanGegevens(g.Titel, [.. g.Velden.Select(v => new Gegeven(v.Label, inhoud[v.Sleutel]))]));
        if (tabblad.Nummer == "1")
            groepen = [Leerlinggroep(leerling), .. groepen];
        if (tabblad.Nummer == "4")
            groepen = [Adviesgroep(okr.Advies), .. groepen];
        if (inhoud.Toetsen.Count > 0)
            groepen = [Toetsgroep(inhoud.Toetsen), .. groepen];
        return new OkrTabblad(tabblad.Nummer, tabblad.Titel, [.. groepen]);
    }

    private static OkrGroep Leerlinggroep(Leerling leerling) => OkrGroep.VanGegevens("Leerling en ouders",
    [
        new("Adres", leerling.Adres is null ? null : leerling.Adres.Geheim ? "geheim" : $"{leerling.Adres.Straat} {leerling.Adres.Huisnummer}, {leerling.Adres.Postcode} {leerling.Adres.Plaats}"),
        .. leerling.Ouders.Select(o => new Gegeven($"Ouder {o.Volgnummer}", o.Gegevens.Naam)),
        .. leerling.Schoolloopbaan.Select(r => new Gegeven(r.Schooljaar, $"groep {r.Groep}, {r.School()}")),
    ]);

    private static OkrGroep Adviesgroep(Schooladvies advies) => OkrGroep.VanGegevens("Advies",
        new Gegeven("Voorlopig advies", Advies.Zoek(advies.Voorlopig)?.Naam), new Gegeven("Definitief advies", Advies.Zoek(advies.Definitief)?.Naam), new Gegeven("Lwoo-ondersteuning", advies.Lwoo ? "ja" : "nee"));

    private static OkrGroep Toetsgroep(IReadOnlyList<Toetsresultaat> toetsen) => OkrGroep.VanTabel("LVS-toetsen",
        new Tabelblok(["Toets", "Domein", "Moment", "Score", "DLE"], [.. toetsen.Select(t => (IReadOnlyList<string>)[t.Toets, t.Domein, t.Moment, t.Score ?? "", t.Dle?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""])]));
}
