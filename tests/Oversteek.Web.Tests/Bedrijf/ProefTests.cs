using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Bedrijf;

/// <summary>A proef says that it is one, and keeps no number of a child that exists (PRIV-17).</summary>
public sealed class ProefTests : IAsyncLifetime
{
    private const string Medewerker = "Vul hier geen gegevens in van echte kinderen.";
    private const string Ouder = "Dit is een proef. Vul hier geen gegevens in van uw kind.";

    private readonly Proefserver proef = new()
    {
        Aanpassing = diensten => diensten.Replace(ServiceDescriptor.Singleton(new Installatie(Installatiesoort.Proef))),
    };

    public ValueTask InitializeAsync() => proef.InitializeAsync();

    public ValueTask DisposeAsync() => proef.DisposeAsync();

    [Fact, Regel("PRIV-17")]
    public async Task Op_elke_soort_pagina_staat_dat_het_een_proef_is_en_in_een_productie_nergens()
    {
        await using var productie = await Proefserver.StartAsync();
        foreach (var (server, staat) in new[] { (proef, true), (productie, false) })
        {
            var po = await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool);
            foreach (var pagina in new[] { await po.GetAsync("/leerlingen"), await server.Anoniem().GetAsync("/inloggen"), await po.GetAsync("/bestaat-niet") })
                pagina.Tekst.Contains(Medewerker, StringComparison.Ordinal).ShouldBe(staat);
            foreach (var pagina in new[] { await server.Anoniem().GetAsync("/ouders"), await server.Anoniem().GetAsync("/ouders/bestaat-niet") })
                pagina.Tekst.Contains(Ouder, StringComparison.Ordinal).ShouldBe(staat);
        }
    }

    [Fact, Regel("PRIV-17")]
    public async Task Het_nummer_van_een_kind_dat_kan_bestaan_wordt_geweigerd_bij_zijn_veld_en_niet_bewaard()
    {
        var kind = await proef.LeerlingAsync(proef.Regio.PoSchool, Proefgegevens.Compleet);
        var po = await proef.LogInAsync(Rol.PoBeheerder, proef.Regio.PoSchool);
        var adres = $"/leerlingen/{kind.Waarde}/okr/1";

        var geweigerd = await (await po.GetAsync(adres)).Formulier("#okr").Zet("Invoer.Bsn", "111222333").VerstuurAsync("Opslaan");

        geweigerd.HeeftFout("Invoer.Bsn", LeerlingWeigeringen.GeenProefnummer.Zin()).ShouldBeTrue();
        (await NummerAsync(kind)).ShouldNotBe("111222333");
        await (await po.GetAsync(adres)).Formulier("#okr").Zet("Invoer.Bsn", "999990044").VerstuurAsync("Opslaan");
        (await NummerAsync(kind)).ShouldBe("999990044");
    }

    [Fact, Regel("PRIV-17")]
    public async Task Ook_langs_een_weg_waar_niemand_aan_dacht_wordt_het_niet_bewaard()
    {
        var kind = await proef.LeerlingAsync(proef.Regio.PoSchool, Proefgegevens.Compleet);

        await Should.ThrowAsync<InvalidOperationException>(() => proef.Systeem(async db =>
        {
            var leerling = await db.Leerlingen.SingleAsync(l => l.Id == kind);
            leerling.VulAan(new Leerlinggegevens { Bsn = "111222333" }, proef.Handeling(proef.Regio.PoSchool));
            await db.SaveChangesAsync();
        }));

        (await NummerAsync(kind)).ShouldNotBe("111222333");
    }

    private Task<string?> NummerAsync(Domain.Bouwstenen.LeerlingId kind) => proef.Systeem(async db => (await db.Leerlingen.SingleAsync(l => l.Id == kind)).Bsn);
}
