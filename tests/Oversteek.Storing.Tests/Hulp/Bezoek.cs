using System.Globalization;
using System.Net;

namespace Oversteek.Storing.Tests.Hulp;

internal sealed record Bezoek(HttpStatusCode Status, string Tekst, TimeSpan Duur)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(int)Status} na {Duur.TotalSeconds:0.0} s: {Tekst[..Math.Min(Tekst.Length, 300)]}");
}
