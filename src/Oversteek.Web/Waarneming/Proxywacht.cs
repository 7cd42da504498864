using System.Net;
using Microsoft.Extensions.Options;

namespace Oversteek.Web.Waarneming;

/// <summary>
/// B-12: a web server in front that is not named says in vain where visitors come from, and all of them count as one network. A visitor can write
/// that header as well, so most of the requests must carry it. The same for one that stands before the one that is named.
/// </summary>
public sealed class Proxywacht(IOptions<Oversteekopties> opties)
{
    private readonly HashSet<IPAddress> genoemd = [.. opties.Value.Proxys.Select(p => Gewoon(IPAddress.Parse(p)))];
    private readonly Lock slot = new();
    private int verzoeken;
    private int vergeefs;
    private bool oordeel;

    /// <summary>Before anybody believes the header. Who asks after the health of the program may do so past every web server.</summary>
    public void Tel(HttpContext context)
    {
        if (Gezondheidspaden.Is(context))
            return;
        var tevergeefs = IsTevergeefs(context);
        lock (slot)
        {
            verzoeken++;
            vergeefs += tevergeefs ? 1 : 0;
        }
    }

    /// <summary>Judged over the requests since the last time; without any, what was true before still is.</summary>
    public bool IsWebserverOngenoemd()
    {
        lock (slot)
        {
            if (verzoeken > 0)
                oordeel = vergeefs * 2 > verzoeken;
            (verzoeken, vergeefs) = (0, 0);
            return oordeel;
        }
    }

    /// <summary>Who speaks first from the inside and is not named, counts as the visitor: what it says itself about where it comes from is lost.</summary>
    private bool IsTevergeefs(HttpContext context)
    {
        var keten = context.Request.Headers["X-Forwarded-For"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return keten.Length > 0 && (!IsGenoemd(context.Connection.RemoteIpAddress)
            || keten.Reverse().SkipWhile(a => IPAddress.TryParse(a, out var adres) && IsGenoemd(adres)).Skip(1).Any());
    }

    private bool IsGenoemd(IPAddress? adres) => adres is not null && genoemd.Contains(Gewoon(adres));

    private static IPAddress Gewoon(IPAddress adres) => adres.IsIPv4MappedToIPv6 ? adres.MapToIPv4() : adres;
}
