using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;

namespace Oversteek.Web.Beveiliging;

/// <summary>Keeps the Data Protection ring in the database, so that all nodes share it; each key is wrapped by the key ring (SEC-56).</summary>
internal sealed class Sleutelregelopslag(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = Open(scope);
        return [.. db.Sleutelregels.AsNoTracking().Select(s => s.Xml).AsEnumerable().Select(Lees)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = Open(scope);
        db.Sleutelregels.Add(new Sleutelregel { Naam = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        // The interface is synchronous; this happens a few times a year.
        db.SaveChangesAsync().GetAwaiter().GetResult();
    }

    // Only what this program wrote itself; read with a reader that knows no DTD.
    private static XElement Lees(string xml)
    {
        using var lezer = System.Xml.XmlReader.Create(new StringReader(xml));
        return XElement.Load(lezer);
    }

    private static OversteekDb Open(IServiceScope scope)
    {
        scope.ServiceProvider.GetRequiredService<Toegangscontext>().GebruikSysteem(Systeemgrond.Beheer);
        return scope.ServiceProvider.GetRequiredService<OversteekDb>();
    }
}
