using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Oversteek.Application.Post;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;
using Oversteek.Web.Tests.Gebruikers;
using Oversteek.Web.Tests.Toegang;

namespace Oversteek.Web.Tests.Kanarie;

/// <summary>
/// One child with recognisable values goes through the pages from entry to application; then those values are looked for where they must not
/// be: files, dump, log, temporary files, mails, addresses and titles.
/// </summary>
public sealed class KanarieTests : IDisposable
{
    private readonly Merkwaarden kanarie = Merkwaarden.Maak();
    private readonly Brievenbus brievenbus = new();
    private readonly Meelezer log = new();
    private readonly List<Pagina> gezien = [];

    public void Dispose() => log.Dispose();

    [Theory]
    [Databases]
    [Regel("SEC-5", "SEC-35", "SEC-53", "SEC-54", "SEC-62", "PRIV-3", "PRIV-12")]
    public async Task Geen_waarde_van_een_kind_lekt(Databasesoort soort)
    {
        var sinds = DateTime.UtcNow.AddSeconds(-1);
        await using var wereld = await Vowereld.OpAsync(new Proefserver
        {
            Soort = soort,
            Aanpassing = services =>
            {
                services.AddSingleton<IPostbode>(brievenbus);
                Meelezer.Registreer(services, log);
            },
        });
        var (leerling, code) = await VulInAsync(wereld);
        await BekijkAllesAsync(wereld, leerling);
        await Brievenbus.VerzendAsync(wereld.Server);

        await ControleerInvoerAsync(wereld, leerling, code);
        var kaal = code.Replace("-", "", StringComparison.Ordinal);
        Niet([.. kanarie.Persoonlijk, code, kaal], log.Regels, "log");
        Niet(kanarie.Persoonlijk, brievenbus.Ontvangen.SelectMany(b => new[] { b.Onderwerp, b.Tekst }), "mail");
        Niet(kanarie.Persoonlijk, gezien.SelectMany(p => Adressen(p).Append(p.Url).Append(p.Document.Title ?? "")), "adres of titel");
        foreach (var (pad, bytes) in await Kanarie.Opslag.BestandenAsync(wereld.Server, sinds))
        {
            foreach (var waarde in kanarie.Versleuteld.Append(kaal).Append(code))
                Merkwaarden.Bevat(bytes, waarde).ShouldBeFalse($"{waarde} staat leesbaar in {pad}");
        }
    }

    /// <summary>The search itself works: what was typed is there, readable for who may and as a plain name in the database.</summary>
    private async Task ControleerInvoerAsync(Vowereld wereld, LeerlingId leerling, string code)
    {
        var alles = string.Join('\n', gezien.Select(p => p.Document.DocumentElement.OuterHtml));
        foreach (var waarde in kanarie.Persoonlijk.Except([kanarie.Inhoud]))
            alles.ShouldContain(waarde);
        alles.ShouldContain(code);
        gezien.ShouldContain(p => Merkwaarden.Bevat(p.Bytes, kanarie.Inhoud), "de bijlage is te openen");
        wereld.Server.Diensten.GetRequiredService<ILoggerFactory>().CreateLogger("Oversteek.Proef").LogInformation("Proefregel.");
        log.Regels.ShouldContain(r => r.Contains("Proefregel.", StringComparison.Ordinal), "het log wordt echt gelezen");
        log.Regels.ShouldNotContain(r => r.Contains(leerling.Waarde.ToString(), StringComparison.OrdinalIgnoreCase));
        brievenbus.Ontvangen.ShouldContain(b => b.Aan.Waarde == kanarie.Email);
        (await Kanarie.Opslag.BestandenAsync(wereld.Server, DateTime.UtcNow)).ShouldContain(b => Merkwaarden.Bevat(b.Bytes, kanarie.Achternaam));
    }

    private async Task<(LeerlingId Leerling, string Code)> VulInAsync(Vowereld wereld)
    {
        var po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);
        var eerste = Zie(await Zie(await po.GetAsync("/leerlingen/nieuw")).Formulier().Zet("Invoer.Roepnaam", kanarie.Roepnaam).Zet("Invoer.Achternaam", kanarie.Achternaam).Zet("Invoer.Geboortedatum", "14-3-2015").VerstuurAsync());
        var leerling = await wereld.Server.Systeem(db => db.Leerlingen.Where(l => l.Personalia.Achternaam == kanarie.Achternaam).Select(l => l.Id).SingleAsync());
        var dossier = $"/leerlingen/{leerling.Waarde}/okr/";
        Zie(await TabEen(eerste).VerstuurAsync("Opslaan"));
        await VulTabAsync(po, dossier + "3");
        var bijlagen = Zie(await po.GetAsync(dossier + "6"));
        Zie(await bijlagen.Formulier("#toevoegen").Zet("Invoer.Type", "OPP").Zet("Invoer.Vrijgeven", "true").MetBestand("Invoer.Bestand", kanarie.Bestandsnaam, System.Text.Encoding.UTF8.GetBytes(kanarie.Inhoud), "text/plain").VerstuurAsync());
        await MaakDefinitiefAsync(wereld, leerling);
        Zie(await Zie(await po.GetAsync($"/leerlingen/{leerling.Waarde}/adviesformulier")).Formulier("#definitief").VerstuurAsync());
        var code = gezien[^1].Document.QuerySelector("#unieke-code")!.TextContent.Trim();
        var vo = await wereld.VoAsync();
        Zie(await Vowereld.VoerInAsync(vo, code));
        Zie(await Vowereld.DefinitiefAsync(vo, (await wereld.AanmeldingVanAsync(leerling)).Id, wereld.Havo));
        return (leerling, code);
    }

    private Formulier TabEen(Pagina pagina)
    {
        var formulier = pagina.Formulier("#okr").Zet("Invoer.Bsn", kanarie.Bsn).Zet("Invoer.Straat", kanarie.Straat).Zet("Invoer.Huisnummer", "7").Zet("Invoer.Postcode", "3011AB").Zet("Invoer.Plaats", "Proefstad");
        return formulier.Zet("Invoer.Ouders[0].Voorletters", "A.").Zet("Invoer.Ouders[0].Achternaam", kanarie.Ouder).Zet("Invoer.Ouders[0].Relatie", "2").Zet("Invoer.Ouders[0].Email", kanarie.Email)
            .Zet("Invoer.Ouders[0].Telefoon", kanarie.Telefoon).Zet("Invoer.Ouders[0].Keuze", "Ja");
    }

    private async Task VulTabAsync(Webklant po, string url)
    {
        var pagina = Zie(await po.GetAsync(url));
        var formulier = pagina.Formulier("#okr");
        foreach (var naam in pagina.Document.QuerySelectorAll("#okr textarea").Select(t => t.GetAttribute("name")!))
            formulier.Zet(naam, kanarie.Diagnose);
        Zie(await formulier.VerstuurAsync("Opslaan"));
    }

    /// <summary>The rest of the questions is not what this test is about.</summary>
    private static Task MaakDefinitiefAsync(Vowereld wereld, LeerlingId leerling) => wereld.Server.Systeem(async db =>
    {
        var okr = await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == leerling);
        var handeling = wereld.Server.Handeling(wereld.Server.Regio.PoSchool);
        okr.StelAdviesVast(new() { Voorlopig = "60", VoorlopigOp = handeling.Vandaag, Definitief = "60", DefinitiefOp = handeling.Vandaag }, handeling).IsGelukt.ShouldBeTrue();
        okr.MaakDefinitief([], handeling).IsGelukt.ShouldBeTrue();
        await db.SaveChangesAsync();
    });

    /// <summary>Every page that a role may open on this child and every list.</summary>
    private async Task BekijkAllesAsync(Vowereld wereld, LeerlingId leerling)
    {
        var aanmelding = (await wereld.AanmeldingVanAsync(leerling)).Id;
        var bijlage = await wereld.Server.Systeem(db => db.Bijlagen.Where(b => b.LeerlingId == leerling).Select(b => b.Id).SingleAsync());
        foreach (var (rol, organisatie) in new[] { (Rol.PoBeheerder, wereld.Server.Regio.PoSchool), (Rol.VoBeheerder, wereld.School), (Rol.Regiocoordinator, wereld.Server.Regio.Regio), (Rol.Monitorrol, wereld.Server.Regio.Bestuur) })
        {
            var klant = await wereld.Server.LogInAsync(rol, organisatie);
            foreach (var verwachting in Verwachting.Alle().Where(v => v.Rollen.Contains(rol) && !v.Route.StartsWith("/beheer/", StringComparison.Ordinal)))
            {
                var url = verwachting.Route.Replace("{bijlage:guid}", bijlage.Waarde.ToString(), StringComparison.Ordinal)
                    .Replace("{id:guid}", (verwachting.Route.StartsWith("/aanmeldingen", StringComparison.Ordinal) ? aanmelding.Waarde : leerling.Waarde).ToString(), StringComparison.Ordinal)
                    .Replace("{nummer:regex(^(2|3|4|4b|4c|5)$)}", "3", StringComparison.Ordinal);
                if (!url.Contains('{', StringComparison.Ordinal))
                    Zie(await klant.GetAsync(url));
            }
            if (rol == Rol.PoBeheerder)
                Zie(await Zie(await klant.GetAsync($"/leerlingen/{leerling.Waarde}/okr/1")).Formulier("#bsn form").VerstuurAsync());
        }
    }

    private Pagina Zie(Pagina pagina)
    {
        pagina.Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.ServiceUnavailable);
        gezien.Add(pagina);
        return pagina;
    }

    private static IEnumerable<string> Adressen(Pagina pagina) => pagina.Document.All.OfType<IHtmlElement>()
        .SelectMany(e => new[] { "href", "src", "action", "formaction" }.Select(e.GetAttribute)).OfType<string>().Select(Uri.UnescapeDataString);

    private static void Niet(IReadOnlyList<string> waarden, IEnumerable<string> teksten, string waar)
    {
        foreach (var tekst in teksten)
        {
            foreach (var waarde in waarden)
                tekst.Contains(waarde, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{waarde} staat in {waar}: {(tekst.Length > 300 ? tekst[..300] : tekst)}");
        }
    }
}
