using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Start;

/// <summary>Something that waits for this user, with where to do it.</summary>
public sealed record Taak(string Titel, string Url, string Stand, bool LetOp = false);

/// <summary>What waits, computed from the states and never kept by hand (ui 9.2).</summary>
public sealed class Taakbron(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar)
{
    private Schooljaar Jaar => werkjaar.Gekozen;

    private OrganisatieId Organisatie => toegang.Organisatie ?? default;

    public async Task<IReadOnlyList<Taak>> GeefAsync(CancellationToken ct) => toegang.Rol switch
    {
        Rol.PoGebruiker or Rol.PoBeheerder => await PoAsync(ct),
        Rol.VoGebruiker or Rol.VoBeheerder => await VoAsync(ct),
        Rol.Regiocoordinator => await RegioAsync(ct),
        _ => [],
    };

    private async Task<IReadOnlyList<Taak>> PoAsync(CancellationToken ct)
    {
        var (school, jaar) = (Organisatie, Jaar);
        var leerlingen = db.Leerlingen.Where(l => l.OrganisatieId == school && l.Schooljaar == jaar);
        var okrs = leerlingen.Join(db.Okrs, l => l.Id, o => o.LeerlingId, (_, o) => o);
        var perStatus = await okrs.GroupBy(o => o.Status).Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct);
        return Gevuld(
            ("OKR afmaken", "/leerlingen?okr=Concept", perStatus.GetValueOrDefault(Okrstatus.Concept), false),
            ("Teruggezet OKR aanvullen", "/leerlingen?okr=Teruggezet", perStatus.GetValueOrDefault(Okrstatus.Teruggezet), true),
            ("Communicatiekeuze vastleggen", "/leerlingen?keuze=ontbreekt", await leerlingen.CountAsync(l => db.Ouders.Any(o => o.LeerlingId == l.Id && o.Communicatiekeuze == Communicatiekeuze.NietVastgelegd), ct), false),
            ("Adviesformulier uitreiken", "/adviesformulieren?status=niet-uitgereikt", await okrs.CountAsync(o => o.Status == Okrstatus.Definitief
                && !db.Adviesformulieren.Any(a => a.LeerlingId == o.LeerlingId && a.Status == Adviesformulierstatus.Uitgereikt), ct), false));
    }

    private async Task<IReadOnlyList<Taak>> VoAsync(CancellationToken ct)
    {
        var (school, jaar) = (Organisatie, Jaar);
        var beheer = await db.Brugklasbeheren.AsNoTracking().Where(b => b.OrganisatieId == school && b.Schooljaar == jaar).Select(b => (Brugklasbeheerstatus?)b.Status).SingleOrDefaultAsync(ct);
        var aanmeldingen = db.Aanmeldingen.Where(a => a.OrganisatieId == school && a.Schooljaar == jaar);
        Taak? klassen = beheer switch
        {
            null or Brugklasbeheerstatus.Leeg or Brugklasbeheerstatus.Concept => new("Brugklassen versturen naar de regio", "/brugklassen", "nog niet verstuurd"),
            Brugklasbeheerstatus.Teruggezet => new("Brugklassen aanpassen", "/brugklassen", "teruggezet door de regio", LetOp: true),
            _ => null,
        };
        var perStatus = await aanmeldingen.GroupBy(a => a.Status).Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct);
        var lijst = Gevuld(
            ("Voorkeurslijst definitief maken", "/aanmeldingen?status=Nieuw", perStatus.GetValueOrDefault(Aanmeldingstatus.Nieuw), false),
            ("Doorgeschoven aanmelding bevestigen", "/aanmeldingen?status=Doorgeschoven", perStatus.GetValueOrDefault(Aanmeldingstatus.Doorgeschoven), true),
            ("Besluit nemen", "/aanmeldingen?status=Plaatsbaar", perStatus.GetValueOrDefault(Aanmeldingstatus.Plaatsbaar), false));
        return klassen is null ? lijst : [klassen, .. lijst];
    }

    private async Task<IReadOnlyList<Taak>> RegioAsync(CancellationToken ct)
    {
        var (regio, jaar) = (Organisatie, Jaar);
        var wacht = await db.Brugklasbeheren.CountAsync(b => b.Schooljaar == jaar && b.Status == Brugklasbeheerstatus.TerBeoordeling && db.Organisaties.Any(o => o.Id == b.OrganisatieId && o.RegioId == regio), ct);
        var loting = await db.Lotingen.AsNoTracking().Where(l => l.OrganisatieId == regio && l.Schooljaar == jaar).Select(l => (Lotingstatus?)l.Status).SingleOrDefaultAsync(ct);
        return [.. Gevuld(("Brugklasbeheer beoordelen", "/regio/brugklassen", wacht, false)), new("Loting en matching", "/regio/loting", Stand(loting))];
    }

    private static string Stand(Lotingstatus? status) => status switch
    {
        null => "nog niet begonnen",
        Lotingstatus.Vastgelegd => "geheim vastgelegd",
        Lotingstatus.Bevroren => "invoer bevroren",
        Lotingstatus.Getrokken => "getrokken, nog niet gepubliceerd",
        Lotingstatus.Gepubliceerd => "gepubliceerd",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Onbekende lotingstatus."),
    };

    private static List<Taak> Gevuld(params (string Titel, string Url, int Aantal, bool LetOp)[] taken) =>
        [.. taken.Where(t => t.Aantal > 0).Select(t => new Taak(t.Titel, t.Url, $"{t.Aantal}", t.LetOp))];
}
