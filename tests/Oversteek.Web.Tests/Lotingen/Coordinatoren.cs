using Oversteek.Domain.Gebruikers;
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
        await StapAsync(Een, "#vastleggen");
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 4, 8), 13);
        await AanwezigAsync();
        await ErkenAsync();
        await SamenAsync("#bevriezen");
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 4, 9), 11);
        await AanwezigAsync();
        await SamenAsync("#trekken", ("Invoer.Toevalsbron", "4 2 6 1 3 3 5"));
        (await SamenAsync("#publiceren")).Tekst.ShouldContain("gepubliceerd");
    }
}
