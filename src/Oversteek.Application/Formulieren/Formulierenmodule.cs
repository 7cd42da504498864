using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Persistence;

namespace Oversteek.Application.Formulieren;

/// <summary>What all forms share: drafts go when they served their time.</summary>
internal sealed class Formulierenmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module) =>
        module.Ruimt("Concepten", (db, nu, ct) => db.Set<Formulierconcept>().Where(f => f.Op < nu - Conceptbron.Houdbaar).ExecuteDeleteAsync(ct));
}
