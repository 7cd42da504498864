using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;

namespace Oversteek.Application.Logboek;

/// <summary>The audit chain.</summary>
internal sealed class Logboekmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Model(new LogboekregelConfiguration());
        module.Model(new KetenstandConfiguration());
        module.Controle("De keten eindigt bij de laatste regel van het logboek", (db, ct) => db.Set<Ketenstand>()
            .CountAsync(k => k.Nummer != (db.Set<Logboekregel>().Max(l => (long?)l.Nummer) ?? 0), ct));
    }
}
