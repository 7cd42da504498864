using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Application.Persistence.Configuraties;

internal sealed class BrugklasbeheerConfiguration : IEntityTypeConfiguration<Brugklasbeheer>
{
    public void Configure(EntityTypeBuilder<Brugklasbeheer> builder)
    {
        builder.ToTable("Brugklasbeheer");
        builder.IsAggregaat();
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.RedenTerugzetting).HasMaxLength(2000);
        builder.HasIndex(b => new { b.OrganisatieId, b.Schooljaar }).IsUnique();
        builder.HasMany(b => b.Klassen).WithOne().HasForeignKey(k => k.BeheerId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(b => b.Klassen).HasField("klassen").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class BrugklasConfiguration : IEntityTypeConfiguration<Brugklas>
{
    public void Configure(EntityTypeBuilder<Brugklas> builder)
    {
        builder.ToTable("Brugklas");
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Naam).HasMaxLength(200);
        builder.Property(k => k.Opmerking).HasMaxLength(2000);
        builder.Property(k => k.Adviezen).IsDocument();
        builder.Ignore(k => k.OpVoorkeurslijst);
    }
}

internal sealed class AanmeldingConfiguration : IEntityTypeConfiguration<Aanmelding>
{
    /// <summary>AAN-06: one active application per pupil; the constraint decides a race, not a read (REL-10).</summary>
    private const string Lopend = "status NOT IN ('Vervallen', 'Afgewezen', 'GeenVervolg', 'Vrijgevallen')";

    public void Configure(EntityTypeBuilder<Aanmelding> builder)
    {
        builder.ToTable("Aanmelding");
        builder.IsAggregaat();
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Ignore(a => a.IsOpen);
        builder.Ignore(a => a.DoetMeeAanLoting);
        builder.Property(a => a.Lotingskenmerk).HasMaxLength(64);
        builder.HasIndex(a => a.Lotingskenmerk).IsUnique().HasFilter("lotingskenmerk IS NOT NULL");
        // The explanation is free text and can tell what support a child needs (SEC-54).
        builder.Versleuteld(a => a.Besluit);
        builder.HasIndex(a => a.LeerlingId).IsUnique().HasFilter(Lopend);
        builder.HasIndex(a => new { a.OrganisatieId, a.Schooljaar, a.Aanmeldnummer }).IsUnique().HasFilter("aanmeldnummer IS NOT NULL");
        builder.HasOne<Leerling>().WithMany().HasForeignKey(a => a.LeerlingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Voorkeuren).WithOne().HasForeignKey(v => v.AanmeldingId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(a => a.Voorkeuren).HasField("voorkeuren").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class VoorkeurConfiguration : IEntityTypeConfiguration<Voorkeur>
{
    public void Configure(EntityTypeBuilder<Voorkeur> builder)
    {
        builder.ToTable("Voorkeur");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Voorrangsregel).HasMaxLength(40);
        builder.HasIndex(v => new { v.AanmeldingId, v.Rang });
        builder.HasIndex(v => v.BrugklasId);
    }
}

internal sealed class LotingConfiguration : IEntityTypeConfiguration<Domain.Lotingen.Loting>
{
    public void Configure(EntityTypeBuilder<Domain.Lotingen.Loting> builder)
    {
        builder.ToTable("Loting");
        builder.IsAggregaat();
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Versleuteld(l => l.Geheim);
        builder.HasIndex(l => new { l.OrganisatieId, l.Schooljaar }).IsUnique();
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
        builder.HasOne<Leerling>().WithMany().HasForeignKey(u => u.LeerlingId).OnDelete(DeleteBehavior.Cascade);
    }
}
