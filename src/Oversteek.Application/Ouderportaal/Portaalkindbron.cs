using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Ouderportaal;

/// <summary>The child as a page names it. Nothing here may stand in a title or an address.</summary>
/// <param name="Ouder">Parent 1 or 2: the one who looks.</param>
public sealed record Portaalkind(
    LeerlingId Id, string Roepnaam, Schooljaar Schooljaar, string? AlternatieveStatus, int Ouder, OrganisatieId SchoolId, string School, string? Telefoon);

/// <summary>Reads the child through the access of the parent who looks; once per request, because layout and page both ask.</summary>
public sealed class Portaalkindbron(OversteekDb db)
{
    private readonly Dictionary<LeerlingId, Portaalkind> gelezen = [];

    public async Task<Portaalkind> LeesAsync(Portaalinzage inzage, CancellationToken ct)
    {
        if (gelezen.TryGetValue(inzage.Leerling, out var eerder))
            return eerder;
        var ouder = await db.Ouders.AsNoTracking().Where(o => o.Id == inzage.Ouder).Select(o => (int?)o.Volgnummer).SingleOrDefaultAsync(ct)
            ?? throw new PortaalinzageVervallen();
        var kind = await db.Leerlingen.AsNoTracking().Where(l => l.Id == inzage.Leerling)
            .Select(l => new { l.Personalia.Roepnaam, l.Schooljaar, l.AlternatieveStatus, l.OrganisatieId }).SingleOrDefaultAsync(ct)
            ?? throw new PortaalinzageVervallen();
        var school = await db.Organisaties.AsNoTracking().Where(o => o.Id == kind.OrganisatieId).Select(o => new { o.Naam, o.Telefoon }).SingleAsync(ct);
        return gelezen[inzage.Leerling] = new Portaalkind(
            inzage.Leerling, kind.Roepnaam, kind.Schooljaar, kind.AlternatieveStatus, ouder, kind.OrganisatieId, school.Naam, school.Telefoon);
    }

    /// <summary>A number as a phone dials it.</summary>
    public static string Belbaar(string telefoon) => string.Concat(telefoon.Where(t => char.IsAsciiDigit(t) || t == '+'));
}

/// <summary>The access of this parent ended while the request ran (B-06).</summary>
public sealed class PortaalinzageVervallen() : Exception("De inzage van de ouder is beëindigd terwijl het verzoek liep.");
