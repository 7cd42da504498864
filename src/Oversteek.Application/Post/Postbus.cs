using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Post;

/// <param name="Geadresseerde">Parent 1 or 2, or the name of the organisation; never an address.</param>
public sealed record Postregel(Guid Id, string Onderwerp, string Geadresseerde, Berichtstatus Status, int Pogingen, DateTimeOffset AangemaaktOp, DateTimeOffset? VerzondenOp, string? Fout);

/// <param name="Tekst">Null when nothing leaves: the parent does not want mail, or there is no good address.</param>
/// <param name="VerzondenOp">Null when it is still to leave.</param>
public sealed record Leesbericht(string? Onderwerp, string? Tekst, DateTimeOffset? VerzondenOp, string? Versie);

public sealed record Poststand(int Wacht, int Vastgelopen, DateTimeOffset? Oudste);

/// <summary>What region and platform see of the outgoing mail: that it left, not what is in it.</summary>
public sealed class Postbus(Systeemtoegang systeem, Postopties opties)
{
    public Task<IReadOnlyList<Postregel>> LijstAsync(Handeling handeling, Berichtstatus? status, int pagina, int aantal, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Postbezorging, async db =>
        {
            var rijen = await Gekozen(db, handeling, status).AsNoTracking().OrderByDescending(b => b.AangemaaktOp).ThenBy(b => b.Ouder).ThenBy(b => b.Id)
                .Skip((pagina - 1) * aantal).Take(aantal).ToListAsync(ct);
            var ids = rijen.Select(b => b.OrganisatieId).ToList();
            var namen = await db.Organisaties.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Naam, ct);
            return (IReadOnlyList<Postregel>)[.. rijen.Select(b => new Postregel(b.Id, Onderwerp(b), Naam(b, namen), b.Status, b.Pogingen, b.AangemaaktOp, b.VerzondenOp, b.Fout))];
        });

    public Task<int> TelAsync(Handeling handeling, Berichtstatus? status, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Postbezorging, db => Gekozen(db, handeling, status).CountAsync(ct));

    /// <summary>
    /// The text as it left, or as it would leave now when it still waits (B-60). Only for the demo, where names and addresses do not exist.
    /// Null when there is no such message to see.
    /// </summary>
    public Task<Leesbericht?> LeesInDemoAsync(Guid bericht, Handeling handeling, CancellationToken ct) => systeem.VoerUitAsync(Systeemgrond.Demo, async db =>
    {
        if (await Zichtbaar(db, handeling).AsNoTracking().SingleOrDefaultAsync(b => b.Id == bericht, ct) is not { } rij)
            return null;
        // In a demo nobody gets mail: a link that is not kept can only be seen by making it again.
        if (rij is { Status: Berichtstatus.Verzonden, Onderwerp: { } onderwerp, Tekst: { } tekst }
            && !tekst.Contains(Berichtopsteller.Weggelaten, StringComparison.Ordinal))
            return new Leesbericht(onderwerp, tekst, rij.VerzondenOp, rij.Tekstversie);
        var opgesteld = await new Berichtopsteller(db, opties).StelOpAsync(rij, ct);
        return new Leesbericht(opgesteld.Bericht?.Onderwerp, opgesteld.Bericht?.Tekst, null, opgesteld.Bewaard?.Versie);
    });

    public Task<Poststand> StandAsync(CancellationToken ct) => systeem.VoerUitAsync(Systeemgrond.Postbezorging, async db => new Poststand(
        await db.UitgaandeBerichten.CountAsync(b => b.Status == Berichtstatus.Wacht, ct),
        await db.UitgaandeBerichten.CountAsync(b => b.Status == Berichtstatus.Vastgelopen, ct),
        await db.UitgaandeBerichten.Where(b => b.Status == Berichtstatus.Wacht).OrderBy(b => b.AangemaaktOp).Select(b => (DateTimeOffset?)b.AangemaaktOp).FirstOrDefaultAsync(ct)));

    /// <summary>A region sees the mail about its own schools and pupils; the platform sees all.</summary>
    internal static IQueryable<UitgaandBericht> Zichtbaar(OversteekDb db, Handeling handeling)
    {
        if (handeling.Rol == Rol.Platformbeheerder)
            return db.UitgaandeBerichten;
        var regio = handeling.Namens;
        return db.UitgaandeBerichten.Where(b =>
            db.Organisaties.Any(o => o.RegioId == regio && o.Id == b.OrganisatieId)
            || db.Leerlingen.Any(l => l.Id == b.LeerlingId && db.Organisaties.Any(o => o.RegioId == regio && o.Id == l.OrganisatieId)));
    }

    private static IQueryable<UitgaandBericht> Gekozen(OversteekDb db, Handeling handeling, Berichtstatus? status) =>
        Zichtbaar(db, handeling).Where(b => status == null || b.Status == status);

    private static string Onderwerp(UitgaandBericht bericht) => bericht.Onderwerp ?? (Modules.Alle.ZoekBericht(bericht.Sjabloon) is { } soort
        ? Berichtteksten.Van(soort, Berichtteksten.Nederlands).Onderwerp
        : "Een bericht van een eerdere versie");

    private static string Naam(UitgaandBericht bericht, Dictionary<OrganisatieId, string> namen) => bericht switch
    {
        { Ouder: { } nummer } => $"Ouder {nummer}",
        _ when bericht.Sjabloon.StartsWith("account.", StringComparison.Ordinal) => "Een gebruiker",
        { OrganisatieId: { } id } => namen.GetValueOrDefault(id, "Onbekende organisatie"),
        _ => "Basisschool van de leerling",
    };
}
