using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Nieuwsberichten;

namespace Oversteek.Application.Nieuwsberichten;

internal sealed class NieuwsberichtConfiguration : IEntityTypeConfiguration<Nieuwsbericht>
{
    public void Configure(EntityTypeBuilder<Nieuwsbericht> builder)
    {
        builder.ToTable("Nieuwsbericht");
        builder.IsAggregaat();
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Titel).HasMaxLength(Nieuwsbericht.Titellengte);
        builder.Property(n => n.Tekst).HasMaxLength(Nieuwsbericht.Tekstlengte);
        builder.Property(n => n.Link).HasMaxLength(500);
        // A set of bits, so that the database can ask whether one is in it.
        builder.Property(n => n.Voor).HasConversion<int>();
        builder.Ignore(n => n.IsTeLezen);
        builder.HasIndex(n => n.OrganisatieId);
    }
}

internal sealed class NieuwslezingConfiguration : IEntityTypeConfiguration<Nieuwslezing>
{
    public void Configure(EntityTypeBuilder<Nieuwslezing> builder)
    {
        builder.ToTable("Nieuwslezing");
        builder.HasKey(l => new { l.AccountId, l.NieuwsberichtId });
        builder.HasOne<Nieuwsbericht>().WithMany().HasForeignKey(l => l.NieuwsberichtId).OnDelete(DeleteBehavior.Cascade);
    }
}
