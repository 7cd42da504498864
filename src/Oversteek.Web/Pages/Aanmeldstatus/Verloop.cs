using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Web.Pages.Aanmeldstatus;

/// <summary>A step in the history of an application, in words.</summary>
public sealed record Stap(DateTimeOffset Op, string Wat, string? Door, string? Toelichting);

/// <summary>The events of the log that make up the history of an application (STA-03); nothing is kept by hand.</summary>
public sealed partial class Verloop(OversteekDb db, Waardereden redenen)
{
    private static readonly HashSet<string> MetToelichting = ["AlternatieveStatusGezet", "OkrTeruggezet", "OkrHeropend"];

    public async Task<IReadOnlyList<Stap>> GeefAsync(LeerlingId leerling, Procedureregels regels, CancellationToken ct)
    {
        var soorten = Modules.Alle.Gebeurtenissen.Where(g => g.InVerloop).Select(g => g.Soort).ToList();
        var rijen = await db.Logboek.AsNoTracking().Where(r => r.LeerlingId == leerling && soorten.Contains(r.Soort)).OrderByDescending(r => r.Nummer).ToListAsync(ct);
        var scholen = await db.Organisaties.AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Naam, ct);
        return [.. rijen.Select(r => new Stap(
            Nederland.Tijd(r.Op), Wat(r, regels, scholen), r.Namens is { } o ? scholen.GetValueOrDefault(o) : null, MetToelichting.Contains(r.Soort) ? redenen.Lees(r) : null))];
    }

    private static string Wat(Logboekregel regel, Procedureregels regels, Dictionary<OrganisatieId, string> scholen)
    {
        var gegevens = Json.Lees<Dictionary<string, string?>>(regel.Gegevens);
        return regel.Soort switch
        {
            "AlternatieveStatusGezet" when gegevens["Code"] is { } code => $"Alternatieve status: {regels.AlternatieveStatussen.FirstOrDefault(s => s.Code == code)?.Label ?? code}",
            "AlternatieveStatusGezet" => "Alternatieve status opgeheven",
            "AanmeldingDoorgeschoven" => $"Doorgeschoven naar {School(gegevens["School"], scholen)}, met dezelfde aanmelddatum",
            "LeerlingAfgewezen" => $"Afgewezen: {regels.Afwijsredenen.FirstOrDefault(r => r.Code == gegevens["Afwijsreden"])?.Label ?? gegevens["Afwijsreden"]}",
            _ => Woorden.Gebeurtenis(regel.Soort),
        };
    }

    // The log holds ids only.
    private static string School(string? tekst, Dictionary<OrganisatieId, string> scholen) =>
        tekst is not null && Guid.TryParse(Kenmerk().Match(tekst).Value, out var id) ? scholen.GetValueOrDefault(new OrganisatieId(id), "een andere school") : "een andere school";

    [GeneratedRegex("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Kenmerk();
}
