using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Logboek;

/// <summary>
/// Writes what is no change to the audit trail: a dossier read, a code entered, a denial (SEC-60, PRIV-7). When the row cannot be
/// written the exception ends the request, so that nothing is read unseen.
/// </summary>
public sealed class Leeslogboek(OversteekDb db, Ketensluiter sluiter)
{
    /// <param name="soort">Of <see cref="Leessoort"/>.</param>
    public Task LeesAsync(LeerlingId leerling, string soort, Handeling handeling, string? gegevens = null, CancellationToken ct = default) =>
        LegVastAsync(Ketensluiter.Lezing(soort, handeling, leerling, gegevens ?? "{}"), ct);

    /// <summary>A screen with many pupils: a row for each, in one go.</summary>
    public Task LeesAsync(IEnumerable<LeerlingId> leerlingen, string soort, Handeling handeling, string gegevens, CancellationToken ct) =>
        LegVastAsync([.. leerlingen.Select(l => Ketensluiter.Lezing(soort, handeling, l, gegevens))], ct);

    /// <summary>A row for each with data of its own.</summary>
    public Task LeesAsync(IEnumerable<(LeerlingId Leerling, string Gegevens)> regels, string soort, Handeling handeling, CancellationToken ct) =>
        LegVastAsync([.. regels.Select(r => Ketensluiter.Lezing(soort, handeling, r.Leerling, r.Gegevens))], ct);

    public Task LegVastAsync(string soort, Handeling handeling, string? gegevens = null, CancellationToken ct = default) =>
        LegVastAsync(Ketensluiter.Lezing(soort, handeling, null, gegevens ?? "{}"), ct);

    /// <summary>What the platform noticed, perhaps before anybody was known or for no school at all.</summary>
    public Task LegVastAsync(string soort, AccountId? wie, OrganisatieId? namens, DateTimeOffset op, string gegevens, CancellationToken ct) => LegVastAsync(
        new Logboekregel
        {
            Op = Ketensluiter.Microseconden(op),
            Soort = soort,
            Wie = wie,
            Rol = Rol.Platform,
            Namens = namens,
            Kenmerk = Guid.NewGuid(),
            Gegevens = gegevens,
        }, ct);

    public Task LegVastAsync(Logboekregel regel, CancellationToken ct = default) => LegVastAsync([regel], ct);

    private async Task LegVastAsync(IReadOnlyList<Logboekregel> regels, CancellationToken ct)
    {
        if (regels.Count == 0)
            return;
        await using var transactie = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await sluiter.SluitAsync(db, regels, ct);
        await db.SaveChangesAsync(ct);
        if (transactie is not null)
            await transactie.CommitAsync(ct);
    }
}

/// <summary>Kinds of reading, as they stand in the audit trail. The page 'Wie heeft dit dossier gezien' knows each of them.</summary>
public static class Leessoort
{
    public const string Okr = "OkrGelezen";
    public const string Bijlage = "BijlageGelezen";
    public const string Leerling = "LeerlingGelezen";
    public const string Adviesformulier = "AdviesformulierGelezen";
    public const string Aanmelding = "AanmeldingGelezen";
    public const string BsnGetoond = "BsnGetoond";
    public const string OsoUitgevoerd = "OsoUitgevoerd";
    public const string OsoOpgevraagd = "OsoOpgevraagd";
    public const string Afgedrukt = "DossierAfgedrukt";
    public const string LijstUitgevoerd = "LijstUitgevoerd";
    public const string Meekijkreden = "MeekijkredenGegeven";
    public const string CodeIngevoerd = "CodeIngevoerd";
    public const string Gesprek = "GesprekGelezen";
    public const string Zib = "ZibGelezen";
    public const string Isk = "IskGelezen";
    public const string Aanvraag = "AanvraagGelezen";
    public const string Zorgaanmeldroute = "ZorgaanmeldrouteGelezen";
    public const string Voorrangsbewijs = "VoorrangsbewijsGelezen";
}
