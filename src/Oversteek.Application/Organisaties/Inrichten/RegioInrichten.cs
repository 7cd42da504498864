using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Organisaties.Inrichten;

public sealed record Regioinrichting(
    string Naam, string Voorinstelling, Schooljaar Schooljaar, IReadOnlyList<string> Gemeenten, IReadOnlyList<Registerbestand> Bestanden);

/// <summary>
/// Makes a region with its rules, boards and schools (D-01), or brings an existing one up to date; a year that it does not have yet gets the rules
/// and the calendar of the last one. Run again it does nothing twice.
/// </summary>
public sealed class RegioInrichten(OversteekDb db, Leeslogboek logboek, TimeProvider klok)
{
    /// <summary>What would happen; changes nothing.</summary>
    public async Task<Result<Inrichtingsplan>> BekijkAsync(Regioinrichting inrichting, CancellationToken ct)
    {
        if (Voorinstelling.Zoek(inrichting.Voorinstelling) is not { } regels)
            return InrichtingWeigeringen.VoorinstellingOnbekend;
        var regio = await db.Organisaties.SingleOrDefaultAsync(o => o.Soort == Organisatiesoort.Regio && o.Naam == inrichting.Naam, ct);
        var bekend = await db.Organisaties
            .Where(o => o.Soort == Organisatiesoort.PoSchool || o.Soort == Organisatiesoort.VoSchool || o.Soort == Organisatiesoort.Schoolbestuur)
            .ToListAsync(ct);
        return Vergelijking.Maak(inrichting, regio, bekend, await JaarAsync(regio, inrichting.Schooljaar, regels, ct));
    }

    /// <param name="door">Null: by command, so by the platform itself.</param>
    public async Task<Result<Inrichtingsplan>> ExecuteAsync(Regioinrichting inrichting, Handeling? door, CancellationToken ct)
    {
        if (await db.Organisaties.FirstOrDefaultAsync(o => o.Soort == Organisatiesoort.Platform, ct) is not { } platform)
            return InrichtingWeigeringen.GeenPlatform;
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        var uit = await BekijkAsync(inrichting, ct);
        if (!uit.IsGelukt)
            return uit;
        var plan = uit.Waarde;
        var handeling = door ?? new Handeling(null, Rol.Platform, platform.Id, klok.GetUtcNow(), Guid.NewGuid());
        var regio = plan.Regio ?? db.Add(new Organisatie(OrganisatieId.Nieuw(), Organisatiesoort.Regio, inrichting.Naam)).Entity;
        if (plan.Jaar.Bron != Jaarbron.StondEr)
            db.Add(new Procedure(regio.Id, inrichting.Schooljaar, plan.Jaar.Kalender, plan.Jaar.Regels));
        await ScholenAsync(plan, regio, handeling, ct);
        await db.SaveChangesAsync(ct);
        await logboek.LegVastAsync("RegioIngericht", handeling, Gegevens(plan, regio, inrichting), ct);
        await transactie.CommitAsync(ct);
        return plan;
    }

    private async Task<Jaarkeuze> JaarAsync(Organisatie? regio, Schooljaar jaar, Procedureregels nieuw, CancellationToken ct)
    {
        var jaren = regio is null ? [] : await db.Procedures.AsNoTracking().Where(p => p.OrganisatieId == regio.Id).ToListAsync(ct);
        if (jaren.Find(p => p.Schooljaar == jaar) is { } zelf)
            return new Jaarkeuze(Jaarbron.StondEr, zelf.Regels, zelf.Mijlpalen);
        return jaren.Where(p => p.Schooljaar < jaar).MaxBy(p => p.Schooljaar) is { } vorig
            ? new Jaarkeuze(Jaarbron.VorigJaar, vorig.Regels.InJaar(vorig.Schooljaar, jaar), Mijlpalen.VanVorig(vorig.Mijlpalen, vorig.Schooljaar, jaar))
            : new Jaarkeuze(Jaarbron.Voorinstelling, nieuw, Mijlpalen.Standaard(jaar));
    }

    private async Task ScholenAsync(Inrichtingsplan plan, Organisatie regio, Handeling handeling, CancellationToken ct)
    {
        db.AddRange(plan.NieuweBesturen.Select(b => new Organisatie(OrganisatieId.Nieuw(), Organisatiesoort.Schoolbestuur, b) { RegioId = regio.Id }));
        var besturen = await db.Organisaties.Where(o => o.Soort == Organisatiesoort.Schoolbestuur && o.RegioId == regio.Id).ToListAsync(ct);
        var perNaam = besturen.Concat(db.Organisaties.Local.Where(o => o.Soort == Organisatiesoort.Schoolbestuur && o.RegioId == regio.Id))
            .DistinctBy(b => b.Naam).ToDictionary(b => b.Naam, b => b.Id, StringComparer.Ordinal);
        foreach (var rij in plan.Nieuw)
        {
            var school = new Organisatie(OrganisatieId.Nieuw(), rij.Soort, rij.Gegevens.Naam)
            {
                RegioId = regio.Id,
                Schoolsoort = rij.Schoolsoort,
                Brin = rij.Brin,
                Vestigingscode = rij.Vestiging,
                BestuurId = rij.Gezag.Length > 0 ? perNaam[Vergelijking.Bestuursnaam(rij.Gezag)] : null,
            };
            school.VolgRegister(rij.Gegevens, handeling);
            db.Add(school);
        }

        foreach (var (school, _, register) in plan.Gewijzigd)
            school.VolgRegister(register.Gegevens, handeling);
    }

    private static string Gegevens(Inrichtingsplan plan, Organisatie regio, Regioinrichting inrichting) => Json.Schrijf(new
    {
        Regio = regio.Id.Waarde,
        inrichting.Voorinstelling,
        Schooljaar = inrichting.Schooljaar.ToString(),
        Jaarbron = plan.Jaar.Bron.ToString(),
        Besturen = plan.NieuweBesturen.Count,
        Nieuw = plan.Nieuw.Count,
        Gewijzigd = plan.Gewijzigd.Count,
        Fout = plan.Afval.Count,
    });
}

public static class InrichtingWeigeringen
{
    public static readonly Weigering VoorinstellingOnbekend = new("ORG-003", Veld: "Regels");
    public static readonly Weigering GeenPlatform = new("ORG-004", Weigeringsoort.NietNu);
}
