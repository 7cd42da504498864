using Oversteek.Application.Brugklassen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Regiopaginas;

public sealed record Regionaam(OrganisatieId Id, string Naam);

/// <summary>What a region promises this year.</summary>
public sealed record Regiopagina(OrganisatieId Id, string Naam, Procedure Procedure)
{
    public Schooljaar Schooljaar => Procedure.Schooljaar;

    public Procedureregels Regels => Procedure.Regels;

    public Mijlpaal Vsolijstvanaf => Procedure.Mijlpaal(Mijlpalen.VsoLijst);

    /// <summary>Until then a free place is one that nobody has been given yet; a number would promise what the draw gives away.</summary>
    public Mijlpaal Plaatsenvanaf => Procedure.Mijlpaal(Mijlpalen.EersteActueleCapaciteit);
}

/// <param name="Groepen">Who may apply early there (VSO-02).</param>
/// <param name="Scholen">By name; without numbers, which are for region and board (BRK-11).</param>
public sealed record Vsosoort(Schoolsoort Soort, Mijlpaal Aanmelden, IReadOnlyList<Instroomgroep> Groepen, IReadOnlyList<Organisatie> Scholen);

/// <param name="Vrij">Null when the number would tell how few pupils were admitted (PRIV-16).</param>
public sealed record Regioklas(BrugklasId Id, string Naam, IReadOnlyList<string> Adviezen, bool Lwoo, int Plaatsen, int? Vrij, Vorigjaar? Vorig);

/// <param name="BevestigdOp">When the school last said that its free places are right.</param>
/// <param name="Voorrang">In the order of the school.</param>
public sealed record Regioschool(
    Organisatie School, DateTimeOffset? BevestigdOp, IReadOnlyList<Regioklas> Klassen, IReadOnlyList<Schoolvoorrang> Voorrang);
