using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Persistence;

namespace Oversteek.Application.Lijsten;

internal sealed class WeergaveConfiguration : IEntityTypeConfiguration<Weergave>
{
    public void Configure(EntityTypeBuilder<Weergave> builder)
    {
        builder.ToTable("Weergave");
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Lijst).HasMaxLength(80);
        builder.Versleuteld(w => w.Naam);
        builder.Versleuteld(w => w.Vraag);
        builder.HasIndex(w => new { w.AccountId, w.Lijst });
    }
}
