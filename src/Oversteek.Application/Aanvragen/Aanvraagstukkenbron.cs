using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Versleuteling;
using Oversteek.Documenten;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanvragen;

/// <summary>B-20: what lies with the requests of a vo school.</summary>
internal sealed class Aanvraagruimte : IRuimtebeslag
{
    public Task<long> GrootteAsync(OversteekDb db, OrganisatieId school, CancellationToken ct) =>
        db.Set<Aanvraagbestand>().Where(b => b.SchoolId == school).SumAsync(b => b.Grootte, ct);
}

/// <summary>The documents of a request: in, from the dossier, and out.</summary>
public sealed class Aanvraagstukkenbron(
    OversteekDb db, Aanvraagbron bron, Okrveldenbron velden, Okropmaak opmaak, Documentmaker documenten, Bijlagekluis bijlagen, Bestandskluis kluis)
{
    /// <summary>Added by the school, and not copied from the dossier or made by the committee.</summary>
    public static bool VanSchool(Aanvraagbestandsoort soort) =>
        soort is Aanvraagbestandsoort.Rapport or Aanvraagbestandsoort.Zienswijze or Aanvraagbestandsoort.Overig;

    public async Task<byte[]> OpenAsync(Aanvraagbestand bestand, CancellationToken ct)
    {
        await using var lezer = kluis.OpenLezen(new MemoryStream(bestand.Bytes), bestand.Id);
        using var uit = new MemoryStream(bestand.Bytes.Length);
        await lezer.CopyToAsync(uit, ct);
        return uit.ToArray();
    }

    internal async Task<Aanvraagbestand> SluitAsync(
        Aanvraag aanvraag, Aanvraagbestandsoort soort, string naam, string mediatype, ReadOnlyMemory<byte> inhoud, Handeling handeling, CancellationToken ct)
    {
        var id = Guid.NewGuid();
        using var open = Geheugen.Lees(inhoud);
        using var doel = new MemoryStream(inhoud.Length);
        await kluis.VersleutelAsync(open, doel, id, ct);
        return new Aanvraagbestand
        {
            Id = id,
            AanvraagId = aanvraag.Id,
            LeerlingId = aanvraag.LeerlingId,
            SchoolId = aanvraag.SchoolId,
            SwvId = aanvraag.SwvId,
            Soort = soort,
            Naam = naam,
            Mediatype = mediatype,
            Grootte = inhoud.Length,
            Op = handeling.Op,
            Bytes = doel.ToArray(),
        };
    }

    /// <summary>TLV-02: the OKR of today and every released attachment, as they go along. Nothing is saved here.</summary>
    internal async Task<IReadOnlyList<Aanvraagbestand>> KopieerAsync(
        Aanvraag aanvraag, OrganisatieId swv, Aanvraagstand stand, Handeling handeling, CancellationToken ct)
    {
        List<Aanvraagbestand> uit = [];
        await foreach (var (soort, naam, mediatype, inhoud) in DossierAsync(aanvraag, stand, handeling, ct))
        {
            var kopie = await SluitAsync(aanvraag, soort, naam, mediatype, inhoud, handeling, ct);
            kopie.SwvId = swv;
            uit.Add(kopie);
        }
        return uit;
    }

    /// <summary>
    /// The copies take the place of those of an earlier sending; what the school added itself follows the request (Aanvraaggevolg). What an
    /// earlier request of this child gave, goes out of reach: the access of the committee is to the child, and would open that as well.
    /// </summary>
    internal static async Task GeefAsync(OversteekDb ruim, Aanvraag aanvraag, IReadOnlyList<Aanvraagbestand> dossier, CancellationToken ct)
    {
        var (kind, id) = (aanvraag.LeerlingId, aanvraag.Id);
        var oud = await ruim.Set<Aanvraagbestand>().Where(b => b.AanvraagId == id).ToListAsync(ct);
        ruim.RemoveRange(oud.Where(b => !VanSchool(b.Soort)));
        ruim.AddRange(dossier);
        foreach (var eerder in await ruim.Aanvragen.Where(a => a.LeerlingId == kind && a.Id != id).ToListAsync(ct))
            eerder.WijkVoorLatere();
        // Also those of a request that the po school stopped: it cannot reach them.
        foreach (var stuk in await ruim.Set<Aanvraagbestand>().Where(b => b.LeerlingId == kind && b.AanvraagId != id && b.SwvId != null).ToListAsync(ct))
            stuk.SwvId = null;
    }

    /// <summary>Before anything of a request moves: what cannot be printed changes nothing.</summary>
    internal async Task<byte[]> OkrAsync(LeerlingId leerling, Aanvraagstand stand, Handeling handeling, CancellationToken ct) => await documenten.OkrsAsync(
        await opmaak.MaakAsync([new Afdrukdossier(stand.Leerling, stand.Okr)], await velden.VoorAsync(leerling, ct), handeling, ct), ct);

    /// <summary>What of the dossier goes along, as it is now; one file in memory at a time.</summary>
    internal async IAsyncEnumerable<(Aanvraagbestandsoort Soort, string Naam, string Mediatype, byte[] Inhoud)> DossierAsync(
        Aanvraag aanvraag, Aanvraagstand stand, Handeling handeling, [EnumeratorCancellation] CancellationToken ct)
    {
        yield return (Aanvraagbestandsoort.Okr, $"OKR {stand.Leerling.Personalia.Lijstnaam}.pdf", "application/pdf", await OkrAsync(aanvraag.LeerlingId, stand, handeling, ct));
        foreach (var bijlage in await bron.VrijAsync(aanvraag.LeerlingId, ct))
        {
            var inhoud = await db.Bijlageinhouden.AsNoTracking().SingleAsync(b => b.BijlageId == bijlage.Id, ct);
            yield return (Aanvraagbestandsoort.Bijlage, bijlage.Bestandsnaam, bijlage.Mediatype, await bijlagen.OpenAsync(inhoud, ct));
        }
    }
}
