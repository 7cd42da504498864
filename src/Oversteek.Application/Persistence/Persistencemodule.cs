using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;

namespace Oversteek.Application.Persistence;

/// <summary>What the store keeps for itself.</summary>
internal sealed class Persistencemodule : Featuremodule
{
    private static readonly TimeSpan Bewerkingen = TimeSpan.FromDays(7);

    protected override void Beschrijf(Modulebouwer module)
    {
        module.Model(new BewerkingConfiguration());
        module.Model(new FormulierconceptConfiguration());
        module.Model(new SleutelregelConfiguration());
        module.Model(new HerstelstandConfiguration());
        module.Model(new InstallatiemerkConfiguration());
        module.Diensten(s => s.AddSingleton<Herstelwacht>().AddSingleton<Installatiekeuring>());
        module.Ruimt("Bewerkingen", (db, nu, ct) => db.Set<Bewerking>().Where(b => b.Op < nu - Bewerkingen).ExecuteDeleteAsync(ct));
    }
}
