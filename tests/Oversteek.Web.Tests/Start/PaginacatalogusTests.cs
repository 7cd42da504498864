using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Toegang;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Tests.Start;

/// <summary>Menu, tasks and help come from the features; each names a page that is there.</summary>
public sealed class PaginacatalogusTests(Proefserver server) : IClassFixture<Proefserver>
{
    [Fact]
    public void Elke_verwijzing_van_menu_en_hulp_heeft_een_adres()
    {
        var adressen = server.Diensten.GetRequiredService<Paginaadressen>();

        Paginacatalogus.Alle.Links.ShouldNotBeEmpty();
        Paginacatalogus.Alle.Links.Select(adressen.Van).ShouldAllBe(adres => adres.StartsWith('/') && !adres.Contains('{'));
        adressen.Van(Paginalink.Naar<Pages.Leerlingen.IndexModel>("?okr=Concept")).ShouldBe("/leerlingen?okr=Concept");
    }

    [Fact]
    public void Een_pagina_die_er_niet_is_is_een_fout()
    {
        Should.Throw<InvalidOperationException>(() => server.Diensten.GetRequiredService<Paginaadressen>().Van(new Paginalink(typeof(WegModel))));
    }

    [Fact]
    public void Twee_features_op_een_plaats_houden_het_programma_tegen()
    {
        Should.Throw<InvalidOperationException>(() => new Paginacatalogus([new Eenpaginas(10), new Tweepaginas(10)])).Message.ShouldContain("menu Po 10");
        Should.NotThrow(() => new Paginacatalogus([new Eenpaginas(10), new Tweepaginas(11)]));
    }

    private static class WegModel
    {
    }

    private sealed class Eenpaginas(int plaats) : Paginamodule
    {
        protected override void Beschrijf(Paginabouwer paginas) => paginas.Menu<Pages.Start.IndexModel>(Doelgroep.Po, plaats, "Een", "eye", Recht.BerichtenLezen);
    }

    private sealed class Tweepaginas(int plaats) : Paginamodule
    {
        protected override void Beschrijf(Paginabouwer paginas) => paginas.Menu<Pages.Start.IndexModel>(Doelgroep.Po, plaats, "Twee", "eye", Recht.BerichtenLezen);
    }
}
