using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Application.Adviesformulieren;

internal sealed class AdviesformulierConfiguration : IEntityTypeConfiguration<Adviesformulier>
{
    public void Configure(EntityTypeBuilder<Adviesformulier> builder)
    {
        builder.ToTable("Adviesformulier");
        builder.IsAggregaat();
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => a.LeerlingId).IsUnique();
        builder.HasOne<Leerling>().WithOne().HasForeignKey<Adviesformulier>(a => a.LeerlingId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class UniekeCodeConfiguration : IEntityTypeConfiguration<UniekeCode>
{
    public void Configure(EntityTypeBuilder<UniekeCode> builder)
    {
        builder.ToTable("UniekeCode");
        builder.IsAggregaat();
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Versleuteld(c => c.Code);
        builder.Property(c => c.Zoeksleutel).HasMaxLength(32);
        builder.HasIndex(c => c.Zoeksleutel).IsUnique();
        // One valid code per pupil (D-10).
        builder.HasIndex(c => c.LeerlingId).IsUnique().HasFilter("status <> 'Ingetrokken'");
        builder.HasIndex(c => c.LeerlingId, "IX_UniekeCode_LeerlingId_Alle");
        builder.HasOne<Leerling>().WithMany().HasForeignKey(c => c.LeerlingId).OnDelete(DeleteBehavior.Cascade);
    }
}
