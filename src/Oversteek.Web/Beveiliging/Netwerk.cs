using System.Net;

namespace Oversteek.Web.Beveiliging;

/// <summary>The network a request comes from: one client may use many addresses of it (SEC-18: /24, for IPv6 /64).</summary>
public static class Netwerk
{
    public static string Van(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } adres)
            return "onbekend";
        var bytes = (adres.IsIPv4MappedToIPv6 ? adres.MapToIPv4() : adres).GetAddressBytes();
        Array.Clear(bytes, bytes.Length == 4 ? 3 : 8, bytes.Length == 4 ? 1 : 8);
        return new IPAddress(bytes).ToString();
    }
}
