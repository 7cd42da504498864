using Oversteek.Application.Brugklassen;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;

namespace Oversteek.Application.Aanmeldingen;

/// <param name="Voorrang">Per class the priority rule that the school confirms; counts for classes of the own school only (AAN-03).</param>
public sealed record VoorkeurslijstOpstellenOpdracht(AanmeldingId Aanmelding, IReadOnlyList<BrugklasId> Klassen, IReadOnlyDictionary<BrugklasId, string> Voorrang, int Versie);

/// <summary>Saves the draft of the preference list (AAN-02).</summary>
public sealed class VoorkeurslijstOpstellen(OversteekDb db, Klassenaanbod aanbod)
{
    public Task<Result> ExecuteAsync(VoorkeurslijstOpstellenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        db.VerwerkEigenAsync(opdracht.Aanmelding, opdracht.Versie, handeling, async aanmelding =>
        {
            var procedure = await db.ProcedureVanAsync(aanmelding, ct);
            if (await db.IsBevrorenAsync(aanmelding, procedure, handeling.Op, ct))
                return AanmeldingWeigeringen.Bevroren;
            var voorrang = await db.SchoolvoorrangAsync(handeling.Namens, aanmelding.Schooljaar, procedure.Regels, ct);
            var keuzes = Keuzes(opdracht, await aanbod.GeefAsync(opdracht.Aanmelding, handeling.Namens, ct) ?? Leerlingaanbod.Leeg, voorrang, handeling.Namens);
            if (!keuzes.IsGelukt)
                return Result.Geweigerd(keuzes.Weigeringen);
            var uit = aanmelding.StelLijstOp(keuzes.Waarde, procedure.Regels, handeling);
            if (uit.IsGelukt)
                await db.NeemKeuzelijstOverAsync(aanmelding, handeling, ct);
            return uit;
        }, ct);

    private static Result<List<Voorkeurkeuze>> Keuzes(VoorkeurslijstOpstellenOpdracht opdracht, Leerlingaanbod passend, IReadOnlyList<Schoolvoorrang> voorrang, OrganisatieId eigen)
    {
        var klassen = passend.Klassen.ToDictionary(k => k.Id);
        if (!opdracht.Klassen.All(klassen.ContainsKey))
            return AanmeldingWeigeringen.KlasNietOpLijst;
        if (opdracht.Klassen.Count > 0 && klassen[opdracht.Klassen[0]].School != eigen)
            return AanmeldingWeigeringen.EersteKeusAndereSchool;
        var regels = voorrang.Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        return opdracht.Klassen.Select(k => new Voorkeurkeuze(k, klassen[k].School, Voorrang(k))).ToList();

        string? Voorrang(BrugklasId klas) => klassen[klas].School == eigen && opdracht.Voorrang.TryGetValue(klas, out var code) && regels.Contains(code) ? code : null;
    }
}
