using System.Globalization;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Aanvragen;

/// <param name="Stempel">Of the request that the form was made from.</param>
public sealed record AanvraagOpdracht(LeerlingId Leerling, string Stempel, Invulling Invoer);

/// <summary>Begins a request from what the dossier has, and saves what the school fills in.</summary>
public sealed class AanvraagOpslaan(OversteekDb db, Aanvraagbron bron)
{
    public async Task<Result> BeginAsync(LeerlingId leerling, Aanvraagsoort soort, Handeling handeling, CancellationToken ct)
    {
        if (await bron.StandAsync(leerling, handeling, ct) is not { } stand)
            return AlgemeneWeigeringen.NietGevonden;
        if (stand.Gestopt)
            return AanvraagWeigeringen.DoetNietMee;
        if (await bron.LaatsteAsync(leerling, handeling.Namens, ct) is { IsAfgelopen: false })
            return AanvraagWeigeringen.LooptAl;
        var nieuw = new Aanvraag(leerling, handeling.Namens, stand.Leerling.OrganisatieId, stand.Leerling.Schooljaar, soort);
        return await db.BewaarAsync(nieuw, nieuw.SlaOp(UitDossier(stand, soort, handeling.Vandaag), handeling), AanvraagWeigeringen.Gewijzigd, ct);
    }

    public async Task<Result> ExecuteAsync(AanvraagOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await bron.LaatsteAsync(opdracht.Leerling, handeling.Namens, ct) is not { } aanvraag)
            return AlgemeneWeigeringen.NietGevonden;
        if (Aanvraagbron.Stempel(aanvraag) != opdracht.Stempel)
            return FormulierWeigeringen.Ingehaald;
        var formulier = Aanvraagvragen.Voor(aanvraag.Soort);
        var antwoorden = new Invuller(formulier, handeling.Vandaag).Neem(aanvraag.Inhoud.NaarAntwoorden(), opdracht.Invoer);
        return antwoorden.IsGelukt
            ? await db.BewaarAsync(aanvraag.SlaOp(Aanvraaginhoud.Van(antwoorden.Waarde), handeling), FormulierWeigeringen.Ingehaald, ct) : antwoorden.Kaal;
    }

    /// <summary>What the dossier has already, so that nobody types it again (TLV-02, TLV-03).</summary>
    internal static Aanvraaginhoud UitDossier(Aanvraagstand stand, Aanvraagsoort soort, DateOnly vandaag)
    {
        var okr = new Okrantwoorden(stand.Okr);
        var voorstellen = Okrcriteria.Van(stand.Okr, stand.Leerling, stand.Regels, vandaag).Voorstellen
            .ToDictionary(v => v.Sleutel, v => v.Waarde, StringComparer.Ordinal);
        Vraag[] zelfde =
        [
            Okrvragen.IqTest, Okrvragen.IqDatum, Okrvragen.Iq, Okrvragen.Dl, .. Aanvraagvragen.Dles.Select(d => d.Vraag), Okrvragen.SeRapport,
            Okrvragen.SeDatum, Okrvragen.TypeVso, Okrvragen.Uitstroomprofiel, Okrvragen.VerwachtNiveau,
        ];
        var getoetst = okr.Toetsen.Max(t => t.Datum);
        var velden = zelfde.Select(v => (v.Sleutel, okr[v.Sleutel] ?? voorstellen.GetValueOrDefault(v.Sleutel))).Concat(
        [
            (Aanvraagvragen.Motivering.Sleutel, okr[Okrvragen.MotiveringLwooPro.Sleutel] ?? okr[Okrvragen.Motivering.Sleutel]),
            (Aanvraagvragen.Onderzoeker.Sleutel, okr[Okrvragen.IqDeskundige.Sleutel]),
            (Aanvraagvragen.Rapportdatum.Sleutel, okr[Okrvragen.IqDatum.Sleutel]),
            (Aanvraagvragen.B8Toelichting.Sleutel, okr[Okrvragen.B8NietAfgenomen.Sleutel]),
            (Aanvraagvragen.DidactischDatum.Sleutel, getoetst?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ]);
        var kent = Aanvraagvragen.Voor(soort);
        return Aanvraaginhoud.Van(Invulling.Van(velden.Where(v => kent.Kent(v.Item1))));
    }
}
