using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Formulieren;

/// <summary>A form is only a definition: page, checks, rows, draft, merge, checklist and print come with it, without a line about the OKR.</summary>
public sealed class AnderFormulierTests : IAsyncLifetime
{
    private readonly Proefformulier proef = new();
    private readonly Proefserver server;
    private Webklant klant = null!;

    public AnderFormulierTests() => server = new Proefserver { Aanpassing = diensten => diensten.AddSingleton<IStartupFilter>(proef) };

    public async ValueTask InitializeAsync()
    {
        await server.InitializeAsync();
        klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        proef.Wie = (server.Regio.PoSchool, klant.Account!.Value);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task De_pagina_komt_uit_de_definitie()
    {
        var pagina = await klant.GetAsync(Proefformulier.Pad);

        pagina.Tekst.ShouldContain("Bent u het eens met het rapport?");
        pagina.Tekst.ShouldContain("Van 1 tot en met 10.");
        pagina.Tekst.ShouldContain("Niet na vandaag.");
        pagina.Document.QuerySelector("[name='Invoer.Velden[waarom]']")!.Closest("[hidden]").ShouldNotBeNull("alleen bij nee");
        pagina.Document.DocumentElement.OuterHtml.ShouldNotContain("okr", Case.Insensitive);
    }

    [Theory, Regel("B-30")]
    [InlineData("cijfer", "11")]
    [InlineData("telefoon", "010")]
    [InlineData("gezienOp", "2027-01-21")]
    [InlineData("waarom", "Daarom")]
    public async Task Een_antwoord_buiten_de_grens_komt_terug_met_de_reden(string sleutel, string waarde)
    {
        var terug = await (await FormulierAsync()).Zet("Invoer.Velden[eens]", "nee").Zet($"Invoer.Velden[{sleutel}]", waarde).VerstuurAsync("Opslaan");

        terug.Status.ShouldBe(HttpStatusCode.BadRequest);
        terug.Document.QuerySelector($"[name='Invoer.Velden[{sleutel}]']")!.GetAttribute("aria-invalid").ShouldBe("true");
        terug.Formulier("#formulier").Waarde($"Invoer.Velden[{sleutel}]").ShouldBe(waarde);
        proef.Versie.ShouldBe(0);
    }

    [Fact]
    public async Task Rijen_komen_erbij_worden_gecontroleerd_en_bewaard()
    {
        var rij = await (await FormulierAsync()).Zet("Invoer.Velden[cijfer]", "8").VerstuurAsync("Gesprek toevoegen");
        rij.Formulier("#formulier").Waarde("Invoer.Velden[cijfer]").ShouldBe("8");

        var terug = await rij.Formulier("#formulier").Zet("Invoer.gesprekken[0].op", "2027-01-10").VerstuurAsync("Opslaan");
        terug.Tekst.ShouldContain("Vul 'Met wie' in.");
        proef.Versie.ShouldBe(0);

        await terug.Formulier("#formulier").Zet("Invoer.gesprekken[0].met", "De mentor").VerstuurAsync("Opslaan");
        proef.Opgeslagen.Rijen("gesprekken").ShouldHaveSingleItem()["met"].ShouldBe("De mentor");
    }

    [Fact, Regel("REL-8")]
    public async Task Een_concept_komt_terug_en_is_niet_opgeslagen()
    {
        var verzoek = (await FormulierAsync()).Zet("Invoer.Velden[cijfer]", "7").Verzoek("Opslaan");
        verzoek.RequestUri = new Uri($"{Proefformulier.Pad}?handler=Concept", UriKind.Relative);
        await klant.VerstuurAsync(verzoek);

        var terug = await klant.GetAsync(Proefformulier.Pad);

        terug.Formulier("#formulier").Waarde("Invoer.Velden[cijfer]").ShouldBe("7");
        terug.Tekst.ShouldContain("sloeg het niet op");
        proef.Versie.ShouldBe(0);
    }

    [Fact, Regel("REL-7")]
    public async Task Wie_is_ingehaald_kiest_per_veld()
    {
        var (mijn, ander) = (await FormulierAsync(), await FormulierAsync());
        await ander.Zet("Invoer.Velden[cijfer]", "3").VerstuurAsync("Opslaan");

        var conflict = await mijn.Zet("Invoer.Velden[cijfer]", "9").Zet("Invoer.Velden[telefoon]", "0101234567").VerstuurAsync("Opslaan");
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        (await conflict.Formulier("#formulier").VerstuurAsync("Opslaan")).Status.ShouldBe(HttpStatusCode.BadRequest);
        proef.Opgeslagen["cijfer"].ShouldBe("3");

        await conflict.Formulier("#formulier").Zet("Keuze[cijfer]", "ander").Zet("Keuze[telefoon]", "mijn").VerstuurAsync("Opslaan");
        (proef.Opgeslagen["cijfer"], proef.Opgeslagen["telefoon"]).ShouldBe(("3", "0101234567"));
    }

    [Fact]
    public async Task Controle_en_afdruk_komen_uit_dezelfde_definitie()
    {
        await (await FormulierAsync()).Zet("Invoer.Velden[eens]", "nee").Zet("Invoer.Velden[gezienOp]", "2027-01-10").VerstuurAsync("Opslaan");

        Formuliercontrole.Openstaand(Proefformulier.Zienswijze, proef.Opgeslagen, new DateOnly(2027, 1, 20)).ShouldHaveSingleItem().Klacht.Zin().ShouldBe("Vul 'Waarom niet?' in.");
        var afdruk = Formulierafdruk.Groepen(Proefformulier.Zienswijze, proef.Opgeslagen).SelectMany(g => g.Invulling).ToList();
        afdruk.ShouldContain(("Gelezen op", "10 januari 2027"));
        Formulierafdruk.Groepen(Proefformulier.Zienswijze, proef.Opgeslagen.Met("eens", "ja")).SelectMany(g => g.Invulling).ShouldNotContain(a => a.Label == "Waarom niet?");
    }

    private async Task<Formulier> FormulierAsync() => (await klant.GetAsync(Proefformulier.Pad)).Formulier("#formulier");
}
