using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Logboek;
using Oversteek.Application.Post;
using Oversteek.Application.Toegang;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gesprekken;
using Oversteek.Domain.Helpdesk;
using Oversteek.Domain.Isk;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Wachtlijsten;
using Oversteek.Domain.Nieuwsberichten;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Orientatieformulieren;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Toegang;
using Oversteek.Domain.Uitwisseling;
using Oversteek.Domain.Zib;
using Oversteek.Domain.Zienswijzen;
using Oversteek.Domain.Zorgaanmeldroutes;

namespace Oversteek.Application.Persistence;

/// <summary>The one context. Saving is one commit of: changes, access rows, progress, audit chain and outbox.</summary>
public sealed partial class OversteekDb(DbContextOptions<OversteekDb> opties, Toegangscontext toegang, Opslagdiensten diensten)
    : IdentityUserContext<Account, Guid>(opties)
{
    public DbSet<Organisatie> Organisaties => Set<Organisatie>();

    public DbSet<Procedure> Procedures => Set<Procedure>();

    public DbSet<Functie> Functies => Set<Functie>();

    public DbSet<Functieaanbod> Functieaanboden => Set<Functieaanbod>();

    public DbSet<Factorverzoek> Factorverzoeken => Set<Factorverzoek>();

    public DbSet<Emailwijziging> Emailwijzigingen => Set<Emailwijziging>();

    public DbSet<Sessie> Sessies => Set<Sessie>();

    public DbSet<Teller> Tellers => Set<Teller>();

    public DbSet<Leerling> Leerlingen => Set<Leerling>();

    public DbSet<Ouder> Ouders => Set<Ouder>();

    public DbSet<Okr> Okrs => Set<Okr>();

    public DbSet<OkrOnderdeel> OkrOnderdelen => Set<OkrOnderdeel>();

    public DbSet<OkrVersie> OkrVersies => Set<OkrVersie>();

    public DbSet<Bijlage> Bijlagen => Set<Bijlage>();

    public DbSet<Bijlageinhoud> Bijlageinhouden => Set<Bijlageinhoud>();

    public DbSet<Adviesformulier> Adviesformulieren => Set<Adviesformulier>();

    public DbSet<Zienswijze> Zienswijzen => Set<Zienswijze>();

    public DbSet<IskTestaanmelding> IskTestaanmeldingen => Set<IskTestaanmelding>();

    public DbSet<Aanvraag> Aanvragen => Set<Aanvraag>();

    public DbSet<Zorgaanmeldroute> Zorgaanmeldroutes => Set<Zorgaanmeldroute>();

    public DbSet<ZibAanmelding> ZibAanmeldingen => Set<ZibAanmelding>();

    public DbSet<Schoolcontactpersoon> Schoolcontactpersonen => Set<Schoolcontactpersoon>();

    public DbSet<Regioakkoord> Regioakkoorden => Set<Regioakkoord>();

    public DbSet<Keuzelijst> Keuzelijsten => Set<Keuzelijst>();

    public DbSet<Ouderbezwaar> Ouderbezwaren => Set<Ouderbezwaar>();

    public DbSet<Ouderportaalcode> Ouderportaalcodes => Set<Ouderportaalcode>();

    public DbSet<Ouderaccount> Ouderaccounts => Set<Ouderaccount>();

    public DbSet<Correctieverzoek> Correctieverzoeken => Set<Correctieverzoek>();

    public DbSet<Portaallink> Portaallinks => Set<Portaallink>();

    public DbSet<Portaalsessie> Portaalsessies => Set<Portaalsessie>();

    public DbSet<Gesprek> Gesprekken => Set<Gesprek>();

    public DbSet<Gespreksbericht> Gespreksberichten => Set<Gespreksbericht>();

    public DbSet<Orientatieformulier> Orientatieformulieren => Set<Orientatieformulier>();

    public DbSet<UniekeCode> UniekeCodes => Set<UniekeCode>();

    public DbSet<KlaargezetDossier> KlaargezetteDossiers => Set<KlaargezetDossier>();

    public DbSet<Koppelsleutel> Koppelsleutels => Set<Koppelsleutel>();

    public DbSet<Brugklasbeheer> Brugklasbeheren => Set<Brugklasbeheer>();

    public DbSet<Brugklas> Brugklassen => Set<Brugklas>();

    public DbSet<Aanmelding> Aanmeldingen => Set<Aanmelding>();

    public DbSet<Voorkeur> Voorkeuren => Set<Voorkeur>();

    public DbSet<Domain.Lotingen.Loting> Lotingen => Set<Domain.Lotingen.Loting>();

    public DbSet<Lotingsuitslag> Lotingsuitslagen => Set<Lotingsuitslag>();

    public DbSet<Besluitbrief> Besluitbrieven => Set<Besluitbrief>();

    public DbSet<Uitgegevennummer> Uitgegevennummers => Set<Uitgegevennummer>();

    public DbSet<Wachtlijstplaats> Wachtlijstplaatsen => Set<Wachtlijstplaats>();

    public DbSet<Nieuwsbericht> Nieuwsberichten => Set<Nieuwsbericht>();

    public DbSet<Nieuwslezing> Nieuwslezingen => Set<Nieuwslezing>();

    public DbSet<Hulpvraag> Hulpvragen => Set<Hulpvraag>();

    public DbSet<Inzagerecht> Inzagerechten => Set<Inzagerecht>();

    public DbSet<Voortgang> Voortgangen => Set<Voortgang>();

    public DbSet<Logboekregel> Logboek => Set<Logboekregel>();

    public DbSet<Ketenstand> Ketenstanden => Set<Ketenstand>();

    public DbSet<UitgaandBericht> UitgaandeBerichten => Set<UitgaandBericht>();

    public DbSet<Bewerking> Bewerkingen => Set<Bewerking>();

    public DbSet<Formulierconcept> Formulierconcepten => Set<Formulierconcept>();

    public DbSet<Sleutelregel> Sleutelregels => Set<Sleutelregel>();

    public Toegangscontext Toegang => toegang;

    internal Waardekluis Kluis => diensten.Kluis;

    internal BlindeIndex Index => diensten.Index;

    internal Opslagdiensten Diensten => diensten;

    internal DbContextOptions<OversteekDb> Opties => opties;

    // Read by the query filters; a property, so that each query takes the value of its own context.
    internal OrganisatieId Organisatie => toegang.Organisatie ?? default;

    internal HouderId Houder => toegang.Houder ?? default;

    internal AccountId Account => toegang.Account ?? default;

    internal Guid Accountwaarde => Account.Waarde;

    internal bool Toegangsbeheer => toegang.Toegangsbeheer;

    internal bool Systeem => toegang.Systeem is not null;

    public DateTimeOffset Nu => diensten.Klok.GetUtcNow();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        Waardeconventies.Zet(configurationBuilder, Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal));
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var deel in Modules.Alle.Modules.SelectMany(m => m.Model))
            deel.Zet(builder);
        Zichtmodel.Zet(builder);
        ZetFilters(builder);
        Naamgeving.Zet(builder);
    }
}

/// <summary>What saving needs beside the database.</summary>
public sealed record Opslagdiensten(TimeProvider Klok, Waardekluis Kluis, BlindeIndex Index, IDatabasegrens Grens, Opslaggevolgen Gevolgen);

/// <summary>An element of the Data Protection ring, wrapped by the key ring outside the database.</summary>
[Platform("Ring van sleutels voor cookies; alleen het programma zelf gebruikt die.")]
public sealed class Sleutelregel
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required string Naam { get; init; }

    public required string Xml { get; init; }
}
