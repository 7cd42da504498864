using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Ouderportaal;

public sealed record Portaalbijlage(BijlageId Id, string Naam, long Grootte);

/// <summary>The bytes are still closed; the page opens them as they leave.</summary>
public sealed record Portaalbestand(BijlageId Id, string Naam, string Mediatype, byte[] Inhoud);

/// <param name="Grond">Why the organisation could see the child then; null when that is no longer known.</param>
public sealed record Portaallezing(DateTimeOffset Op, string Soort, string? Organisatie, bool VanOuder, bool Zelf, Inzagegrond? Grond);

/// <summary>
/// What goes along with the report and who opened it. The access of a parent opens neither table, because the other parent's papers stand there
/// too; so it is read by the platform, of the child of this visit only.
/// </summary>
public sealed class Portaalrapportbron(Systeemtoegang systeem)
{
    private const int Hoogstens = 200;

    /// <summary>Of another parent's view nothing, and of what is withheld nothing.</summary>
    private static IQueryable<Bijlage> Zichtbaar(OversteekDb db, Portaalinzage inzage) => db.Bijlagen.AsNoTracking().VoorVo()
        .Where(b => b.LeerlingId == inzage.Leerling && !db.Zienswijzen.Any(z => z.OuderId != inzage.Ouder && (z.Document == b.Id || z.Formulier == b.Id)));

    public async Task<IReadOnlyList<Portaalbijlage>> BijlagenAsync(Portaalinzage inzage, CancellationToken ct) =>
        !inzage.MetDossier ? [] : await systeem.VoerUitAsync(
        Systeemgrond.Ouderportaal, async db => (IReadOnlyList<Portaalbijlage>)await Zichtbaar(db, inzage).OrderBy(b => b.ToegevoegdOp)
            .Select(b => new Portaalbijlage(b.Id, b.Bestandsnaam, b.Grootte)).ToListAsync(ct));

    public async Task<Portaalbestand?> BestandAsync(Portaalinzage inzage, BijlageId id, CancellationToken ct) =>
        !inzage.MetDossier ? null : await systeem.VoerUitAsync(
        Systeemgrond.Ouderportaal, async db =>
        {
            var bijlage = await Zichtbaar(db, inzage).SingleOrDefaultAsync(b => b.Id == id, ct);
            var inhoud = bijlage is null ? null : await db.Bijlageinhouden.AsNoTracking().SingleOrDefaultAsync(b => b.BijlageId == id, ct);
            return inhoud is null ? null : new Portaalbestand(id, bijlage!.Bestandsnaam, bijlage.Mediatype, inhoud.Bytes);
        });

    public Task<IReadOnlyList<Portaallezing>> LezingenAsync(Portaalinzage inzage, HouderId houder, CancellationToken ct) => systeem.VoerUitAsync(
        Systeemgrond.Ouderportaal, async db =>
        {
            var soorten = Modules.Alle.Lezingen.ToList();
            var rijen = await db.Logboek.AsNoTracking().Where(l => l.LeerlingId == inzage.Leerling && soorten.Contains(l.Soort))
                .OrderByDescending(l => l.Nummer).Take(Hoogstens).ToListAsync(ct);
            var rechten = await db.Inzagerechten.AsNoTracking().Where(i => i.LeerlingId == inzage.Leerling).ToListAsync(ct);
            var namen = await db.Organisaties.AsNoTracking().Where(o => rijen.Select(r => r.Namens).Contains(o.Id))
                .ToDictionaryAsync(o => o.Id, o => o.Naam, ct);
            return (IReadOnlyList<Portaallezing>)[.. rijen.Select(r => new Portaallezing(
                r.Op, r.Soort, r.Namens is { } wie ? namen.GetValueOrDefault(wie)
                    : null, r.Rol == Rol.Ouder, r.Wie?.Waarde == houder.Waarde, Grond(r, rechten)))];
        });

    private static Inzagegrond? Grond(Logboekregel regel, List<Inzagerecht> rechten) =>
        rechten.FirstOrDefault(i => i.Organisatie is { } houder && houder == regel.Namens && i.Van <= regel.Op.AddMinutes(1)
            && (i.Tot is null || i.Tot >= regel.Op))?.Grond;
}
