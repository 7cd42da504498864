using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Helpdesk;

namespace Oversteek.Application.Helpdesk;

internal sealed class HulpvraagConfiguration : IEntityTypeConfiguration<Hulpvraag>
{
    public void Configure(EntityTypeBuilder<Hulpvraag> builder)
    {
        builder.ToTable("Hulpvraag");
        builder.IsAggregaat();
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Versleuteld(h => h.Regels);
        builder.HasIndex(h => h.AccountId);
        builder.HasIndex(h => new { h.HelpdeskId, h.Status });
    }
}
