using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;

namespace Oversteek.Application.Reservekopieen;

/// <param name="Fouten">Rows where it is not so.</param>
public sealed record Keuringsregel(string Naam, long Fouten);

/// <summary>Whether the stored data are as the features say they always are, and the log as it was written (REL-13, SEC-61).</summary>
public sealed class Gegevenskeuring(Systeemtoegang systeem, Logboekcontrole logboek)
{
    public Task<IReadOnlyList<Keuringsregel>> ExecuteAsync(IReadOnlyCollection<Anker> ankers, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Beheer, async db =>
        {
            var regels = new List<Keuringsregel>();
            foreach (var controle in Modules.Alle.Modules.SelectMany(m => m.Controles))
                regels.Add(new Keuringsregel(controle.Naam, await controle.TelFouten(db, ct)));
            var keten = await logboek.ControleerAsync(db, ankers, ct);
            regels.Add(new Keuringsregel($"Het logboek van {keten.Aantal} regels is zoals het werd geschreven", keten.Bevindingen.Count));
            return (IReadOnlyList<Keuringsregel>)regels;
        });

    /// <summary>Where the log ends now, signed.</summary>
    public Task<Anker?> EindeAsync(DateTimeOffset nu, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Logboek, db => logboek.VerankerAsync(db, nu, ct));

    /// <summary>The forms of the tables that this program does not know: they are of a newer one.</summary>
    public Task<IReadOnlyList<string>> OnbekendAsync(CancellationToken ct) => systeem.VoerUitAsync(Systeemgrond.Beheer, async db =>
    {
        var bekend = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        return (IReadOnlyList<string>)[.. (await db.Database.GetAppliedMigrationsAsync(ct)).Where(m => !bekend.Contains(m))];
    });
}
