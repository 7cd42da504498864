using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Toegang;

internal sealed class InzagerechtConfiguration : IEntityTypeConfiguration<Inzagerecht>
{
    public void Configure(EntityTypeBuilder<Inzagerecht> builder)
    {
        builder.ToTable("Inzagerecht");
        builder.Property(i => i.Id).ValueGeneratedNever();
        // No foreign key to the child: the row is written first, so that the policies of the other tables can ask it.
        builder.Ignore(i => i.Organisatie);
        builder.HasIndex(i => new { i.LeerlingId, i.HouderId });
        builder.HasIndex(i => new { i.HouderId, i.Reikwijdte });
    }
}
