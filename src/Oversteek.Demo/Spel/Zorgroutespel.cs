using Oversteek.Application.Zorgaanmeldroutes;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Zorgaanmeldroutes;

namespace Oversteek.Demo.Spel;

/// <summary>Zorgaanmeldroutes of the second po school, one in each state, before its reports are definitive.</summary>
internal sealed class Zorgroutespel(IServiceProvider diensten, Regio regio)
{
    private readonly OrganisatieId school = regio.Poscholen[1].Id;
    private readonly OrganisatieId swv = regio.Anderen[Demoplan.Samenwerkingsverband];

    public async Task SpeelAsync(CancellationToken ct)
    {
        var kinderen = (await diensten.KinderenAsync(ct)).Where(k => k.School == school).Select(k => k.Leerling);
        foreach (var (kind, stand) in kinderen.Zip(Enum.GetValues<Zorgaanmeldroutestatus>()))
            await MaakAsync(kind, stand, ct);
    }

    private async Task MaakAsync(LeerlingId kind, Zorgaanmeldroutestatus stand, CancellationToken ct)
    {
        await AlsSchoolAsync((sp, h) => sp.GetRequiredService<ZorgaanmeldrouteOpslaan>().BeginAsync(kind, h, ct));
        await AlsSchoolAsync(async (sp, h) =>
        {
            var dossier = (await sp.GetRequiredService<Zorgaanmeldroutebron>().StandAsync(kind, h, ct))!;
            var keuze = new Dossierkeuze([.. dossier.Delen.Take(2).Select(d => d.Nummer)], [.. dossier.Bijlagen.Take(1).Select(b => b.Id)]);
            return await sp.GetRequiredService<ZorgaanmeldrouteOpslaan>().ExecuteAsync(
                new(kind, await StempelAsync(sp, kind, h, ct), "Welke begeleiding past bij deze leerling in het vo?", "Karin Hofstra", keuze), h, ct);
        });
        if (stand == Zorgaanmeldroutestatus.Concept)
            return;
        await VerstuurAsync(kind, ct);
        if (stand == Zorgaanmeldroutestatus.Ingetrokken)
            await AlsSchoolAsync((sp, h) => sp.GetRequiredService<ZorgaanmeldrouteIndienen>().TrekInAsync(kind, "De ouders kiezen een andere weg.", h, ct));
        if (stand == Zorgaanmeldroutestatus.Afgesloten)
            await diensten.DoeAsync(swv, Rol.Samenwerkingsverband, async (sp, h) => await sp.GetRequiredService<ZorgaanmeldrouteAfsluiten>().ExecuteAsync(
                new(kind, Zorgaanmeldroutebron.Stempel(await sp.GetRequiredService<Zorgaanmeldroutebron>().VanSwvAsync(kind, swv, ct)),
                    "De leerling kan naar het vmbo met extra begeleiding. Maak afspraken over rust in de klas."), h, ct));
    }

    private async Task VerstuurAsync(LeerlingId kind, CancellationToken ct)
    {
        var ouders = Array.Empty<int>();
        await AlsSchoolAsync(async (sp, h) =>
        {
            var dossier = (await sp.GetRequiredService<Zorgaanmeldroutebron>().StandAsync(kind, h, ct))!;
            ouders = [.. Oudertoestemming.Gevers(dossier.Leerling)];
            return Result.Gelukt;
        });
        foreach (var ouder in ouders)
            await AlsSchoolAsync((sp, h) => sp.GetRequiredService<ZorgaanmeldroutetoestemmingVastleggen>()
                .ExecuteAsync(new(kind, ouder, null, Toestemmingswijze.OpPapier), h, ct));
        await AlsSchoolAsync(async (sp, h) => await sp.GetRequiredService<ZorgaanmeldrouteIndienen>().ExecuteAsync(
            new(kind, swv, await StempelAsync(sp, kind, h, ct)), h, ct));
    }

    private Task AlsSchoolAsync(Func<IServiceProvider, Handeling, Task<Result>> stap) => diensten.DoeAsync(school, Rol.PoGebruiker, stap);

    private static async Task<string> StempelAsync(IServiceProvider sp, LeerlingId kind, Handeling h, CancellationToken ct) =>
        Zorgaanmeldroutebron.Stempel(await sp.GetRequiredService<Zorgaanmeldroutebron>().LaatsteAsync(kind, h.Namens, ct));
}
