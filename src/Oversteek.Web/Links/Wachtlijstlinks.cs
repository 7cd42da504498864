using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Links;

/// <summary>Addresses of the waiting lists and of who may pass on them.</summary>
public static class Wachtlijstlinks
{
    public const string Lijst = "/wachtlijst";

    public const string Regio = "/regio/hardheid";

    public static string Hardheid(BrugklasId klas, LeerlingId leerling) => $"{Lijst}/{klas.Waarde}/{leerling.Waarde}/hardheid";

    public static string Vraag(Guid hardheid) => $"{Regio}/{hardheid}";
}
