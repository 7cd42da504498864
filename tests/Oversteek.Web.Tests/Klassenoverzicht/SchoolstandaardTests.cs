using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Klassenoverzicht;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Klassenoverzicht;

/// <summary>What is the same for most pupils is typed once; it counts for a child when somebody saves it there (D-73).</summary>
public sealed class SchoolstandaardTests
{
    private const string Contact = "Invoer.Velden[contactpersoon]";

    [Theory]
    [Databases]
    [Regel("D-73", "REL-7")]
    public async Task De_standaard_hoort_bij_de_school_en_het_jaar_en_twee_mensen_zien_elkaar(Databasesoort soort)
    {
        await using var proef = new Klasproef(soort);
        await proef.InitializeAsync();
        var (po, collega) = (await proef.PoAsync(), await proef.PoAsync());
        var verouderd = (await collega.GetAsync("/klassenoverzicht/standaard")).Formulier("#standaard").Zet(Contact, "M. Bos");

        await ZetAsync(po, (Contact, "J. Jansen"), ("Invoer.Velden[toetsnaam]", "Route 8"));

        (await verouderd.VerstuurAsync("Opslaan")).Status.ShouldBe(HttpStatusCode.Conflict);
        var standaard = (await proef.Server.Systeem(db => db.Set<Schoolstandaard>().ToListAsync())).ShouldHaveSingleItem();
        (standaard.OrganisatieId, standaard.Schooljaar, standaard.Antwoorden["contactpersoon"]).ShouldBe((proef.Server.Regio.PoSchool, Proefregio.Schooljaar, "J. Jansen"));
        var ander = await proef.Server.LogInAsync(Domain.Gebruikers.Rol.PoGebruiker, proef.Server.Regio.AnderePoSchool);
        (await ander.GetAsync("/klassenoverzicht/standaard")).Formulier("#standaard").Waarde(Contact).ShouldBe("");

        var fout = await (await po.GetAsync("/klassenoverzicht/standaard")).Formulier("#standaard").Zet("Invoer.Velden[inzageDatum]", "2030-01-01").VerstuurAsync("Opslaan");
        fout.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await proef.Server.Systeem(db => db.Set<Schoolstandaard>().SingleAsync())).Antwoorden["inzageDatum"].ShouldBeNull();
    }

    [Fact, Regel("D-73", "D-13")]
    public async Task De_standaard_staat_klaar_op_het_tabblad_en_in_de_cel_maar_telt_pas_na_opslaan()
    {
        await using var proef = new Klasproef();
        await proef.InitializeAsync();
        var (leeg, eigen) = (await proef.LeerlingAsync("Leeg"), await proef.LeerlingAsync("Vol", Proefgegevens.Compleet));
        var po = await proef.PoAsync();
        await ZetAsync(po, (Contact, "J. Jansen"), ("Invoer.Velden[toetsnaam]", "Route 8"), ("Invoer.Velden[inzageDatum]", "2027-01-18"));

        var tabblad = await po.GetAsync($"/leerlingen/{leeg}/okr/1");
        tabblad.Formulier("#okr").Waarde(Contact).ShouldBe("J. Jansen");
        tabblad.Tekst.ShouldContain("Standaard van de school. Telt mee als u opslaat.");
        (await po.GetAsync($"/leerlingen/{eigen}/okr/1")).Formulier("#okr").Waarde(Contact).ShouldBe("Geen bijzonderheden");
        (await po.GetAsync("/klassenoverzicht")).Document.QuerySelector($"#rij-{leeg} [data-kolom=contactpersoon]")!.TextContent.ShouldContain("standaard: J. Jansen");
        (await po.GetAsync($"/leerlingen/{leeg}/okr/controle")).Tekst.ShouldContain("Contactpersoon van de school");
        (await proef.WaardeAsync(leeg, "contactpersoon")).ShouldBeNull();

        await tabblad.Formulier("#okr").VerstuurAsync("Opslaan");
        (await proef.WaardeAsync(leeg, "contactpersoon")).ShouldBe("J. Jansen");
        // The name of a test is only an answer of who takes part.
        await (await po.GetAsync($"/leerlingen/{leeg}/okr/2")).Formulier("#okr").Zet("Invoer.Velden[deelname]", "ontheffing").VerstuurAsync("Opslaan");
        (await proef.WaardeAsync(leeg, "deelname")).ShouldBe("ontheffing");
        (await proef.WaardeAsync(leeg, "toetsnaam")).ShouldBeNull();
    }

    [Fact, Regel("D-73")]
    public async Task De_standaard_wordt_in_een_keer_ingevuld_waar_nog_niets_staat()
    {
        await using var proef = new Klasproef();
        await proef.InitializeAsync();
        var (leeg, vol) = (await proef.LeerlingAsync("Leeg", (_, o, h) => o.SlaOp("2", new Onderdeelinhoud().Met("deelname", "deelgenomen"), h)), await proef.LeerlingAsync("Vol", Proefgegevens.Compleet));
        var po = await proef.PoAsync();
        async Task<Pagina> VoorbeeldAsync() => await (await po.GetAsync("/klassenoverzicht")).Formulier("#keuze").Zet("Wat", "standaard").Smokkel("Kies", leeg.ToString()).Smokkel("Kies", vol.ToString()).VerstuurAsync();
        (await VoorbeeldAsync()).Tekst.ShouldContain(KlassenoverzichtWeigeringen.GeenStandaard.Zin());
        await ZetAsync(po, (Contact, "J. Jansen"), ("Invoer.Velden[toetsnaam]", "Route 8"), ("Invoer.Velden[inzageDatum]", "2027-01-18"));

        await (await VoorbeeldAsync()).Formulier("#bevestig").VerstuurAsync();

        (await proef.WaardeAsync(leeg, "contactpersoon")).ShouldBe("J. Jansen");
        (await proef.WaardeAsync(leeg, "toetsnaam")).ShouldBe("Route 8");
        (await proef.WaardeAsync(leeg, "inzageDatum")).ShouldBe("2027-01-18");
        (await proef.WaardeAsync(vol, "contactpersoon")).ShouldBe("Geen bijzonderheden");
        (await proef.WaardeAsync(vol, "inzageDatum")).ShouldBe("2027-01-15");
        (await proef.WaardeAsync(vol, "toetsnaam")).ShouldBeNull();
    }

    [Fact, Regel("D-73")]
    public async Task Opslaan_en_volgende_loopt_de_klas_langs_op_hetzelfde_tabblad()
    {
        await using var proef = new Klasproef();
        await proef.InitializeAsync();
        var (eerste, tweede) = (await proef.LeerlingAsync("Åberg"), await proef.LeerlingAsync("Bos"));
        await proef.LeerlingAsync("Andere groep", groep: "8B");
        var po = await proef.PoAsync();

        var na = await (await po.GetAsync($"/leerlingen/{eerste}/okr/3")).Formulier("#okr").Zet("Invoer.Velden[concentratie]", "Goed").VerstuurAsync("Opslaan en volgende leerling");

        na.Url.ShouldEndWith($"/leerlingen/{tweede}/okr/3");
        (await proef.WaardeAsync(eerste, "concentratie")).ShouldBe("Goed");
        na.Document.QuerySelector("a[rel=prev]")!.GetAttribute("href").ShouldBe($"/leerlingen/{eerste}/okr/3");
        na.Document.QuerySelector("a[rel=next]").ShouldBeNull();
        var een = await (await po.GetAsync($"/leerlingen/{eerste}/okr/1")).Formulier("#okr").Zet(Contact, "M. Bos").VerstuurAsync("Opslaan en volgende leerling");
        een.Url.ShouldEndWith($"/leerlingen/{tweede}/okr/1");
        (await proef.WaardeAsync(eerste, "contactpersoon")).ShouldBe("M. Bos");
    }

    private static async Task ZetAsync(Webklant po, params (string Veld, string Waarde)[] velden)
    {
        var formulier = (await po.GetAsync("/klassenoverzicht/standaard")).Formulier("#standaard");
        foreach (var (veld, waarde) in velden)
            formulier.Zet(veld, waarde);
        (await formulier.VerstuurAsync("Opslaan")).Tekst.ShouldContain("De standaard van de school is opgeslagen.");
    }
}
