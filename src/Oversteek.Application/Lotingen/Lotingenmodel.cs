using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Application.Lotingen;

internal sealed class LotingConfiguration : IEntityTypeConfiguration<Domain.Lotingen.Loting>
{
    public void Configure(EntityTypeBuilder<Domain.Lotingen.Loting> builder)
    {
        builder.ToTable("Loting");
        builder.IsAggregaat();
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Versleuteld(l => l.Geheim);
        builder.Versleuteld(l => l.Geopend);
        builder.Ignore(l => l.IsOudProtocol);
        builder.Ignore(l => l.NietGeopend);
        builder.Ignore(l => l.Bereikt);
        builder.Ignore(l => l.UitkomstTeKennen);
        builder.Property(l => l.Plan).IsDocument();
        builder.Property(l => l.Toeval).IsDocument();
        builder.Property(l => l.RedenOntdooid).HasMaxLength(2000);
        builder.Property(l => l.Voorstel).IsDocument();
        builder.Property(l => l.Erkenningen).IsDocument();
        builder.HasIndex(l => new { l.OrganisatieId, l.Schooljaar }).IsUnique().HasFilter("status <> 'Ontdooid'").Weigert(LotingWeigeringen.BestaatAl);
        builder.HasMany(l => l.Uitslagen).WithOne().HasForeignKey(u => u.LotingId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(l => l.Uitslagen).HasField("uitslagen").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasOne<Organisatie>().WithMany().HasForeignKey(l => l.OrganisatieId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LotingsuitslagConfiguration : IEntityTypeConfiguration<Lotingsuitslag>
{
    public void Configure(EntityTypeBuilder<Lotingsuitslag> builder)
    {
        builder.ToTable("Lotingsuitslag");
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.Kenmerk).HasMaxLength(64);
        builder.HasIndex(u => u.LeerlingId);
        builder.HasIndex(u => new { u.LotingId, u.Kenmerk }).IsUnique();
        builder.HasMany(u => u.Wachtlijst).WithOne().HasForeignKey(w => w.UitslagId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(u => u.Wachtlijst).HasField("wachtlijst").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasOne<Leerling>().WithMany().HasForeignKey(u => u.LeerlingId).OnDelete(DeleteBehavior.Cascade);
    }
}
