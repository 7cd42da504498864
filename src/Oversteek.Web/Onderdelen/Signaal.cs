namespace Oversteek.Web.Onderdelen;

/// <summary>Weight of a message, badge or status. Always shown with a word, never as a colour alone.</summary>
public enum Signaal
{
    Geen,
    Info,
    Goed,
    LetOp,
    Fout,
}

internal static class SignaalOpmaak
{
    public static string Css(this Signaal signaal) => signaal switch
    {
        Signaal.Geen => "geen",
        Signaal.Info => "info",
        Signaal.Goed => "ok",
        Signaal.LetOp => "let-op",
        Signaal.Fout => "fout",
        _ => throw new ArgumentOutOfRangeException(nameof(signaal), signaal, message: null),
    };

    public static string Icoon(this Signaal signaal) => signaal switch
    {
        Signaal.Geen or Signaal.Info => "info-circle",
        Signaal.Goed => "circle-check",
        Signaal.LetOp => "alert-triangle",
        Signaal.Fout => "alert-circle",
        _ => throw new ArgumentOutOfRangeException(nameof(signaal), signaal, message: null),
    };
}
