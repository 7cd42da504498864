using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Leerlingen.Dubbel;

/// <param name="Blijft">The record that stays, with its application if it has one.</param>
/// <param name="Velden">Per difference of the preview whether the record that goes wins.</param>
public sealed record LeerlingSamenvoegenOpdracht(LeerlingId Blijft, LeerlingId Gaat, IReadOnlyDictionary<string, bool> Velden, bool Bevestigd);

/// <summary>What merging would do, or why it cannot be done.</summary>
public sealed record Samenvoegvoorbeeld(string Blijft, string Gaat, IReadOnlyList<Importregel> Regels, int Bijlagen, Weigering? Bezwaar);

/// <summary>
/// B-34, D-11: two records of one child become one. Fields by choice, OKR, tests and attachments go along, the log of both stays readable. Refused when
/// both have an application, when an OKR is definitive, and when the record that goes was shared.
/// </summary>
public sealed class LeerlingSamenvoegen(OversteekDb db, Bijlagekluis kluis)
{
    /// <summary>Null when one of the two is not there or not of this school.</summary>
    public async Task<Samenvoegvoorbeeld?> BekijkAsync(LeerlingId blijft, LeerlingId gaat, Handeling handeling, CancellationToken ct)
    {
        if (await ZoekAsync(blijft, handeling, ct) is not { } een || await ZoekAsync(gaat, handeling, ct) is not { } twee || blijft == gaat)
            return null;
        var bezwaar = await BezwaarAsync(een, twee, ct);
        var plan = Samenvoegplan.Maak(een, twee, handeling.Vandaag, Importkeuzes.Geen.Velden);
        var bijlagen = await db.Bijlagen.CountAsync(b => b.LeerlingId == gaat, ct);
        return new Samenvoegvoorbeeld(een.Leerling.Personalia.Lijstnaam, twee.Leerling.Personalia.Lijstnaam, plan.Regels, bijlagen, bezwaar);
    }

    public async Task<Result> ExecuteAsync(LeerlingSamenvoegenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        // A colleague who shares or changes one of the two at this moment waits, or was first.
        await Ketensluiter.WachtOpBeurtAsync(db, ct);
        if (opdracht.Blijft == opdracht.Gaat || await ZoekAsync(opdracht.Blijft, handeling, ct) is not { } blijft
            || await ZoekAsync(opdracht.Gaat, handeling, ct) is not { } gaat)
            return LeerlingWeigeringen.NietGevonden;
        if (await BezwaarAsync(blijft, gaat, ct) is { } bezwaar)
            return bezwaar;
        if (!opdracht.Bevestigd)
            return LeerlingWeigeringen.WegNietBevestigd;
        Neem(blijft, gaat, Samenvoegplan.Maak(blijft, gaat, handeling.Vandaag, opdracht.Velden), handeling);
        await NeemBijlagenAsync(opdracht, handeling, ct);
        blijft.Leerling.MeldSamengevoegd(opdracht.Gaat, handeling);
        await db.SaveChangesAsync(ct);
        await db.NeemWegAsync(gaat.Leerling, opdracht.Blijft, handeling, ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return Result.Gelukt;
    }

    private async Task<Weigering?> BezwaarAsync(Dossierparen blijft, Dossierparen gaat, CancellationToken ct)
    {
        if (!Dubbelbron.Lijken(blijft.Leerling, gaat.Leerling))
            return LeerlingWeigeringen.LijkenNiet;
        var (een, twee) = (blijft.Leerling.Id, gaat.Leerling.Id);
        if (await db.Aanmeldingen.AnyAsync(a => a.LeerlingId == een, ct) && await db.Aanmeldingen.AnyAsync(a => a.LeerlingId == twee, ct))
            return LeerlingWeigeringen.BeideAangemeld;
        if (!blijft.Okr.IsBewerkbaar)
            return LeerlingWeigeringen.SamenDefinitief.Met(blijft.Leerling.Personalia.Lijstnaam);
        if (await db.BezwaarAsync(gaat.Leerling, ct) is { } bezwaar)
            return bezwaar;
        return await Samenvoegverlies.ZoekAsync(db, twee, ct) is { Count: > 0 } verlies
            ? LeerlingWeigeringen.SamenVerliest.Met(gaat.Leerling.Personalia.Lijstnaam, string.Join(", ", verlies)) : null;
    }

    private static void Neem(Dossierparen blijft, Dossierparen gaat, Importplan plan, Handeling handeling)
    {
        var (leerling, okr) = (blijft.Leerling, blijft.Okr);
        foreach (var (volgnummer, gegevens) in plan.Ouders)
            _ = volgnummer is { } n ? leerling.WijzigOuder(n, gegevens, handeling).IsGelukt : leerling.VoegOuderToe(gegevens, handeling).IsGelukt;
        foreach (var ander in gaat.Leerling.Ouders.Where(o => o.Communicatiekeuze != Communicatiekeuze.NietVastgelegd))
        {
            if (leerling.Ouders.FirstOrDefault(o => o.Gegevens.Naam == ander.Gegevens.Naam) is { Communicatiekeuze: Communicatiekeuze.NietVastgelegd } ouder)
                leerling.LegKeuzeVast(ouder.Volgnummer, ander.Communicatiekeuze, handeling);
        }
        leerling.VulAan(plan.Gegevens, handeling);
        leerling.NeemHerkomst(plan.Herkomst);
        foreach (var (nummer, onderdeel) in plan.Onderdelen)
            okr.SlaOp(nummer, onderdeel, handeling);
        okr.StelAdviesVast(plan.Advies, handeling);
    }

    /// <summary>Closed again under the record that stays; the same file with both comes over once.</summary>
    private async Task NeemBijlagenAsync(LeerlingSamenvoegenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var eigen = await db.Bijlagen.Where(b => b.LeerlingId == opdracht.Blijft).ToListAsync(ct);
        foreach (var bijlage in await db.Bijlagen.AsNoTracking().Where(b => b.LeerlingId == opdracht.Gaat).OrderBy(b => b.ToegevoegdOp).ToListAsync(ct))
        {
            if (eigen.Exists(e => e.Bestandsnaam == bijlage.Bestandsnaam && e.Grootte == bijlage.Grootte && e.Type == bijlage.Type))
                continue;
            var nieuw = bijlage.Voor(opdracht.Blijft, handeling);
            db.Add(nieuw);
            if (await db.Bijlageinhouden.AsNoTracking().SingleOrDefaultAsync(i => i.BijlageId == bijlage.Id, ct) is { } inhoud)
                db.Add(await kluis.SluitAsync(nieuw.Id, opdracht.Blijft, await kluis.OpenAsync(inhoud, ct), ct));
        }
    }

    private async Task<Dossierparen?> ZoekAsync(LeerlingId id, Handeling handeling, CancellationToken ct)
    {
        var leerling = await db.Leerlingen.Include(l => l.Ouders).SingleOrDefaultAsync(l => l.Id == id && l.OrganisatieId == handeling.Namens, ct);
        var okr = await db.Okrs.Include(o => o.Onderdelen).SingleOrDefaultAsync(o => o.LeerlingId == id, ct);
        return leerling is null || okr is null ? null : new Dossierparen(leerling, okr);
    }
}
