using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Procedures;

internal sealed class ProcedureConfiguration : IEntityTypeConfiguration<Procedure>
{
    public void Configure(EntityTypeBuilder<Procedure> builder)
    {
        builder.ToTable("Procedure");
        builder.IsAggregaat();
        builder.HasIndex(p => new { p.OrganisatieId, p.Schooljaar }).IsUnique();
        builder.Property(p => p.Mijlpalen).IsDocument();
        builder.Property(p => p.Regels).IsDocument();
        builder.Property(p => p.Voorstellen).IsDocument();
    }
}
