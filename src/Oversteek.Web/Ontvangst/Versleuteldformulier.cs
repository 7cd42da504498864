using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Oversteek.Application.Versleuteling;

namespace Oversteek.Web.Ontvangst;

/// <summary>
/// Reads a form with files part by part while it arrives. ASP.NET's own reader puts a large file in plain in the temporary folder, or all of it
/// in memory; this one encrypts each file from its first byte (B-14).
/// </summary>
/// <param name="grens">Bytes of all parts together.</param>
internal sealed class Versleuteldformulier(HttpRequest verzoek, long grens) : IFormFeature, IDisposable
{
    private const int MeesteDelen = 1024;
    private const int MeesteKoppen = 16;
    private const int Koplengte = 8 * 1024;
    private const int Randlengte = 128;
    private const int Tekstlengte = 4 * 1024 * 1024;

    private readonly List<Tijdelijkbestand> bestanden = [];
    private Task<IFormCollection>? lezen;

    public bool HasFormContentType => true;

    public IFormCollection? Form { get; set; }

    public IFormCollection ReadForm() => Form ?? throw new InvalidOperationException("Een formulier met bestanden wordt asynchroon gelezen.");

    public Task<IFormCollection> ReadFormAsync(CancellationToken cancellationToken) =>
        Form is { } gelezen ? Task.FromResult(gelezen) : lezen ??= LeesAsync(cancellationToken);

    public void Dispose() => bestanden.ForEach(b => b.Dispose());

    private async Task<IFormCollection> LeesAsync(CancellationToken ct)
    {
        var lezer = new MultipartReader(Rand(), verzoek.Body) { HeadersCountLimit = MeesteKoppen, HeadersLengthLimit = Koplengte, BodyLengthLimit = grens };
        var velden = new KeyValueAccumulator();
        var ontvangen = new FormFileCollection();
        var (delen, rest) = (0, grens);
        while (await lezer.ReadNextSectionAsync(ct) is { } deel)
        {
            if (++delen > MeesteDelen)
                throw new InvalidDataException("Te veel velden.");
            if (deel.AsFileSection() is { } bestand)
                ontvangen.Add(await BewaarAsync(bestand, ct));
            else if (deel.AsFormDataSection() is { } veld)
                velden.Append(veld.Name, await TekstAsync(deel.Body, ct));
            rest -= deel.Body.Position;
            lezer.BodyLengthLimit = rest > 0 ? rest : throw new InvalidDataException("Het formulier is te groot.");
        }
        return Form = new FormCollection(velden.GetResults(), ontvangen);
    }

    private async Task<Ontvangenbestand> BewaarAsync(FileMultipartSection deel, CancellationToken ct)
    {
        var bestand = new Tijdelijkbestand();
        bestanden.Add(bestand);
        await bestand.SchrijfAsync(deel.Section.Body, ct);
        return new Ontvangenbestand(deel, bestand);
    }

    private static async Task<string> TekstAsync(Stream bron, CancellationToken ct)
    {
        using var lezer = new StreamReader(bron, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 1024, leaveOpen: true);
        var tekst = new StringBuilder();
        var stuk = new char[4096];
        while (await lezer.ReadAsync(stuk, ct) is > 0 and var aantal)
        {
            if (tekst.Append(stuk, 0, aantal).Length > Tekstlengte)
                throw new InvalidDataException("Een veld is te lang.");
        }
        return tekst.ToString();
    }

    private string Rand()
    {
        var rand = MediaTypeHeaderValue.TryParse(verzoek.ContentType, out var soort) ? HeaderUtilities.RemoveQuotes(soort.Boundary).Value : null;
        return rand is { Length: > 0 and <= Randlengte } ? rand : throw new InvalidDataException("Het formulier heeft geen rand.");
    }
}
