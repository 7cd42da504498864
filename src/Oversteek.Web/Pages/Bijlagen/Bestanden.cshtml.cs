using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Bijlagen.Scannen;
using Oversteek.Application.Toegang;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Bijlagen;

/// <summary>For the operator: does the scanner work, what waits, is there room (SEC-51, SEC-52). No name of a file, school or child.</summary>
[Vereist(Recht.BestandenNakijken)]
public sealed class BestandenModel(Bestandenstand stand) : PageModel
{
    public Scannerstand Scanner => stand.Scanner;

    public Schijfruimte Schijf => stand.Schijf;

    public Bestandentelling Telling { get; private set; } = new(0, null, 0, 0, 0);

    public long Megabytes => (Telling.Bytes + 1_048_575) / 1_048_576;

    public async Task OnGetAsync(CancellationToken ct) => Telling = await stand.TelAsync(ct);
}
