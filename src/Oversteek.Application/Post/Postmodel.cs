using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Oversteek.Application.Post;

internal sealed class UitgaandBerichtConfiguration : IEntityTypeConfiguration<UitgaandBericht>
{
    public void Configure(EntityTypeBuilder<UitgaandBericht> builder)
    {
        builder.ToTable("UitgaandBericht");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Sjabloon).HasMaxLength(80);
        builder.Property(b => b.Fout).HasMaxLength(200);
        builder.HasIndex(b => new { b.Status, b.VolgendePogingOp });
    }
}
