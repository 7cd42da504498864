using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Persistence;

internal static class Bouwers
{
    /// <summary>Events are not stored as such; the version is the concurrency token of forms and saves (REL-7).</summary>
    public static void IsAggregaat<T>(this EntityTypeBuilder<T> bouwer)
        where T : Aggregaat
    {
        bouwer.Ignore(a => a.Gebeurtenissen);
        bouwer.Property(a => a.Versie).IsConcurrencyToken();
    }

    /// <summary>A value that is read and written whole, as JSON text.</summary>
    public static PropertyBuilder<T> IsDocument<T>(this PropertyBuilder<T> bouwer)
    {
        bouwer.HasConversion(new JsonConverter<T>(), new JsonComparer<T>());
        return bouwer;
    }
}
