using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Lotingen;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Uitwisseling;

/// <summary>Pupils of whom the school's own administration gets a file.</summary>
internal static class Overdrachtwereld
{
    public const string Bestanden = "/toegelaten/oso";
    public const string Overdracht = "/toegelaten/overdracht";

    public static async Task MaakAsync(Webklant vo) =>
        await (await (await vo.GetAsync(Bestanden)).Formulier("#kiezen").VerstuurAsync()).Formulier("#maken").VerstuurAsync();

    /// <summary>Two pupils, admitted, on the first day of the transfer.</summary>
    public static async Task<((LeerlingId Leerling, AanmeldingId Aanmelding) Een, (LeerlingId Leerling, AanmeldingId Aanmelding) Twee)> ToegelatenAsync(Vowereld wereld)
    {
        var een = await wereld.AangemeldAsync(await wereld.VoAsync(), wereld.Havo);
        var twee = await wereld.AangemeldAsync(await wereld.VoAsync(), wereld.Havo);
        await wereld.Server.MetSchooladresAsync();
        await wereld.Server.Systeem(async db =>
        {
            db.Add(Domain.Lotingen.Loting.Bereid(wereld.Server.Regio.Regio, Proefregio.Schooljaar, 1, "geheim", wereld.Server.Handeling(wereld.Server.Regio.Regio, Rol.Regiocoordinator)));
            await db.SaveChangesAsync();
            await db.Lotingen.ExecuteUpdateAsync(s => s.SetProperty(l => l.Status, Lotingstatus.Gepubliceerd));
        });
        await ToelatenAsync(wereld);
        return (een, twee);
    }

    private static async Task ToelatenAsync(Vowereld wereld)
    {
        await wereld.Server.Systeem(async db =>
        {
            foreach (var aanmelding in await db.Aanmeldingen.Include(a => a.Voorkeuren).Where(a => a.Status == Aanmeldingstatus.Actief).ToListAsync())
            {
                var handeling = wereld.Server.Handeling(wereld.School, Rol.VoGebruiker);
                aanmelding.VerwerkLoting(wereld.Havo, wereld.School, handeling).IsGelukt.ShouldBeTrue();
                aanmelding.LaatToe(wereld.Havo, null, handeling).IsGelukt.ShouldBeTrue();
            }
            await db.SaveChangesAsync();
        });
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 7, 1));
    }
}
