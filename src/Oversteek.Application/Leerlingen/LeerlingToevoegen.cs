using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Leerlingen;

public sealed record LeerlingToevoegenOpdracht(Personalia Personalia, string? Groep, string? Leerlingcode, Schooljaar Schooljaar);

/// <summary>A pupil by hand, with an empty OKR.</summary>
public sealed class LeerlingToevoegen(OversteekDb db)
{
    public async Task<Result<LeerlingId>> ExecuteAsync(LeerlingToevoegenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var leerling = Leerling.VoegToe(handeling.Namens, opdracht.Schooljaar, opdracht.Personalia, handeling);
        leerling.VulAan(new Leerlinggegevens { Groep = opdracht.Groep, Leerlingcode = opdracht.Leerlingcode }, handeling);
        db.AddRange(leerling, new Okr(leerling.Id));
        await db.SaveChangesAsync(ct);
        return leerling.Id;
    }
}
