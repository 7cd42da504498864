using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Persistence;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Uitwisseling;

namespace Oversteek.Application.Uitwisseling;

internal sealed class KlaargezetDossierConfiguration : IEntityTypeConfiguration<KlaargezetDossier>
{
    public void Configure(EntityTypeBuilder<KlaargezetDossier> builder)
    {
        builder.ToTable("KlaargezetDossier");
        builder.IsAggregaat();
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.OntvangerBrin).HasMaxLength(4);
        builder.Property(k => k.Zoeksleutel).HasMaxLength(32);
        builder.Property(k => k.OptUit).IsDocument();
        builder.HasIndex(k => k.Zoeksleutel).IsUnique().HasFilter("ingetrokken_op IS NULL");
        // One dossier of a pupil stands ready, for one school.
        builder.HasIndex(k => k.LeerlingId).IsUnique().HasFilter("ingetrokken_op IS NULL").Weigert(OpvraagWeigeringen.Gewijzigd);
        builder.HasOne<Leerling>().WithMany().HasForeignKey(k => k.LeerlingId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class KoppelsleutelConfiguration : IEntityTypeConfiguration<Koppelsleutel>
{
    public void Configure(EntityTypeBuilder<Koppelsleutel> builder)
    {
        builder.ToTable("Koppelsleutel");
        builder.IsAggregaat();
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Naam).HasMaxLength(100);
        builder.Property(k => k.Hash).HasMaxLength(32);
        builder.HasIndex(k => k.Hash).IsUnique();
        builder.HasOne<Organisatie>().WithMany().HasForeignKey(k => k.OrganisatieId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class WachtgroepConfiguration : IEntityTypeConfiguration<Wachtgroep>
{
    public void Configure(EntityTypeBuilder<Wachtgroep> builder)
    {
        builder.ToTable("Wachtgroep");
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Versleuteld(g => g.Uitslagen);
        builder.HasIndex(g => g.AccountId);
        builder.HasIndex(g => g.Op);
    }
}

internal sealed class WachtbestandConfiguration : IEntityTypeConfiguration<Wachtbestand>
{
    public void Configure(EntityTypeBuilder<Wachtbestand> builder)
    {
        builder.ToTable("Wachtbestand");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Versleuteld(b => b.Naam);
        builder.HasOne<Wachtgroep>().WithMany().HasForeignKey(b => b.WachtgroepId).OnDelete(DeleteBehavior.Cascade);
    }
}
