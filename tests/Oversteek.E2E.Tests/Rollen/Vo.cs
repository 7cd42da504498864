using Microsoft.Playwright;
using Oversteek.E2E.Tests.Proces;

namespace Oversteek.E2E.Tests.Rollen;

/// <summary>The coordinator of applications at a vo school.</summary>
internal sealed class Vo(Bezoeker bezoeker)
{
    private IPage Pagina => bezoeker.Pagina;

    public async Task VoegKlasToeAsync(string naam, string advies, int plaatsen)
    {
        await bezoeker.MenuAsync("Brugklassen beheren");
        await bezoeker.LinkAsync("Klas toevoegen");
        await Pagina.GetByLabel("Naam", new() { Exact = true }).FillAsync(naam);
        await Pagina.GetByLabel("Aantal plaatsen").FillAsync($"{plaatsen}");
        await Pagina.GetByLabel(advies, new() { Exact = true }).CheckAsync();
        await bezoeker.KnopAsync("Opslaan");
        await bezoeker.ZietAsync(naam);
    }

    public async Task VerstuurKlassenAsync()
    {
        await bezoeker.LinkAsync("3. Controle en versturen");
        await bezoeker.KnopAsync("Versturen naar de regio");
    }

    /// <summary>The id of the application.</summary>
    public async Task<string> VoerAanmeldingInAsync(string code, string geboren)
    {
        await bezoeker.MenuAsync("Nieuwe aanmelding");
        await Pagina.GetByLabel("Unieke code").FillAsync(code);
        await Pagina.GetByLabel("Geboortedatum van de leerling").FillAsync(geboren);
        await bezoeker.KnopAsync("Verder");
        await bezoeker.ZietAsync("Is dit de leerling?");
        await bezoeker.KnopAsync("Aanmelding invoeren");
        return bezoeker.Pad.Split('/')[2];
    }

    public async Task MaakLijstDefinitiefAsync(params string[] klassen)
    {
        foreach (var klas in klassen)
        {
            await Pagina.GetByLabel("Klas toevoegen").First.SelectOptionAsync(new SelectOptionValue { Label = klas });
            await bezoeker.KnopAsync("Klas toevoegen");
        }
        await bezoeker.KnopAsync("Naar definitief maken");
        await bezoeker.KnopAsync("Definitief maken");
        await bezoeker.ZietAsync("De voorkeurslijst is definitief.");
    }

    public async Task BekijkOkrAsync() => await bezoeker.LinkAsync("Bekijk het hele okr");

    public async Task LaatToeAsync(string aanmelding, string klas)
    {
        await bezoeker.GaAsync($"/aanmeldingen/{aanmelding}");
        await Pagina.GetByLabel("Toelaten", new() { Exact = true }).CheckAsync();
        await Pagina.GetByLabel("Toelaten in klas").SelectOptionAsync(new SelectOptionValue { Label = klas });
        await bezoeker.KnopAsync("Besluit opslaan");
    }

    public async Task WijsAfAsync(string aanmelding, string toelichting)
    {
        await bezoeker.GaAsync($"/aanmeldingen/{aanmelding}");
        await Pagina.GetByLabel("Afwijzen", new() { Exact = true }).CheckAsync();
        await Pagina.GetByLabel("Reden").SelectOptionAsync(new SelectOptionValue { Label = "Grondslag niet onderschreven of gerespecteerd" });
        await Pagina.GetByLabel("Toelichting").FillAsync(toelichting);
        await bezoeker.KnopAsync("Besluit opslaan");
    }

    public async Task<(string Naam, byte[] Inhoud)> MaakOsoAsync()
    {
        await bezoeker.MenuAsync("Toegelaten leerlingen");
        await bezoeker.LinkAsync("OSO-bestand maken");
        return await bezoeker.DownloadAsync("Maak het OSO-bestand");
    }

    public Task BevestigOverdrachtAsync() => bezoeker.KnopAsync("Bevestigen: overgedragen");
}
