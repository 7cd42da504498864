using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Post;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Keuzelijsten;

namespace Oversteek.Application.Keuzelijsten;

/// <summary>To one parent, about what was sent for the child (D-06, D-50): a number, and nothing of the list.</summary>
public abstract record Keuzelijstbericht(LeerlingId Kind, int Ouder, [property: Geeft("school", "contact", "bewijsnummer")] OrganisatieId School) : Bericht
{
    public sealed override LeerlingId? OverKind => Kind;

    public sealed override OrganisatieId? OverSchool => School;

    public sealed override int? AanOuder => Ouder;
}

public sealed record OuderAanmeldingOntvangen(LeerlingId Kind, int Ouder, OrganisatieId School) : Keuzelijstbericht(Kind, Ouder, School);

public sealed record OuderAanmeldingAndereOuder(LeerlingId Kind, int Ouder, OrganisatieId School) : Keuzelijstbericht(Kind, Ouder, School);

/// <summary>D-06: the po school talks with both parents.</summary>
public sealed record PoBezwaarOuder(LeerlingId Kind) : Bericht
{
    public override LeerlingId? OverKind => Kind;
}

internal static class Keuzelijsteninvulling
{
    public static async Task<string> BewijsnummerAsync(Invulvraag vraag, CancellationToken ct) =>
        await vraag.Db.Set<UitgaandBericht>().Where(b => b.Id == vraag.Bericht)
            .Join(vraag.Db.Set<Keuzelijst>(), b => b.LeerlingId, k => (LeerlingId?)k.LeerlingId, (_, k) => k.Bewijsnummer).SingleOrDefaultAsync(ct) ?? "";
}
