using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Persistence;
using Oversteek.Documenten.Modellen;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanvragen;

/// <summary>The letter with the decision of the committee, to parents and school; no number of the child and no address.</summary>
public sealed class Aanvraagbriefopmaak(OversteekDb db)
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    internal async Task<BriefDocument> MaakAsync(Aanvraag aanvraag, Besluitvoorstel voorstel, Handeling handeling, CancellationToken ct)
    {
        var swv = await db.Organisaties.AsNoTracking().SingleAsync(o => o.Id == handeling.Namens, ct);
        var school = await db.Organisaties.AsNoTracking().SingleAsync(o => o.Id == aanvraag.SchoolId, ct);
        var regio = await db.Organisaties.AsNoTracking().Where(o => o.Id == school.RegioId).Select(o => o.Naam).SingleOrDefaultAsync(ct);
        var kind = aanvraag.Inhoud.Kind!;
        return new BriefDocument
        {
            Soort = Briefsoort.Besluit,
            Regio = regio ?? "",
            Schooljaar = aanvraag.Schooljaar.ToString(),
            Afzender = new Schoolkop(swv.Naam, swv.Plaats, null, swv.Telefoon),
            Geadresseerde = [$"De ouders of verzorgers van {kind.Naam}", $"via {school.Naam}"],
            Datum = handeling.Vandaag,
            Kenmerk = voorstel.Toegekend ? $"{voorstel.Swvnummer} {voorstel.Nummer}" : null,
            Onderwerp = $"Besluit: {Woorden.Van(aanvraag.Soort)}",
            Aanhef = $"Beste ouders of verzorgers van {kind.Naam},",
            Inleiding = Inleiding(aanvraag, voorstel, school.Naam),
            WatNu = ["Hebt u vragen over dit besluit? Vraag het de school, of neem contact met ons op."],
            Data = Data(voorstel),
            Bezwaar = Bezwaar(aanvraag, handeling.Vandaag),
            Ondertekenaar = "De commissie toelaatbaarheid en lwoo",
            Uitgifte = new Uitgifte(swv.Naam, "de ouders en de school", handeling.Vandaag),
        };
    }

    private static List<string> Inleiding(Aanvraag aanvraag, Besluitvoorstel voorstel, string school)
    {
        var kind = aanvraag.Inhoud.Kind!;
        var wat = Woorden.Van(aanvraag.Soort);
        List<string> uit =
        [
            $"{school} vroeg voor {kind.Naam}, geboren op {Dag(kind.Geboortedatum)}, een {wat} aan. In deze brief leest u ons besluit"
                + (aanvraag.Inhoud.Bezwaar is null ? "." : $" op het bezwaar van {Dag(aanvraag.Inhoud.Bezwaar.Op)}."),
            voorstel.Toegekend ? $"Wij kennen de {wat} toe.{Categorie(voorstel)}" : $"Wij wijzen de aanvraag voor een {wat} af.",
        ];
        if (!string.IsNullOrWhiteSpace(voorstel.Motivering))
            uit.Add(voorstel.Motivering.Trim());
        var deskundigen = aanvraag.Inhoud.Adviezen.Select(a => Woorden.Van(a.Deskundigheid)).Distinct(StringComparer.Ordinal);
        uit.Add($"Wij vroegen vooraf advies aan deze deskundigen: {string.Join(", ", deskundigen)}.");
        return uit;
    }

    private static string Categorie(Besluitvoorstel voorstel) =>
        voorstel.Categorie is { } categorie ? $" De ondersteuning is categorie {categorie} ({Woorden.Van(categorie)})." : "";

    private static IReadOnlyList<Belangrijkedatum> Data(Besluitvoorstel voorstel) =>
        voorstel is { Toegekend: true, Van: { } van, Tot: { } tot } ? [new Belangrijkedatum("Geldig", van, tot)] : [];

    private static string Bezwaar(Aanvraag aanvraag, DateOnly vandaag) => aanvraag.Status == Aanvraagstatus.Bezwaar
        ? "Dit is ons besluit op uw bezwaar. Binnen zes weken kunt u in beroep gaan bij de rechtbank."
        : $"U kunt bezwaar maken tot en met {Dag(Aanvraagbesluit.Termijn(vandaag))}. Stuur een brief aan ons, of vraag de school om uw bezwaar door te geven.";

    private static string Dag(DateOnly dag) => dag.ToString("d MMMM yyyy", Nederlands);
}
