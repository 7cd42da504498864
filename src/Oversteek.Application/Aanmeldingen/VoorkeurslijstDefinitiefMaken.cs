using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

/// <param name="Aanmeldnummer">Null takes the next of the series (D-32).</param>
public sealed record VoorkeurslijstDefinitiefMakenOpdracht(AanmeldingId Aanmelding, int? Aanmeldnummer, int Versie);

/// <summary>From here the dossier is visible at the school of first preference, and nowhere else (OKR-20).</summary>
public sealed class VoorkeurslijstDefinitiefMaken(OversteekDb db, Klassenaanbod aanbod, Aanmeldnummerbron nummers)
{
    public Task<Result> ExecuteAsync(VoorkeurslijstDefinitiefMakenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        db.VerwerkEigenAsync(opdracht.Aanmelding, opdracht.Versie, handeling, async aanmelding =>
        {
            var procedure = await db.ProcedureVanAsync(aanmelding, ct);
            if (await db.IsBevrorenAsync(aanmelding, procedure, handeling.Op, ct))
                return AanmeldingWeigeringen.Bevroren;
            if (Controleer(aanmelding, await aanbod.GeefAsync(opdracht.Aanmelding, handeling.Namens, ct) ?? Leerlingaanbod.Leeg) is { } weigering)
                return weigering;
            var nummer = opdracht.Aanmeldnummer ?? await nummers.VolgendeAsync(handeling.Namens, aanmelding.Schooljaar, ct);
            return db.MetNummer(aanmelding, () => aanmelding.MaakLijstDefinitief(nummer, procedure.Regels, handeling));
        }, ct);

    // The draft may be older than the advice or the classes.
    private static Weigering? Controleer(Aanmelding aanmelding, Leerlingaanbod passend)
    {
        if (!passend.OkrDefinitief)
            return AanmeldingWeigeringen.OkrNietDefinitief with { Veld = null };
        if (aanmelding.Voorkeuren.Any(v => passend.Klassen.All(k => k.Id != v.BrugklasId)))
            return AanmeldingWeigeringen.KlasNietOpLijst;
        return aanmelding.Voorkeuren.Count > 0 && aanmelding.Voorkeuren[0].SchoolId != aanmelding.OrganisatieId ? AanmeldingWeigeringen.EersteKeusAndereSchool : null;
    }
}
