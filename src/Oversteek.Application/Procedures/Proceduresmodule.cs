using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Procedures;

/// <summary>Calendar and rules of a region.</summary>
internal sealed class Proceduresmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.ProcedureBeheren, Rol.Regiocoordinator);
        module.Model(new ProcedureConfiguration());
        Gebeurtenissen(module);
    }

    private static void Gebeurtenissen(Modulebouwer module)
    {
        module.Gebeurtenis<MijlpaalGewijzigd>("MijlpaalGewijzigd");
        module.Gebeurtenis<InstellingGewijzigd>("InstellingGewijzigd");
        module.Gebeurtenis<ProcedurewijzigingVoorgesteld>("ProcedurewijzigingVoorgesteld");
        module.Gebeurtenis<ProcedurevoorstelIngetrokken>("ProcedurevoorstelIngetrokken");
    }
}
