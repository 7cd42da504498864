using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Keuzelijsten;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Keuzelijsten;

namespace Oversteek.Demo.Spel;

/// <summary>Lists that parents send, typed by their primary school from paper, and what the vo school does with them.</summary>
internal sealed class Ouderspel(IServiceProvider diensten)
{
    private const int Ouder = 1;

    /// <summary>One in four claims priority, with the proof on paper.</summary>
    public async Task StuurAsync(Uitgereikt kind, IReadOnlyList<Brugklas> lijst, CancellationToken ct)
    {
        var school = await diensten.AlsPlatformAsync(db => db.Leerlingen.Where(l => l.Id == kind.Leerling).Select(l => l.OrganisatieId).SingleAsync(ct));
        await diensten.DoeAsync(school, Rol.PoGebruiker, (sp, handeling) => sp.GetRequiredService<KeuzelijstOpslaan>()
            .ExecuteAsync(new KeuzelijstOpslaanOpdracht(kind.Leerling, Ouder, [.. lijst.Select(k => k.Id)], Versie: 0), handeling, ct));
        if (kind.Plaats % 4 == 0)
        {
            var nu = await LijstAsync(kind.Leerling, ct);
            await diensten.DoeAsync(school, Rol.PoGebruiker, (sp, handeling) => sp.GetRequiredService<VoorrangClaimen>()
                .ExecuteAsync(new VoorrangClaimenOpdracht(kind.Leerling, Ouder, "BROER_ZUS", null, nu!.Stand), handeling, ct));
        }
        var klaar = await LijstAsync(kind.Leerling, ct);
        await diensten.DoeAsync(school, Rol.PoGebruiker, async (sp, handeling) => (await sp.GetRequiredService<KeuzelijstVersturen>()
            .ExecuteAsync(new KeuzelijstVersturenOpdracht(kind.Leerling, Ouder, klaar!.Stand, Guid.NewGuid()), handeling, ct)).Kaal);
    }

    /// <summary>False when no parent sent it.</summary>
    public async Task<bool> BevestigAsync(OrganisatieId school, LeerlingId leerling, AanmeldingId aanmelding, CancellationToken ct)
    {
        if (await LijstAsync(leerling, ct) is not { Status: Keuzelijststatus.Verstuurd } lijst)
            return false;
        if (lijst.WachtOpOordeel)
        {
            await diensten.DoeAsync(school, Rol.VoGebruiker, (sp, handeling) => sp.GetRequiredService<VoorrangsclaimBeoordelen>()
                .ExecuteAsync(new VoorrangsclaimBeoordelenOpdracht(aanmelding, Claimstatus.Bevestigd, null, lijst.Versie), handeling, ct));
        }
        var versie = await diensten.AlsPlatformAsync(db => db.Aanmeldingen.Where(a => a.Id == aanmelding).Select(a => a.Versie).SingleAsync(ct));
        await diensten.DoeAsync(school, Rol.VoGebruiker, async (sp, handeling) => (await sp.GetRequiredService<KeuzelijstBevestigen>()
            .ExecuteAsync([new Bevestigregel(aanmelding, versie)], handeling, ct))[0].Uit);
        return true;
    }

    private Task<Keuzelijst?> LijstAsync(LeerlingId leerling, CancellationToken ct) =>
        diensten.AlsPlatformAsync(db => db.Keuzelijsten.AsNoTracking().SingleOrDefaultAsync(k => k.LeerlingId == leerling, ct));
}
