using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Criteria;
using Oversteek.Application.Persistence;
using Oversteek.Application.Zienswijzen;
using Oversteek.Documenten.Modellen;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Criteria;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Overstapdossiers;

/// <summary>A pupil with the OKR that is printed.</summary>
public sealed record Afdrukdossier(Leerling Leerling, Okr Okr);

/// <summary>From dossier to the model that the template draws. No BSN (PRIV-3) and no secret address (PRIV-4) on paper.</summary>
public sealed class Okropmaak(OversteekDb db)
{
    /// <summary>Begins the group with the steps; they name the IQ.</summary>
    internal const string Criteriakop = "Criteria: ";

    /// <summary>The reports in the given order; schools and attachments are read once for all.</summary>
    public async Task<IReadOnlyList<OkrDocument>> MaakAsync(IReadOnlyList<Afdrukdossier> dossiers, Okrvelden velden, Handeling handeling, CancellationToken ct)
    {
        var leerlingen = dossiers.Select(d => d.Leerling.Id).ToList();
        var scholen = dossiers.Select(d => d.Leerling.OrganisatieId).Append(handeling.Namens).ToHashSet();
        var organisaties = await db.Organisaties.AsNoTracking().Where(o => scholen.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct);
        var regios = organisaties.Values.Select(o => o.RegioId).OfType<OrganisatieId>().ToHashSet();
        var regionamen = await db.Organisaties.AsNoTracking().Where(o => regios.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Naam, ct);
        var bijlagen = (await db.Bijlagen.AsNoTracking().Where(b => leerlingen.Contains(b.LeerlingId)).OrderBy(b => b.ToegevoegdOp).ToListAsync(ct))
            .ToLookup(b => b.LeerlingId);
        var zienswijzen = await db.ZienswijzetabbladenAsync([.. dossiers.Select(d => d.Leerling)], ct);
        return [.. dossiers.Select(d =>
        {
            var school = organisaties[d.Leerling.OrganisatieId];
            var uitgifte = new Uitgifte(organisaties[handeling.Namens].Naam, "de aanvrager", handeling.Vandaag);
            var regio = school.RegioId is { } id ? regionamen.GetValueOrDefault(id, "") : "";
            var document = Document(d, velden, school, [.. bijlagen[d.Leerling.Id]], uitgifte);
            return document with { Regio = regio, Tabbladen = [.. document.Tabbladen, .. zienswijzen[d.Leerling.Id]] };
        })];
    }

    private static OkrDocument Document(Afdrukdossier dossier, Okrvelden velden, Organisatie school, IReadOnlyList<Bijlage> bijlagen, Uitgifte uitgifte)
    {
        var (leerling, okr) = (dossier.Leerling, dossier.Okr);
        return new OkrDocument
        {
            Regio = "",
            Schooljaar = leerling.Schooljaar.ToString(),
            School = new Schoolkop(school.Naam, school.Plaats, school.Brin, Contact(school)),
            Leerling = new Leerlingkop(leerling.Personalia.Volledig, leerling.Personalia.Geboortedatum, leerling.Groep),
            DefinitiefOp = okr.DefinitiefOp is { } op && okr.Status == Okrstatus.Definitief ? Nederland.Datum(op) : null,
            Voorop = Okrkern.Van(leerling, okr, school),
            Tabbladen = [.. velden.Open(okr.Advies)
                .Select(t => t.HeeftBijlagen ? Bijlagentabblad(t, bijlagen) : Tabblad(leerling, okr, t, velden.Instrumentregels, uitgifte.Op))
                .Where(t => t.Groepen.Count > 0)],
            Handtekeningvak = velden.Handtekeningvak,
            Uitgifte = uitgifte,
        };
    }

    private static OkrTabblad Tabblad(Leerling leerling, Okr okr, Okrtabblad tabblad, Instrumentregels instrumenten, DateOnly dag)
    {
        var groepen = Okrafdruk.Groepen(okr, tabblad).Select(Groep).ToList();
        if (tabblad.HeeftLeerachterstand && groepen.Count > 0)
            groepen.Add(Criteria(Okrcriteria.Van(okr, leerling, instrumenten, dag).Oordeel));
        return new OkrTabblad(tabblad.Nummer, tabblad.Titel, [.. tabblad.HeeftLeerling ? Leerlinggroepen(leerling).Concat(groepen) : groepen]);
    }

    private static OkrTabblad Bijlagentabblad(Okrtabblad tabblad, IReadOnlyList<Bijlage> bijlagen) => new(
        tabblad.Nummer, tabblad.Titel,
        bijlagen.Count == 0 ? [] : [OkrGroep.VanTabel(null, new Tabelblok(["Bestand", "Soort", "Vrijgegeven voor vo"], [.. bijlagen.Select(Rij)]))]);

    private static IReadOnlyList<string> Rij(Bijlage bijlage) =>
        [bijlage.Bestandsnaam, Bijlagetypen.Alle.GetValueOrDefault(bijlage.Type, bijlage.Type), bijlage.Vrijgegeven ? "ja" : "nee"];

    private static OkrGroep Criteria(Criteriumoordeel oordeel) =>
        OkrGroep.VanTabel(Criteriakop + oordeel.Uitkomst.Zin(), new Tabelblok(["Stap"], [.. oordeel.Stappen.Select(s => (IReadOnlyList<string>)[s.Zin()])]));

    private static OkrGroep Groep(Afdrukgroep groep) => new(
        groep.Titel,
        [.. groep.Invulling.Select(a => new Gegeven(a.Label, a.Waarde))],
        [.. groep.Lijsten.Select(l => new Tabelblok([.. l.Kolommen.Select(k => k.Label)], l.Rijen))]);

    private static IEnumerable<OkrGroep> Leerlinggroepen(Leerling leerling)
    {
        List<Gegeven> wonen =
        [
            Wonen("Adres", leerling, leerling.Adres), .. leerling.Ouders.Select(o => Wonen($"Adres van {o.Gegevens.Naam}", leerling, o.Contact)),
        ];
        if (wonen.FindAll(g => g.Waarde is not null) is { Count: > 0 } adressen)
            yield return OkrGroep.VanGegevens("Adressen", adressen);
        if (leerling.Schoolloopbaan.Count > 0)
            yield return OkrGroep.VanGegevens(
                "Schoolloopbaan", [.. leerling.Schoolloopbaan.Select(r => new Gegeven(r.Schooljaar, r.Regel()))]);
    }

    private static Gegeven Wonen(string label, Leerling leerling, Adresgegevens? adres) =>
        new(label, leerling.IsAdresGeheim(adres) ? "geheim" : adres?.Regel());

    private static string? Contact(Organisatie school) =>
        string.Join(" · ", new[] { school.Telefoon, school.Email }.Where(d => !string.IsNullOrEmpty(d))) is { Length: > 0 } contact ? contact : null;
}
