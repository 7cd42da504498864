using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Uitwisseling;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Uitwisseling;

internal sealed record Opvraagvraag(string? Achternaam, string? Persoonsnummer, string? Geboortedatum, string? Brin)
{
    public static readonly Opvraagvraag Juist = new("Bruggink", Osobestanden.Bsn, "2015-05-06", "10AA");
}

/// <summary>Status and body: all that somebody who guesses can see.</summary>
internal sealed record Antwoord(HttpStatusCode Status, string Soort, string Inhoud);

/// <summary>A pupil that stands ready, a key, and a system that asks.</summary>
internal static class Opvraagproef
{
    public const string Adres = "/koppeling/oso/opvragen";

    /// <summary>Imports, completes and makes the OKR definitive.</summary>
    public static async Task<LeerlingId> DefinitiefKindAsync(this Proefserver server, Osobestand? bestand = null, bool metAdvies = true)
    {
        var uitslag = await server.EenAsync(bestand ?? Osobestanden.Eigen());
        await server.Systeem(async db =>
        {
            var okr = await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == uitslag.Leerling!.Value);
            var handeling = server.Handeling(server.Regio.PoSchool);
            okr.SlaOp("5", new Onderdeelinhoud().Met("inzageDatum", "2027-01-18").Met("akkoord", "Ja").Met("watNodig", "Een vaste mentor."), handeling);
            if (metAdvies)
                okr.StelAdviesVast(okr.Advies with { Definitief = okr.Advies.Voorlopig, DefinitiefOp = handeling.Vandaag }, handeling);
            okr.MaakDefinitief([], handeling).IsGelukt.ShouldBeTrue();
            await db.SaveChangesAsync();
        });
        return uitslag.Leerling!.Value;
    }

    public static Task<Result<string>> ZetKlaarAsync(this Proefserver server, LeerlingId kind, string brin = "20CC", OrganisatieId? school = null, params string[] optUit)
    {
        var namens = school ?? server.Regio.PoSchool;
        return server.InScopeAsync(
            sp => sp.GetRequiredService<DossierKlaarzetten>().ExecuteAsync(new Klaarzetting(kind, brin, optUit), server.Handeling(namens), CancellationToken.None),
            toegang => toegang.Gebruik(namens, null, Rol.PoGebruiker));
    }

    public static async Task<string> SleutelAsync(this Proefserver server, OrganisatieId? school = null)
    {
        var namens = school ?? server.Regio.VoSchool;
        var sleutel = await server.InScopeAsync(
            sp => sp.GetRequiredService<KoppelsleutelMaken>().ExecuteAsync("Proefsysteem", server.Handeling(namens, Rol.VoBeheerder), CancellationToken.None),
            toegang => toegang.Gebruik(namens, null, Rol.VoBeheerder));
        return sleutel.Waarde;
    }

    public static async Task<Antwoord> VraagAsync(this Proefserver server, string? sleutel, Opvraagvraag vraag)
    {
        using var antwoord = await server.ZendAsync(sleutel, JsonContent.Create(vraag));
        return new Antwoord(antwoord.StatusCode, antwoord.Content.Headers.ContentType?.MediaType ?? "", await antwoord.Content.ReadAsStringAsync());
    }

    public static Task<HttpResponseMessage> ZendAsync(this Proefserver server, string? sleutel, HttpContent inhoud)
    {
        var verzoek = new HttpRequestMessage(HttpMethod.Post, Adres) { Content = inhoud };
        if (sleutel is not null)
            verzoek.Headers.TryAddWithoutValidation("Authorization", $"Bearer {sleutel}");
        return server.Anoniem().Client.SendAsync(verzoek);
    }

    public static Task<int> LogAsync(this Proefserver server, string soort) => server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == soort));
}
