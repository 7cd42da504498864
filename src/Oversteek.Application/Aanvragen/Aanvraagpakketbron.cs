using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Criteria;
using Oversteek.Application.Persistence;
using Oversteek.Documenten;
using Oversteek.Documenten.Modellen;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Criteria;
using Oversteek.Domain.Formulieren;

namespace Oversteek.Application.Aanvragen;

/// <summary>A file of the package.</summary>
internal sealed record Pakketstuk(string Naam, Aanvraagbestandsoort Soort, byte[] Inhoud);

/// <summary>D-47: PDF, documents and a data file in one zip, in the format of docs/aanvraagpakket.md. No number of the child and no address.</summary>
public sealed class Aanvraagpakketbron(OversteekDb db, Aanvraagbron bron, Aanvraagstukkenbron stukken, Documentmaker documenten)
{
    private static readonly JsonSerializerOptions Leesbaar = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="stand">Of a request that was not sent: then the documents of the dossier are those of now.</param>
    public async Task<byte[]> MaakAsync(Aanvraag aanvraag, Aanvraagstand? stand, Handeling handeling, CancellationToken ct)
    {
        var school = await db.Organisaties.AsNoTracking().SingleAsync(o => o.Id == aanvraag.SchoolId, ct);
        var naam = aanvraag.Inhoud.Kind?.Naam ?? stand!.Leerling.Personalia.Volledig;
        var geboren = aanvraag.Inhoud.Kind?.Geboortedatum ?? stand!.Leerling.Personalia.Geboortedatum;
        var leerling = new Leerlingkop(naam, geboren, aanvraag.Inhoud.Kind?.Groep ?? stand?.Leerling.Groep);
        var kop = new Schoolkop(school.Naam, school.Plaats, school.Brin, school.Telefoon);
        var groepen = Formulierafdruk.Groepen(Aanvraagvragen.Voor(aanvraag.Soort), aanvraag.Inhoud.NaarAntwoorden());
        var regio = await db.Organisaties.AsNoTracking().Where(o => o.Id == school.RegioId).Select(o => o.Naam).SingleOrDefaultAsync(ct);
        var pdf = await documenten.AanvraagAsync(
            new AanvraagDocument
            {
                Regio = regio ?? "",
                Schooljaar = aanvraag.Schooljaar.ToString(),
                Soort = Woorden.Van(aanvraag.Soort),
                School = kop,
                Leerling = leerling,
                Groepen = [.. groepen.Select(Groep), .. Ouders(aanvraag)],
                Uitgifte = new Uitgifte(school.Naam, "het samenwerkingsverband", handeling.Vandaag),
            }, ct);
        var bestanden = Uniek([.. await StukkenAsync(aanvraag, stand, handeling, ct)]);
        var oordeel = aanvraag.Soort == Aanvraagsoort.TlvVso ? null : aanvraag.Beoordeel(await bron.RegelsAsync(aanvraag, ct), handeling.Vandaag);
        return await Zipbundel.MaakAsync(
            Delen(pdf, Gegevens(aanvraag, leerling, kop, bestanden, oordeel, handeling), bestanden).ToAsyncEnumerable(), handeling.Op, ct);
    }

    private async Task<IEnumerable<Pakketstuk>> StukkenAsync(Aanvraag aanvraag, Aanvraagstand? stand, Handeling handeling, CancellationToken ct)
    {
        List<Pakketstuk> uit = [];
        foreach (var bestand in await db.Set<Aanvraagbestand>().AsNoTracking().Where(b => b.AanvraagId == aanvraag.Id).ToListAsync(ct))
            uit.Add(new(bestand.Naam, bestand.Soort, await stukken.OpenAsync(bestand, ct)));
        if (stand is not null && aanvraag.IngediendOp is null)
        {
            await foreach (var (soort, naam, _, inhoud) in stukken.DossierAsync(aanvraag, stand, handeling, ct))
                uit.Add(new(naam, soort, inhoud));
        }
        return uit.OrderBy(b => b.Soort).ThenBy(b => b.Naam, Naamvorm.Volgorde);
    }

    private static OkrGroep Groep(Afdrukgroep groep) =>
        OkrGroep.VanGegevens(groep.Titel, [.. groep.Invulling.Select(a => new Gegeven(a.Label, a.Waarde))]);

    /// <summary>A group without a line is not drawn.</summary>
    private static IReadOnlyList<OkrGroep> Ouders(Aanvraag aanvraag) => !aanvraag.HeeftToestemming ? [] :
    [
        OkrGroep.VanGegevens("Handtekening", [.. aanvraag.Toestemmingen.Where(t => t.Geldt)
            .Select(t => new Gegeven($"Ouder {t.Ouder}", $"{t.Op:dd-MM-yyyy}, {Woorden.Van(t.Wijze)}"))]),
    ];

    /// <summary>A name from a school is no path, and two files of one name stay two.</summary>
    private static IReadOnlyList<Pakketstuk> Uniek(IReadOnlyList<Pakketstuk> bestanden) =>
        [.. bestanden.Select((b, i) => b with { Naam = $"stukken/{i + 1:00}-{Zipbundel.Veilig(b.Naam)}" })];

    private static IEnumerable<(string Naam, byte[] Inhoud)> Delen(byte[] pdf, string gegevens, IReadOnlyList<Pakketstuk> bestanden) =>
        [("aanvraag.pdf", pdf), ("aanvraag.json", Encoding.UTF8.GetBytes(gegevens)), .. bestanden.Select(b => (b.Naam, b.Inhoud))];

    private static string Gegevens(
        Aanvraag aanvraag, Leerlingkop leerling, Schoolkop school, IReadOnlyList<Pakketstuk> bestanden, Criteriumoordeel? oordeel, Handeling handeling)
    {
        var antwoorden = aanvraag.Inhoud.NaarAntwoorden();
        return JsonSerializer.Serialize(
            new
            {
                formaat = "oversteek-aanvraag",
                versie = 1,
                gemaaktOp = handeling.Vandaag,
                soort = $"{aanvraag.Soort}",
                schooljaar = $"{aanvraag.Schooljaar}",
                ingediendOp = aanvraag.IngediendOp is { } op ? Nederland.Datum(op) : (DateOnly?)null,
                leerling = new { naam = leerling.Naam, geboortedatum = leerling.Geboortedatum, groep = leerling.Groep },
                school = new { naam = school.Naam, brin = school.Brin, telefoon = school.Contact },
                handtekeningen = aanvraag.Toestemmingen.Where(t => t.Geldt).Select(t => new { ouder = t.Ouder, datum = t.Op, wijze = $"{t.Wijze}" }),
                antwoorden = Aanvraagvragen.Voor(aanvraag.Soort).Vragen.Where(v => antwoorden[v.Sleutel] is not null)
                    .Select(v => new { sleutel = v.Sleutel, vraag = v.Label, waarde = antwoorden[v.Sleutel], tekst = v.Toon(antwoorden[v.Sleutel]!) }),
                criteria = oordeel is null ? null : new { uitkomst = $"{oordeel.Uitkomst}", stappen = oordeel.Stappen.Select(s => s.Zin()) },
                stukken = bestanden.Select(b =>
                    new { bestand = b.Naam, soort = $"{b.Soort}", grootte = b.Inhoud.Length, sha256 = Convert.ToHexStringLower(SHA256.HashData(b.Inhoud)) }),
            },
            Leesbaar);
    }
}
