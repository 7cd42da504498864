using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Zib;

/// <summary>The schools of a region: to be searched, filtered and exported as every list, and to agree with.</summary>
public sealed class AkkoordlijstTests
{
    private const string Pad = "/zib/regio";

    [Theory, Databases, Regel("D-72", "ZIB-01")]
    public async Task De_regio_zoekt_filtert_en_bewaart_haar_scholen(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        var (eik, ver) = (OrganisatieId.Nieuw(), OrganisatieId.Nieuw());
        await wereld.Server.Systeem(async db =>
        {
            db.AddRange(
                new Organisatie(eik, Organisatiesoort.PoSchool, "De Zilvereik") { RegioId = wereld.Server.Regio.Regio },
                new Organisatie(ver, Organisatiesoort.PoSchool, "De Verre Beuk") { RegioId = wereld.Server.Regio.AndereRegio });
            await db.SaveChangesAsync();
        });
        var regio = await wereld.Server.LogInAsync(Rol.Regiocoordinator, wereld.Server.Regio.Regio);

        (await (await regio.GetAsync(Pad)).Formulier("#akkoord").Zet("School", eik.ToString()).Zet("Akkoord", "true").VerstuurAsync())
            .Tekst.ShouldContain("Het akkoord is gegeven.");
        var bewijs = (await regio.GetAsync(Pad)).Formulier("#akkoord").Waarde("__RequestVerificationToken")!;
        (await regio.PostAsync(Pad + "?handler=Akkoord", [new("__RequestVerificationToken", bewijs), new("School", ver.ToString()), new("Akkoord", "true")]))
            .Status.ShouldBe(HttpStatusCode.NotFound, "van een andere regio");

        (await wereld.Server.Systeem(db => db.Regioakkoorden.Select(r => r.SchoolId).ToListAsync())).ShouldBe([eik]);
        Tabellen(await regio.GetAsync(Pad + "?akkoord=akkoord")).ShouldContain("De Zilvereik");
        Tabellen(await regio.GetAsync(Pad + "?akkoord=geen%20akkoord")).ShouldNotContain("De Zilvereik");
        var csv = System.Text.Encoding.UTF8.GetString((await regio.GetAsync(Pad + "?handler=Uitvoer&soort=csv")).Bytes);
        csv.ShouldContain("De Zilvereik");
        csv.ShouldNotContain("De Verre Beuk");
    }

    /// <summary>Without the form, which names every school.</summary>
    private static string Tabellen(Pagina pagina) => string.Join('\n', pagina.Document.QuerySelectorAll("main table").Select(t => t.TextContent));
}
