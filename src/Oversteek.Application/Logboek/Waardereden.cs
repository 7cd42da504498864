using System.Text;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Logboek;

/// <summary>Rows of the audit trail with a reason, which is free text and therefore encrypted; and reading it again for who may.</summary>
public sealed class Waardereden(Waardekluis kluis)
{
    public Logboekregel Regel(string soort, Handeling handeling, string gegevens = "{}", LeerlingId? leerling = null)
    {
        var kaal = Ketensluiter.Lezing(soort, handeling, leerling, gegevens);
        return new Logboekregel
        {
            Op = kaal.Op,
            Soort = kaal.Soort,
            Wie = kaal.Wie,
            Rol = kaal.Rol,
            Namens = kaal.Namens,
            LeerlingId = kaal.LeerlingId,
            Kenmerk = kaal.Kenmerk,
            Gegevens = kaal.Gegevens,
            Reden = handeling.Reden is null ? null : kluis.Versleutel(Encoding.UTF8.GetBytes(handeling.Reden), Plek(handeling.Kenmerk)),
        };
    }

    public string? Lees(Logboekregel regel) => regel.Reden is null ? null : Encoding.UTF8.GetString(kluis.Ontsleutel(regel.Reden, Plek(regel.Kenmerk)));

    private static string Plek(Guid kenmerk) => Plaats.Van("logboekregel", "reden", kenmerk);
}
