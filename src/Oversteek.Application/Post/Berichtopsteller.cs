using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Post;

/// <summary>The words as they left, to be kept: without what opens something, and without an address.</summary>
public sealed record Verzondentekst(string Onderwerp, string Tekst, string Taal, string Versie);

/// <summary>What became of a row: a message, nothing to send (KEU-04), or nobody to send it to.</summary>
public sealed record Opgesteld(Postbericht? Bericht, string? Fout, Verzondentekst? Bewaard = null)
{
    public static readonly Opgesteld NietNodig = new(null, null);

    public static Opgesteld Mislukt(string code) => new(null, code);
}

/// <summary>
/// Makes a row into a message: the address of now, the words in the language of the receiver, each place filled by the feature that knows it.
/// </summary>
internal sealed class Berichtopsteller(OversteekDb db, Postopties opties)
{
    internal const string Weggelaten = "(deze link stond alleen in de e-mail)";

    public async Task<Opgesteld> StelOpAsync(UitgaandBericht bericht, CancellationToken ct)
    {
        if (Modules.Alle.ZoekBericht(bericht.Sjabloon) is not { } soort)
            return Opgesteld.Mislukt("SJABLOON-ONBEKEND");
        var gegevens = Json.Lees<Berichtgegevens>(bericht.Gegevens);
        var aan = await new Geadresseerden(db).ZoekAsync(bericht, soort, gegevens, ct);
        if (aan.Adres is not { } adres)
            return new Opgesteld(null, aan.Fout);
        var tekst = Berichtteksten.Van(soort, aan.Taal, await SjablonenAsync(soort, bericht, gegevens, ct));
        var plekken = await VulAsync(tekst, await VraagAsync(bericht, gegevens, tekst.Taal, ct), ct);
        var bewaard = new Verzondentekst(tekst.Onderwerp, Zet(tekst.Tekst, plekken, geheim: false), tekst.Taal, tekst.Versie);
        return new Opgesteld(new Postbericht(bericht.Id, adres, tekst.Onderwerp, Zet(tekst.Tekst, plekken, geheim: true)), null, bewaard);
    }

    /// <summary>Of the region of whoever it is about, in the year it is about.</summary>
    private async Task<IReadOnlyList<Mailsjabloon>> SjablonenAsync(
        Berichtsoort soort, UitgaandBericht bericht, Berichtgegevens gegevens, CancellationToken ct)
    {
        if (!Mailsjablooncontrole.Ontvangers.Contains(soort.Ontvanger))
            return [];
        var aanmelding = await db.Aanmeldingen.Where(a => a.Id == gegevens.Aanmelding)
            .Select(a => new { a.OrganisatieId, a.Schooljaar }).SingleOrDefaultAsync(ct);
        var leerling = await db.Leerlingen.Where(l => l.Id == bericht.LeerlingId).Select(l => new { l.OrganisatieId, l.Schooljaar }).SingleOrDefaultAsync(ct);
        var organisatie = bericht.OrganisatieId ?? aanmelding?.OrganisatieId ?? leerling?.OrganisatieId;
        var jaar = aanmelding?.Schooljaar ?? leerling?.Schooljaar ?? Schooljaar.Van(Nederland.Datum(bericht.AangemaaktOp));
        var procedure = await db.Procedures.AsNoTracking().SingleOrDefaultAsync(p => p.Schooljaar == jaar
            && db.Organisaties.Any(o => o.Id == organisatie && (o.RegioId == p.OrganisatieId || o.Id == p.OrganisatieId)), ct);
        return procedure?.Regels.Mailsjablonen ?? [];
    }

    private async Task<Invulvraag> VraagAsync(UitgaandBericht bericht, Berichtgegevens gegevens, string taal, CancellationToken ct)
    {
        var school = bericht.OrganisatieId
            ?? await db.Aanmeldingen.Where(a => a.Id == gegevens.Aanmelding).Select(a => (OrganisatieId?)a.OrganisatieId).SingleOrDefaultAsync(ct);
        return new Invulvraag(
            db, bericht.Id, school, gegevens.Aanmelding, gegevens.Afwijsreden, gegevens.Account,
            opties.Adres.TrimEnd('/'), naam => Berichtteksten.Zin(naam, taal), gegevens.Wijziging, gegevens.Portaal, gegevens.Proef, taal);
    }

    private static async Task<Dictionary<string, (string Waarde, bool Geheim)>> VulAsync(Berichttekst tekst, Invulvraag vraag, CancellationToken ct)
    {
        var plekken = new Dictionary<string, (string, bool)>(StringComparer.Ordinal);
        foreach (var plek in Berichtteksten.Plekken(tekst.Tekst))
        {
            var invulling = Modules.Alle.Invulling(plek);
            plekken[plek] = (await invulling.Geef(vraag, ct), invulling.Geheim);
        }
        return plekken;
    }

    private static string Zet(string tekst, Dictionary<string, (string Waarde, bool Geheim)> plekken, bool geheim) =>
        Berichtteksten.Vul(tekst, plek => plekken[plek] is var (waarde, isGeheim) && isGeheim && !geheim ? Weggelaten : waarde);
}
