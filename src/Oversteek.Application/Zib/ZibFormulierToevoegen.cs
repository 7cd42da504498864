using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zib;

namespace Oversteek.Application.Zib;

/// <summary>B-20: the signed forms of a school.</summary>
internal sealed class Zibruimte : IRuimtebeslag
{
    public Task<long> GrootteAsync(OversteekDb db, OrganisatieId school, CancellationToken ct) =>
        db.Set<Zibbestand>().Where(b => b.SchoolId == school).SumAsync(b => (long)b.Bytes.Length, ct);
}

/// <summary>ZIB-03: the signed form, through the one gate. One is enough; another one takes its place as long as the form can be changed.</summary>
public sealed class ZibFormulierToevoegen(OversteekDb db, Zibbron bron, Bestandskluis kluis, Bestandsruimte ruimte)
{
    public async Task<Result> ExecuteAsync(LeerlingId leerling, Gekeurdbestand bestand, Handeling handeling, CancellationToken ct)
    {
        if (await bron.LaatsteAsync(leerling, ct) is not { } aanmelding || aanmelding.SchoolId != handeling.Namens)
            return AlgemeneWeigeringen.NietGevonden;
        // No scanner comes back for this one, so it is taken in only when it was judged.
        if (bestand.Toestand != Bijlagetoestand.InOrde)
            return ZibWeigeringen.BestandWacht;
        // What it takes the place of makes room.
        var weg = await db.Set<Zibbestand>().Where(b => b.Id == aanmelding.Id).Select(b => b.Bytes.Length).SingleOrDefaultAsync(ct);
        if (await ruimte.BezwaarAsync(handeling.Namens, bestand.Inhoud.Length - weg, ct) is { } vol)
            return vol;
        var uit = aanmelding.NeemFormulier(handeling);
        if (!uit.IsGelukt)
            return uit;
        using var doel = new MemoryStream(bestand.Inhoud.Length);
        using var inhoud = Geheugen.Lees(bestand.Inhoud);
        await kluis.VersleutelAsync(inhoud, doel, aanmelding.Id, ct);
        await LegNeerAsync(aanmelding, bestand, doel.ToArray(), handeling, ct);
        return await db.BewaarAsync(uit, ZibWeigeringen.Gewijzigd, ct);
    }

    private async Task LegNeerAsync(ZibAanmelding aanmelding, Gekeurdbestand bestand, byte[] bytes, Handeling handeling, CancellationToken ct)
    {
        if (await db.Set<Zibbestand>().SingleOrDefaultAsync(b => b.Id == aanmelding.Id, ct) is { } oud)
        {
            (oud.Naam, oud.Mediatype, oud.Op, oud.Bytes) = (bestand.Naam, bestand.Mediatype, handeling.Op, bytes);
            return;
        }
        db.Add(new Zibbestand
        {
            Id = aanmelding.Id,
            LeerlingId = aanmelding.LeerlingId,
            SchoolId = aanmelding.SchoolId,
            BureauId = aanmelding.BureauId,
            Naam = bestand.Naam,
            Mediatype = bestand.Mediatype,
            Op = handeling.Op,
            Bytes = bytes,
        });
    }
}
