using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Lijsten;

namespace Oversteek.Web.Pages.Aanmeldingen;

/// <summary>Contact data of every pupil ever entered here in the running procedure (LOT-04, LOT-05, D-46). Each look is in the log of the child.</summary>
[Vereist(Recht.AanmeldingenVerwerken)]
public sealed class ContactgegevensModel(
    OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, Leeslogboek leeslogboek,
    Handelingbron handelingen, TimeProvider klok, Lijstdiensten diensten)
    : Lijstpagina<Contactrij>(diensten)
{
    private static readonly Inzagegrond[] Gronden = [Inzagegrond.EersteVoorkeur, Inzagegrond.Doorgeschoven, Inzagegrond.Contact];

    protected override Lijst<Contactrij> Lijst => Contactlijst.Lijst;

    protected override async Task<IReadOnlyList<Contactrij>> RijenAsync(Lijstvraag vraag, CancellationToken ct)
    {
        var (houder, nu, jaar) = (HouderId.Van(toegang.Organisatie!.Value), klok.GetUtcNow(), werkjaar.Gekozen);
        if (nu >= Contacttermijn.Einde(jaar))
            return [];
        var rechten = (await db.Inzagerechten.AsNoTracking()
            .Where(i => i.HouderId == houder && Gronden.Contains(i.Grond) && i.Van <= nu && (i.Tot == null || i.Tot > nu))
            .ToListAsync(ct)).ToLookup(i => i.LeerlingId);
        var ids = rechten.Select(r => r.Key).ToList();
        var kinderen = await db.Leerlingen.AsNoTracking().Where(l => l.Schooljaar == jaar && ids.Contains(l.Id))
            .Join(db.Organisaties, l => l.OrganisatieId, o => o.Id, (l, o) => new { l.Id, l.Personalia, School = o.Naam, o.Telefoon }).ToListAsync(ct);
        var ouders = (await db.Ouders.AsNoTracking().Where(o => db.Leerlingen.Any(l => l.Id == o.LeerlingId && l.Schooljaar == jaar)).ToListAsync(ct)).ToLookup(o => o.LeerlingId);
        var rijen = kinderen.SelectMany(k => ouders[k.Id].OrderBy(o => o.Volgnummer).Select(o => o.Gegevens).DefaultIfEmpty()
            .Select(o => new Contactrij(
                k.Id, k.Personalia.Lijstnaam, k.School, k.Telefoon, o, rechten[k.Id].Any(i => i.Grond != Inzagegrond.Contact),
                rechten[k.Id].Any(i => i.Tot is null) ? null : rechten[k.Id].Max(i => i.Tot))));
        return [.. rijen];
    }

    protected override Task LegVastAsync(IEnumerable<Contactrij> rijen, CancellationToken ct) => leeslogboek.LeesAsync(
        rijen.Where(r => r.Ouder is not null).Select(r => r.Leerling).Distinct(), Leessoort.Leerling, handelingen.Maak(), "{}", ct);
}
