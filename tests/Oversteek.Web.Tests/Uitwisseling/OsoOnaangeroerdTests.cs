using System.Net;
using System.Text.Json;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;
using Model = Oversteek.Oso.Model;

namespace Oversteek.Web.Tests.Uitwisseling;

/// <summary>Opening a tab and saving it without a change leaves an imported dossier as it was: nothing a form cannot show is lost.</summary>
public sealed class OsoOnaangeroerdTests : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Mooi = new() { WriteIndented = true };

    private readonly Proefserver server = new();

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("OV_POVO_opt_out")]
    [InlineData("OV_POPO_full")]
    [InlineData("OV_BB_opt_out")]
    [InlineData("PaO_POSWV")]
    [InlineData("eigen")]
    [Regel("D-07")]
    public async Task Een_tabblad_opslaan_zonder_iets_te_wijzigen_wijzigt_niets(string dossier)
    {
        var uitslag = await server.EenAsync(dossier == "eigen" ? Osobestanden.Eigen(Vreemd) : Osobestanden.Officieel(dossier));
        var voor = await StandAsync(uitslag);
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        foreach (var nummer in new[] { "1", "2", "3", "4", "4b", "4c", "5" })
        {
            var pagina = await klant.GetAsync($"/leerlingen/{uitslag.Leerling!.Value.Waarde}/okr/{nummer}");
            if (pagina.Status == HttpStatusCode.NotFound && nummer is "4b" or "4c")
                continue;
            var terug = await pagina.Formulier("#okr").VerstuurAsync("Opslaan");
            terug.Status.ShouldBe(HttpStatusCode.OK, $"tabblad {nummer}: {terug.Document.QuerySelector("#fouten")?.TextContent}");
            (await StandAsync(uitslag)).ShouldBe(voor, $"tabblad {nummer}");
        }
    }

    /// <summary>What the standard allows and our lists do not offer.</summary>
    private static Model.Leerling Vreemd(Model.Leerling l) => l with
    {
        Overstapadvies = l.Overstapadvies! with { Advies = "51" },
        Verzorger = [l.Verzorger[0] with { Voornaam = [new string('A', 60)], Relatietotkind = "9" }],
        Toetslijst = [.. Enumerable.Range(0, 3).Select(Toets)],
    };

    private static Model.Toets Toets(int nummer) => new()
    {
        Toetsidentificatie = new Model.Toetsidentificatie { Eldtoetscode = $"VREEMD{nummer}-{new string('X', 60)}", Leergebied = "Wereldoriëntatie", Toetsnaam = $"Een toets met een naam die wat langer is dan gebruikelijk {nummer}" },
        Afname = new Model.Afname { Afnamedatum = new DateOnly(2026, 11 - nummer, 15), Jaargroep = "8" },
        Resultaat = new Model.Resultaat
        {
            Toetsscore = new Model.Toetsscore { Vaardigheidsscore = 1234.5m },
            Referentiescore = [new Model.Referentiescore { Codereferentiescore = "AE", Codevergelijkingsgroep = "Landelijk", Waarde = "A+ (ruim voldoende)" }, new Model.Referentiescore { Codereferentiescore = "DLE", Codevergelijkingsgroep = "Landelijk", Waarde = "58" }],
        },
    };

    private async Task<string> StandAsync(Dossieruitslag uitslag)
    {
        var leerling = await server.LeerlingVanAsync(uitslag);
        var okr = await server.OkrVanAsync(uitslag);
        return JsonSerializer.Serialize(
            new
            {
                leerling.Personalia,
                leerling.Groep,
                leerling.Leerlingcode,
                leerling.Bsn,
                leerling.Onderwijsnummer,
                leerling.Adres,
                leerling.Schoolloopbaan,
                Ouders = leerling.Ouders.OrderBy(o => o.Volgnummer).Select(o => new { o.Gegevens, o.Contact, o.Communicatiekeuze }),
                okr.Advies,
                Onderdelen = okr.Onderdelen.Where(o => o.Inhoud.Velden.Count + o.Inhoud.Toetsen.Count > 0).OrderBy(o => o.Nummer, StringComparer.Ordinal)
                    .Select(o => new { o.Nummer, Velden = o.Inhoud.Velden.OrderBy(v => v.Key, StringComparer.Ordinal), o.Inhoud.Toetsen, Oso = o.Inhoud.UitOso.OrderBy(v => v.Key, StringComparer.Ordinal) }),
            }, Mooi);
    }
}
