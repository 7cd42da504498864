using Oversteek.Domain.Procedures;

namespace Oversteek.Web.Bouwstenen;

public static class Taken
{
    /// <summary>A task that stands there while something waits.</summary>
    public static IReadOnlyList<Taak> Geteld(int volgorde, string titel, Paginalink naar, int aantal, bool letOp = false) =>
        aantal == 0 ? [] : [new Taak(volgorde, titel, naar, $"{aantal}", letOp)];

    /// <summary>With a day before which it must be done; after it the words say so, with the day (D-02, B-42).</summary>
    public static IReadOnlyList<Taak> Geteld(int volgorde, string titel, Paginalink naar, int aantal, Mijlpaal? uiterlijk, DateTimeOffset nu) =>
        aantal > 0 && uiterlijk?.IsVoorbij(nu) == true
            ? [new Taak(volgorde, titel, naar, $"{aantal} te laat ({uiterlijk.Tot:d MMMM})", LetOp: true)]
            : Geteld(volgorde, titel, naar, aantal);
}
