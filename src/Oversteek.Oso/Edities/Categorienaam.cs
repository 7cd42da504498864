namespace Oversteek.Oso;

/// <summary>Names of the categories that a sender is asked about; other programs name a category only through these.</summary>
public static class Categorienaam
{
    /// <summary>Results of tests.</summary>
    public const string Toetsresultaten = "cat_toetsresultaten";

    /// <summary>The doorstroomtoets.</summary>
    public const string Doorstroomtoets = "cat_eindtoetsbo";

    /// <summary>The advice.</summary>
    public const string Overstapadvies = "cat_overstapadvies";

    /// <summary>Attachments.</summary>
    public const string Bijlagen = "cat_bijlagedocs";
}
