using Microsoft.AspNetCore.WebUtilities;
using Oversteek.Application.Versleuteling;

namespace Oversteek.Web.Ontvangst;

/// <summary>A file of a form, as pages bind it. Its bytes wait encrypted.</summary>
internal sealed class Ontvangenbestand(FileMultipartSection deel, Tijdelijkbestand bestand) : IFormFile
{
    public string Name => deel.Name;

    public string FileName => deel.FileName;

    public long Length => bestand.Lengte;

    public string ContentType => deel.Section.ContentType ?? "";

    public string ContentDisposition => deel.Section.ContentDisposition ?? "";

    public IHeaderDictionary Headers { get; } = new HeaderDictionary(deel.Section.Headers);

    public Stream OpenReadStream() => bestand.OpenLezen();

    public void CopyTo(Stream target)
    {
        using var bron = OpenReadStream();
        bron.CopyTo(target);
    }

    public async Task CopyToAsync(Stream target, CancellationToken cancellationToken = default)
    {
        await using var bron = OpenReadStream();
        await bron.CopyToAsync(target, cancellationToken);
    }
}
