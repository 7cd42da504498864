using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Leerlingen;

/// <param name="TochToevoegen">A person says that it is another child than the one with this name and birth date.</param>
public sealed record LeerlingToevoegenOpdracht(Personalia Personalia, string? Groep, string? Leerlingcode, Schooljaar Schooljaar, bool TochToevoegen = false);

/// <summary>A pupil by hand, with an empty OKR.</summary>
public sealed class LeerlingToevoegen(OversteekDb db, Dubbelcontrole dubbel)
{
    public async Task<Result<LeerlingId>> ExecuteAsync(LeerlingToevoegenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await dubbel.BezwaarAsync(opdracht, handeling.Namens, ct) is { } bezwaar)
            return bezwaar;
        var leerling = Leerling.VoegToe(handeling.Namens, opdracht.Schooljaar, opdracht.Personalia, handeling);
        leerling.VulAan(new Leerlinggegevens { Groep = opdracht.Groep, Leerlingcode = opdracht.Leerlingcode }, handeling);
        db.AddRange(leerling, new Okr(leerling.Id));
        await db.SaveChangesAsync(ct);
        return leerling.Id;
    }
}
