using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Persistence.Configuraties;

internal sealed class OrganisatieConfiguration : IEntityTypeConfiguration<Organisatie>
{
    public void Configure(EntityTypeBuilder<Organisatie> builder)
    {
        builder.ToTable("Organisatie");
        builder.IsAggregaat();
        builder.Property(o => o.Naam).HasMaxLength(200);
        builder.Property(o => o.Brin).HasMaxLength(4);
        builder.Property(o => o.Vestigingscode).HasMaxLength(2);
        builder.HasIndex(o => new { o.RegioId, o.Soort });
        builder.HasIndex(o => new { o.Brin, o.Vestigingscode });
    }
}

internal sealed class ProcedureConfiguration : IEntityTypeConfiguration<Procedure>
{
    public void Configure(EntityTypeBuilder<Procedure> builder)
    {
        builder.ToTable("Procedure");
        builder.IsAggregaat();
        builder.HasIndex(p => new { p.OrganisatieId, p.Schooljaar }).IsUnique();
        builder.Property(p => p.Mijlpalen).IsDocument();
        builder.Property(p => p.Regels).IsDocument();
    }
}
