namespace Oversteek.Domain.Overstapdossiers;

/// <summary>The advice and what decides its route. Codes of <see cref="Advies"/>; content around it is in tab 4.</summary>
public sealed record Schooladvies
{
    public string? Voorlopig { get; init; }

    public DateOnly? VoorlopigOp { get; init; }

    public string? Definitief { get; init; }

    public DateOnly? DefinitiefOp { get; init; }

    public bool Lwoo { get; init; }

    public Uitstroom Uitstroom { get; init; }

    /// <summary>Differs when anything of the advice differs.</summary>
    public string Stempel => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Voorlopig}|{VoorlopigOp:yyyyMMdd}|{Definitief}|{DefinitiefOp:yyyyMMdd}|{Lwoo}|{Uitstroom}");

    public Advies? Geldend => Advies.Zoek(Definitief ?? Voorlopig);

    /// <summary>OKR-05: support ticked, or praktijkonderwijs.</summary>
    public bool OpentLwooPro => Lwoo || Geldend?.Code == "10";

    public bool OpentVso => Uitstroom == Uitstroom.GespecialiseerdOnderwijs;
}
