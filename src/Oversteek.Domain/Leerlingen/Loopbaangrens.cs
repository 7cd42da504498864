using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Leerlingen;

/// <summary>B-30: years and days of school that this pupil can have had, the same by hand, by form and by file.</summary>
public static class Loopbaangrens
{
    /// <summary>Some begin before groep 1.</summary>
    private const int Jongst = 2;

    /// <summary>Also the year to come: before the summer its class is known.</summary>
    public static bool Klopt(Schooljaar jaar, DateOnly geboren, DateOnly vandaag) =>
        jaar.Beginjaar >= geboren.Year + Jongst && jaar <= Schooljaar.Van(vandaag).Volgende;

    public static bool Klopt(DateOnly instroom, DateOnly geboren, DateOnly vandaag) =>
        instroom >= geboren && instroom <= Schooljaar.Van(vandaag).Volgende.Einde;

    public static bool Klopt(Loopbaanregel regel, DateOnly geboren, DateOnly vandaag) =>
        !Schooljaar.TryParse(regel.Schooljaar, out var jaar) || Klopt(jaar, geboren, vandaag);

    public static Weigering? Bezwaar(Leerlinggegevens gegevens, DateOnly geboren, DateOnly vandaag) =>
        gegevens.InstroomOp is { } instroom && !Klopt(instroom, geboren, vandaag) ? LeerlingWeigeringen.AndereInschrijving
        : Bezwaar(gegevens.Schoolloopbaan, geboren, vandaag);

    public static Weigering? Bezwaar(IEnumerable<Loopbaanregel>? loopbaan, DateOnly geboren, DateOnly vandaag) =>
        loopbaan?.FirstOrDefault(r => !Klopt(r, geboren, vandaag)) is { } regel ? LeerlingWeigeringen.AnderSchooljaar.Met(regel.Schooljaar) : null;
}
