using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Adviesformulieren;

/// <summary>What stands on the paper: the route of this pupil, and why a class stands on the list (B-33).</summary>
public sealed class FormulierinhoudTests
{
    [Theory, Databases, Regel("B-33", "ADV-04", "VSO-01")]
    public async Task Een_vso_leerling_krijgt_pas_een_formulier_als_4c_is_ingevuld_en_dan_de_week_van_het_vso_zonder_loting(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (id, po) = await BeginAsync(wereld.Server, (l, o, h) =>
        {
            Proefgegevens.Compleet(l, o, h);
            o.StelAdviesVast(o.Advies with { Uitstroom = Uitstroom.GespecialiseerdOnderwijs }, h);
        });

        var fout = await (await po.GetAsync(Url(id))).Formulier("#definitief").VerstuurAsync();

        fout.Status.ShouldBe(HttpStatusCode.BadRequest);
        fout.Tekst.ShouldContain(AdviesformulierWeigeringen.VsoLeeg.Zin());
        (await wereld.Server.Systeem(db => db.UniekeCodes.CountAsync(c => c.LeerlingId == id))).ShouldBe(0);

        await (await po.GetAsync($"/leerlingen/{id.Waarde}/okr/4c")).Formulier("#okr").Zet("Invoer.Velden[typeVso]", "vso-3").Zet("Invoer.Velden[verwachtNiveau]", "vmbo-bb").VerstuurAsync();
        await (await po.GetAsync(Url(id))).Formulier("#definitief").VerstuurAsync();
        var pdf = await Pdftekst.WoordenAsync((await (await po.GetAsync(Url(id))).Formulier("#pdf").VerstuurAsync()).Bytes);

        pdf.ShouldContain("Soort onderwijs vso-3");
        pdf.ShouldContain("Er is geen loting.");
        pdf.ShouldContain("11 januari 2027 tot en met 5 februari 2027");
        pdf.ShouldNotContain("Loting", Case.Sensitive);
        pdf.ShouldNotContain("25 maart 2027 tot en met");
    }

    [Fact, Regel("B-33")]
    public async Task Wordt_4c_later_weer_leeg_dan_komt_er_geen_formulier_meer()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var (id, po) = await BeginAsync(wereld.Server, (l, o, h) =>
        {
            Proefgegevens.Compleet(l, o, h);
            o.StelAdviesVast(o.Advies with { Uitstroom = Uitstroom.GespecialiseerdOnderwijs }, h);
        });
        var tab = $"/leerlingen/{id.Waarde}/okr/4c";
        await (await po.GetAsync(tab)).Formulier("#okr").Zet("Invoer.Velden[typeVso]", "vso-3").Zet("Invoer.Velden[verwachtNiveau]", "vmbo-bb").VerstuurAsync();
        await (await po.GetAsync(Url(id))).Formulier("#definitief").VerstuurAsync();
        var formulier = (await po.GetAsync(Url(id))).Formulier("#pdf");
        await (await po.GetAsync(tab)).Formulier("#okr").Zet("Invoer.Velden[typeVso]", "").VerstuurAsync();

        var fout = await formulier.VerstuurAsync();

        fout.Status.ShouldBe(HttpStatusCode.BadRequest);
        fout.Tekst.ShouldContain(AdviesformulierWeigeringen.VsoLeeg.Zin());
        (await wereld.Server.Systeem(db => db.Adviesformulieren.SingleAsync(a => a.LeerlingId == id))).Afdrukken.ShouldBe(0);
    }

    [Theory, Databases, Regel("B-33", "D-36")]
    public async Task Een_klas_met_een_ander_advies_staat_op_de_lijst_met_de_reden(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (id, po) = await BeginAsync(wereld.Server, (l, o, h) =>
        {
            Proefgegevens.Compleet(l, o, h);
            o.StelAdviesVast(new Schooladvies { Definitief = "61", DefinitiefOp = h.Vandaag }, h);
        });
        await (await po.GetAsync(Url(id))).Formulier("#definitief").VerstuurAsync();

        var pdf = await Pdftekst.WoordenAsync((await (await po.GetAsync(Url(id))).Formulier("#pdf").VerstuurAsync()).Bytes);

        pdf.ShouldContain("Havo tweetalig");
        pdf.ShouldContain("Ook toegestaan: deze klas is");
        pdf.Split("Ook toegestaan:").Length.ShouldBeGreaterThanOrEqualTo(4, "havo, havo tweetalig en vwo passen alle drie bij havo/vwo");
    }

    private static async Task<(LeerlingId Id, Webklant Po)> BeginAsync(Proefserver server, Action<Leerling, Okr, Handeling> meer) =>
        (await server.LeerlingAsync(server.Regio.PoSchool, meer), await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool));

    private static string Url(LeerlingId id) => $"/leerlingen/{id.Waarde}/adviesformulier";
}
