using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Domain.Toegang;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Gebruikers;

namespace Oversteek.Web.Tests.Ouderportaal;

/// <summary>What the school does: letters and mails for a class, again, to another address, taken back, and the draft shown.</summary>
public sealed class UitnodigenTests
{
    private const string Lijst = "/ouderportaal/uitnodigen";

    [Theory, Databases, Regel("OUD-02", "OUD-05", "D-73", "D-06", "SEC-22")]
    public async Task Een_klas_krijgt_per_mail_een_eigen_code_en_wie_geen_gezag_heeft_niet(Databasesoort soort)
    {
        var (server, post) = await Ouderproef.ServerAsync(soort);
        await using var weg = server;
        var kind = await server.LeerlingAsync(server.Regio.PoSchool, (l, _, h) => l.WijzigOuder(2, l.Ouders[1].Gegevens with { Gezag = Gezag.Nee }, h));
        await server.Systeem(async db =>
        {
            var leerling = await db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == kind);
            leerling.WijzigOuder(1, leerling.Ouders.Single(o => o.Volgnummer == 1).Gegevens with { Contact = new Adresgegevens { Email = "een@proef.example" } },
                server.Handeling(server.Regio.PoSchool));
            await db.SaveChangesAsync();
        });
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        var lijst = await po.GetAsync($"{Lijst}?wijze=Email");
        lijst.Tekst.ShouldContain("Deze ouder heeft geen gezag");
        var sleutel = $"{kind.Waarde}:1";
        var na = await lijst.Formulier("#uitnodigen").Zet($"Taal[{sleutel}]", "tr").VerstuurAsync();
        na.Tekst.ShouldContain("Uitgenodigd per e-mail: 1.");
        await Brievenbus.VerzendAsync(server);

        var mail = post.Ontvangen.ShouldHaveSingleItem();
        mail.Tekst.ShouldContain("/ouders#");
        mail.Tekst.ShouldContain("Sayın veli");
        (await server.Systeem(db => db.UitgaandeBerichten.SingleAsync(b => b.Sjabloon == "ouder.portaal-uitnodiging"))).Gegevens.ShouldNotContain("#");
        var code = mail.Tekst[(mail.Tekst.IndexOf('#') + 1)..].Split('\n')[0].Trim();
        (await Ouderproef.MetCodeAsync(server.Anoniem(), code, await Ouderproef.GeborenAsync(server, kind))).Pad.ShouldBe("/ouders/inschrijven");
        (await server.Systeem(db => db.Ouderportaalcodes.SingleAsync(c => c.LeerlingId == kind))).Ouder.ShouldBe(1);

        // Again, to another address: the code of before is worthless.
        await (await po.GetAsync($"/leerlingen/{kind.Waarde}/ouderportaal")).Formulier("#mail-1").Zet("Adres[1]", "ander@proef.example").VerstuurAsync();
        await Brievenbus.VerzendAsync(server);
        post.Ontvangen.ShouldContain(b => b.Aan.Waarde == "ander@proef.example" && b.Tekst.Contains("/ouders#", StringComparison.Ordinal));
        (await Ouderproef.MetCodeAsync(server.Anoniem(), code, await Ouderproef.GeborenAsync(server, kind))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory, Databases, Regel("OUD-02", "SEC-24")]
    public async Task Een_brief_heeft_een_code_die_werkt_in_de_taal_van_de_ouder(Databasesoort soort)
    {
        var (server, _) = await Ouderproef.ServerAsync(soort);
        await using var weg = server;
        var kind = await server.LeerlingAsync(server.Regio.PoSchool);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var lijst = await po.GetAsync(Lijst);

        var brief = await lijst.Formulier("#uitnodigen").Zet($"Taal[{kind.Waarde}:1]", "ar").VerstuurAsync();

        brief.Antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        var tekst = await Pdftekst.WoordenAsync(brief.Bytes);
        var codes = System.Text.RegularExpressions.Regex.Matches(tekst, "[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}-[0-9A-HJKMNP-TV-Z]",
            System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => m.Value).Distinct().ToList();
        codes.Count.ShouldBe(2, "elke ouder een eigen code");
        tekst.ShouldNotContain("2015");
        (await Ouderproef.MetCodeAsync(server.Anoniem(), codes[0], await Ouderproef.GeborenAsync(server, kind))).Pad.ShouldBe("/ouders/inschrijven");
        (await server.Systeem(db => db.Ouderportaalcodes.Where(c => c.LeerlingId == kind).Select(c => c.Status).ToListAsync()))
            .ShouldAllBe(s => s == Ouderportaalcodestatus.Uitgegeven);
    }

    [Theory, Databases, Regel("OUD-05", "D-06", "SEC-9")]
    public async Task Het_concept_is_te_lezen_als_de_school_het_toont_en_niet_meer_na_intrekken(Databasesoort soort)
    {
        var (server, post) = await Ouderproef.ServerAsync(soort);
        await using var weg = server;
        var kind = await server.LeerlingAsync(server.Regio.PoSchool, Proefgegevens.Compleet);
        var ouder = await Ouderproef.BinnenAsync(server, post, kind);
        (await ouder.GetAsync("/ouders/rapport")).Tekst.ShouldContain("nog niet klaar");
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        await (await po.GetAsync($"/leerlingen/{kind.Waarde}/ouderportaal")).Formulier("#tonen").VerstuurAsync();
        (await ouder.GetAsync("/ouders/rapport")).Tekst.ShouldContain("Dit is nog een concept");
        (await server.Systeem(db => db.Inzagerechten.CountAsync(i =>
            i.LeerlingId == kind && i.Reikwijdte == Inzagereikwijdte.OuderMetDossier && i.Tot > server.Klok.GetUtcNow()))).ShouldBe(1);
        (await (await server.LogInAsync(Rol.PoGebruiker, server.Regio.AnderePoSchool))
            .GetAsync($"/leerlingen/{kind.Waarde}/ouderportaal")).Status.ShouldBe(HttpStatusCode.NotFound);

        await (await po.GetAsync($"/leerlingen/{kind.Waarde}/ouderportaal")).Formulier("#intrekken-1").VerstuurAsync();
        (await ouder.GetAsync("/ouders/rapport")).Pad.ShouldBe("/ouders");
    }
}
