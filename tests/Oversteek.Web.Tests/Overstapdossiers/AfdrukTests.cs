using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Overstapdossiers;

/// <summary>B-32: a report that a mentor likes to read, on paper and on the screen.</summary>
public sealed class AfdrukTests(Vowereld wereld) : IClassFixture<Vowereld>
{
    private Proefserver Server => wereld.Server;

    [Fact, Regel("B-32", "OKR-14", "GEN-03")]
    public async Task De_afdruk_zegt_eerst_wie_u_belt_en_wat_het_advies_is_en_laat_lege_delen_weg()
    {
        await SchoolAsync();
        var id = await Server.LeerlingAsync(Server.Regio.PoSchool, Gevuld);
        await Server.Systeem(async db =>
        {
            db.Add(Bijlage.VoegToe(id, new Bestand("DYSLEXIE", "verklaring.pdf", "application/pdf", 3, Bijlagetoestand.InOrde), Bijlagebron.Upload, true, Server.Handeling(Server.Regio.PoSchool)));
            await db.SaveChangesAsync();
        });
        var po = await Server.LogInAsync(Rol.PoGebruiker, Server.Regio.PoSchool);

        var antwoord = await po.GetAsync($"/leerlingen/{id.Waarde}/okr/afdruk");

        antwoord.Antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        antwoord.Antwoord.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("Okr Jansen, Sanne.pdf");
        var pdf = await Pdftekst.WoordenAsync(antwoord.Bytes);
        var vandaag = Server.Handeling(Server.Regio.PoSchool).Vandaag.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("nl-NL"));
        pdf.ShouldContain("Wie kunt u bellen");
        pdf.ShouldContain("010 765 43 21");
        pdf.ShouldContain("Ouder 1 (vader)");
        pdf.ShouldContain("jansen@proef.example");
        pdf.ShouldContain($"Definitief advies havo, {vandaag}");
        pdf.ShouldContain("Geadviseerde uitstroom regulier onderwijs");
        pdf.ShouldContain("begrijpend lezen");
        pdf.ShouldContain("0,434");
        pdf.ShouldContain("12 november 2026");
        pdf.ShouldContain("Dyslexieverklaring");
        pdf.ShouldNotContain("niet ingevuld");
        pdf.ShouldNotContain("2026-11-12");
        pdf.IndexOf("Wie kunt u bellen", StringComparison.Ordinal).ShouldBeLessThan(pdf.IndexOf("1. Leerling, ouders en school", StringComparison.Ordinal));
    }

    [Fact, Regel("B-32", "B-16")]
    public async Task Wie_zijn_gegevens_sloot_staat_ook_niet_in_de_afdruk()
    {
        var id = await Server.LeerlingAsync(Server.Regio.PoSchool, (l, o, h) =>
        {
            Gevuld(l, o, h);
            l.WijzigOuder(1, l.Ouders[0].Gegevens with { Contact = new Adresgegevens { Geheim = true, Telefoon = "0107654321", Email = "geheim@proef.example", Straat = "Verborgenlaan", Huisnummer = "9" } }, h);
        });
        var po = await Server.LogInAsync(Rol.PoGebruiker, Server.Regio.PoSchool);

        var pdf = await Pdftekst.WoordenAsync((await po.GetAsync($"/leerlingen/{id.Waarde}/okr/afdruk")).Bytes);

        pdf.ShouldContain("contactgegevens zijn geheim");
        foreach (var geheim in new[] { "0107654321", "geheim@proef.example", "Verborgenlaan" })
            pdf.ShouldNotContain(geheim);
    }

    [Fact, Regel("B-32", "D-73")]
    public async Task Van_de_gekozen_leerlingen_komt_een_pdf_en_van_een_ander_niets()
    {
        var groep = $"K{Guid.NewGuid():N}"[..8];
        var (een, twee, drie) = (await KindAsync("Eerste", groep), await KindAsync("Tweede", groep), await KindAsync("Derde", groep));
        var vreemd = await Server.LeerlingAsync(Server.Regio.AnderePoSchool, Gevuld, "Vreemd");
        var po = await Server.LogInAsync(Rol.PoGebruiker, Server.Regio.PoSchool);
        var pagina = await po.GetAsync($"/klassenoverzicht/rapporten?groep={groep}");
        pagina.Tekst.ShouldContain("3 leerlingen in deze groep");
        var token = new KeyValuePair<string, string>("__RequestVerificationToken", pagina.Formulier("#afdrukken").Waarde("__RequestVerificationToken")!);

        var antwoord = await po.PostAsync($"/klassenoverzicht/rapporten?groep={groep}", [token, new("Kies", $"{een}"), new("Kies", $"{drie}"), new("Kies", $"{vreemd}")]);

        antwoord.Antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        var pdf = await Pdftekst.WoordenAsync(antwoord.Bytes);
        pdf.Split("Bladzijde 1 van").Length.ShouldBe(3);
        pdf.ShouldContain("Sanne Eerste");
        pdf.ShouldContain("Sanne Derde");
        pdf.ShouldNotContain("Tweede");
        pdf.ShouldNotContain("Vreemd");
        (await Server.Systeem(db => db.Logboek.CountAsync(l => (l.LeerlingId == een || l.LeerlingId == twee || l.LeerlingId == drie || l.LeerlingId == vreemd) && l.Soort == Leessoort.Afgedrukt))).ShouldBe(2);
        var niemand = await po.PostAsync($"/klassenoverzicht/rapporten?groep={groep}", [token]);
        niemand.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact, Regel("B-32", "GEN-03")]
    public async Task De_vo_school_leest_wie_zij_belt_de_datum_van_het_advies_en_de_uitstroom()
    {
        await SchoolAsync();
        var vo = await wereld.VoAsync();
        var (leerling, _) = await wereld.AangemeldAsync(vo, wereld.Havo);

        var een = await vo.GetAsync($"/leerlingen/{leerling.Waarde}/okr/1");
        var vier = await vo.GetAsync($"/leerlingen/{leerling.Waarde}/okr/4");

        een.Tekst.ShouldContain("010 765 43 21");
        een.Tekst.ShouldContain("Contactpersoon van de school");
        een.Tekst.ShouldContain("(vader)");
        vier.Tekst.ShouldContain("Datum definitief advies");
        vier.Tekst.ShouldContain("regulier onderwijs");
        vier.Document.QuerySelectorAll("main dd").Select(d => d.TextContent.Trim()).ShouldNotContain("-");
    }

    private Task<LeerlingId> KindAsync(string naam, string groep) => Server.LeerlingAsync(
        Server.Regio.PoSchool,
        (l, o, h) =>
        {
            Gevuld(l, o, h);
            l.VulAan(new Leerlinggegevens { Groep = groep }, h);
        },
        naam);

    private Task SchoolAsync() => Server.Systeem(async db =>
    {
        var school = await db.Organisaties.SingleAsync(o => o.Id == Server.Regio.PoSchool);
        school.WijzigContact(new Contactgegevens("010 765 43 21", "info@eik.example", null), school.Plaats ?? "Proefstad", Server.Handeling(Server.Regio.PoSchool));
        await db.SaveChangesAsync();
    });

    private static void Gevuld(Leerling leerling, Okr okr, Handeling handeling)
    {
        Proefgegevens.Compleet(leerling, okr, handeling);
        var twee = okr.Inhoud("2")!;
        okr.SlaOp("2", twee with { Toetsen = [new Toetsresultaat("Begrijpend lezen 3.0", "BL", "B8", new DateOnly(2026, 11, 12), "180", "III", 30, 53)] }, handeling);
    }
}
