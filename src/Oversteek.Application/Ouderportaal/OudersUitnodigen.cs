using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Ouderportaal;

namespace Oversteek.Application.Ouderportaal;

/// <param name="Adres">Another address than the one of the file; null for that one.</param>
public sealed record Ouderkeuze(LeerlingId Leerling, int Ouder, string Taal, string? Adres = null);

/// <summary>
/// Invites parents by mail, each by itself (ADR 0044). The code is drawn when the mail leaves; whoever was invited before gets a new one and the
/// old one is worthless. To another address than the known one: who is known hears it, and what an account opened opens a day later (B-02).
/// </summary>
public sealed class OudersUitnodigen(OversteekDb db, Bekendeouders bekenden)
{
    public async Task<Result<IReadOnlyList<Rijuitkomst<Ouderkeuze>>>> ExecuteAsync(IReadOnlyCollection<Ouderkeuze> keuzes, Handeling handeling,
        CancellationToken ct)
    {
        if (keuzes.Count == 0)
            return OuderportaalWeigeringen.NiemandGekozen;
        var uitkomsten = await db.ElkApartAsync(keuzes, keuze => NodigUitAsync(keuze, handeling, ct));
        return uitkomsten.Any(u => u.Uit.Is(Weigeringsoort.NietGevonden))
            ? AlgemeneWeigeringen.NietGevonden : Result<IReadOnlyList<Rijuitkomst<Ouderkeuze>>>.Van(uitkomsten);
    }

    private async Task<Result> NodigUitAsync(Ouderkeuze keuze, Handeling handeling, CancellationToken ct)
    {
        if (await ZoekAsync(db, keuze, handeling, ct) is not { } gevonden)
            return AlgemeneWeigeringen.NietGevonden;
        var (code, ouder, weigering) = gevonden;
        if (weigering is not null)
            return weigering;
        if (!Emailadres.TryParse(keuze.Adres ?? ouder.Contact?.Email, out var adres))
            return keuze.Adres is null ? OuderportaalWeigeringen.GeenEmailadres : OuderportaalWeigeringen.Emailadres.BijVeld(nameof(Ouderkeuze.Adres));
        var bekend = await bekenden.VanAsync(ouder, adres.Waarde, ct);
        var uit = code.GeefUit(new Ouderuitnodiging(Uitnodigingswijze.Email, keuze.Taal, adres.Waarde, null) { Bekend = bekend }, handeling);
        return await db.BewaarAsync(code, uit, OuderportaalWeigeringen.Gewijzigd, ct);
    }

    /// <summary>Null for what is no parent of this school.</summary>
    internal static async Task<(Ouderportaalcode Code, Ouder Ouder, Weigering? Weigering)?> ZoekAsync(OversteekDb db, Ouderkeuze keuze,
        Handeling handeling, CancellationToken ct)
    {
        var leerling = await db.Leerlingen.AsNoTracking().Include(l => l.Ouders)
            .SingleOrDefaultAsync(l => l.Id == keuze.Leerling && l.OrganisatieId == handeling.Namens, ct);
        if (leerling?.Ouders.FirstOrDefault(o => o.Volgnummer == keuze.Ouder) is not { } ouder)
            return null;
        var code = await db.Ouderportaalcodes.SingleOrDefaultAsync(c => c.LeerlingId == leerling.Id && c.OuderId == ouder.Id, ct);
        var weigering = Portaalteksten.Kent(keuze.Taal) ? Ouderuitnodigingbron.Waarom(leerling, ouder, code) : OuderportaalWeigeringen.TaalOnbekend;
        return (code ?? new Ouderportaalcode(leerling.Id, ouder.Id, ouder.Volgnummer), ouder, weigering);
    }
}
