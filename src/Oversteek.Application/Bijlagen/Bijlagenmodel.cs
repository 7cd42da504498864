using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Application.Bijlagen;

internal sealed class BijlageConfiguration : IEntityTypeConfiguration<Bijlage>
{
    public void Configure(EntityTypeBuilder<Bijlage> builder)
    {
        builder.ToTable("Bijlage");
        builder.IsAggregaat();
        builder.Property(b => b.Type).HasMaxLength(40);
        builder.Property(b => b.Mediatype).HasMaxLength(100);
        builder.Versleuteld(b => b.Bestandsnaam);
        builder.HasOne<Leerling>().WithMany().HasForeignKey(b => b.LeerlingId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class BijlageinhoudConfiguration : IEntityTypeConfiguration<Bijlageinhoud>
{
    public void Configure(EntityTypeBuilder<Bijlageinhoud> builder)
    {
        builder.ToTable("Bijlageinhoud");
        builder.HasKey(b => b.BijlageId);
        builder.HasOne<Bijlage>().WithOne().HasForeignKey<Bijlageinhoud>(b => b.BijlageId).OnDelete(DeleteBehavior.Cascade);
    }
}
