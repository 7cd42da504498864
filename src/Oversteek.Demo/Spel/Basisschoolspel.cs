using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Demo.Spel;

/// <summary>What the po schools do from February to the last day of March.</summary>
internal sealed class Basisschoolspel(IServiceProvider diensten, string map)
{
    /// <summary>Half of the pupils: what can be said before the result of the test.</summary>
    public async Task VulOkrsAsync(CancellationToken ct)
    {
        var klaar = await KlaarAsync(ct);
        foreach (var (school, leerling) in (await diensten.KinderenAsync(ct)).Where((k, i) => i % 2 == 0 && !klaar.Contains(k.Leerling)))
            await AlsAsync(school, leerkracht => leerkracht.VulAsync(leerling, voorUitslag: true, ct));
    }

    /// <param name="alle">False leaves a third for the last day.</param>
    public async Task MaakOkrsDefinitiefAsync(bool alle, CancellationToken ct)
    {
        var klaar = await KlaarAsync(ct);
        foreach (var (school, leerling) in (await diensten.KinderenAsync(ct)).Where((k, i) => !klaar.Contains(k.Leerling) && (alle || i % 3 != 0)))
            await AlsAsync(school, leerkracht => leerkracht.MaakOkrDefinitiefAsync(leerling, ct));
    }

    public async Task ReikFormulierenUitAsync(CancellationToken ct)
    {
        var doel = Directory.CreateDirectory(Path.Combine(map, "adviesformulieren")).FullName;
        var aantal = 0;
        var uitgereikt = (await diensten.UitgereiktAsync(ct)).Select(u => u.Leerling).ToHashSet();
        foreach (var (school, leerling) in (await diensten.KinderenAsync(ct)).Where(k => !uitgereikt.Contains(k.Leerling)))
        {
            var pdf = await diensten.AlsAsync(school, Rol.PoGebruiker, (sp, handeling) => new Leerkracht(sp, handeling).ReikFormulierUitAsync(leerling, ct));
            await File.WriteAllBytesAsync(Path.Combine(doel, string.Create(CultureInfo.InvariantCulture, $"adviesformulier-{++aantal:00000}.pdf")), pdf, ct);
        }
    }

    private Task<List<LeerlingId>> KlaarAsync(CancellationToken ct) =>
        diensten.AlsPlatformAsync(db => db.Okrs.Where(o => o.Status == Okrstatus.Definitief).Select(o => o.LeerlingId).ToListAsync(ct));

    private Task<bool> AlsAsync(OrganisatieId school, Func<Leerkracht, Task> werk) => diensten.AlsAsync(school, Rol.PoGebruiker, async (sp, handeling) =>
    {
        await werk(new Leerkracht(sp, handeling));
        return true;
    });
}
