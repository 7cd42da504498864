using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Toegang;
using Oversteek.Domain.Uitwisseling;

namespace Oversteek.Application.Persistence;

/// <summary>Which reach opens which table. The policies of PostgreSQL say the same; a test compares them.</summary>
public sealed partial class OversteekDb
{
    public const string Inzagefilter = "Inzagerecht";

    private void ZetFilters(ModelBuilder bouwer)
    {
        // Content of the dossier.
        Dossier<Okr>(bouwer);
        Dossier<OkrOnderdeel>(bouwer);
        Dossier<Bijlage>(bouwer);
        Dossier<Bijlageinhoud>(bouwer);
        Dossier<Adviesformulier>(bouwer);
        Dossier<UniekeCode>(bouwer);
        Dossier<KlaargezetDossier>(bouwer);
        bouwer.Entity<Ouder>().HasQueryFilter(Inzagefilter, e => Systeem || Inzagerechten.Any(i =>
            i.LeerlingId == e.LeerlingId && i.OrganisatieId == Organisatie && i.Van <= Nu && (i.Tot == null || i.Tot > Nu)
            && (i.Reikwijdte == Inzagereikwijdte.Dossier || i.Reikwijdte == Inzagereikwijdte.Contact)));
        // Name and birth date: everybody who handles the child, not board and region.
        bouwer.Entity<Leerling>().HasQueryFilter(Inzagefilter, e => Systeem || Inzagerechten.Any(i =>
            i.LeerlingId == e.Id && i.OrganisatieId == Organisatie && i.Van <= Nu && (i.Tot == null || i.Tot > Nu)
            && i.Reikwijdte != Inzagereikwijdte.Voortgang));
        // Application and result: also for the progress of board and region.
        Aanmeldniveau<Aanmelding>(bouwer);
        Aanmeldniveau<Voorkeur>(bouwer);
        Aanmeldniveau<Lotingsuitslag>(bouwer);
        Aanmeldniveau<Voortgang>(bouwer);
        bouwer.Entity<Inzagerecht>().HasQueryFilter(Inzagefilter, i => Systeem || i.OrganisatieId == Organisatie || i.EigenaarId == Organisatie);
    }

    private void Dossier<T>(ModelBuilder bouwer)
        where T : class, ILeerlinggebonden =>
        bouwer.Entity<T>().HasQueryFilter(Inzagefilter, e => Systeem || Inzagerechten.Any(i =>
            i.LeerlingId == e.LeerlingId && i.OrganisatieId == Organisatie && i.Van <= Nu && (i.Tot == null || i.Tot > Nu)
            && i.Reikwijdte == Inzagereikwijdte.Dossier));

    private void Aanmeldniveau<T>(ModelBuilder bouwer)
        where T : class, ILeerlinggebonden =>
        bouwer.Entity<T>().HasQueryFilter(Inzagefilter, e => Systeem || Inzagerechten.Any(i =>
            i.LeerlingId == e.LeerlingId && i.OrganisatieId == Organisatie && i.Van <= Nu && (i.Tot == null || i.Tot > Nu)
            && i.Reikwijdte != Inzagereikwijdte.Contact));
}
