using Oversteek.Domain.Bouwstenen;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Leerlingen;

internal static class Statushulp
{
    /// <summary>As the po school does it, with the tick that the page asks for when an application runs.</summary>
    public static async Task<Pagina> ZetStatusAsync(this Webklant po, LeerlingId id, string status)
    {
        var pagina = await po.GetAsync($"/aanmeldstatus/{id.Waarde}");
        var formulier = pagina.Formulier("#status").Zet("Invoer.Status", status);
        return await (pagina.Document.QuerySelector("[name='Invoer.AanmeldingVervalt']") is null
            ? formulier : formulier.Zet("Invoer.AanmeldingVervalt", "true")).VerstuurAsync();
    }
}
