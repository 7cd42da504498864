using System.Numerics;
using System.Text.RegularExpressions;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Formulieren;

/// <summary>What an answer may be, as data: shown as a hint and checked on saving.</summary>
public abstract record Grens
{
    public abstract string Uitleg { get; }
}

public abstract record Grens<T> : Grens
    where T : notnull
{
    public abstract Weigering? Klacht(string label, T waarde, Formulierstand stand);
}

public sealed record Getalgrens<T>(T Van, T Tot) : Grens<T>
    where T : struct, INumber<T>
{
    public override string Uitleg => $"Van {Van} tot en met {Tot}.";

    public override Weigering? Klacht(string label, T waarde, Formulierstand stand) =>
        waarde < Van || waarde > Tot ? FormulierWeigeringen.BuitenBereik.Met(label, Van, Tot) : null;
}

/// <summary>A range of numbers that goes with a name in another answer.</summary>
public sealed record Bereik(string Naam, int Van, int Tot);

/// <summary>The range follows from another answer; without a known name only the widest range counts.</summary>
public sealed record Naamgrens(Vraag<string> Bij, IReadOnlyList<Bereik> Bereiken) : Grens<int>
{
    public override string Uitleg => Bereiken.Count == 0 ? "" : $"{string.Join(", ", Bereiken.Select(b => $"{b.Naam}: {b.Van} tot en met {b.Tot}"))}.";

    public override Weigering? Klacht(string label, int waarde, Formulierstand stand)
    {
        var naam = stand.Invulling[Bij.Sleutel];
        return naam is not null && Bereiken.FirstOrDefault(b => naam.Contains(b.Naam, StringComparison.OrdinalIgnoreCase)) is { } bereik && (waarde < bereik.Van || waarde > bereik.Tot)
            ? FormulierWeigeringen.BuitenBereikVan.Met(label, bereik.Naam, bereik.Van, bereik.Tot)
            : null;
    }
}

/// <summary>Days around today: as many years back at most, and not after today unless the question looks ahead.</summary>
public sealed record Datumgrens(int JarenTerug, int JarenVooruit = 0) : Grens<DateOnly>
{
    public override string Uitleg => JarenVooruit > 0 ? $"Ten hoogste {JarenVooruit} jaar vooruit." : "Niet na vandaag.";

    public DateOnly Eerste(DateOnly vandaag) => vandaag.AddYears(-JarenTerug);

    public DateOnly Laatste(DateOnly vandaag) => vandaag.AddYears(JarenVooruit);

    public override Weigering? Klacht(string label, DateOnly waarde, Formulierstand stand)
    {
        if (waarde > Laatste(stand.Vandaag))
            return JarenVooruit > 0 ? FormulierWeigeringen.TeLaat.Met(label, Laatste(stand.Vandaag).Leesbaar()) : FormulierWeigeringen.Toekomst.Met(label);
        return waarde < Eerste(stand.Vandaag) ? FormulierWeigeringen.TeVroeg.Met(label, Eerste(stand.Vandaag).Leesbaar()) : null;
    }
}

public sealed record Lengtegrens(int Minimum, int Maximum) : Grens<string>
{
    public override string Uitleg => Minimum > 0 ? $"Ten minste {Minimum} tekens." : $"Ten hoogste {Maximum} tekens.";

    public override Weigering? Klacht(string label, string waarde, Formulierstand stand)
    {
        var lengte = waarde.Trim().Length;
        return lengte < Minimum ? FormulierWeigeringen.TeKort.Met(label, Minimum, lengte)
            : lengte > Maximum ? FormulierWeigeringen.TeLang.Met(label)
            : null;
    }
}

/// <param name="Voorbeeld">Shown with the refusal, so that people see what is meant.</param>
public sealed record Patroongrens(string Patroon, string Voorbeeld) : Grens<string>
{
    public override string Uitleg => $"Zoals {Voorbeeld}.";

    public override Weigering? Klacht(string label, string waarde, Formulierstand stand) =>
        Regex.IsMatch(waarde, Patroon, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) ? null : FormulierWeigeringen.AndereVorm.Met(label, Voorbeeld);
}

/// <summary>B-35: a number that can be dialled.</summary>
public sealed record Telefoongrens : Grens<string>
{
    private const string Voorbeeld = "010 123 45 67";

    public override string Uitleg => $"Zoals {Voorbeeld}.";

    public override Weigering? Klacht(string label, string waarde, Formulierstand stand) =>
        Telefoonnummer.TryParse(waarde, out _) ? null : FormulierWeigeringen.AndereVorm.Met(label, Voorbeeld);
}
