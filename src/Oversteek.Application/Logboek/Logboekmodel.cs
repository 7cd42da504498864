using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Oversteek.Application.Logboek;

internal sealed class LogboekregelConfiguration : IEntityTypeConfiguration<Logboekregel>
{
    public void Configure(EntityTypeBuilder<Logboekregel> builder)
    {
        builder.ToTable("Logboekregel");
        builder.HasKey(l => l.Nummer);
        builder.Property(l => l.Nummer).ValueGeneratedNever();
        builder.Property(l => l.Soort).HasMaxLength(80);
        builder.HasIndex(l => l.LeerlingId);
        builder.HasIndex(l => l.Op);
    }
}

internal sealed class KetenstandConfiguration : IEntityTypeConfiguration<Ketenstand>
{
    public void Configure(EntityTypeBuilder<Ketenstand> builder)
    {
        builder.ToTable("Ketenstand");
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.HasData(new Ketenstand { Id = 1, Nummer = 0, Hash = [] });
    }
}
