namespace Oversteek.Application.Toegang;

public static partial class Recht
{
    public const string OsoImporteren = nameof(OsoImporteren);

    public const string OsoExporteren = nameof(OsoExporteren);

    public const string OsoKlaarzetten = nameof(OsoKlaarzetten);

    public const string OsoOpvragen = nameof(OsoOpvragen);

    public const string KoppelingenBeheren = nameof(KoppelingenBeheren);
}
