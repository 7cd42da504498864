using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Aanmeldingen;

public static class Aanmeldingbron
{
    /// <summary>The application that this school handles; the po school sees it too, but does not decide on it.</summary>
    public static Task<Aanmelding?> EigenAanmeldingAsync(this OversteekDb db, AanmeldingId id, OrganisatieId school, CancellationToken ct) =>
        db.Aanmeldingen.Include(a => a.Voorkeuren.OrderBy(v => v.Rang)).SingleOrDefaultAsync(a => a.Id == id && a.OrganisatieId == school, ct);

    /// <summary>Works on an own application that is still as the form showed it, and saves what the work allows.</summary>
    internal static async Task<Result> VerwerkEigenAsync(this OversteekDb db, AanmeldingId id, int versie, Handeling handeling, Func<Aanmelding, Task<Result>> werk, CancellationToken ct)
    {
        if (await db.EigenAanmeldingAsync(id, handeling.Namens, ct) is not { } aanmelding)
            return AlgemeneWeigeringen.NietGevonden;
        return aanmelding.Versie == versie ? await db.BewaarAsync(await werk(aanmelding), ct) : AanmeldingWeigeringen.Gewijzigd;
    }

    /// <summary>
    /// D-32: the next of the school's series of the year; a number that was given out once is never given again. 'Not null' lets the index
    /// answer.
    /// </summary>
    internal static async Task<int> VolgendAanmeldnummerAsync(this OversteekDb db, OrganisatieId school, Schooljaar schooljaar, CancellationToken ct) =>
        1 + Math.Max(
            await db.Aanmeldingen.Where(a => a.OrganisatieId == school && a.Schooljaar == schooljaar && a.Aanmeldnummer != null)
                .MaxAsync(a => a.Aanmeldnummer, ct) ?? 0,
            await db.Uitgegevennummers.Where(n => n.OrganisatieId == school && n.Schooljaar == schooljaar).MaxAsync(n => (int?)n.Nummer, ct) ?? 0);

    /// <summary>Keeps the number of the series that the work gave; who was first with it wins.</summary>
    internal static Result MetNummer(this OversteekDb db, Aanmelding aanmelding, Func<Result> werk)
    {
        var had = aanmelding.Aanmeldnummer;
        var uit = werk();
        if (uit.IsGelukt && aanmelding.Aanmeldnummer is { } nummer && nummer != had)
            db.Add(new Uitgegevennummer(aanmelding.OrganisatieId, aanmelding.Schooljaar, nummer));
        return uit;
    }

    /// <summary>From the hard freeze until publication nothing of round 1 changes (D-42).</summary>
    public static async Task<bool> IsBevrorenAsync(this OversteekDb db, Aanmelding aanmelding, Procedure procedure, DateTimeOffset op, CancellationToken ct)
    {
        if (aanmelding.Ronde != 1 || aanmelding.VsoProcedure || await db.IsBuitenLotingAsync(aanmelding.LeerlingId, procedure.Regels, ct))
            return false;
        return await db.LotingLigtVastAsync(aanmelding, procedure, op, ct);
    }

    internal static async Task<bool> LotingLigtVastAsync(this OversteekDb db, Aanmelding aanmelding, Procedure procedure, DateTimeOffset op,
        CancellationToken ct)
    {
        var stand = await db.Lotingen.Lopend(procedure.OrganisatieId, aanmelding.Schooljaar).Select(l => (Lotingstatus?)l.Status).SingleOrDefaultAsync(ct);
        if (stand == Lotingstatus.Gepubliceerd)
            return false;
        return stand >= Lotingstatus.Bevroren || procedure.Mijlpaal(Mijlpalen.LotingBevriezing).IsBegonnen(op);
    }

    /// <summary>Saves, or says that somebody else was first.</summary>
    internal static Task<Result> BewaarAsync(this OversteekDb db, Result uit, CancellationToken ct) => db.BewaarAsync(uit, AanmeldingWeigeringen.Gewijzigd, ct);

    public static async Task<Procedure> ProcedureVanAsync(this OversteekDb db, Aanmelding aanmelding, CancellationToken ct) =>
        await db.ProcedureVanSchoolAsync(aanmelding.OrganisatieId, aanmelding.Schooljaar, ct) ?? throw new InvalidOperationException("De aanmelding heeft geen procedure.");

    /// <summary>VSO-01: when one may apply at this vso-3 school.</summary>
    internal static async Task<Mijlpaal> Vso3periodeAsync(this OversteekDb db, Procedure procedure, OrganisatieId school, CancellationToken ct) =>
        procedure.Vso3periode(await db.Organisaties.Where(o => o.Id == school).Select(o => o.Brin).SingleOrDefaultAsync(ct));
}
