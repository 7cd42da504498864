using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Oversteek.Application.Bijlagen.Scannen;

/// <summary>Where clamd listens: a socket on this machine ("/run/clamav/clamd.ctl") or a port ("127.0.0.1:3310").</summary>
public sealed record Scanadres(string? Socket, string Host, int Poort)
{
    public EndPoint Eindpunt => Socket is { } pad ? new UnixDomainSocketEndPoint(pad) : new DnsEndPoint(Host, Poort);

    /// <summary>Null when it is neither.</summary>
    public static Scanadres? Lees(string tekst)
    {
        if (tekst.StartsWith('/'))
            return new Scanadres(tekst, "", 0);
        var dubbelepunt = tekst.LastIndexOf(':');
        var heeftPoort = int.TryParse(tekst[(dubbelepunt + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var poort);
        return dubbelepunt > 0 && heeftPoort && poort is > 0 and <= 65_535 ? new Scanadres(null, tekst[..dubbelepunt], poort) : null;
    }
}
