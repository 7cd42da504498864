using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

/// <param name="Wie">The parent who gave permission.</param>
public sealed record DossierinzageOpenenOpdracht(AanmeldingId Aanmelding, OrganisatieId? School, string? Wie, Toestemmingwijze? Wijze,
    DateOnly? GegevenOp, int Versie);

/// <summary>Permission of the parents on file, and the dossier open to that one school for thirty days (ZPL-02, D-40).</summary>
public sealed class DossierinzageOpenen(OversteekDb db)
{
    public Task<Result> ExecuteAsync(DossierinzageOpenenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        db.VerwerkEigenAsync(opdracht.Aanmelding, opdracht.Versie, handeling, async aanmelding =>
        {
            if (await db.InzageschoolAsync(opdracht.School, ct) is not { } andere)
                return AanmeldingWeigeringen.SchoolOnbekend;
            if (opdracht.Wijze is not { } wijze)
                return AanmeldingWeigeringen.WijzeOntbreekt;
            if (opdracht.GegevenOp is not { } op)
                return AanmeldingWeigeringen.ToestemmingsdatumOngeldig;
            return aanmelding.OpenDossier(andere.Id, new Ouderstoestemming(opdracht.Wie ?? "", wijze, op), handeling);
        }, ct);
}

public sealed record DossierinzageSluitenOpdracht(AanmeldingId Aanmelding, OrganisatieId School, Sluitreden Reden, int Versie);

/// <summary>Closes the dossier to the other school at once, because the parents take their permission back or the school needs it no more.</summary>
public sealed class DossierinzageSluiten(OversteekDb db)
{
    public Task<Result> ExecuteAsync(DossierinzageSluitenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        db.VerwerkEigenAsync(opdracht.Aanmelding, opdracht.Versie, handeling, aanmelding =>
            Task.FromResult(aanmelding.SluitDossier(opdracht.School, opdracht.Reden, handeling)), ct);
}
