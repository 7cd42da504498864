using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Web.Pages.Aanmeldstatus;

/// <summary>A step in the history of an application, in words.</summary>
public sealed record Stap(DateTimeOffset Op, string Wat, string? Door, string? Toelichting);

/// <summary>The events of the log that make up the history of an application (STA-03); nothing is kept by hand.</summary>
public sealed class Verloop(OversteekDb db, Waardereden redenen)
{
    private static readonly HashSet<string> MetToelichting = ["AlternatieveStatusGezet", "OkrTeruggezet", "OkrHeropend", "GegevensGecorrigeerd"];

    public async Task<IReadOnlyList<Stap>> GeefAsync(LeerlingId leerling, Procedureregels regels, CancellationToken ct)
    {
        var soorten = Modules.Alle.Gebeurtenissen.Where(g => g.InVerloop).Select(g => g.Soort).ToList();
        var rijen = await db.Logboek.AsNoTracking().Where(r => r.LeerlingId == leerling && soorten.Contains(r.Soort)).OrderByDescending(r => r.Nummer).ToListAsync(ct);
        var scholen = await db.Organisaties.AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Naam, ct);
        return [.. rijen.Select(r => new Stap(
            Nederland.Tijd(r.Op), Wat(r, regels, scholen), r.Namens is { } o ? scholen.GetValueOrDefault(o) : null, MetToelichting.Contains(r.Soort) ? redenen.Lees(r) : null))];
    }

    private static string Wat(Logboekregel regel, Procedureregels regels, Dictionary<OrganisatieId, string> scholen) =>
        Logboeklezer.Lees(regel) switch
        {
            AlternatieveStatusGezet { Code: { } code } => $"Alternatieve status: {regels.AlternatieveStatussen.FirstOrDefault(s => s.Code == code)?.Label ?? code}",
            AlternatieveStatusGezet => "Alternatieve status opgeheven",
            AanmeldingDoorgeschoven g => $"Doorgeschoven naar {scholen.GetValueOrDefault(g.School, "een andere school")}, met dezelfde aanmelddatum",
            LeerlingAfgewezen g => $"Afgewezen: {regels.Afwijsredenen.FirstOrDefault(r => r.Code == g.Afwijsreden)?.Label ?? g.Afwijsreden}",
            _ => Woorden.Gebeurtenis(regel.Soort),
        };
}
