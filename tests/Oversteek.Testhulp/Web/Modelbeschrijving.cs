using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Oversteek.Testhulp.Web;

/// <summary>
/// What the pages and their fields look like, read from the assemblies once for the whole run: at its start every server asks it of every page, and
/// it is the same for all of them. It holds no data and no services of the server that asked first.
/// </summary>
internal static class Modelbeschrijving
{
    private static readonly Lock Slot = new();
    private static IModelMetadataProvider? enige;

    public static IModelMetadataProvider Geef(IServiceProvider diensten)
    {
        lock (Slot)
        {
            return enige ??= new DefaultModelMetadataProvider(
                diensten.GetRequiredService<ICompositeMetadataDetailsProvider>(), diensten.GetRequiredService<IOptions<MvcOptions>>());
        }
    }
}
