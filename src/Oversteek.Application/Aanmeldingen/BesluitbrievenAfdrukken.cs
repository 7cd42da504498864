using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Documenten;
using Oversteek.Documenten.Modellen;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

public sealed record BesluitbrievenAfdrukkenOpdracht(IReadOnlyCollection<Guid> Brieven);

/// <summary>One PDF of the chosen letters, from the stored words. No letter is marked when the PDF could not be made.</summary>
public sealed class BesluitbrievenAfdrukken(OversteekDb db, Documentmaker documenten)
{
    public const int Hoogstens = 200;

    public async Task<Result<byte[]>> ExecuteAsync(BesluitbrievenAfdrukkenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var brieven = await db.Besluitbrieven.Where(b => opdracht.Brieven.Contains(b.Id) && b.OrganisatieId == handeling.Namens).ToListAsync(ct);
        if (brieven.Count == 0 || brieven.Count != opdracht.Brieven.Distinct().Count())
            return AlgemeneWeigeringen.NietGevonden;
        if (brieven.Count > Hoogstens)
            return AanmeldingWeigeringen.TeVeelBrieven.Met(Hoogstens);
        var pdf = await documenten.BrievenAsync(
            [.. brieven.OrderBy(b => b.Inhoud.Leerling, Naamvorm.Volgorde).ThenBy(b => b.Op).Select(Document)], ct);
        brieven.ForEach(b => b.DrukAf(handeling));
        return await db.BewaarAsync<byte[]>(pdf, AanmeldingWeigeringen.Gewijzigd, ct);
    }

    private static BriefDocument Document(Besluitbrief brief)
    {
        var i = brief.Inhoud;
        var school = i.Afzender.Naam;
        return new BriefDocument
        {
            Soort = Briefsoort.Besluit,
            Regio = i.Regio,
            Schooljaar = brief.Schooljaar.ToString(),
            Afzender = new Schoolkop(school, i.Afzender.Plaats, i.Afzender.Brin, i.Afzender.Contact),
            Geadresseerde = [$"Aan de ouders of verzorgers van {i.Leerling}"],
            Datum = i.Datum,
            Onderwerp = i.Onderwerp,
            Aanhef = i.Aanhef,
            Inleiding = i.Inleiding,
            Besluit = Vak(brief),
            WatNu = i.WatNu,
            Data = Dagen(i),
            Bezwaar = i.Bezwaar,
            Klacht = i.Klacht,
            Ondertekenaar = "De schoolleiding",
            Uitgifte = new Uitgifte(school, $"de ouders of verzorgers van {i.Leerling}", i.Datum),
        };
    }

    /// <summary>Only a decision has one; the other letters tell a step.</summary>
    private static Besluitvak? Vak(Besluitbrief brief)
    {
        var i = brief.Inhoud;
        return brief.Soort == Brieftype.Besluit
            ? new Besluitvak(brief.Toegelaten ? Uitkomst.Toegelaten : Uitkomst.Afgewezen, i.Afzender.Naam, i.Klas, i.Reden, i.Toelichting)
            : null;
    }

    private static IReadOnlyList<Belangrijkedatum> Dagen(Briefinhoud inhoud) =>
    [
        .. inhoud.Dagen.Select(d => new Belangrijkedatum(d.Wat, d.Op)),
        .. inhoud.BezwaarTot is { } tot ? [new Belangrijkedatum("Bezwaar maken kan", inhoud.Datum, tot)] : Array.Empty<Belangrijkedatum>(),
    ];
}
