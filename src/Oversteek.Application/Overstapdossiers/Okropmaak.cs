using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Documenten.Modellen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
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
            Tabbladen = [.. velden.Open(okr.Advies).Where(t => !t.HeeftBijlagen).Select(t => Tabblad(leerling, new Okrantwoorden(okr), t))],
            Uitgifte = new Uitgifte(aan, "de aanvrager", handeling.Vandaag),
        };
    }

    private static OkrTabblad Tabblad(Leerling leerling, Okrantwoorden okr, Okrtabblad tabblad)
    {
        var groepen = Formulierafdruk.Groepen(tabblad.Formulier, okr.Van(tabblad), okr).Select(Groep);
        return new OkrTabblad(tabblad.Nummer, tabblad.Titel, tabblad.HeeftLeerling ? [Leerlinggroep(leerling), .. groepen] : [.. groepen]);
    }

    private static OkrGroep Groep(Afdrukgroep groep) => new(
        groep.Titel,
        [.. groep.Invulling.Select(a => new Gegeven(a.Label, a.Waarde))],
        [.. groep.Lijsten.Select(l => new Tabelblok([.. l.Kolommen.Select(k => k.Label)], l.Rijen))]);

    private static string? Adres(Adresgegevens? adres) => adres is null ? null : $"{adres.Straat} {adres.Huisnummer}, {adres.Postcode} {adres.Plaats}";

    private static OkrGroep Leerlinggroep(Leerling leerling) => OkrGroep.VanGegevens("Leerling en ouders",
    [
        new("Adres", leerling.IsAdresGeheim(leerling.Adres) ? "geheim" : Adres(leerling.Adres)),
        .. leerling.Ouders.Select(o => new Gegeven($"Ouder {o.Volgnummer}", o.Gegevens.Naam)),
        .. leerling.Schoolloopbaan.Select(r => new Gegeven(r.Schooljaar, $"groep {r.Groep}, {r.School()}")),
    ]);
}
