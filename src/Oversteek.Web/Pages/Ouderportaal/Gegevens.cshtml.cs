using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Ouderportaal;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Ouderportaal;

/// <summary>News by mail or not, and the own phone (KEU-02, D-17).</summary>
[OuderVereist]
public sealed class GegevensModel(OversteekDb db, PortaalgegevensWijzigen wijzigen) : Portaalpagina
{
    [BindProperty] public string? Keuze { get; set; }

    [BindProperty] public string? Telefoon { get; set; }

    public string? Adres { get; private set; }

    public bool Gedaan { get; private set; }

    public override string Titelsleutel => "geg.titel";

    public async Task OnGetAsync(CancellationToken ct)
    {
        var ouder = await LaadAsync(ct);
        Keuze = ouder.Communicatiekeuze switch { Communicatiekeuze.Ja => "ja", Communicatiekeuze.Nee => "nee", _ => null };
        Telefoon = ouder.Contact?.Telefoon;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var keuze = Keuze switch { "ja" => Communicatiekeuze.Ja, "nee" => Communicatiekeuze.Nee, _ => Communicatiekeuze.NietVastgelegd };
        var uit = await wijzigen.ExecuteAsync(new PortaalgegevensOpdracht(keuze, Telefoon), Bezoek!, ct);
        await LaadAsync(ct);
        if (!uit.IsGelukt)
            return Geweigerd(uit.Weigeringen);
        Gedaan = true;
        return Page();
    }

    private async Task<Ouder> LaadAsync(CancellationToken ct)
    {
        var ouder = await db.Ouders.AsNoTracking().SingleAsync(o => o.Id == Kind.Ouder, ct);
        Adres = Emailadres.TryParse(ouder.Contact?.Email, out var adres) ? Adresmasker.Van(adres) : null;
        return ouder;
    }
}
