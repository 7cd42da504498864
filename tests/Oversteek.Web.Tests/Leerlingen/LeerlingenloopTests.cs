using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Leerlingen;

/// <summary>From pupil to pupil on the same page, in the order of the list from which the user came.</summary>
public sealed class LeerlingenloopTests
{
    [Theory, Databases, Regel("LLN-05", "GEN-18", "SEC-35")]
    public async Task Vorige_en_volgende_blijven_op_dezelfde_pagina_en_houden_filter_volgorde_en_zoeken(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var (arends, bos, cremer) = (await LeerlingAsync("Arends"), await LeerlingAsync("Bos", klaar: true), await LeerlingAsync("Cremer"));
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        string[] paginas = ["okr/1", "okr/3", "okr/6", "okr/zienswijze/1", "adviesformulier", "orientatieformulier", "isk", "zib", "okr/controle"];
        foreach (var pagina in paginas)
            await StaatNaastAsync($"/leerlingen/{{0}}/{pagina}", arends, vorige: null, volgende: bos);
        await StaatNaastAsync("/aanmeldstatus/{0}", arends, null, bos);
        await StaatNaastAsync("/gesprekken/{0}", arends, null, bos);

        await po.GetAsync("/leerlingen?okr=Concept");
        foreach (var pagina in paginas)
            await StaatNaastAsync($"/leerlingen/{{0}}/{pagina}", arends, null, cremer);
        await StaatNaastAsync("/leerlingen/{0}/isk", bos, arends, cremer, "wie net uit het filter valt, houdt zijn plaats");
        await po.GetAsync("/leerlingen?okr=Concept&sorteer=-naam");
        await StaatNaastAsync("/leerlingen/{0}/okr/3", arends, cremer, null);
        await po.GetAsync("/klassenoverzicht");
        await StaatNaastAsync("/leerlingen/{0}/okr/3", arends, null, bos, "uit de klas geldt de klas");
        await (await po.GetAsync("/leerlingen")).Formulier("form[method=post][role=search]").Zet("Zoek", "cremer").VerstuurAsync();
        await StaatNaastAsync("/leerlingen/{0}/okr/3", arends, null, cremer, "ook een gezochte naam is een filter");

        async Task<LeerlingId> LeerlingAsync(string naam, bool klaar = false) => await server.LeerlingAsync(server.Regio.PoSchool, (l, o, h) =>
        {
            Proefgegevens.Compleet(l, o, h);
            if (klaar)
                o.MaakDefinitief([], h);
        }, naam);

        async Task StaatNaastAsync(string adres, LeerlingId wie, LeerlingId? vorige, LeerlingId? volgende, string? waarom = null)
        {
            var pagina = await po.GetAsync(Adres(adres, wie));
            Naast(pagina, "prev").ShouldBe(vorige is { } v ? Adres(adres, v) : null, waarom ?? adres);
            Naast(pagina, "next").ShouldBe(volgende is { } n ? Adres(adres, n) : null, waarom ?? adres);
        }
    }

    private static string? Naast(Pagina pagina, string kant) => pagina.Document.QuerySelector($".os-buren a[rel={kant}]")?.GetAttribute("href");

    private static string Adres(string vorm, LeerlingId id) => vorm.Replace("{0}", id.Waarde.ToString(), StringComparison.Ordinal);
}
