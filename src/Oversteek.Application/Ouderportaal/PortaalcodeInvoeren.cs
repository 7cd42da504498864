using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Ouderportaal;

/// <param name="Netwerk">From where; a whole school may come from one address.</param>
public sealed record PortaalcodeOpdracht(string? Code, DateOnly Geboortedatum, string Netwerk, string Taal);

/// <summary>
/// The code of the letter with the birth date: opens enrolment and nothing else (SEC-28). A wrong code and a wrong date are one answer; whoever
/// guesses at the date of a code that exists, has it paused and the school hears it.
/// </summary>
public sealed class PortaalcodeInvoeren(
    Systeemtoegang systeem, BlindeIndex index, Portaaldrempel portaal, Drempel drempel, Portaalsessies sessies, TimeProvider klok)
{
    public async Task<Result<Guid>> ExecuteAsync(PortaalcodeOpdracht opdracht, CancellationToken ct)
    {
        // A typing error tells nothing and is no guess (SEC-24).
        if (!Codetekst.TryParse(opdracht.Code, Codetekst.LengteOuderportaalcode, out var code))
            return OuderportaalWeigeringen.Typefout;
        var sleutel = index.Portaalcode(code);
        (string, string)[] emmers = [(Drempels.Portaalcode, Portaalindex.Emmersleutel(sleutel)), (Drempels.PortaalcodeNetwerk, opdracht.Netwerk)];
        var vrij = await portaal.NeemAsync(emmers, ct);
        if ((vrij ? await ZoekAsync(sleutel, opdracht.Geboortedatum, ct) : null) is not { } gevonden)
        {
            await PauzeerAsync(sleutel, ct);
            if (!vrij)
                return OuderportaalWeigeringen.Gepauzeerd;
            await portaal.LogAsync("PortaalcodeGeweigerd", null, ct);
            return OuderportaalWeigeringen.CodeNietGevonden;
        }
        await portaal.GeefTerugAsync(emmers, ct);
        return gevonden.Vanaf > klok.GetUtcNow() ? OuderportaalWeigeringen.NogNiet : await sessies.BeginAsync(null, gevonden.Id, opdracht.Taal, ct);
    }

    private Task<Vondst?> ZoekAsync(byte[] sleutel, DateOnly geboortedatum, CancellationToken ct) => systeem.VoerUitAsync(Systeemgrond.Ouderportaal, async db =>
    {
        var rij = await db.Ouderportaalcodes.AsNoTracking().Where(c => c.Zoeksleutel == sleutel && c.Status == Ouderportaalcodestatus.Uitgegeven)
            .Join(db.Leerlingen, c => c.LeerlingId, l => l.Id, (c, l) =>
                new { c.Id, c.OuderId, c.GeldigVanaf, l.Personalia.Geboortedatum, l.Schooljaar, l.AlternatieveStatus })
            .SingleOrDefaultAsync(ct);
        var past = rij is not null && rij.Geboortedatum == geboortedatum && rij.AlternatieveStatus != AlternatieveStatus.Overleden
            && rij.Schooljaar.Einde >= Nederland.Datum(klok.GetUtcNow());
        return past && await MagAsync(db, rij!.OuderId, ct) ? new Vondst(rij.Id, rij.GeldigVanaf) : null;
    });

    private sealed record Vondst(Guid Id, DateTimeOffset? Vanaf);

    internal static async Task<bool> MagAsync(OversteekDb db, Guid ouder, CancellationToken ct) =>
        await db.Ouders.AsNoTracking().SingleOrDefaultAsync(o => o.Id == ouder, ct) is { Gegevens.Gezag: not Gezag.Nee };

    /// <summary>Only once the tries of this code are used up; then it stays closed until the school gives another.</summary>
    private async Task PauzeerAsync(byte[] sleutel, CancellationToken ct)
    {
        if (await drempel.MagAsync(Drempels.Portaalcode, Portaalindex.Emmersleutel(sleutel), ct))
            return;
        await systeem.VoerUitAsync(Systeemgrond.Ouderportaal, async db =>
        {
            if (await db.Ouderportaalcodes.SingleOrDefaultAsync(c =>
                c.Zoeksleutel == sleutel && c.Status == Ouderportaalcodestatus.Uitgegeven, ct) is not { } code)
                return false;
            var school = await db.Leerlingen.Where(l => l.Id == code.LeerlingId).Select(l => l.OrganisatieId).SingleAsync(ct);
            var uit = code.Pauzeer(new Handeling(null, Rol.Platform, school, klok.GetUtcNow(), Guid.NewGuid()));
            return (await db.BewaarAsync(uit, OuderportaalWeigeringen.Gewijzigd, ct)).IsGelukt;
        });
    }
}
