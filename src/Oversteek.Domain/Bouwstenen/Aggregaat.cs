namespace Oversteek.Domain.Bouwstenen;

/// <summary>What is saved and checked as one. Collects what happened; the persistence layer writes that to log and outbox in the same commit.</summary>
public abstract class Aggregaat
{
    private readonly List<Gebeurtenis> gebeurtenissen = [];

    /// <summary>Goes up with each save; a form that carries an older one meets a 409 page.</summary>
    public int Versie { get; private set; }

    public IReadOnlyList<Gebeurtenis> Gebeurtenissen => gebeurtenissen;

    public void GebeurtenissenVerwerkt() => gebeurtenissen.Clear();

    protected void Registreer(Gebeurtenis gebeurtenis) => gebeurtenissen.Add(gebeurtenis);
}

/// <summary>Something that happened. Holds ids, codes and dates, never names or content: the log must survive the erasure of a child.</summary>
/// <param name="Leerling">The child whose dossier shows this event, if it is about one.</param>
public abstract record Gebeurtenis(Handeling Handeling, LeerlingId? Leerling);

/// <summary>Data of a child: only visible through an <c>Inzagerecht</c>.</summary>
public interface ILeerlinggebonden
{
    LeerlingId LeerlingId { get; }
}

/// <summary>Data that an organisation owns and alone may change.</summary>
public interface IOrganisatiegebonden
{
    OrganisatieId OrganisatieId { get; }
}
