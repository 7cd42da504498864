using System.Security.Cryptography;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Versleuteling;

/// <summary>Draws the codes; the domain itself knows no randomness (SEC-24).</summary>
public static class Codegever
{
    public static Codetekst NieuweUniekeCode() => Nieuw(Codetekst.LengteUniekeCode);

    public static Codetekst NieuweOuderportaalcode() => Nieuw(Codetekst.LengteOuderportaalcode);

    private static Codetekst Nieuw(int lengte)
    {
        Span<byte> bytes = stackalloc byte[Codetekst.BenodigdeBytes(lengte)];
        RandomNumberGenerator.Fill(bytes);
        return Codetekst.Maak(bytes, lengte);
    }
}
