using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Application.Leerlingen;

internal sealed class LeerlingConfiguration : IEntityTypeConfiguration<Leerling>
{
    public void Configure(EntityTypeBuilder<Leerling> builder)
    {
        builder.ToTable("Leerling");
        builder.IsAggregaat();
        builder.ComplexProperty(l => l.Personalia, p =>
        {
            p.Property(x => x.Achternaam).HasMaxLength(200).HasColumnName("achternaam");
            p.Property(x => x.Tussenvoegsel).HasMaxLength(40).HasColumnName("tussenvoegsel");
            p.Property(x => x.Roepnaam).HasMaxLength(200).HasColumnName("roepnaam");
            p.Property(x => x.Voornamen).HasMaxLength(400).HasColumnName("voornamen");
            p.Property(x => x.Geboortedatum).HasColumnName("geboortedatum");
            p.Property(x => x.Geslacht).HasColumnName("geslacht");
            p.Ignore(x => x.Lijstnaam);
            p.Ignore(x => x.Volledig);
            p.Ignore(x => x.Initialen);
        });
        builder.Property(l => l.Groep).HasMaxLength(40);
        builder.Property(l => l.Leerlingcode).HasMaxLength(40);
        builder.Versleuteld(l => l.Bsn);
        builder.Versleuteld(l => l.Onderwijsnummer);
        builder.Versleuteld(l => l.Adres);
        builder.Versleuteld(l => l.Schoolloopbaan).Versleuteld(l => l.Osoherkomst);
        // Blind index per school: entering a BSN tells nothing about another school (SEC-55).
        builder.Property<byte[]?>(Leerlingkolommen.Persoonsnummerindex).HasMaxLength(32);
        builder.Ignore(l => l.AlleKeuzesVastgelegd);
        builder.HasIndex(l => new { l.OrganisatieId, l.Schooljaar });
        builder.HasIndex(nameof(Leerling.OrganisatieId), Leerlingkolommen.Persoonsnummerindex);
        builder.HasMany(l => l.Ouders).WithOne().HasForeignKey(o => o.LeerlingId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(l => l.Ouders).HasField("ouders").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class OuderConfiguration : IEntityTypeConfiguration<Ouder>
{
    public void Configure(EntityTypeBuilder<Ouder> builder)
    {
        builder.ToTable("Ouder");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Versleuteld(o => o.Gegevens);
        builder.Ignore(o => o.Contact);
        builder.HasIndex(o => new { o.LeerlingId, o.Volgnummer }).IsUnique();
    }
}
