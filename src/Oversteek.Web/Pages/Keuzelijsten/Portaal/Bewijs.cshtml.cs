using Microsoft.AspNetCore.Mvc;
using Oversteek.Application.Keuzelijsten;
using Oversteek.Documenten;
using Oversteek.Documenten.Modellen;
using Oversteek.Documenten.Pdf;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Keuzelijsten.Portaal;

/// <summary>The receipt as PDF, to keep or to print. Its name tells nothing of the child.</summary>
[OuderVereist]
public sealed class BewijsModel(Keuzelijstbron bron, Documentmaker documenten, TimeProvider klok) : Keuzepagina(bron, klok)
{
    public override string Titelsleutel => "verstuurd.titel";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct) || Beeld.Lijst is not { Loopt: true, Bewijsnummer: { } nummer, VerstuurdOp: { } op })
            return NotFound();
        try
        {
            return this.Document(await documenten.OuderbewijsAsync(Document(nummer, op), ct), Documentnaam.Van("Bewijs", nummer));
        }
        catch (DocumentMisluktException)
        {
            // The number stands on the page; the PDF can be asked for again.
            return LocalRedirect(Aanmelding);
        }
    }

    private OuderbewijsDocument Document(string nummer, DateTimeOffset op) => new()
    {
        Taal = Taal.Code,
        VanRechts = Taal.VanRechts,
        Titel = T("verstuurd.kop"),
        Kind = Beeld.Roepnaam,
        Nummerkop = T("verstuurd.nr"),
        Nummer = nummer,
        Verstuurd = T("verstuurd.op", ("datum", Dag(Nederland.Datum(op))), ("tijd", Tijd(op))),
        Uitleg = T("verstuurd.nr_h"),
        Lijstkop = T("verstuurd.telt"),
        Lijst = [.. Beeld.Verstuurd.Select(Keuzelijstteksten.Klas)],
    };
}
