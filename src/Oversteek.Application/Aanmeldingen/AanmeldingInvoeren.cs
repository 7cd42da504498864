using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Aanmeldingen;

public sealed record AanmeldingInvoerenOpdracht(string? Code, DateOnly Geboortedatum, Guid Bewerking, string? Adres);

/// <summary>
/// Takes the code and makes the application (AAN-01, AAN-06). Two schools with one code: the version of the code and the index on the
/// pupil decide, exactly one wins (REL-10).
/// </summary>
public sealed class AanmeldingInvoeren(CodeOpzoeken opzoeken, Systeemtoegang systeem, BlindeIndex index, Toegangscontext toegang)
{
    public async Task<Result<string>> ExecuteAsync(AanmeldingInvoerenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (!Codetekst.TryParse(opdracht.Code, Codetekst.LengteUniekeCode, out var code))
            return CodeWeigeringen.Typefout;
        var sleutel = index.Zoeksleutel(code, opdracht.Geboortedatum);
        if (await EerderAsync(opdracht.Bewerking, sleutel, ct) is { } eerder)
            return eerder;
        var gezocht = await opzoeken.ExecuteAsync(new CodeOpzoekenOpdracht(opdracht.Code, opdracht.Geboortedatum, opdracht.Adres), handeling, ct);
        if (!gezocht.IsGelukt)
            return Result<string>.Geweigerd(gezocht.Weigeringen);
        return await systeem.VoerUitAsync<Eenmalig, Result<string>>(Systeemgrond.Aanmelding, (db, eenmalig) =>
            eenmalig.VoerUitAsync(opdracht.Bewerking, Soort, Hash(sleutel), () => VoerInAsync(db, sleutel, handeling, ct), ct));
    }

    private const string Soort = "aanmelding-invoeren";

    // Keyed already; the plain code never gets into the table of operations.
    private static string Hash(byte[] sleutel) => Eenmalig.Hash(Convert.ToHexString(sleutel));

    /// <summary>A second click meets a taken code; it must find its own application and not a refusal (REL-9).</summary>
    private Task<Result<string>?> EerderAsync(Guid bewerking, byte[] sleutel, CancellationToken ct) => systeem.VoerUitAsync<Result<string>?>(Systeemgrond.Aanmelding, async db =>
    {
        var wie = toegang.Account ?? default;
        var hash = Hash(sleutel);
        var uitkomst = await db.Bewerkingen.Where(b => b.AccountId == wie && b.Id == bewerking && b.Soort == Soort && b.Inhoud == hash).Select(b => b.Uitkomst).SingleOrDefaultAsync(ct);
        return uitkomst is null ? (Result<string>?)null : (Result<string>)uitkomst;
    });

    private static async Task<Result<string>> VoerInAsync(OversteekDb db, byte[] sleutel, Handeling handeling, CancellationToken ct)
    {
        if (await db.UniekeCodes.SingleOrDefaultAsync(c => c.Zoeksleutel == sleutel, ct) is not { } code || !code.Gebruik().IsGelukt)
            return AanmeldingWeigeringen.CodeBezet;
        var schooljaar = await db.Leerlingen.Where(l => l.Id == code.LeerlingId).Select(l => l.Schooljaar).SingleAsync(ct);
        if (!await db.Okrs.AnyAsync(o => o.LeerlingId == code.LeerlingId && o.Status == Okrstatus.Definitief, ct))
            return AanmeldingWeigeringen.OkrNietDefinitief;
        if (await db.ProcedureVanSchoolAsync(handeling.Namens, schooljaar, ct) is not { } procedure)
            return ProcedureWeigeringen.Ontbreekt;
        var aanmelding = Aanmelding.Voer(code.LeerlingId, handeling.Namens, schooljaar, procedure, handeling);
        db.Add(aanmelding);
        return await db.BewaarAsync<string>(aanmelding.Id.Waarde.ToString(), AanmeldingWeigeringen.CodeBezet, ct);
    }
}
