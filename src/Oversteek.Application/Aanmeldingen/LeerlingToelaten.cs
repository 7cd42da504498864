using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Aanmeldingen;

public sealed record LeerlingToelatenOpdracht(AanmeldingId Aanmelding, BrugklasId? Brugklas, string? Toelichting, int Versie)
{
    /// <summary>The explanation is that of the law; it says nothing of why the family asked for another class (D-68).</summary>
    public bool VasteToelichting { get; init; }
}

/// <summary>Admits in a class of the own school (TOE-01, TOE-03, TOE-07); the number of free places follows at once (D-30).</summary>
public sealed class LeerlingToelaten(Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(LeerlingToelatenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.BesluitAsync(opdracht.Aanmelding, opdracht.Versie, handeling, (db, aanmelding) => LaatToeAsync(db, aanmelding, opdracht, handeling, ct), ct);

    /// <summary>All rules and effects; who calls this saves, or looks and throws away.</summary>
    internal static async Task<Result> LaatToeAsync(OversteekDb db, Aanmelding aanmelding, LeerlingToelatenOpdracht opdracht, Handeling handeling,
        CancellationToken ct)
    {
        var beheer = await db.Brugklasbeheren.Include(b => b.Klassen).SingleOrDefaultAsync(
            b => b.OrganisatieId == handeling.Namens && b.Schooljaar == aanmelding.Schooljaar, ct);
        if (beheer?.Klassen.FirstOrDefault(k => k.Aangenomen && k.Id == opdracht.Brugklas) is not { } klas)
            return AanmeldingWeigeringen.KlasVanAndereSchool;
        if (await SlotAsync(db, aanmelding, handeling, ct) is { } slot)
            return slot;
        var metReden = !opdracht.VasteToelichting && Tekst(opdracht.Toelichting) is not null;
        if (await BeletselAsync(db, aanmelding, klas, metReden, ct) is { } beletsel)
            return beletsel;
        var geraakt = aanmelding.GeraakteKlassen();
        var boek = aanmelding.Plaatsing != klas.Id && (aanmelding.IsLaat || aanmelding.IsAndereKlas(klas.Id)) ? await db.KlassenboekAsync(klas, ct) : null;
        var uit = Result.Gelukt
            .Then(() => aanmelding.Kan(Aanmeldingactie.Toelaten) ? Result.Gelukt : aanmelding.MaakPlaatsbaar(handeling))
            .Then(() => aanmelding.LaatToe(klas.Id, Tekst(opdracht.Toelichting), handeling))
            .Then(() => beheer.WijzigActueleCapaciteit(klas.Id, Math.Max(0, klas.ActueleCapaciteit - 1), handeling));
        if (!uit.IsGelukt)
            return uit;
        await db.SchrijfBriefAsync(aanmelding, aanmelding.Besluit!, await db.ProcedureVanAsync(aanmelding, ct), new Briefvervolg(), handeling, ct);
        boek?.MeldOvergeslagen(tot: null, handeling);
        await db.VulWachtlijstenAsync(geraakt, handeling, ct);
        return uit;
    }

    /// <summary>D-66: the tick of another kind of school, set before only vso-3 had it, opens no door.</summary>
    private static async Task<Weigering?> SlotAsync(OversteekDb db, Aanmelding aanmelding, Handeling handeling, CancellationToken ct)
    {
        if (aanmelding.VsoProcedure && !await db.Organisaties.AnyAsync(o => o.Id == handeling.Namens && o.Schoolsoort == Schoolsoort.Vso3, ct))
            return AanmeldingWeigeringen.AlleenVso3;
        if (await db.Ouderbezwaren.AnyAsync(b => b.LeerlingId == aanmelding.LeerlingId && b.Status == Ouderbezwaarstatus.Open, ct))
            return KeuzelijstWeigeringen.BezwaarOpen;
        return (await Besluitruimte.VanAsync(db, aanmelding, handeling.Op, ct)).Slot();
    }

    /// <summary>D-68: the class of placement or of the list; another only when it fits, is asked for and passes nobody over (D-67).</summary>
    /// <param name="metReden">The school wrote down why.</param>
    internal static async Task<Weigering?> BeletselAsync(OversteekDb db, Aanmelding aanmelding, Brugklas klas, bool metReden, CancellationToken ct)
    {
        if (aanmelding.Plaatsing != klas.Id)
        {
            var okr = await db.Okrs.AsNoTracking().SingleAsync(o => o.LeerlingId == aanmelding.LeerlingId, ct);
            if (!aanmelding.VsoProcedure && !klas.PastBij(okr.Advies))
                return AanmeldingWeigeringen.KlasPastNiet;
            if (aanmelding.IsAndereKlas(klas.Id) && !metReden)
                return AanmeldingWeigeringen.AndereKlasZonderReden;
        }
        return (await db.KlassenboekAsync(klas, ct)).Beletsel(aanmelding);
    }

    private static string? Tekst(string? toelichting) => string.IsNullOrWhiteSpace(toelichting) ? null : toelichting.Trim();
}

/// <summary>Whether admission is open for an application, and if not, why and from when.</summary>
public sealed record Besluitruimte(Aanmeldingstatus Status, bool Vso, bool Gepubliceerd, bool VsoPeriodeVoorbij, DateOnly VanafLoting, DateOnly VanafVso)
{
    /// <summary>ISK-06.</summary>
    public bool BuitenLoting { get; init; }

    public static async Task<Besluitruimte> VanAsync(OversteekDb db, Aanmelding aanmelding, DateTimeOffset op, CancellationToken ct)
    {
        var procedure = await db.ProcedureVanAsync(aanmelding, ct);
        var vso3 = await db.Vso3periodeAsync(procedure, aanmelding.OrganisatieId, ct);
        var gepubliceerd = await db.IsGepubliceerdAsync(procedure.OrganisatieId, aanmelding.Schooljaar, ct);
        return new Besluitruimte(aanmelding.Status, aanmelding.VsoProcedure, gepubliceerd, vso3.IsVoorbij(op),
            procedure.Mijlpaal(Mijlpalen.Loting).Van, vso3.Tot.AddDays(1))
        {
            BuitenLoting = await db.IsBuitenLotingAsync(aanmelding.LeerlingId, procedure.Regels, ct),
        };
    }

    /// <summary>Null when admission is open.</summary>
    public Weigering? Slot()
    {
        if (Status is Aanmeldingstatus.Plaatsbaar or Aanmeldingstatus.TijdelijkGeplaatst)
            return null;
        if (Status is not (Aanmeldingstatus.Actief or Aanmeldingstatus.InOnderzoek))
            return AanmeldingWeigeringen.VerkeerdeToestand.Met(Status);
        if (Vso)
            return VsoPeriodeVoorbij ? null : AanmeldingWeigeringen.ToelatenVsoTeVroeg.Met(VanafVso);
        return Gepubliceerd || BuitenLoting ? null : AanmeldingWeigeringen.ToelatenTeVroeg.Met(VanafLoting);
    }
}
