using Microsoft.Playwright;
using Oversteek.E2E.Tests.Proces;

namespace Oversteek.E2E.Tests.Rollen;

/// <summary>The coordinator of applications at a vo school.</summary>
internal sealed class Vo(Bezoeker bezoeker)
{
    private IPage Pagina => bezoeker.Pagina;

    public string Aanmelding { get; private set; } = "";

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
        await bezoeker.LinkAsync("2. Controle en versturen");
        await bezoeker.KnopAsync("Versturen naar de regio");
    }

    public async Task VoerAanmeldingInAsync(string code, string geboren)
    {
        await bezoeker.MenuAsync("Nieuwe aanmelding");
        await Pagina.GetByLabel("Unieke code").FillAsync(code);
        await Pagina.GetByLabel("Geboortedatum van de leerling").FillAsync(geboren);
        await bezoeker.KnopAsync("Verder");
        await bezoeker.ZietAsync("Is dit de leerling?");
        await bezoeker.KnopAsync("Aanmelding invoeren");
        Aanmelding = bezoeker.Pad.Split('/')[2];
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

    public async Task LaatToeAsync(string klas)
    {
        await OpenAsync();
        await Pagina.GetByLabel("Toelaten", new() { Exact = true }).CheckAsync();
        await Pagina.GetByLabel("Toelaten in klas").SelectOptionAsync(new SelectOptionValue { Label = klas });
        await bezoeker.KnopAsync("Besluit opslaan");
    }

    public async Task<(string Naam, byte[] Inhoud)> MaakOsoAsync()
    {
        await bezoeker.MenuAsync("Toegelaten leerlingen");
        await bezoeker.LinkAsync("OSO-bestand");
        return await bezoeker.DownloadAsync("Maak het OSO-bestand");
    }

    private Task OpenAsync() => bezoeker.GaAsync($"/aanmeldingen/{Aanmelding}");
}
