using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Bijlagen;

/// <summary>What somebody of a school does with attachments, through the pages.</summary>
internal static class Bijlageproef
{
    public static readonly byte[] Pdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF"u8.ToArray();

    public static string Lijst(LeerlingId id) => $"/leerlingen/{id.Waarde}/okr/6";

    public static string Bestand(LeerlingId id, BijlageId bijlage) => $"/leerlingen/{id.Waarde}/bijlagen/{bijlage.Waarde}";

    public static string Wijzigen(LeerlingId id, BijlageId bijlage) => Bestand(id, bijlage) + "/wijzigen";

    public static async Task<Pagina> VoegToeAsync(this Webklant po, LeerlingId id, string naam, byte[] inhoud, string type = "OPP") =>
        await (await po.GetAsync(Lijst(id))).Formulier("#toevoegen").Zet("Invoer.Type", type).Zet("Invoer.Vrijgeven", "true").MetBestand("Invoer.Bestand", naam, inhoud, "application/octet-stream").VerstuurAsync();

    public static Task<List<Bijlage>> BijlagenAsync(this Proefserver server, LeerlingId id) =>
        server.Systeem(db => db.Bijlagen.AsNoTracking().Where(b => b.LeerlingId == id).OrderBy(b => b.ToegevoegdOp).ToListAsync());

    public static Task OkrAsync(this Proefserver server, LeerlingId id, Action<Okr, Handeling> werk) => server.Systeem(async db =>
    {
        werk(await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == id), server.Handeling(server.Regio.PoSchool, reden: "proef"));
        await db.SaveChangesAsync();
    });
}
