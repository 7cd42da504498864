namespace Oversteek.Web.Bouwstenen;

public static class Taken
{
    /// <summary>A task that stands there while something waits.</summary>
    public static IReadOnlyList<Taak> Geteld(int volgorde, string titel, Paginalink naar, int aantal, bool letOp = false, DateOnly? uiterlijk = null) =>
        aantal == 0 ? [] : [new Taak(volgorde, titel, naar, $"{aantal}", letOp, Uiterlijk: uiterlijk)];
}
