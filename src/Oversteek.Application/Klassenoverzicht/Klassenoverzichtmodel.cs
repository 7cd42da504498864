using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Klassenoverzicht;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Application.Klassenoverzicht;

internal sealed class SchoolstandaardConfiguration : IEntityTypeConfiguration<Schoolstandaard>
{
    public void Configure(EntityTypeBuilder<Schoolstandaard> builder)
    {
        builder.ToTable("Schoolstandaard");
        builder.IsAggregaat();
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Antwoorden).IsDocument();
        builder.HasIndex(s => new { s.OrganisatieId, s.Schooljaar }).IsUnique();
        builder.HasOne<Organisatie>().WithMany().HasForeignKey(s => s.OrganisatieId).OnDelete(DeleteBehavior.Cascade);
    }
}
