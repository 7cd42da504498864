namespace Oversteek.Oso;

/// <summary>For which transfer a dossier is meant; decides its rules and categories.</summary>
public enum Profiel
{
    /// <summary>From primary to secondary school.</summary>
    Povo,

    /// <summary>From primary to primary school.</summary>
    Popo,

    /// <summary>From secondary to secondary school.</summary>
    Vovo,

    /// <summary>Between systems inside one BRIN.</summary>
    BinnenBrin,

    /// <summary>From primary school to samenwerkingsverband.</summary>
    Poswv,

    /// <summary>From secondary school to samenwerkingsverband.</summary>
    Voswv,
}

/// <summary>How a profile is called in a dossier.</summary>
public static class Profielen
{
    /// <summary>The name in rules and categories.</summary>
    /// <param name="profiel">The profile.</param>
    /// <returns>POVO, POPO, VOVO, BB, POSWV or VOSWV.</returns>
    public static string Naam(this Profiel profiel) => profiel switch
    {
        Profiel.Povo => "POVO",
        Profiel.Popo => "POPO",
        Profiel.Vovo => "VOVO",
        Profiel.BinnenBrin => "BB",
        Profiel.Poswv => "POSWV",
        Profiel.Voswv => "VOSWV",
        _ => throw new ArgumentOutOfRangeException(nameof(profiel)),
    };

    /// <summary>The value of <c>overdrachtsoort</c>.</summary>
    /// <param name="profiel">The profile.</param>
    /// <returns>A code of list 29.</returns>
    public static string Overdrachtsoort(this Profiel profiel) => profiel switch
    {
        Profiel.Povo or Profiel.Popo or Profiel.Vovo => "overstapdossier",
        Profiel.BinnenBrin => "overdrachtbinnenbrin",
        Profiel.Poswv or Profiel.Voswv => "swv-dossier",
        _ => throw new ArgumentOutOfRangeException(nameof(profiel)),
    };

    /// <summary>The profile of a dossier.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <returns>The profile; null when overdrachtsoort and overstap name none.</returns>
    public static Profiel? Van(Model.Dossier dossier) => Enum.GetValues<Profiel>().Cast<Profiel?>().FirstOrDefault(p =>
        string.Equals(p!.Value.Overdrachtsoort(), dossier.Overdrachtsoort, StringComparison.Ordinal)
        && (p == Profiel.BinnenBrin || string.Equals(p.Value.Naam(), dossier.Metadata.Overstap, StringComparison.Ordinal)));
}
