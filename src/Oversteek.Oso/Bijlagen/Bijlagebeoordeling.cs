using Oversteek.Oso.Bijlagen;

namespace Oversteek.Oso;

/// <summary>Looks into one decoded attachment: names, wholeness and size. With a list it also keeps the documents.</summary>
internal sealed class Bijlagebeoordeling(Leesgrenzen grenzen, List<Bijlagebestand>? bestanden)
{
    private const string Vraag = "Vraag de afzender om deze bijlage opnieuw te sturen. De rest van het dossier is bruikbaar.";
    private readonly List<Bijlagegebrek> _gebreken = [];

    /// <summary>Bytes unpacked so far from this file; the limit for the whole dossier counts them.</summary>
    public long Uitgepakt { get; private set; }

    public IReadOnlyList<Bijlagegebrek> Beoordeel(string bestandsnaam, Base64ontvanger inhoud, long alUitgepakt)
    {
        _gebreken.Clear();
        Uitgepakt = 0;
        if (!Bestandsnaam.IsGoed(bestandsnaam))
            MeldNaam();
        if (inhoud.TeGroot || alUitgepakt > grenzen.BijlagenTotaal)
            MeldGrootte();
        else if (inhoud.Ongeldig)
            Meld("BIJLAGE.BASE64", "De inhoud van deze bijlage is geen base64 en kan niet worden gelezen.");
        else
            BeoordeelZip(bestandsnaam, inhoud.Inhoud, alUitgepakt);
        return _gebreken;
    }

    private void BeoordeelZip(string bestandsnaam, ReadOnlyMemory<byte> zip, long alUitgepakt)
    {
        var delen = Zipinhoud.Delen(zip.Span);
        if (delen is null)
        {
            Meld("BIJLAGE.ZIP", "De inhoud van deze bijlage is geen (heel) ZIP-bestand.");
            if (zip.Span is not [(byte)'P', (byte)'K', ..])
                bestanden?.Add(new Bijlagebestand(Bestandsnaam.Schoon(bestandsnaam), bestandsnaam, zip.ToArray()));
            return;
        }

        if (delen.Count > 1)
            Meld("BIJLAGE.ZIP", $"Deze bijlage bevat niet één maar {delen.Count} bestanden.");
        foreach (var deel in delen)
            BeoordeelDeel(zip, deel, alUitgepakt);
    }

    private void BeoordeelDeel(ReadOnlyMemory<byte> zip, Zipdeel deel, long alUitgepakt)
    {
        if (!Bestandsnaam.IsGoed(deel.Naam))
            MeldNaam();
        if (deel.IsMap)
            return;
        var over = Math.Min(grenzen.Bijlage, grenzen.BijlagenTotaal - alUitgepakt) - Uitgepakt;
        using var doel = bestanden is null ? null : new MemoryStream();
        var lengte = Zipinhoud.PakUit(zip, deel, over, doel, out var teGroot);
        Uitgepakt += lengte ?? 0;
        if (teGroot)
            MeldGrootte();
        else if (lengte is null)
            Meld("BIJLAGE.ZIP", "Een bestand in deze bijlage is beschadigd, versleuteld of op een onbekende manier ingepakt.");
        else
            bestanden?.Add(new Bijlagebestand(Bestandsnaam.Schoon(deel.Naam), deel.Naam, doel!.ToArray()));
    }

    private void MeldNaam() => Meld(
        "BIJLAGE.NAAM",
        "De naam van deze bijlage heeft een map, vreemde tekens of een type dat de standaard niet kent. De bijlage krijgt een veilige naam.");

    private void MeldGrootte() => Meld("BIJLAGE.GROOTTE", "Deze bijlage, of alle bijlagen samen, zijn uitgepakt groter dan toegestaan.");

    /// <summary>One finding per rule and attachment.</summary>
    private void Meld(string regel, string boodschap)
    {
        if (!_gebreken.Exists(g => string.Equals(g.Regel, regel, StringComparison.Ordinal)))
            _gebreken.Add(new Bijlagegebrek(regel, boodschap, Vraag));
    }
}
