using Microsoft.EntityFrameworkCore;

namespace Oversteek.Application.Persistence;

/// <summary>The filters follow from the markers on the types; the policies of PostgreSQL follow from the same.</summary>
public sealed partial class OversteekDb
{
    public const string Inzagefilter = "Inzagerecht";

    private void ZetFilters(ModelBuilder bouwer)
    {
        var maker = new Zichtfilter(this);
        foreach (var type in Zichtmodel.Typen(bouwer.Model))
        {
            if (maker.Maak(type) is { } filter)
                bouwer.Entity(type.ClrType).HasQueryFilter(Inzagefilter, filter);
        }
    }
}
