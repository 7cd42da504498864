using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Application.Aanmeldingen;

/// <param name="Afronden">False: the research begins.</param>
/// <param name="BereidSchool">Name of the willing school, for one that does not work with the platform.</param>
public sealed record OnderzoekVastleggenOpdracht(AanmeldingId Aanmelding, bool Afronden, string? BereidSchool, DateOnly? OverlegOp, int Versie)
{
    /// <summary>The willing school, when it works with the platform; goes before the name.</summary>
    public OrganisatieId? Bereid { get; init; }
}

/// <summary>
/// Research into the support that a pupil needs (ZPL-01); without it a rejection for that reason is refused (D-37). The pupil stays in the
/// draw (D-40). The parents hear of it in a letter, by no mail.
/// </summary>
public sealed class OnderzoekVastleggen(OversteekDb db)
{
    public Task<Result> ExecuteAsync(OnderzoekVastleggenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        db.VerwerkEigenAsync(opdracht.Aanmelding, opdracht.Versie, handeling, aanmelding => opdracht.Afronden
            ? RondAfAsync(aanmelding, opdracht, handeling, ct)
            : StartAsync(aanmelding, handeling, ct), ct);

    private async Task<Result> StartAsync(Aanmelding aanmelding, Handeling handeling, CancellationToken ct)
    {
        var klok = await db.ZorgplichtklokAsync(aanmelding, ct);
        return await db.MetBriefAsync(
            aanmelding.StartOnderzoek(handeling), aanmelding, school => Zorgplichtbrieven.Onderzoek(school, klok, handeling.Vandaag), handeling, ct);
    }

    private async Task<Result> RondAfAsync(Aanmelding aanmelding, OnderzoekVastleggenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var naam = opdracht.BereidSchool;
        if (opdracht.Bereid is { } id)
        {
            naam = await db.Organisaties.Where(o => o.Id == id && o.Soort == Organisatiesoort.VoSchool && o.Id != handeling.Namens)
                .Select(o => o.Naam).SingleOrDefaultAsync(ct);
            if (naam is null)
                return AanmeldingWeigeringen.SchoolOnbekend with { Veld = "Bereid" };
        }
        return aanmelding.RondOnderzoekAf(naam, opdracht.OverlegOp, handeling, opdracht.Bereid);
    }
}
