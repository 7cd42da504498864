using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Application.Aanmeldingen;

internal sealed class AanmeldingConfiguration : IEntityTypeConfiguration<Aanmelding>
{
    /// <summary>AAN-06: one active application per pupil; the constraint decides a race, not a read (REL-10).</summary>
    private static readonly string Lopend = $"status NOT IN ({string.Join(", ", Aanmeldingstaten.Beeindigd.Select(s => $"'{s}'"))})";

    public void Configure(EntityTypeBuilder<Aanmelding> builder)
    {
        builder.ToTable("Aanmelding");
        builder.IsAggregaat();
        builder.Property(a => a.Id).ValueGeneratedNever();
        Afgeleid(builder);
        builder.Property(a => a.Lotingskenmerk).HasMaxLength(64);
        builder.Property(a => a.Lotingszout).HasMaxLength(32);
        builder.HasIndex(a => a.Lotingskenmerk).IsUnique().HasFilter("lotingskenmerk IS NOT NULL");
        // The explanation is free text and can tell what support a child needs (SEC-54).
        builder.Versleuteld(a => a.Besluit);
        builder.Versleuteld(a => a.Onderzoek);
        builder.Versleuteld(a => a.Herstel);
        builder.HasIndex(a => a.Plaatsing);
        builder.HasIndex(a => a.Indeling);
        builder.HasIndex(a => a.LeerlingId).IsUnique().HasFilter(Lopend).Weigert(AanmeldingWeigeringen.CodeBezet);
        // The index above answers only for open applications; history, decisions and clean-up ask for all of a pupil or a school.
        builder.HasIndex(a => a.LeerlingId, "IX_Aanmelding_LeerlingId_Alle");
        builder.HasIndex(a => new { a.OrganisatieId, a.Schooljaar });
        builder.HasIndex(a => new { a.OrganisatieId, a.Schooljaar, a.Aanmeldnummer }).IsUnique().HasFilter("aanmeldnummer IS NOT NULL").Weigert(AanmeldingWeigeringen.NummerBezet);
        builder.HasOne<Leerling>().WithMany().HasForeignKey(a => a.LeerlingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Voorkeuren).WithOne().HasForeignKey(v => v.AanmeldingId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(a => a.Voorkeuren).HasField("voorkeuren").UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    /// <summary>What follows from the rest and is not kept.</summary>
    private static void Afgeleid(EntityTypeBuilder<Aanmelding> builder)
    {
        builder.Ignore(a => a.IsOpen);
        builder.Ignore(a => a.DoetMeeAanLoting);
        builder.Ignore(a => a.HoudtPlaats);
        builder.Ignore(a => a.IsNaLoting);
        builder.Ignore(a => a.IsLaat);
        builder.Ignore(a => a.WachtOpOverdracht);
        builder.Ignore(a => a.StaatOpLijst);
        builder.Ignore(a => a.KanHerstellen);
        builder.Ignore(a => a.Hersteldeplaats);
        builder.Ignore(a => a.Doorgeschoven);
    }
}

/// <summary>A number of the series stays taken, also when its application went to another school (D-32).</summary>
internal sealed class AanmeldnummerConfiguration : IEntityTypeConfiguration<Uitgegevennummer>
{
    public void Configure(EntityTypeBuilder<Uitgegevennummer> builder)
    {
        builder.ToTable("Uitgegevennummer");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.HasIndex(n => new { n.OrganisatieId, n.Schooljaar, n.Nummer }).IsUnique().Weigert(AanmeldingWeigeringen.NummerBezet);
    }
}

/// <summary>A letter goes with the child; a second one for the same version of an application cannot exist.</summary>
internal sealed class BesluitbriefConfiguration : IEntityTypeConfiguration<Besluitbrief>
{
    public void Configure(EntityTypeBuilder<Besluitbrief> builder)
    {
        builder.ToTable("Besluitbrief");
        builder.IsAggregaat();
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Afwijsreden).HasMaxLength(40);
        builder.Ignore(b => b.Toegelaten);
        builder.Ignore(b => b.TerugnemenTot);
        // What was kept before there were other letters is a decision.
        builder.Property(b => b.Soort).HasDefaultValue(Brieftype.Besluit);
        builder.Versleuteld(b => b.Inhoud);
        builder.Versleuteld(b => b.Doorschuiving);
        builder.HasIndex(b => new { b.AanmeldingId, b.Stand }).IsUnique().Weigert(AanmeldingWeigeringen.Gewijzigd);
        builder.HasIndex(b => new { b.OrganisatieId, b.Schooljaar });
        builder.HasOne<Leerling>().WithMany().HasForeignKey(b => b.LeerlingId).OnDelete(DeleteBehavior.Cascade);
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
