using Microsoft.AspNetCore.Mvc;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Ouderportaal;
using Oversteek.Application.Zienswijzen;
using Oversteek.Documenten.Pdf;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Zienswijzen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Pages.Overstapdossiers;

namespace Oversteek.Web.Pages.Ouderportaal;

/// <summary>The own view of a parent: write and keep, add a document, look it over, send (ZIE-02, D-19).</summary>
[OuderVereist]
[RequestSizeLimit(27_000_000)]
public sealed class ZienswijzeModel(
    Portaalstandbron standen, PortaalzienswijzeBewaren bewaren, PortaalzienswijzeDocument documenten, PortaalzienswijzeVersturen versturen,
        PortaalzienswijzeDocumentVerwijderen verwijderen, BijlageKeuren keuren) : Portaalpagina
{
    public static readonly IReadOnlyList<(string Waarde, string Sleutel)> Onderwerpen =
        [.. Zienswijzevragen.Over.Opties.Select(o => o.Waarde).Zip(["zw.over_advies", "zw.over_inhoud", "zw.over_beide"])];

    [BindProperty] public string? Tekst { get; set; }

    [BindProperty] public string? Over { get; set; }

    [BindProperty] public string? Stempel { get; set; }

    [BindProperty] public IFormFile? Bestand { get; set; }

    public override string Titelsleutel => "zw.titel";

    public Portaalstand Stand { get; private set; } = null!;

    public bool Nakijken { get; private set; }

    public Zienswijze? Nu => Stand.Zienswijze;

    public bool IsVerstuurd => Nu?.Status == Zienswijzestatus.Definitief;

    public DateOnly? Uiterlijk => Stand.Dag(Mijlpalen.Zienswijze)?.Tot;

    public bool IsTeLaat => Uiterlijk < Stand.Vandaag;

    public string Standstempel => Zienswijzebron.Stempel(Nu);

    public string? Oversleutel => Onderwerpen.FirstOrDefault(o => o.Waarde == Nu?.Inhoud[Zienswijzevragen.Over.Sleutel]).Sleutel;

    public async Task<IActionResult> OnGetAsync(bool nakijken, CancellationToken ct)
    {
        await LaadAsync(ct);
        Nakijken = nakijken && Nu is { IsBewerkbaar: true, HeeftInhoud: true } && !IsTeLaat;
        ToonBewaard();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(bool verder, CancellationToken ct)
    {
        var uit = await bewaren.ExecuteAsync(new PortaalzienswijzeOpdracht(Tekst, Over, Stempel ?? ""), Bezoek!, ct);
        return await NaAsync(uit, verder ? "/ouders/zienswijze?nakijken=true" : "/ouders/zienswijze#bewaard", getypt: true, ct);
    }

    public async Task<IActionResult> OnPostDocumentAsync(CancellationToken ct)
    {
        var gekeurd = Bestand is null ? Result<Gekeurdbestand>.Geweigerd([BijlageWeigeringen.Leeg]) : await Bestand.KeurAsync(keuren, ct);
        var uit = gekeurd.IsGelukt ? await documenten.ExecuteAsync(gekeurd.Waarde, Bezoek!, ct) : gekeurd.Kaal;
        return await NaAsync(uit, "/ouders/zienswijze", getypt: false, ct);
    }

    public async Task<IActionResult> OnPostDocumentWegAsync(CancellationToken ct) =>
        await NaAsync(await verwijderen.ExecuteAsync(Bezoek!, ct), "/ouders/zienswijze", getypt: false, ct);

    public async Task<IActionResult> OnPostVersturenAsync(CancellationToken ct)
    {
        await LaadAsync(ct);
        // A second press: it is done already, and done once.
        if (IsVerstuurd)
            return LocalRedirect("/ouders/zienswijze");
        try
        {
            return await NaAsync(await versturen.ExecuteAsync(Stempel ?? "", Bezoek!, ct), "/ouders/zienswijze", getypt: false, ct);
        }
        catch (DocumentMisluktException)
        {
            ToonBewaard();
            Fouten[""] = T("fout.anders");
            return new Microsoft.AspNetCore.Mvc.RazorPages.PageResult { StatusCode = StatusCodes.Status503ServiceUnavailable };
        }
    }

    /// <param name="getypt">The text was in this post; else what was kept is shown again, or the next save would empty it.</param>
    private async Task<IActionResult> NaAsync(Result uit, string naar, bool getypt, CancellationToken ct)
    {
        if (uit.IsGelukt)
            return LocalRedirect(naar);
        await LaadAsync(ct);
        if (!getypt)
            ToonBewaard();
        return Geweigerd(uit.Weigeringen);
    }

    private void ToonBewaard()
    {
        if (!IsVerstuurd)
            (Tekst, Over) = (Nu?.Inhoud[Zienswijzevragen.Tekst.Sleutel], Nu?.Inhoud[Zienswijzevragen.Over.Sleutel]);
    }

    private async Task LaadAsync(CancellationToken ct) => Stand = await standen.LeesAsync(Kind, ct);
}
