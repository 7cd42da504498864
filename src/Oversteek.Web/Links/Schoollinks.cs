namespace Oversteek.Web.Links;

/// <summary>Addresses of the lists of schools.</summary>
public static class Schoollinks
{
    public const string Vo = "/scholen/vo";

    public const string Po = "/scholen/po";
}
