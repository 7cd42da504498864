using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Aanvragen;

/// <summary>Category of support of a tlv for vso: low, middle or high.</summary>
public enum Tlvcategorie
{
    L,
    M,
    H,
}

/// <summary>What the samenwerkingsverband wants to decide.</summary>
public sealed record Besluitvoorstel(
    bool Toegekend, Tlvcategorie? Categorie, DateOnly? Van, DateOnly? Tot, string? Swvnummer, string? Nummer, string? Motivering)
{
    private const int Jaren = 8;

    /// <summary>What is not right, each at its field.</summary>
    public IReadOnlyList<Weigering> Bezwaren(Aanvraagsoort soort, bool vraagtMotivering, DateOnly vandaag)
    {
        List<Weigering> gevonden = [];
        if (vraagtMotivering && string.IsNullOrWhiteSpace(Motivering))
            gevonden.Add(AanvraagWeigeringen.MotiveringOntbreekt);
        if (!Toegekend)
            return gevonden;
        if (soort == Aanvraagsoort.TlvVso && Categorie is null)
            gevonden.Add(AanvraagWeigeringen.CategorieOntbreekt);
        if (string.IsNullOrWhiteSpace(Nummer))
            gevonden.Add(AanvraagWeigeringen.NummerOntbreekt);
        if (string.IsNullOrWhiteSpace(Swvnummer))
            gevonden.Add(AanvraagWeigeringen.SwvnummerOntbreekt);
        gevonden.AddRange(Datumbezwaren(soort, vandaag));
        return gevonden;
    }

    private IEnumerable<Weigering> Datumbezwaren(Aanvraagsoort soort, DateOnly vandaag)
    {
        if (Van is not { } van)
            yield return AanvraagWeigeringen.BegindatumOntbreekt;
        else if (van < vandaag.AddYears(-1) || van > vandaag.AddYears(2))
            yield return AanvraagWeigeringen.BegindatumOnwaarschijnlijk;
        if (Tot is not { } tot)
            yield return AanvraagWeigeringen.EinddatumOntbreekt;
        else if (tot <= Van || tot > vandaag.AddYears(Jaren))
            yield return AanvraagWeigeringen.EinddatumOnmogelijk;
        // OSO-V10: only lwoo keeps this form.
        else if (soort == Aanvraagsoort.Lwoo && tot is not { Month: 7, Day: 31 })
            yield return AanvraagWeigeringen.EinddatumLwoo;
    }
}

/// <summary>A decision as it was taken.</summary>
/// <param name="BezwaarTot">The last day of the term for an objection (D-58: never in a weekend).</param>
/// <param name="Brief">The letter, an attachment of the dossier.</param>
public sealed record Aanvraagbesluit(
    bool Toegekend, Tlvcategorie? Categorie, DateOnly? Van, DateOnly? Tot, string? Swvnummer, string? Nummer, string? Motivering, DateOnly Op,
    DateOnly BezwaarTot, BijlageId Brief)
{
    public const int Bezwaarweken = 6;

    /// <summary>Taken at the desk of the region itself and typed over by the school (D-47).</summary>
    public bool Elders { get; init; }

    /// <summary>Who decided here, and to whom an objection goes back; the request itself names nobody once it ended.</summary>
    public OrganisatieId? Swv { get; init; }

    /// <summary>What is not granted has no category, dates or number.</summary>
    public static Aanvraagbesluit Neem(Besluitvoorstel voorstel, BijlageId brief, DateOnly vandaag)
    {
        var (tekst, tot) = (voorstel.Motivering?.Trim(), Termijn(vandaag));
        return voorstel.Toegekend
            ? new(true, voorstel.Categorie, voorstel.Van, voorstel.Tot, voorstel.Swvnummer?.Trim(), voorstel.Nummer?.Trim(), tekst, vandaag, tot, brief)
            : new(false, null, null, null, null, null, tekst, vandaag, tot, brief);
    }

    public static DateOnly Termijn(DateOnly vandaag) => Feestdagen.Einde(vandaag.AddDays(7 * Bezwaarweken));
}
