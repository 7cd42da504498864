using Microsoft.Playwright;
using Oversteek.E2E.Tests.Proces;
using Oversteek.Testhulp;

namespace Oversteek.E2E.Tests;

/// <summary>A passkey in a real browser, on an authenticator that Chromium plays (SEC-15).</summary>
[Collection(Gedeeldedemo.Naam)]
public sealed class PasskeyInBrowserTests(Demoserver server)
{
    private const string Naam = "Mehmet Aydin";
    private const string Knop = "Inloggen met een passkey";

    [Fact]
    [Regel("SEC-15")]
    public async Task Iemand_voegt_een_passkey_toe_logt_ermee_in_en_neemt_hem_weer_weg()
    {
        await using var bezoeker = await server.BezoekerAsync();
        var apparaat = await bezoeker.Pagina.Context.NewCDPSessionAsync(bezoeker.Pagina);
        var sleutelbos = await ApparaatAsync(apparaat);
        await bezoeker.LogInAsync(Naam);
        await bezoeker.GaAsync("/account/passkeys");
        await bezoeker.Pagina.GetByLabel("Naam").FillAsync("Laptop van groep 8");
        await bezoeker.KnopAsync("Passkey toevoegen");
        await bezoeker.ZietAsync("De passkey is toegevoegd");
        await bezoeker.ZietAsync("Laptop van groep 8");
        await LogUitAsync(bezoeker);

        // The finger of somebody else: the authenticator refuses, and the page says so without sending anything.
        await apparaat.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = sleutelbos, ["isUserVerified"] = false });
        await bezoeker.Hoofd.GetByRole(AriaRole.Button, new() { Name = Knop }).ClickAsync();
        await bezoeker.Hoofd.GetByText("Er is geen passkey gekozen").WaitForAsync();
        bezoeker.Pad.ShouldBe("/inloggen");
        await apparaat.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = sleutelbos, ["isUserVerified"] = true });
        await bezoeker.KnopAsync(Knop);
        await bezoeker.GaAsync("/account/passkeys");
        await bezoeker.ZietAsync("Laptop van groep 8");
        await bezoeker.KnopAsync("Laptop van groep 8 verwijderen");
        await bezoeker.ZietAsync("De passkey is verwijderd");
    }

    [Fact]
    public async Task Zonder_script_staat_er_geen_knop_die_niets_doet()
    {
        await using var bezoeker = await server.BezoekerAsync(script: false);
        await bezoeker.GaAsync("/inloggen");

        (await bezoeker.Hoofd.GetByRole(AriaRole.Button, new() { Name = Knop }).CountAsync()).ShouldBe(0);
        (await bezoeker.Hoofd.GetByRole(AriaRole.Button, new() { Name = "Verder" }).CountAsync()).ShouldBe(1);
    }

    private static async Task LogUitAsync(Bezoeker bezoeker)
    {
        await bezoeker.GaAsync("/uitloggen");
        await bezoeker.KnopAsync("Ja, uitloggen");
    }

    private static async Task<string> ApparaatAsync(ICDPSession apparaat)
    {
        await apparaat.SendAsync("WebAuthn.enable");
        var antwoord = await apparaat.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return antwoord!.Value.GetProperty("authenticatorId").GetString()!;
    }
}
