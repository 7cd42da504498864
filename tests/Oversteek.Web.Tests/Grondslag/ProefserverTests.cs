using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Grondslag;

/// <summary>The walls of the foundation, seen through the context that every page uses.</summary>
public sealed class ProefserverTests(Proefserver server) : IClassFixture<Proefserver>
{
    [Fact]
    public async Task Een_leerling_is_zichtbaar_voor_de_eigen_school_en_niet_voor_een_andere()
    {
        var id = await server.LeerlingAsync(server.Regio.PoSchool, Proefgegevens.Compleet);

        (await AantalAsync(server.Regio.PoSchool, id)).ShouldBe(1);
        (await AantalAsync(server.Regio.AnderePoSchool, id)).ShouldBe(0);
        (await AantalAsync(server.Regio.Regio, id)).ShouldBe(0);
        (await server.Systeem(db => db.Inzagerechten.CountAsync(i => i.LeerlingId == id))).ShouldBe(3);
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.LeerlingId == id))).ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task Versleutelde_inhoud_komt_leesbaar_terug()
    {
        var id = await server.LeerlingAsync(server.Regio.PoSchool, Proefgegevens.Compleet);

        var leerling = await server.Systeem(db => db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == id));
        leerling.Bsn.ShouldNotBeNull().Length.ShouldBe(9);
        leerling.Ouders[0].Contact!.Email.ShouldBe("jansen@proef.example");
        var okr = await server.Systeem(db => db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == id));
        okr.Onderdelen.Single(o => o.Nummer == "3").Inhoud["contact"].ShouldBe("Geen bijzonderheden");
        Okrcontrole.Openstaand(leerling, okr, Okrvelden.Voor(new()), new DateOnly(2027, 1, 20)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Zonder_inlog_gaat_een_pagina_naar_inloggen()
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, "/stijlgids/bevestigen");
        (await server.Anoniem().VerstuurAsync(verzoek, volg: false)).Status.ShouldBeOneOf(HttpStatusCode.Redirect, HttpStatusCode.NotFound, HttpStatusCode.OK);
    }

    private Task<int> AantalAsync(Oversteek.Domain.Bouwstenen.OrganisatieId organisatie, Oversteek.Domain.Bouwstenen.LeerlingId id) =>
        server.InScopeAsync(sp => ((Oversteek.Application.Persistence.OversteekDb)sp.GetService(typeof(Oversteek.Application.Persistence.OversteekDb))!).Leerlingen.CountAsync(l => l.Id == id),
            toegang => toegang.Gebruik(organisatie, null, Rol.PoGebruiker));
}
