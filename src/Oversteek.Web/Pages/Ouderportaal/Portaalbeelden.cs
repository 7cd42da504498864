namespace Oversteek.Web.Pages.Ouderportaal;

/// <param name="Terug">The page where the buttons stand.</param>
public sealed record Talenbeeld(string Taal, string Terug);

/// <summary>A field of a form for parents, with its words.</summary>
public sealed record Veldbeeld(Portaalpagina Pagina, string Naam, string Labelsleutel, string? Waarde)
{
    public string? Uitlegsleutel { get; init; }

    public string Soort { get; init; } = "text";

    public string? Aanvullen { get; init; }

    public bool Kort { get; init; }

    /// <summary>More lines, with at most so many characters.</summary>
    public bool Lang { get; init; }

    public string? Fout => Pagina.Fouten.GetValueOrDefault(Naam);

    public string Id => $"v-{Naam}";

    public string? BeschrevenDoor => string.Join(' ',
        new[] { Fout is null ? null : $"{Id}-f", Uitlegsleutel is null ? null : $"{Id}-h" }.OfType<string>()) is { Length: > 0 } id ? id : null;
}

/// <param name="Adres">Masked: who looks over a shoulder learns nothing.</param>
public sealed record Mailbeeld(Portaalpagina Pagina, string Adres);

/// <param name="Keuze">"ja", "nee" or nothing chosen yet (D-17).</param>
public sealed record Nieuwskeuzebeeld(Portaalpagina Pagina, string? Keuze);
