using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Orientatieformulieren;

namespace Oversteek.Application.Orientatieformulieren;

internal sealed class OrientatieformulierConfiguration : IEntityTypeConfiguration<Orientatieformulier>
{
    public void Configure(EntityTypeBuilder<Orientatieformulier> builder)
    {
        builder.ToTable("Orientatieformulier");
        builder.IsAggregaat();
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Preadvies).HasMaxLength(2);
        builder.Property(o => o.Advies).HasMaxLength(2);
        builder.HasIndex(o => o.LeerlingId).IsUnique().Weigert(OrientatieformulierWeigeringen.Gewijzigd);
        builder.HasOne<Leerling>().WithOne().HasForeignKey<Orientatieformulier>(o => o.LeerlingId).OnDelete(DeleteBehavior.Cascade);
    }
}
