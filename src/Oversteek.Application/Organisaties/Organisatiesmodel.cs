using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Application.Organisaties;

internal sealed class OrganisatieConfiguration : IEntityTypeConfiguration<Organisatie>
{
    public void Configure(EntityTypeBuilder<Organisatie> builder)
    {
        builder.ToTable("Organisatie");
        builder.IsAggregaat();
        builder.Property(o => o.Naam).HasMaxLength(200);
        builder.Property(o => o.Brin).HasMaxLength(4);
        builder.Property(o => o.Vestigingscode).HasMaxLength(2);
        builder.Property(o => o.Contactpersonen).IsDocument();
        builder.HasIndex(o => new { o.RegioId, o.Soort });
        builder.HasIndex(o => new { o.Brin, o.Vestigingscode });
    }
}
