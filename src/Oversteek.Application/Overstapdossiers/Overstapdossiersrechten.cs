namespace Oversteek.Application.Toegang;

public static partial class Recht
{
    public const string OkrZien = nameof(OkrZien);

    public const string OkrBewerken = nameof(OkrBewerken);

    public const string OkrDefinitiefMaken = nameof(OkrDefinitiefMaken);

    public const string OkrTerugzetten = nameof(OkrTerugzetten);
}
