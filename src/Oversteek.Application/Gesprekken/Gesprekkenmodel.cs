using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Gesprekken;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Application.Gesprekken;

internal sealed class GesprekConfiguration : IEntityTypeConfiguration<Gesprek>
{
    public void Configure(EntityTypeBuilder<Gesprek> builder)
    {
        builder.ToTable("Gesprek");
        builder.IsAggregaat();
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.HasIndex(g => new { g.LeerlingId, g.VoId }).IsUnique().Weigert(GesprekWeigeringen.Gewijzigd);
        builder.HasIndex(g => new { g.PoId, g.Schooljaar });
        builder.HasIndex(g => new { g.VoId, g.Schooljaar });
        builder.HasOne<Leerling>().WithMany().HasForeignKey(g => g.LeerlingId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class GespreksberichtConfiguration : IEntityTypeConfiguration<Gespreksbericht>
{
    public void Configure(EntityTypeBuilder<Gespreksbericht> builder)
    {
        builder.ToTable("Gespreksbericht");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Versleuteld(b => b.Tekst);
        builder.HasIndex(b => b.LeerlingId);
        builder.HasOne<Gesprek>().WithMany().HasForeignKey(b => b.GesprekId).OnDelete(DeleteBehavior.Cascade);
    }
}
