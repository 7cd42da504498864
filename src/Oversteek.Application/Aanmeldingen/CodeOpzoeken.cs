using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Aanmeldingen;

public sealed record CodeOpzoekenOpdracht(string? Code, DateOnly Geboortedatum, string? Adres);

/// <summary>All that a school sees before it confirms (SEC-25).</summary>
public sealed record Codeleerling(byte[] Zoeksleutel, string Initialen, string Basisschool);

/// <summary>
/// Finds the pupil of a code and birth date. Wrong code, wrong birth date and a withdrawn code are one answer; a typing error is told apart
/// by its check character and does not count as a guess (SEC-24, SEC-25).
/// </summary>
public sealed class CodeOpzoeken(Systeemtoegang systeem, BlindeIndex index, Codedrempel drempel, Leeslogboek logboek)
{
    public async Task<Result<Codeleerling>> ExecuteAsync(CodeOpzoekenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (!Codetekst.TryParse(opdracht.Code, Codetekst.LengteUniekeCode, out var code))
            return CodeWeigeringen.Typefout;
        var poging = new Codepoging(handeling.Wie, handeling.Namens, opdracht.Adres);
        if (!await drempel.NeemAsync(poging, ct))
            return CodeWeigeringen.Gepauzeerd;
        var sleutel = index.Zoeksleutel(code, opdracht.Geboortedatum);
        if (await systeem.VoerUitAsync(Systeemgrond.CodeGebruiken, db => ZoekAsync(db, sleutel, ct)) is not { } uit)
        {
            // Who guesses leaves a trace, without what was typed (B-07).
            await logboek.LegVastAsync("CodeGeweigerd", handeling, null, ct);
            return CodeWeigeringen.NietGevonden;
        }
        await drempel.GeefTerugAsync(poging, ct);
        return uit;
    }

    private static async Task<Result<Codeleerling>?> ZoekAsync(OversteekDb db, byte[] sleutel, CancellationToken ct)
    {
        var gevonden = await db.UniekeCodes.AsNoTracking().Where(c => c.Zoeksleutel == sleutel && c.Status != UniekeCodestatus.Ingetrokken)
            .Join(db.Leerlingen, c => c.LeerlingId, l => l.Id, (c, l) => new
            {
                c.Status,
                l.Personalia,
                l.AlternatieveStatus,
                School = db.Organisaties.Where(o => o.Id == l.OrganisatieId).Select(o => o.Naam).Single(),
                OkrDefinitief = db.Okrs.Any(o => o.LeerlingId == l.Id && o.Status == Okrstatus.Definitief),
            })
            .SingleOrDefaultAsync(ct);
        if (gevonden is null || gevonden.AlternatieveStatus is not null)
            return null;
        // OKR-09: only told to who knows both the code and the birth date.
        if (!gevonden.OkrDefinitief)
            return AanmeldingWeigeringen.OkrNietDefinitief;
        if (gevonden.Status == UniekeCodestatus.Bezet)
            return AanmeldingWeigeringen.CodeBezet;
        return new Codeleerling(sleutel, gevonden.Personalia.Initialen, gevonden.School);
    }
}
