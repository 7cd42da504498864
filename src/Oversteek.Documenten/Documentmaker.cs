using Oversteek.Documenten.Modellen;
using Oversteek.Documenten.Pdf;

namespace Oversteek.Documenten;

/// <summary>The documents of the platform as tagged PDF. The same model always gives the same bytes.</summary>
public sealed class Documentmaker(TypstWerker werker)
{
    public Task<byte[]> AdviesformulierAsync(AdviesformulierDocument model, CancellationToken annulering = default) =>
        AdviesformulierenAsync([model], annulering);

    /// <summary>The sheets of a class as one document; each counts its own pages.</summary>
    public Task<byte[]> AdviesformulierenAsync(IReadOnlyList<AdviesformulierDocument> modellen, CancellationToken annulering = default)
    {
        if (modellen.Count == 0)
            throw new ArgumentException("There is no form without a pupil.", nameof(modellen));
        if (modellen.Any(m => m.Soort == Formuliersoort.Regulier != (m.Voorkeurslijst is not null)))
            throw new ArgumentException("A Voorkeurslijst belongs to the regular form and to no other (ADV-04).", nameof(modellen));

        return MaakAsync("adviesformulier.typ", new
        {
            Bladen = modellen.Select(m => new { Document = m, Code = Codeweergave.InGroepen(m.UniekeCode), Qr = Codeweergave.QrSvg(m.UniekeCode) }).ToList(),
        }, annulering);
    }

    public Task<byte[]> OkrAsync(OkrDocument model, CancellationToken annulering = default) => OkrsAsync([model], annulering);

    /// <summary>The reports of a class behind each other; each counts its own pages.</summary>
    public Task<byte[]> OkrsAsync(IReadOnlyList<OkrDocument> modellen, CancellationToken annulering = default) => modellen.Count == 0
        ? throw new ArgumentException("There is no report without a pupil.", nameof(modellen))
        : MaakAsync("okr.typ", new { Documenten = modellen }, annulering);

    public Task<byte[]> ZienswijzeAsync(ZienswijzeDocument model, CancellationToken annulering = default) =>
        MaakAsync("zienswijze.typ", new { Document = model }, annulering);

    public Task<byte[]> IskuitslagAsync(IskuitslagDocument model, CancellationToken annulering = default) =>
        MaakAsync("iskuitslag.typ", new { Document = model }, annulering);

    public Task<byte[]> AanvraagAsync(AanvraagDocument model, CancellationToken annulering = default) =>
        MaakAsync("aanvraag.typ", new { Document = model }, annulering);

    /// <summary>The sheets of a class as one document; each counts its own pages.</summary>
    public Task<byte[]> OrientatieformulierenAsync(IReadOnlyList<OrientatieDocument> bladen, CancellationToken annulering = default) => bladen.Count == 0
        ? throw new ArgumentException("There is no form without a pupil.", nameof(bladen))
        : MaakAsync("orientatie.typ", new { Bladen = bladen }, annulering);

    /// <summary>The letters with a portal code behind each other, a sheet per language.</summary>
    public Task<byte[]> OuderbrievenAsync(IReadOnlyList<OuderbriefDocument> bladen, CancellationToken annulering = default) => bladen.Count == 0
        ? throw new ArgumentException("There is no letter without a parent.", nameof(bladen))
        : MaakAsync("ouderbrief.typ", new { Bladen = bladen.Select(b => new { Document = b, Qr = Codeweergave.QrVan(b.Qr) }).ToList() }, annulering);

    public Task<byte[]> OuderbewijsAsync(OuderbewijsDocument document, CancellationToken annulering = default) =>
        MaakAsync("ouderbewijs.typ", new { Document = document }, annulering);

    public Task<byte[]> BriefAsync(BriefDocument model, CancellationToken annulering = default) =>
        MaakAsync(Sjabloon(model.Soort), new { Document = model }, annulering);

    /// <summary>Letters of decisions behind each other, each with pages of its own.</summary>
    public Task<byte[]> BrievenAsync(IReadOnlyList<BriefDocument> brieven, CancellationToken annulering = default) =>
        brieven.Count == 0 || brieven.Any(b => b.Soort != Briefsoort.Besluit)
            ? throw new ArgumentException("Only letters with a decision go into one document, and at least one.", nameof(brieven))
            : MaakAsync("besluiten.typ", new { Documenten = brieven }, annulering);

    public Task<byte[]> LotingsverslagAsync(LotingsverslagDocument model, CancellationToken annulering = default) =>
        MaakAsync("lotingsverslag.typ", new { Document = model }, annulering);

    private static string Sjabloon(Briefsoort soort) => soort switch
    {
        Briefsoort.Besluit => "besluit.typ",
        Briefsoort.Lotingsuitslag => "lotingsuitslag.typ",
        _ => throw new ArgumentOutOfRangeException(nameof(soort), soort, message: null),
    };

    private async Task<byte[]> MaakAsync<T>(string sjabloon, T gegevens, CancellationToken annulering) =>
        (await werker.MaakAsync(sjabloon, Sjabloongegevens.Van(gegevens), annulering)).Inhoud;
}
