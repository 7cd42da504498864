using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Gebruikers;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using QRCoder;

namespace Oversteek.Web.Pages.Gebruikers;

/// <summary>Sets up the authenticator app and shows the recovery codes, once. Reached with a password alone; nothing else is (SEC-14).</summary>
[SessieVereist]
public sealed class InstellenModel(UserManager<Account> accounts, Tweedefactor factor, Sessies sessies) : PageModel
{
    [BindProperty]
    public TweedeFactorModel.InvoerModel Invoer { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    public string Sleutel { get; private set; } = "";

    public string Qr { get; private set; } = "";

    public IReadOnlyList<string>? Herstelcodes { get; private set; }

    public string Verder => this.Terugweg(Terug);

    public async Task<IActionResult> OnGetAsync() => await ToonAsync() ? Page() : LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ToonAsync())
            return LocalRedirect("/");
        if (!ModelState.IsValid)
            return this.MetFouten();
        Herstelcodes = await factor.BevestigAsync(await this.AccountAsync(accounts), HttpContext.Sessie()!.Id, Invoer.Code, ct);
        if (Herstelcodes is null)
            return this.FactorGeweigerd(Factoruitkomst.Onjuist);
        var sessie = HttpContext.Sessie()!;
        await HttpContext.ZetSessieAsync(sessie.TweedeFactorOp is null ? await sessies.BeginHeelAsync(sessie, ct) : await sessies.VersAsync(sessie, ct));
        return Page();
    }

    private async Task<bool> ToonAsync()
    {
        var account = await this.AccountAsync(accounts);
        // With a password alone nobody replaces a factor that is in use.
        var (sessie, eerste) = (HttpContext.Sessie()!, HttpContext.Sessie() is { TweedeFactorOp: null });
        if (eerste && account.TwoFactorEnabled)
            return false;
        if ((await factor.WachtendAsync(account, sessie.Id) ?? (eerste ? await factor.BereidVoorAsync(account, sessie.Id) : null)) is not { } sleutel)
            return false;
        Sleutel = string.Join(' ', Totp.Base32(sleutel).Chunk(4).Select(d => new string(d)));
        using var data = new QRCodeGenerator().CreateQrCode(Totp.Adres(sleutel, account.Email ?? account.Naam), QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(data);
        Qr = "data:image/svg+xml;base64," + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(svg.GetGraphic(5)));
        return true;
    }
}
