using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Lijsten;

/// <summary>The own views of the user who is logged in; nobody else sees or uses them.</summary>
public sealed class Weergaven(OversteekDb db, Toegangscontext toegang)
{
    public const int Hoogstens = 20;

    private const int LangsteVraag = 2000;

    public async Task<IReadOnlyList<Weergave>> LeesAsync(string lijst, CancellationToken ct)
    {
        var rijen = await Van(lijst).AsNoTracking().ToListAsync(ct);
        return [.. rijen.OrderBy(w => w.Naam, Naamvorm.Volgorde)];
    }

    /// <summary>Keeps the question under the name; the same name again replaces it.</summary>
    public async Task<Result> BewaarAsync(string lijst, string? naam, string vraag, CancellationToken ct)
    {
        var kort = (naam ?? "").Trim();
        if (kort.Length is 0 or > Weergave.LangsteNaam)
            return WeergaveWeigeringen.Naam;
        if (toegang.Account is not { } wie || vraag.Length > LangsteVraag)
            return WeergaveWeigeringen.NietMogelijk;
        var rijen = await Van(lijst).ToListAsync(ct);
        var rij = rijen.Find(w => string.Equals(w.Naam, kort, StringComparison.OrdinalIgnoreCase));
        if (rij is null && rijen.Count >= Hoogstens)
            return WeergaveWeigeringen.TeVeel.Met(Hoogstens);
        if (rij is null)
            db.Add(new Weergave { AccountId = wie, Lijst = lijst, Naam = kort, Vraag = vraag });
        else
            rij.Vraag = vraag;
        await db.SaveChangesAsync(ct);
        return Result.Gelukt;
    }

    /// <summary>False when this user has no such view.</summary>
    public async Task<bool> VerwijderAsync(string lijst, Guid id, CancellationToken ct)
    {
        if (await Van(lijst).SingleOrDefaultAsync(w => w.Id == id, ct) is not { } rij)
            return false;
        db.Remove(rij);
        await db.SaveChangesAsync(ct);
        return true;
    }

    private IQueryable<Weergave> Van(string lijst)
    {
        var wie = toegang.Account ?? default;
        return db.Set<Weergave>().Where(w => w.AccountId == wie && w.Lijst == lijst);
    }
}

public static class WeergaveWeigeringen
{
    public static readonly Weigering Naam = new("LST-001", Veld: "Weergavenaam") { Namen = ["hoogstens"], Waarden = [Weergave.LangsteNaam] };
    public static readonly Weigering TeVeel = new("LST-002", Weigeringsoort.NietNu, "Weergavenaam") { Namen = ["hoogstens"] };
    public static readonly Weigering NietMogelijk = new("LST-003", Weigeringsoort.NietNu, "Weergavenaam");
}
