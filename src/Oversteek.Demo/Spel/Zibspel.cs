using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Zib;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Zib;

namespace Oversteek.Demo.Spel;

/// <summary>Research for a few pupils of the first po school: one application for each state that somebody can meet.</summary>
internal sealed class Zibspel(IServiceProvider diensten, Regio regio)
{
    private static readonly byte[] Getekend = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n");

    private static readonly Toetsresultaat Zomer = new("Begrijpend lezen", "BL", "E7", new DateOnly(2026, 6, 10), null, "V", 28, 50);

    private readonly OrganisatieId school = regio.Poscholen[0].Id;
    private readonly OrganisatieId bureau = regio.Anderen[Demoplan.Onderzoeksbureau];

    /// <param name="standen">How far each next application goes.</param>
    public async Task SpeelAsync(IReadOnlyList<ZibAanmeldingstatus> standen, CancellationToken ct)
    {
        await KiesBureauAsync(ct);
        var kinderen = new Queue<LeerlingId>((await diensten.KinderenAsync(ct)).Where(k => k.School == school).Select(k => k.Leerling));
        foreach (var stand in standen)
        {
            while (kinderen.TryDequeue(out var kind) && !await MaakAsync(kind, stand, ct))
            {
                // A pupil with a test that still counts is passed over.
            }
        }
    }

    private async Task KiesBureauAsync(CancellationToken ct)
    {
        var contact = await Demoaccounts.ZoekAsync(diensten, Demoaccounts.Alle[0].Email, ct);
        await diensten.DoeAsync(school, Rol.PoBeheerder, (sp, h) => sp.GetRequiredService<OnderzoeksbureauKiezen>()
            .ExecuteAsync(new OnderzoeksbureauKeuze(bureau, contact, Zelftoetsing.Geen), h, ct));
    }

    private async Task<bool> MaakAsync(LeerlingId kind, ZibAanmeldingstatus stand, CancellationToken ct)
    {
        if (!await diensten.AlsAsync(school, Rol.PoGebruiker, async (sp, h) => (await sp.GetRequiredService<ZibAanmeldingOpslaan>().BeginAsync(kind, h,
            ct)).IsGelukt))
            return false;
        if (stand == ZibAanmeldingstatus.Concept)
            return true;
        await VulInAsync(kind, ct);
        await AlsSchoolAsync(async (sp, h) => await sp.GetRequiredService<ZibAanmeldingIndienen>().ExecuteAsync(new(kind, await StempelAsync(sp, kind,
            ct)), h, ct));
        if (stand == ZibAanmeldingstatus.Ingediend)
            return true;
        await BehandelAsync(kind, stand, ct);
        if (stand == ZibAanmeldingstatus.UitslagInOkr)
            await NeemOverAsync(kind, ct);
        if (stand == ZibAanmeldingstatus.Ingetrokken)
            await AlsSchoolAsync((sp, h) => sp.GetRequiredService<ZibAanmeldingIndienen>().TrekInAsync(kind, "De ouders willen het onderzoek later.", h, ct));
        return true;
    }

    private async Task VulInAsync(LeerlingId kind, CancellationToken ct)
    {
        await AlsSchoolAsync(async (sp, h) =>
        {
            var nu = (await sp.GetRequiredService<Zibbron>().LaatsteAsync(kind, ct))!.Inhoud.NaarAntwoorden();
            var invoer = Zibvragen.Dles.Where(d => nu[d.Vraag.Sleutel] is null).Aggregate(Invulling.Van(
                (Zibvragen.Vraagstelling.Sleutel, "Past lwoo of praktijkonderwijs bij deze leerling?"), (Zibvragen.Contact.Sleutel, "Karin Hofstra"),
                (Zibvragen.VragenlijstLeerkracht.Sleutel, "ja"), (Zibvragen.VragenlijstLeerling.Sleutel, "ja")), (i, d) => i.Met(d.Vraag.Sleutel, "32"));
            // Before the tests of November there is only that of last summer.
            if (nu.Rijen(Zibvragen.Toetsen.Sleutel).Count == 0)
                invoer = invoer.MetRijen(Zibvragen.Toetsen.Sleutel, [Toetskolommen.Rij(Zomer)]);
            return await sp.GetRequiredService<ZibAanmeldingOpslaan>().ExecuteAsync(new(kind, await StempelAsync(sp, kind, ct), invoer), h, ct);
        });
        var leerling = await diensten.AlsPlatformAsync(db => db.Leerlingen.AsNoTracking().Include(l => l.Ouders).SingleAsync(l => l.Id == kind, ct));
        foreach (var ouder in Zibcontrole.Ouders(leerling))
        {
            foreach (var soort in Enum.GetValues<Toestemmingsoort>())
                await AlsSchoolAsync((sp, h) => sp.GetRequiredService<ZibToestemmingVastleggen>().ExecuteAsync(new(kind, ouder, soort, null,
                    Toestemmingswijze.OpPapier), h, ct));
        }
        await AlsSchoolAsync((sp, h) => sp.GetRequiredService<ZibFormulierToevoegen>()
            .ExecuteAsync(kind, new Gekeurdbestand("toestemming.pdf", "application/pdf", Getekend, Bijlagetoestand.InOrde), h, ct));
    }

    private async Task BehandelAsync(LeerlingId kind, ZibAanmeldingstatus stand, CancellationToken ct)
    {
        if (stand == ZibAanmeldingstatus.AfgewezenDoorBureau)
        {
            await BureauAsync(kind, ZibAanmeldingactie.Afwijzen, null, "Het bureau heeft dit schooljaar geen ruimte meer.", ct);
            return;
        }
        var dag = diensten.GetRequiredService<Demotijd>().Vandaag.AddDays(7);
        await BureauAsync(kind, ZibAanmeldingactie.NemenInBehandeling, null, null, ct);
        await BureauAsync(kind, ZibAanmeldingactie.Plannen, new Afspraak(dag, new TimeOnly(9, 30), "Spreekkamer van de school"), null, ct);
        if (stand is ZibAanmeldingstatus.UitslagVerzonden or ZibAanmeldingstatus.UitslagInOkr)
            await BureauAsync(kind, ZibAanmeldingactie.UitslagMelden, null, null, ct);
    }

    private Task NeemOverAsync(LeerlingId kind, CancellationToken ct) => AlsSchoolAsync((sp, h) => sp.GetRequiredService<ZibUitslagOvernemen>().ExecuteAsync(
        new(kind, Invulling.Van((Okrvragen.IqTest.Sleutel, "WISC-V"), (Okrvragen.IqDatum.Sleutel, Okrvragen.IqDatum.Schrijf(h.Vandaag)),
            (Okrvragen.IqTotaal.Sleutel, "84")), null), h, ct));

    private Task BureauAsync(LeerlingId kind, ZibAanmeldingactie stap, Afspraak? afspraak, string? reden, CancellationToken ct) => diensten.DoeAsync(
        bureau, Rol.Onderzoeksbureau, async (sp, h) => await sp.GetRequiredService<ZibAanmeldingBehandelen>().ExecuteAsync(
            new(kind, stap, await StempelAsync(sp, kind, ct), afspraak), h.Met(reden), ct));

    private Task AlsSchoolAsync(Func<IServiceProvider, Handeling, Task<Result>> stap) => diensten.DoeAsync(school, Rol.PoGebruiker, stap);

    private static async Task<string> StempelAsync(IServiceProvider sp, LeerlingId kind, CancellationToken ct) =>
        Zibbron.Stempel(await sp.GetRequiredService<Zibbron>().LaatsteAsync(kind, ct));
}
