using System.Globalization;
using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Post;

/// <summary>What became of a row: a message, nothing to send (KEU-04), or nobody to send it to.</summary>
public sealed record Opgesteld(Postbericht? Bericht, string? Fout)
{
    public static readonly Opgesteld NietNodig = new(null, null);

    public static Opgesteld Mislukt(string code) => new(null, code);
}

/// <summary>Looks up address and choice at the moment of sending and fills the template. Runs with the wide view of the mail service.</summary>
internal sealed class Berichtopsteller(OversteekDb db, Postopties opties)
{
    private const string Ondersteuning = "ONDERSTEUNING";

    public async Task<Opgesteld> StelOpAsync(UitgaandBericht bericht, CancellationToken ct)
    {
        if (Mailsjablonen.Zoek(bericht.Sjabloon) is not { } sjabloon)
            return Opgesteld.Mislukt("SJABLOON-ONBEKEND");
        if (bericht.Ouder is { } nummer)
            return await OuderAsync(bericht, sjabloon, nummer, ct);
        if (Json.Lees<Berichtgegevens>(bericht.Gegevens).Account is { } account)
            return await new Accountopsteller(db, opties).StelOpAsync(bericht, sjabloon, account, ct);
        var school = await OntvangerAsync(bericht, ct);
        if (school?.Email is not { Length: > 0 } adres || !MailAddress.TryCreate(adres, out _))
            return Opgesteld.Mislukt("GEEN-ADRES");
        return new Opgesteld(new Postbericht(bericht.Id, adres, sjabloon.Onderwerp, await VulAsync(bericht, sjabloon, ct)), null);
    }

    private async Task<Opgesteld> OuderAsync(UitgaandBericht bericht, Mailsjabloon sjabloon, int nummer, CancellationToken ct)
    {
        var ouder = await db.Ouders.AsNoTracking().SingleOrDefaultAsync(o => o.LeerlingId == bericht.LeerlingId && o.Volgnummer == nummer, ct);
        if (ouder?.Communicatiekeuze != Communicatiekeuze.Ja || ouder.Contact?.Email is not { Length: > 0 } adres || await IsOverledenAsync(ouder.LeerlingId, ct))
            return Opgesteld.NietNodig;
        if (!MailAddress.TryCreate(adres, out _))
            return Opgesteld.Mislukt("ADRES-ONGELDIG");
        return new Opgesteld(new Postbericht(bericht.Id, adres, sjabloon.Onderwerp, await VulAsync(bericht, sjabloon, ct)), null);
    }

    /// <summary>D-25: all communication stops, also what was waiting.</summary>
    private Task<bool> IsOverledenAsync(LeerlingId leerling, CancellationToken ct) =>
        db.Leerlingen.AnyAsync(l => l.Id == leerling && l.AlternatieveStatus == AlternatieveStatus.Overleden, ct);

    /// <summary>The key says which side: the owner of the dossier, the school itself, or its region.</summary>
    private async Task<Organisatie?> OntvangerAsync(UitgaandBericht bericht, CancellationToken ct)
    {
        var school = await OrganisatieAsync(bericht.OrganisatieId ?? await EigenaarAsync(bericht.LeerlingId, ct), ct);
        return bericht.Sjabloon.StartsWith("regio.", StringComparison.Ordinal) ? await OrganisatieAsync(school?.RegioId, ct) : school;
    }

    private async Task<string> VulAsync(UitgaandBericht bericht, Mailsjabloon sjabloon, CancellationToken ct)
    {
        var gegevens = Json.Lees<Berichtgegevens>(bericht.Gegevens);
        var aanmelding = gegevens.Aanmelding is { } id
            ? await db.Aanmeldingen.AsNoTracking().Include(a => a.Voorkeuren).SingleOrDefaultAsync(a => a.Id == id, ct)
            : null;
        var school = await OrganisatieAsync(bericht.OrganisatieId ?? aanmelding?.OrganisatieId, ct);
        var tekst = sjabloon.Tekst
            .Replace(Mailsjablonen.School, school?.Naam ?? "De school", StringComparison.Ordinal)
            .Replace(Mailsjablonen.Contact, Contact(school), StringComparison.Ordinal)
            .Replace(Mailsjablonen.Link, opties.Adres.TrimEnd('/') + "/", StringComparison.Ordinal)
            .Replace(Mailsjablonen.Kenmerk, Kenmerk(bericht), StringComparison.Ordinal);
        if (tekst.Contains(Mailsjablonen.Lijst, StringComparison.Ordinal))
            tekst = tekst.Replace(Mailsjablonen.Lijst, await LijstAsync(aanmelding, ct), StringComparison.Ordinal);
        if (tekst.Contains(Mailsjablonen.Reden, StringComparison.Ordinal))
            tekst = tekst.Replace(Mailsjablonen.Reden, await RedenAsync(aanmelding, gegevens.Afwijsreden, ct), StringComparison.Ordinal);
        return tekst;
    }

    private async Task<string> LijstAsync(Aanmelding? aanmelding, CancellationToken ct)
    {
        if (aanmelding is null)
            return "";
        var klassen = aanmelding.Voorkeuren.Select(v => v.BrugklasId).ToList();
        var namen = await db.Brugklassen.Where(k => klassen.Contains(k.Id))
            .Join(db.Organisaties, k => k.OrganisatieId, o => o.Id, (k, o) => new { k.Id, Klas = k.Naam, School = o.Naam }).ToDictionaryAsync(k => k.Id, ct);
        return string.Join('\n', aanmelding.Voorkeuren.OrderBy(v => v.Rang).Where(v => namen.ContainsKey(v.BrugklasId))
            .Select(v => $"{v.Rang.ToString(CultureInfo.InvariantCulture)}. {namen[v.BrugklasId].School}, {namen[v.BrugklasId].Klas}"));
    }

    private async Task<string> RedenAsync(Aanmelding? aanmelding, string? reden, CancellationToken ct)
    {
        if ((reden ?? aanmelding?.Besluit?.Afwijsreden) is not { } code || code == Ondersteuning || aanmelding is null)
            return "Het besluit staat in de brief van de school.";
        var regio = (await OrganisatieAsync(aanmelding.OrganisatieId, ct))?.RegioId;
        var procedure = await db.Procedures.AsNoTracking().SingleOrDefaultAsync(p => p.OrganisatieId == regio && p.Schooljaar == aanmelding.Schooljaar, ct);
        return Oudertekst(procedure, code) ?? "Het besluit staat in de brief van de school.";
    }

    private static string? Oudertekst(Procedure? procedure, string code) => procedure?.Regels.Afwijsredenen.FirstOrDefault(r => r.Code == code)?.Oudertekst;

    private async Task<OrganisatieId?> EigenaarAsync(LeerlingId? leerling, CancellationToken ct) =>
        await db.Leerlingen.Where(l => l.Id == leerling).Select(l => (OrganisatieId?)l.OrganisatieId).SingleOrDefaultAsync(ct);

    private async Task<Organisatie?> OrganisatieAsync(OrganisatieId? id, CancellationToken ct) =>
        id is null ? null : await db.Organisaties.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, ct);

    private static string Contact(Organisatie? school) =>
        string.Join('\n', new[] { school?.Naam, school?.Telefoon, school?.Email }.Where(regel => !string.IsNullOrWhiteSpace(regel)));

    // The first letters of a random id: enough for a helpdesk, and it says nothing about the child.
    private static string Kenmerk(UitgaandBericht bericht) => bericht.Id.ToString("N")[..8].ToUpperInvariant();
}
