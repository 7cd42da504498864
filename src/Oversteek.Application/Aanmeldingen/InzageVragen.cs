using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Application.Aanmeldingen;

public sealed record InzageVragenOpdracht(AanmeldingId Aanmelding, OrganisatieId? School, int Versie);

/// <summary>Asks the parents in a letter whether one other school may read the dossier (ZPL-02). Opens nothing yet.</summary>
public sealed class InzageVragen(OversteekDb db)
{
    public Task<Result> ExecuteAsync(InzageVragenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        db.VerwerkEigenAsync(opdracht.Aanmelding, opdracht.Versie, handeling, async aanmelding =>
        {
            if (await db.InzageschoolAsync(opdracht.School, ct) is not { } andere)
                return AanmeldingWeigeringen.SchoolOnbekend;
            return await db.MetBriefAsync(
                aanmelding.VraagInzage(andere.Id, handeling), aanmelding, school => Zorgplichtbrieven.Toestemming(school, andere.Naam, handeling.Vandaag),
                handeling, ct);
        }, ct);
}

/// <summary>Which schools can be given a look: those for secondary education, of this region or another.</summary>
public static class Inzagescholen
{
    public static IQueryable<Organisatie> Inzageschool(this OversteekDb db) => db.Organisaties.AsNoTracking().Where(o => o.Soort == Organisatiesoort.VoSchool);

    internal static Task<Organisatie?> InzageschoolAsync(this OversteekDb db, OrganisatieId? id, CancellationToken ct) =>
        db.Inzageschool().SingleOrDefaultAsync(o => o.Id == id, ct);
}
