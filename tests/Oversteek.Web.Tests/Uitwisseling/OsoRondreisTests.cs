using System.Xml;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Uitwisseling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Oso;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Uitwisseling;

/// <summary>
/// The official examples go in and out again: valid for the official schema and for our own rules, and every category that came in comes
/// out or stands, with the reason, in the table of docs/oso.md.
/// </summary>
public sealed class OsoRondreisTests : IAsyncLifetime
{
    private readonly Proefserver server = new();

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("OV_POVO_opt_out", Verstrekking.VoSchool)]
    [InlineData("OV_POPO_full", Verstrekking.VoSchool)]
    [InlineData("OV_POPO_full", Verstrekking.Samenwerkingsverband)]
    [InlineData("OV_BB_opt_out", Verstrekking.VoSchool)]
    [InlineData("PaO_POSWV", Verstrekking.VoSchool)]
    [InlineData("PaO_POSWV", Verstrekking.Samenwerkingsverband)]
    [Regel("OSO-08", "OSO-V01")]
    public async Task Een_officieel_voorbeeld_komt_er_geldig_weer_uit(string voorbeeld, Verstrekking soort)
    {
        // The examples are of January 2016: later their tests and absence are too old to keep or send (OSO-V08).
        server.Klok.ZetOp(new DateOnly(2016, 1, 4));
        var bron = Osobestanden.Officieel(voorbeeld);
        var kind = (await server.EenAsync(bron)).Leerling!.Value;
        await MaakCompleetAsync(kind);

        var uit = await server.VerstrekAsync(kind, soort);

        uit.Weigeringen.Select(w => w.Zin()).ShouldBeEmpty();
        Osobestanden.Schemafouten(uit.Waarde.Inhoud).ShouldBeEmpty();
        using var inhoud = new MemoryStream(uit.Waarde.Inhoud);
        OsoLezer.Controleer(inhoud).ShouldBeEmpty();
        var (voor, na) = (Categorieen(bron.Inhoud.ToArray()), Categorieen(uit.Waarde.Inhoud));
        var uitleg = Uitleg(soort);
        voor.Except(na).Except(uitleg).ShouldBeEmpty("deze categorieën zijn ingelezen en komen er niet uit; zet ze met de reden in docs/oso.md");
        na.Intersect(uitleg).ShouldBeEmpty("deze categorieën komen er wel uit; haal ze uit de tabel in docs/oso.md");
    }

    /// <summary>Categories of which the file has data.</summary>
    private static List<string> Categorieen(byte[] xml)
    {
        using var lezer = XmlReader.Create(new MemoryStream(xml), new XmlReaderSettings { XmlResolver = null });
        var wortel = XElement.Load(lezer);
        return [.. Editie.Bekend[0].Categorieen.Where(c => c.Elementen.Any(e => Heeft(wortel, e.Split('/')))).Select(c => c.Naam)];
    }

    private static bool Heeft(XElement wortel, string[] pad) =>
        pad.Aggregate<string, IEnumerable<XElement>>([wortel], (elementen, stap) => elementen.Elements(wortel.Name.Namespace + stap)).Any();

    /// <summary>Rows of the table: | cat_x | POVO POSWV | reason |.</summary>
    private static List<string> Uitleg(Verstrekking soort)
    {
        var profiel = soort == Verstrekking.VoSchool ? "POVO" : "POSWV";
        return [.. File.ReadAllLines(Path.Combine(Goedkeuring.Wortel(), "docs", "oso.md")).Where(r => r.StartsWith("| `cat_", StringComparison.Ordinal))
            .Select(r => r.Split('|', StringSplitOptions.TrimEntries)).Where(d => d[2].Split(' ').Contains(profiel) && d[3].Length > 20).Select(d => d[1].Trim('`'))];
    }

    /// <summary>What the school fills in itself before a transfer: inspection, definitive advice, and what the opt-out examples lack.</summary>
    private Task MaakCompleetAsync(LeerlingId kind) => server.Systeem(async db =>
    {
        var handeling = server.Handeling(server.Regio.PoSchool);
        var school = await db.Organisaties.SingleAsync(o => o.Id == server.Regio.PoSchool);
        school.WijzigAdres("Schoolstraat", "1", "3011AB", "Proefstad", handeling);
        var leerling = await db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == kind);
        leerling.VulAan(new Leerlinggegevens
        {
            Bsn = leerling.Bsn ?? Osobestanden.Bsn,
            InstroomOp = leerling.InstroomOp ?? new DateOnly(2012, 8, 1),
            Leerlingcode = leerling.Leerlingcode ?? "L-1",
            Schoolloopbaan = leerling.Schoolloopbaan.Count > 0 ? leerling.Schoolloopbaan : [new Loopbaanregel("2015-2016", "10AA00", null, "8", null, null)],
        }, handeling);
        if (leerling.Ouders.Count == 0)
            leerling.VoegOuderToe(new Oudergegevens("Proef", null, "A.", 2, Gezag.Ja, null), handeling).IsGelukt.ShouldBeTrue();
        var okr = await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == kind);
        // An advice of a test that is not in the list is not taken over; the school was told so and fills it in.
        if (Nu(okr, "2")["deelname"] == "deelgenomen")
            okr.SlaOp("2", Nu(okr, "2").Met("toetsadvies", "vmbo-bb/kb"), handeling);
        okr.SlaOp("5", Nu(okr, "5").Met("inzageDatum", "2016-01-03").Met("akkoord", "Ja").Met("watNodig", "Een vaste mentor."), handeling);
        okr.StelAdviesVast(okr.Advies with { Definitief = okr.Advies.Voorlopig ?? "60", DefinitiefOp = handeling.Vandaag }, handeling);
        okr.MaakDefinitief([], handeling).IsGelukt.ShouldBeTrue();
        await db.SaveChangesAsync();
    });

    private static Onderdeelinhoud Nu(Okr okr, string nummer) => okr.Onderdelen.SingleOrDefault(o => o.Nummer == nummer)?.Inhoud ?? new Onderdeelinhoud();
}
