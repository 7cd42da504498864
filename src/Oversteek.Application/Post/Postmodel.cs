using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Persistence;

namespace Oversteek.Application.Post;

internal sealed class UitgaandBerichtConfiguration : IEntityTypeConfiguration<UitgaandBericht>
{
    public void Configure(EntityTypeBuilder<UitgaandBericht> builder)
    {
        builder.ToTable("UitgaandBericht");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Sjabloon).HasMaxLength(80);
        builder.Property(b => b.Fout).HasMaxLength(200);
        builder.Property(b => b.Onderwerp).HasMaxLength(200);
        builder.Property(b => b.Taal).HasMaxLength(8);
        builder.Property(b => b.Tekstversie).HasMaxLength(12);
        // Two mails to parents hold the list or the reason.
        builder.Versleuteld(b => b.Tekst);
        builder.HasIndex(b => new { b.Status, b.VolgendePogingOp });
    }
}
