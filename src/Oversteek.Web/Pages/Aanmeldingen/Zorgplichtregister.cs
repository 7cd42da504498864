using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Pages.Gebruikers;

namespace Oversteek.Web.Pages.Aanmeldingen;

public sealed record Zorgplichtstap(DateTimeOffset Op, string Wat, string Wie);

/// <summary>Every step of the research of this school, out of the log that nobody can change: what, when, by whom.</summary>
public sealed class Zorgplichtregister(OversteekDb db, Gebruikersnaam namen)
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly string[] Soorten = [.. new[]
    {
        typeof(OnderzoekGewijzigd), typeof(BeslistermijnGewijzigd), typeof(InzageGevraagd), typeof(ToestemmingVastgelegd), typeof(DossierGeopend),
        typeof(DossierGesloten), typeof(LeerlingTijdelijkGeplaatst), typeof(BesluitbriefAfgedrukt), typeof(LeerlingToegelaten), typeof(LeerlingAfgewezen),
    }.Select(t => t.Name)];

    public async Task<IReadOnlyList<Zorgplichtstap>> LeesAsync(Aanmelding aanmelding, IReadOnlyDictionary<OrganisatieId, string> scholen, CancellationToken ct)
    {
        var school = aanmelding.OrganisatieId;
        var regels = await db.Logboek.AsNoTracking().Where(l => l.LeerlingId == aanmelding.LeerlingId && l.Namens == school && Soorten.Contains(l.Soort))
            .OrderByDescending(l => l.Nummer).ToListAsync(ct);
        var wie = await namen.VanAsync(regels.Select(r => r.Wie).OfType<AccountId>(), ct);
        return [.. regels.Select(r => new Zorgplichtstap(r.Op, Wat(r, scholen), Wie(r.Wie, wie)))];
    }

    private static string Wie(AccountId? account, Dictionary<AccountId, string> namen) =>
        account is { } id ? namen.GetValueOrDefault(id, "een medewerker") : "Oversteek";

    private static string Wat(Logboekregel regel, IReadOnlyDictionary<OrganisatieId, string> scholen)
    {
        return Logboeklezer.Lees(regel) switch
        {
            BeslistermijnGewijzigd { Wat: Termijnwijziging.Verlengd } g => $"Beslistermijn verlengd tot en met {Dag(g.Tot)}",
            BeslistermijnGewijzigd { Wat: Termijnwijziging.Opgeschort } g => $"Beslistermijn opgeschort, ten hoogste tot en met {Dag(g.Tot)}",
            BeslistermijnGewijzigd { Wat: Termijnwijziging.Hervat } => "De ouders vulden aan; de beslistermijn loopt weer",
            InzageGevraagd g => $"Ouders om toestemming gevraagd voor {Naam(g.Andere)}",
            ToestemmingVastgelegd g => $"Toestemming voor {Naam(g.Andere)} vastgelegd: {Woorden.Van(g.Wijze)}, gegeven op {Dag(g.GegevenOp)}",
            DossierGeopend g => $"Dossier open voor {Naam(g.Andere)} tot en met {Dag(Nederland.Datum(g.Tot).AddDays(-1))}",
            DossierGesloten g => $"Dossier dicht voor {Naam(g.Andere)}: {Woorden.Van(g.Waarom)}",
            LeerlingTijdelijkGeplaatst g => $"Tijdelijk geplaatst vanaf {Dag(g.Vanaf)}",
            _ => Woorden.Gebeurtenis(regel.Soort),
        };

        string Naam(OrganisatieId id) => scholen.GetValueOrDefault(id, "een andere school");
    }

    private static string Dag(DateOnly dag) => dag.ToString("d MMMM yyyy", Nederlands);
}
