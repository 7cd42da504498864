using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Isk;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Isk;

namespace Oversteek.Demo.Spel;

/// <summary>The ISK test for the last pupils of the first po school, so that they are no others than those of the research.</summary>
internal sealed class Iskspel(IServiceProvider diensten, Regio regio)
{
    private readonly OrganisatieId school = regio.Poscholen[0].Id;
    private readonly OrganisatieId loket = regio.Anderen[Demoplan.Iskloket];

    /// <param name="standen">How far each next application goes.</param>
    public async Task SpeelAsync(IReadOnlyList<IskTestaanmeldingstatus> standen, CancellationToken ct)
    {
        var kinderen = (await diensten.KinderenAsync(ct)).Where(k => k.School == school).Select(k => k.Leerling).Reverse();
        foreach (var (kind, stand) in kinderen.Zip(standen))
            await MaakAsync(kind, stand, ct);
    }

    private async Task MaakAsync(LeerlingId kind, IskTestaanmeldingstatus stand, CancellationToken ct)
    {
        await AlsSchoolAsync((sp, h) => sp.GetRequiredService<IskTestaanmeldingOpslaan>().BeginAsync(kind, h, ct));
        await AlsSchoolAsync(async (sp, h) => await sp.GetRequiredService<IskTestaanmeldingOpslaan>().ExecuteAsync(new(kind, await StempelAsync(sp, kind, ct),
            Invulling.Van(
                (Iskvragen.InNederlandSinds.Sleutel, Iskvragen.InNederlandSinds.Schrijf(h.Vandaag.AddMonths(-10))), (Iskvragen.Thuistaal.Sleutel, "Tigrinya"),
                (Iskvragen.Contact.Sleutel, "Karin Hofstra"), (Iskvragen.RedenLaat.Sleutel, "De leerling kwam in december bij ons op school."))), h, ct));
        var leerling = await diensten.AlsPlatformAsync(db => db.Leerlingen.AsNoTracking().Include(l => l.Ouders).SingleAsync(l => l.Id == kind, ct));
        foreach (var ouder in Oudertoestemming.Gevers(leerling))
            await AlsSchoolAsync((sp, h) => sp.GetRequiredService<IskToestemmingVastleggen>()
                .ExecuteAsync(new(kind, ouder, null, Toestemmingswijze.OpPapier), h, ct));
        await AlsSchoolAsync(async (sp, h) => await sp.GetRequiredService<IskTestaanmeldingIndienen>().ExecuteAsync(
            new(kind, loket, await StempelAsync(sp, kind, ct)), h, ct));
        if (stand != IskTestaanmeldingstatus.Getest)
            return;
        var vandaag = diensten.GetRequiredService<Demotijd>().Vandaag;
        await LoketAsync(kind, IskTestaanmeldingactie.Uitnodigen, new Afspraak(vandaag, new TimeOnly(9, 30), "Testlokaal van het loket"), ct);
        await LoketAsync(kind, IskTestaanmeldingactie.TestAfnemen, null, ct);
    }

    private Task LoketAsync(LeerlingId kind, IskTestaanmeldingactie stap, Afspraak? afspraak, CancellationToken ct) => diensten.DoeAsync(
        loket, Rol.IskTestloket, async (sp, h) => (await sp.GetRequiredService<IskTestBehandelen>().ExecuteAsync(
            new([new(kind, await StempelAsync(sp, kind, ct))], stap, afspraak), h, ct)).Single().Uit);

    private Task AlsSchoolAsync(Func<IServiceProvider, Handeling, Task<Result>> stap) => diensten.DoeAsync(school, Rol.PoGebruiker, stap);

    private static async Task<string> StempelAsync(IServiceProvider sp, LeerlingId kind, CancellationToken ct) =>
        Iskbron.Stempel(await sp.GetRequiredService<Iskbron>().LaatsteAsync(kind, ct));
}
