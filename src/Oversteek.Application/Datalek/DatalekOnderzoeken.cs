using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Datalek;

/// <summary>
/// Whose dossiers were seen, taken along or changed in a period, by whom (PRIV-20, AVG 33 and 34). From the log alone, and it stands in the log that
/// somebody asked. A parent who looks at the own child is no leak and stays out.
/// </summary>
public sealed class DatalekOnderzoeken(OversteekDb db, Leeslogboek logboek, Logboekcontrole controle, Lekopmaker opmaker, TimeProvider klok)
{
    public async Task<Result<Lekverslag>> ExecuteAsync(Lekvraag vraag, IReadOnlyCollection<Anker> ankers, CancellationToken ct)
    {
        if (vraag.Tot <= vraag.Van)
            return DatalekWeigeringen.Periode;
        var (account, organisatie) = (await AccountAsync(vraag.Account, ct), await OrganisatieAsync(vraag.Organisatie, ct));
        if (vraag.Account is not null && account is null)
            return DatalekWeigeringen.AccountOnbekend;
        if (vraag.Organisatie is not null && organisatie is null)
            return DatalekWeigeringen.OrganisatieOnbekend;
        var klopt = (await controle.ControleerAsync(db, ankers, ct)).Klopt;
        var (regels, lijsten) = await opmaker.MaakAsync(Rijen(vraag, account, organisatie), ct);
        await LegVastAsync(vraag, account, organisatie, regels, ct);
        return new Lekverslag(vraag, regels, lijsten, klopt);
    }

    private IQueryable<Logboekregel> Rijen(Lekvraag vraag, AccountId? account, OrganisatieId? organisatie)
    {
        var rijen = db.Logboek.AsNoTracking().Where(l => l.Op >= vraag.Van && l.Op < vraag.Tot && l.Rol != Rol.Ouder)
            .Where(l => l.LeerlingId != null || l.Soort == Leessoort.LijstUitgevoerd);
        if (account is not null)
            rijen = rijen.Where(l => l.Wie == account);
        if (organisatie is not null)
            rijen = rijen.Where(l => l.Namens == organisatie);
        return (vraag.Leerling is { } leerling ? rijen.Where(l => l.LeerlingId == leerling) : rijen).OrderBy(l => l.Nummer);
    }

    private async Task<AccountId?> AccountAsync(string? adres, CancellationToken ct)
    {
        var gezocht = adres?.Trim().ToUpperInvariant();
        return gezocht is null ? null : await db.Users.Where(a => a.NormalizedEmail == gezocht).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(ct) is { } id
            ? new AccountId(id)
            : null;
    }

    private async Task<OrganisatieId?> OrganisatieAsync(string? gezocht, CancellationToken ct)
    {
        if (gezocht is null)
            return null;
        var gekozen = Guid.TryParse(gezocht, out var nummer) ? new OrganisatieId(nummer) : (OrganisatieId?)null;
        var gevonden = await db.Organisaties.Where(o => o.Naam == gezocht || o.Id == gekozen).Select(o => o.Id).Take(2).ToListAsync(ct);
        return gevonden is [var enige] ? enige : null;
    }

    /// <summary>Ids and moments only: an address or a name is not kept here.</summary>
    private Task LegVastAsync(Lekvraag vraag, AccountId? account, OrganisatieId? organisatie, IReadOnlyList<Lekregel> regels, CancellationToken ct)
    {
        var gegevens = new
        {
            vraag.Van,
            vraag.Tot,
            Account = account?.Waarde,
            Organisatie = organisatie?.Waarde,
            Leerling = vraag.Leerling?.Waarde,
            Leerlingen = regels.Select(r => r.Leerling).Distinct().Count(),
        };
        return logboek.LegVastAsync(Ketensluiter.Regel("DatalekOnderzocht", klok.GetUtcNow(), gegevens), ct);
    }
}
