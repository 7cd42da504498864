using Oversteek.Application.Helpdesk;
using Oversteek.Application.Nieuwsberichten;
using Oversteek.Application.Organisaties;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Helpdesk;
using Oversteek.Domain.Nieuwsberichten;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Demo.Spel;

/// <summary>What the region and the platform tell at the start of the year, and a question to the helpdesk.</summary>
internal sealed class Nieuwsspel(IServiceProvider diensten)
{
    private const Nieuwslezers Scholen = Nieuwslezers.Basisscholen | Nieuwslezers.VoScholen;

    private static readonly Nieuwsinhoud[] VanRegio =
    [
        new(Nieuwssoort.Nieuws, "Het nieuwe schooljaar begint",
            "De kalender van dit schooljaar staat klaar.\n\nKijk op tijd na of de gegevens van uw school kloppen.",
            Scholen | Nieuwslezers.Besturen, null, null, null, null),
        new(Nieuwssoort.Training, "Training voor nieuwe leerkrachten van groep 8",
            "In een uur lopen wij het klassenoverzicht en het okr door. U kunt daarna vragen stellen.",
            Nieuwslezers.Basisscholen, "https://www.waardenburgh.example/training", new DateOnly(2027, 2, 9), new TimeOnly(15, 30), new TimeOnly(16, 30)),
        new(Nieuwssoort.Training, "Loting en besluiten", "Wat u voor, op en na de lotingsdag doet.",
            Nieuwslezers.VoScholen, null, new DateOnly(2027, 1, 26), new TimeOnly(10, 30), new TimeOnly(11, 30)),
        new(Nieuwssoort.Handleiding, "Afspraken in onze regio",
            "In onze regio geven basisscholen het adviesformulier in een gesprek aan ouders.\n\nVo-scholen bellen eerst voordat zij een okr terugzetten.",
            Scholen, null, null, null, null),
        new(Nieuwssoort.Vraag, "Wie belt de ouders na de loting?", "De basisschool belt de ouders van een leerling die nog geen plaats heeft.",
            Scholen, null, null, null, null),
    ];

    private static readonly Nieuwsinhoud VanPlatform = new(
        Nieuwssoort.Nieuws, "Nieuw: alle documenten in één lijst",
        "Basisscholen zien bij Bijlagen en documenten alle documenten van de school bij elkaar.",
        Nieuwslezers.Basisscholen | Nieuwslezers.Regios, null, null, null, null);

    public async Task SchrijfAsync(Regio regio, CancellationToken ct)
    {
        foreach (var inhoud in VanRegio)
            await PubliceerAsync(regio.Id, Rol.Regiocoordinator, inhoud, ct);
        await PubliceerAsync(regio.Platform, Rol.Platformbeheerder, VanPlatform, ct);
        await ContactpersonenAsync(regio, ct);
        await VraagAsync(regio, ct);
    }

    private async Task PubliceerAsync(OrganisatieId wie, Rol rol, Nieuwsinhoud inhoud, CancellationToken ct)
    {
        var id = await diensten.AlsAsync(wie, rol, async (sp, handeling) =>
            (await sp.GetRequiredService<NieuwsberichtSchrijven>().ExecuteAsync(new(null, inhoud, 0), handeling, ct)).Waarde);
        await diensten.DoeAsync(wie, rol, (sp, handeling) => sp.GetRequiredService<NieuwsberichtPubliceren>().ExecuteAsync(id, tonen: true, handeling, ct));
    }

    private async Task ContactpersonenAsync(Regio regio, CancellationToken ct)
    {
        foreach (var (school, id) in regio.Voscholen)
        {
            var versie = await diensten.AlsPlatformAsync(async db => (await db.Organisaties.FindAsync([id], ct))!.Versie);
            var personen = new[] { new Contactpersoon("Aanmeldbureau", "aanmeldingen", "099-1234567", $"aanmelden@{school.Brin.ToLowerInvariant()}.example") };
            await diensten.DoeAsync(id, Rol.VoBeheerder, (sp, handeling) => sp
                .GetRequiredService<ContactpersonenWijzigen>().ExecuteAsync(new(personen, versie), handeling, ct));
        }
    }

    private async Task VraagAsync(Regio regio, CancellationToken ct)
    {
        var wie = await Demoaccounts.ZoekAsync(diensten, Demoaccounts.Alle[0].Email, ct);
        await diensten.AlsAsync(regio.Poscholen[0].Id, Rol.PoGebruiker, async (sp, handeling) =>
        {
            var uit = await sp.GetRequiredService<HulpvraagStellen>().ExecuteAsync(
                new(Hulponderwerp.Inlezen, "Ik wil de leerlingen van groep 8 inlezen. Kan dat met alle bestanden tegelijk?"), handeling, ct);
            Demowerk.Eis(uit.Weigeringen);
            return uit.Waarde;
        }, wie);
    }
}
