using System.Net;
using AngleSharp.Dom;

namespace Oversteek.Web.Tests.Onderdelen;

public sealed class FormulierTests(Stijlgidshost host) : IClassFixture<Stijlgidshost>
{
    [Fact]
    public async Task Een_veld_heeft_label_hint_en_beschrijving()
    {
        var pagina = await host.PaginaAsync();

        var veld = pagina.QuerySelector("#Invoer_Naam")!;
        veld.GetAttribute("name").ShouldBe("Invoer.Naam");
        veld.GetAttribute("value").ShouldBe("Sanne");
        veld.GetAttribute("autocomplete").ShouldBe("off");
        veld.GetAttribute("aria-describedby").ShouldBe("Invoer_Naam-hint");
        veld.HasAttribute("aria-invalid").ShouldBeFalse();
        pagina.QuerySelector("label[for=Invoer_Naam]")!.TextContent.ShouldBe("Naam");
        pagina.QuerySelector("#Invoer_Naam-hint")!.TextContent.ShouldBe("Zoals op het paspoort");
    }

    [Fact]
    public async Task Wat_niet_hoeft_staat_er_in_woorden_bij()
    {
        var pagina = await host.PaginaAsync();

        pagina.QuerySelector("label[for=Invoer_Score]")!.TextContent.ShouldBe("Standaardscore (niet verplicht)");
        pagina.QuerySelectorAll("[required]").ShouldBeEmpty();
        pagina.QuerySelectorAll("form").Where(f => f.GetAttribute("method") == "post" && f.ClassName != "os-inline")
            .ShouldAllBe(f => f.HasAttribute("novalidate"));
    }

    [Theory]
    [InlineData("Invoer_Score", "text", "numeric", "535")]
    [InlineData("Invoer_Gemiddelde", "text", "decimal", null)]
    [InlineData("Invoer_Afname", "date", null, null)]
    [InlineData("Invoer_Geboortedatum", "text", null, "12-05-2014")]
    [InlineData("Invoer_Email", "email", null, null)]
    public async Task Het_soort_veld_volgt_uit_het_model(string id, string type, string? inputmode, string? waarde)
    {
        var veld = (await host.PaginaAsync()).GetElementById(id)!;

        veld.GetAttribute("type").ShouldBe(type);
        veld.GetAttribute("inputmode").ShouldBe(inputmode);
        if (waarde is not null)
            veld.GetAttribute("value").ShouldBe(waarde);
    }

    [Fact]
    public async Task Fouten_staan_bij_het_veld_en_boven_het_formulier_in_dezelfde_woorden()
    {
        var antwoord = await host.VerstuurAsync(("Invoer.Naam", ""), ("Invoer.Score", "900"), ("Invoer.Email", "x"));
        var pagina = await Stijlgidshost.LeesAsync(antwoord);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var samenvatting = pagina.QuerySelector("#fouten")!;
        samenvatting.GetAttribute("role").ShouldBe("alert");
        samenvatting.QuerySelector("h2")!.TextContent.ShouldBe("Er zijn 3 fouten op deze pagina");
        var links = samenvatting.QuerySelectorAll("a").ToList();
        links.Select(link => link.GetAttribute("href")).ShouldBe(["#Invoer_Naam", "#Invoer_Score", "#Invoer_Email"]);
        foreach (var link in links)
        {
            var veld = pagina.QuerySelector(link.GetAttribute("href")!)!;
            veld.GetAttribute("aria-invalid").ShouldBe("true");
            veld.GetAttribute("aria-describedby")!.Split(' ').ShouldContain($"{veld.Id}-fout");
            pagina.GetElementById($"{veld.Id}-fout")!.TextContent.ShouldBe("Fout: " + link.TextContent);
        }
        pagina.Title.ShouldStartWith("Fout: ");
    }

    [Fact]
    public async Task Een_verkeerde_waarde_blijft_staan_en_een_wachtwoord_niet()
    {
        var antwoord = await host.VerstuurAsync(("Invoer.Score", "abc"), ("Invoer.Wachtwoord", "geheim"), ("Invoer.Geboortedatum", "31-31-2014"));
        var pagina = await Stijlgidshost.LeesAsync(antwoord);

        pagina.QuerySelector("#Invoer_Score")!.GetAttribute("value").ShouldBe("abc");
        pagina.QuerySelector("#Invoer_Geboortedatum")!.GetAttribute("value").ShouldBe("31-31-2014");
        pagina.QuerySelector("#Invoer_Wachtwoord")!.HasAttribute("value").ShouldBeFalse();
        pagina.Source.Text.ShouldNotContain("geheim");
    }

    [Fact]
    public async Task Een_goed_formulier_gaat_door_en_de_melding_staat_er_een_keer()
    {
        var antwoord = await host.VerstuurAsync();

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        antwoord.Headers.Location!.ToString().ShouldBe("/stijlgids");
        using var volgende = new HttpRequestMessage(HttpMethod.Get, "/stijlgids");
        volgende.Headers.Add("Cookie", string.Join("; ", antwoord.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0])));
        var pagina = await Stijlgidshost.LeesAsync(await host.Client.SendAsync(volgende, TestContext.Current.CancellationToken));
        pagina.QuerySelector("main > .os-alert--ok[role=status]")!.TextContent.ShouldContain("De gegevens zijn opgeslagen.");
        (await host.PaginaAsync()).QuerySelector("main > .os-alert--ok[role=status]").ShouldBeNull();
    }

    [Fact]
    public async Task Een_keuze_is_een_fieldset_met_legend_en_elk_rondje_een_label()
    {
        var pagina = await host.PaginaAsync();

        var groep = pagina.QuerySelector("#Invoer_Gemaakt")!.Closest("fieldset")!;
        groep.QuerySelector("legend")!.TextContent.ShouldBe("Is de toets helemaal gemaakt?");
        groep.QuerySelectorAll("input[type=radio]").Select(i => i.GetAttribute("value")).ShouldBe(["True", "False"]);
        groep.QuerySelectorAll("input").ShouldAllBe(i => groep.QuerySelector($"label[for={i.Id}]") != null);
        pagina.QuerySelector("#Invoer_Gemaakt")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task Een_lijst_geeft_vinkjes_en_een_dichte_optie_zegt_waarom()
    {
        var pagina = await host.PaginaAsync();

        var vinkjes = pagina.QuerySelectorAll("input[name='Invoer.Passend']").ToList();
        vinkjes.ShouldAllBe(v => v.GetAttribute("type") == "checkbox");
        var dicht = vinkjes.Single(v => v.HasAttribute("disabled"));
        pagina.GetElementById(dicht.GetAttribute("aria-describedby")!)!.TextContent.ShouldBe("kan vanaf 1 februari");
    }

    [Fact]
    public async Task De_bewerking_blijft_gelijk_als_het_formulier_terugkomt()
    {
        const string id = "0f8fad5b-d9cb-469f-a165-70867728950e";

        var pagina = await Stijlgidshost.LeesAsync(await host.VerstuurAsync(("Bewerking", id), ("Invoer.Naam", "")));

        pagina.QuerySelector("input[name=Bewerking]")!.GetAttribute("value").ShouldBe(id);
        var nieuw = (await host.PaginaAsync()).QuerySelector("input[name=Bewerking]")!.GetAttribute("value");
        Guid.Parse(nieuw!).ShouldNotBe(Guid.Parse(id));
    }

    [Fact]
    public async Task Een_formulier_zonder_token_wordt_geweigerd()
    {
        using var inhoud = new FormUrlEncodedContent([KeyValuePair.Create("Invoer.Naam", "Sanne")]);

        var antwoord = await host.Client.PostAsync("/stijlgids", inhoud, TestContext.Current.CancellationToken);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Stijlgidshost.LeesAsync(antwoord)).QuerySelector("h1")!.TextContent.ShouldBe("Uw formulier is niet goed aangekomen");
    }
}
