using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Application.Gebruikers;

/// <param name="Regel">The line of the list, as an editor counts.</param>
/// <param name="Organisatie">Code of the location (12AB00), or the name.</param>
/// <param name="Rol">Null when the list says a role that does not exist.</param>
/// <param name="RolGegeven">Without one the person becomes the beheerder of that kind of organisation.</param>
public sealed record Uitnodigingsregel(int Regel, string Organisatie, string Naam, string Email, string? Telefoon, Rol? Rol, bool RolGegeven);

/// <summary>
/// Offers a functie to each person of a list: the first beheerders of a new region, or of the schools of a board. Each row goes the way of
/// <see cref="GebruikerUitnodigen"/> and keeps its guards.
/// </summary>
public sealed class GebruikersUitnodigen(OversteekDb db, Toegangscontext toegang, GebruikerUitnodigen uitnodigen)
{
    public const int Hoogstens = 2000;

    /// <summary>What can be known without telling whether somebody has an account (B-01).</summary>
    public async Task<IReadOnlyList<Rijuitkomst<Uitnodigingsregel>>> BekijkAsync(IReadOnlyList<Uitnodigingsregel> regels, CancellationToken ct) =>
        [.. (await LeesAsync(regels, ct)).Select(r => new Rijuitkomst<Uitnodigingsregel>(r.Regel, r.Doel.Kaal))];

    /// <summary>The same list sent twice is one invitation for each row.</summary>
    public async Task<IReadOnlyList<Rijuitkomst<Uitnodigingsregel>>> ExecuteAsync(
        Guid bewerking, IReadOnlyList<Uitnodigingsregel> regels, Handeling handeling, CancellationToken ct)
    {
        var uit = await db.ElkApartAsync(await LeesAsync(regels, ct), async r => r.Doel.IsGelukt ? await EenAsync(r.Regel, r.Doel.Waarde) : r.Doel.Kaal);
        return [.. uit.Select(u => new Rijuitkomst<Uitnodigingsregel>(u.Rij.Regel, u.Uit))];

        async Task<Result> EenAsync(Uitnodigingsregel regel, (OrganisatieId School, Rol Rol) doel)
        {
            var uitnodiging = new Uitnodiging(Bewerking(bewerking, regel), doel.School, regel.Naam, regel.Email, regel.Telefoon, doel.Rol);
            return (await uitnodigen.ExecuteAsync(uitnodiging, handeling, ct)).Kaal;
        }
    }

    private async Task<IReadOnlyList<(Uitnodigingsregel Regel, Result<(OrganisatieId School, Rol Rol)> Doel)>> LeesAsync(
        IReadOnlyList<Uitnodigingsregel> regels, CancellationToken ct)
    {
        var bereik = await BereikAsync(ct);
        var gezien = new HashSet<(OrganisatieId, Rol, string)>();
        return [.. regels.Select(r => (r, Doel(r)))];

        Result<(OrganisatieId School, Rol Rol)> Doel(Uitnodigingsregel regel)
        {
            var doel = Lees(regel, bereik);
            return !doel.IsGelukt || gezien.Add((doel.Waarde.School, doel.Waarde.Rol, regel.Email.ToUpperInvariant())) ? doel : GebruikerWeigeringen.RegelDubbel;
        }
    }

    private static Result<(OrganisatieId School, Rol Rol)> Lees(Uitnodigingsregel regel, ILookup<string, Beheerde> bereik)
    {
        if (bereik[Sleutel(regel.Organisatie)].ToList() is not [var organisatie])
            return GebruikerWeigeringen.RegelOrganisatie.Met(regel.Organisatie);
        if (regel.Naam is not { Length: > 0 and <= 200 })
            return GebruikerWeigeringen.RegelNaam;
        if (!Emailadres.TryParse(regel.Email, out _))
            return GebruikerWeigeringen.RegelEmail;
        if (regel.Telefoon is { } nummer && !Telefoonnummer.TryParse(nummer, out _))
            return GebruikerWeigeringen.RegelTelefoon;
        var rollen = Beheerbereik.Rollen(organisatie.Soort);
        var rol = regel.RolGegeven ? regel.Rol : rollen.Where(Beheerbereik.IsBeheerder).Append(rollen[0]).First();
        return rol is { } gekozen && rollen.Contains(gekozen) ? (organisatie.Id, gekozen) : GebruikerWeigeringen.RolPastNiet;
    }

    /// <summary>By code and by name; what two organisations share names none.</summary>
    private async Task<ILookup<string, Beheerde>> BereikAsync(CancellationToken ct)
    {
        var organisaties = await Beheerbereik.Organisaties(db, toegang).AsNoTracking()
            .Select(o => new Beheerde(o.Id, o.Soort, o.Naam, o.Brin + o.Vestigingscode)).ToListAsync(ct);
        return organisaties.SelectMany(o => new[] { o.Naam, o.Code ?? "" }.Select(Sleutel).Where(s => s.Length > 0).Distinct().Select(s => (s, o)))
            .ToLookup(p => p.s, p => p.o, StringComparer.Ordinal);
    }

    private static string Sleutel(string tekst) => tekst.Trim().ToUpperInvariant();

    private static Guid Bewerking(Guid lijst, Uitnodigingsregel regel) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{lijst}:{Json.Schrijf(regel)}")).AsSpan(0, 16));

    private sealed record Beheerde(OrganisatieId Id, Organisatiesoort Soort, string Naam, string? Code);
}
