using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Lotingen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Lotingen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Lotingen;

/// <summary>Two coordinators of the region behind two screens; every step of the lottery takes both (SEC-12).</summary>
internal sealed class Coordinatoren(Vowereld wereld)
{
    private const string Pad = "/regio/loting";

    public Webklant Een { get; private set; } = null!;

    public Webklant Twee { get; private set; } = null!;

    /// <summary>After the clock was moved: the second factor is fresh for five minutes only.</summary>
    public async Task<Coordinatoren> AanwezigAsync()
    {
        Een = await wereld.Server.LogInAsync(Rol.Regiocoordinator, wereld.Server.Regio.Regio);
        Twee = await wereld.Server.LogInAsync(Rol.Regiocoordinator, wereld.Server.Regio.Regio);
        return this;
    }

    /// <summary>The notary has made a secret and gave its fingerprint; chance is a beacon and 20 dice.</summary>
    public static async Task<Pagina> BereidVoorAsync(Webklant wie, params (string Veld, string Waarde)[] velden)
    {
        var pagina = await wie.GetAsync(Pad);
        var notaris = Proefceremonie.Notaris(pagina.Document.QuerySelector("#voorbereiden")!.PreviousElementSibling!.QuerySelector("strong")!.TextContent);
        var form = pagina.Formulier("#voorbereiden")
            .Zet("Invoer.Houders[0].Organisatie", notaris.Organisatie!)
            .Zet("Invoer.Houders[0].Vingerafdruk", notaris.Vingerafdruk!);
        if (pagina.Document.QuerySelector("#voorbereiden [name='Invoer.Laat']") is not null)
            form.Zet("Invoer.Laat", Proefceremonie.Reden);
        foreach (var (veld, waarde) in velden)
            form.Zet(veld, waarde);
        return await form.VerstuurAsync();
    }

    public async Task<Pagina> LegVastAsync()
    {
        await BereidVoorAsync(Een);
        return await SamenAsync("#vastleggen");
    }

    /// <summary>Chance, the secret of the notary, and the draw.</summary>
    public async Task<Pagina> TrekAsync(int worp = 1)
    {
        await SamenAsync("#toeval", await WaardenAsync(worp));
        await StapAsync(Een, "#openen-2", ("Invoer.Geheimen[2]", await GeheimAsync()));
        return await SamenAsync("#trekken");
    }

    public Task<string> GeheimAsync() => wereld.Server.Systeem(async db =>
        Proefceremonie.Geheim((await db.Lotingen.AsNoTracking().SingleAsync(l => l.Status != Lotingstatus.Ontdooid)).Ronde()));

    public Task<(string Veld, string Waarde)[]> WaardenAsync(int worp = 1) => wereld.Server.Systeem(async db =>
        Proefceremonie.Toeval(await db.Lotingen.AsNoTracking().SingleAsync(l => l.Status != Lotingstatus.Ontdooid), worp)
            .Select((w, i) => ($"Invoer.Toeval[{i}]", w!)).ToArray());

    public static async Task<Pagina> StapAsync(Webklant wie, string formulier, params (string Veld, string Waarde)[] velden)
    {
        var form = (await wie.GetAsync(Pad)).Formulier(formulier);
        foreach (var (veld, waarde) in velden)
            form.Zet(veld, waarde);
        return await form.VerstuurAsync();
    }

    public async Task<Pagina> SamenAsync(string formulier, params (string Veld, string Waarde)[] velden)
    {
        await StapAsync(Een, formulier, velden);
        return await StapAsync(Twee, formulier, formulier == "#ontdooien" ? [] : velden);
    }

    /// <summary>Everything on the checklist, with one reason.</summary>
    public async Task<Pagina> ErkenAsync()
    {
        var pagina = await Een.GetAsync(Pad);
        if (pagina.Document.QuerySelector("#erkennen") is null)
            return pagina;
        var form = pagina.Formulier("#erkennen").Zet("Invoer.Reden", "Besproken met de scholen.");
        foreach (var vinkje in pagina.Document.QuerySelectorAll("#erkennen input[name='Invoer.Erken']"))
            form.Zet("Invoer.Erken", vinkje.GetAttribute("value")!);
        return await form.VerstuurAsync();
    }

    /// <summary>From the secret to the result.</summary>
    public async Task LootAsync()
    {
        await AanwezigAsync();
        await LegVastAsync();
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 4, 8), 13);
        await AanwezigAsync();
        await ErkenAsync();
        await SamenAsync("#bevriezen");
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 4, 9), 11);
        await AanwezigAsync();
        await TrekAsync();
        (await SamenAsync("#publiceren")).Tekst.ShouldContain("gepubliceerd");
    }
}
