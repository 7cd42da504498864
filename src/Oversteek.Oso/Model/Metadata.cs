namespace Oversteek.Oso.Model;

/// <summary>Origin of the file and its selective delivery.</summary>
public sealed record Metadata
{
    /// <summary>Which part of the administration delivered: LAS, LVS, LASLVS or TIB; transfers need LAS or LASLVS. Element <c>deeldossier</c>, required, code list 33.</summary>
    public required string Deeldossier { get; init; }

    /// <summary>Name of the program that wrote the file. Element <c>pakketnaam</c>, required.</summary>
    public required string Pakketnaam { get; init; }

    /// <summary>Version of that program. Element <c>pakketversie</c>, required.</summary>
    public required string Pakketversie { get; init; }

    /// <summary>Date on which the file was made; the current school year of rule OVa.TR04 follows from it. Element <c>datum</c>, required.</summary>
    public required Datum Datum { get; init; }

    /// <summary>Edition of the standard, exactly 2019.1. Element <c>standaardversie</c>, required.</summary>
    public required string Standaardversie { get; init; }

    /// <summary>Version of the validation, exactly 2019.1.1. Element <c>validatieversie</c>, required.</summary>
    public required string Validatieversie { get; init; }

    /// <summary>For each of the 16 categories whether it is delivered; every profile requires it. Element <c>categorie_uitlevering</c>, optional.</summary>
    public CategorieUitlevering? CategorieUitlevering { get; init; }

    /// <summary>Profile: POVO, POPO, VOVO, POSWV, VOSWV; free within overdrachtbinnenbrin. Element <c>overstap</c>, optional, code list 16.</summary>
    public string? Overstap { get; init; }
}

/// <summary>Selective delivery: VERPLICHT, OPTIONEEL, OPT-UIT or VERBODEN for each category.</summary>
public sealed record CategorieUitlevering
{
    /// <summary>Delivery of metadata and overdrachtsoort. Element <c>cat_metadata</c>, required, code list 48.</summary>
    public required string CatMetadata { get; init; }

    /// <summary>Delivery of inzage. Element <c>cat_ouderinzage</c>, required, code list 48.</summary>
    public required string CatOuderinzage { get; init; }

    /// <summary>Delivery of huidigeschool. Element <c>cat_school</c>, required, code list 48.</summary>
    public required string CatSchool { get; init; }

    /// <summary>Delivery of the pupil's own data, huisarts included. Element <c>cat_leerling</c>, required, code list 48.</summary>
    public required string CatLeerling { get; init; }

    /// <summary>Delivery of verzorgersaansprakelijk, verzorger and aansprakelijkeinstelling. Element <c>cat_oudersverzorgers</c>, required, code list 48.</summary>
    public required string CatOudersverzorgers { get; init; }

    /// <summary>Delivery of pre-school and early-school education. Element <c>cat_vve</c>, required, code list 48.</summary>
    public required string CatVve { get; init; }

    /// <summary>Delivery of schoolloopbaanlijst. Element <c>cat_schoolloopbaan</c>, required, code list 48.</summary>
    public required string CatSchoolloopbaan { get; init; }

    /// <summary>Delivery of overstapadvies. Element <c>cat_overstapadvies</c>, required, code list 48.</summary>
    public required string CatOverstapadvies { get; init; }

    /// <summary>Delivery of onderwijsondersteuning, handelingsplan excepted. Element <c>cat_onderwijsondersteuning</c>, required, code list 48.</summary>
    public required string CatOnderwijsondersteuning { get; init; }

    /// <summary>Delivery of verzuim. Element <c>cat_verzuim</c>, required, code list 48.</summary>
    public required string CatVerzuim { get; init; }

    /// <summary>Delivery of eindtoets_basisonderwijs. Element <c>cat_eindtoetsbo</c>, required, code list 48.</summary>
    public required string CatEindtoetsbo { get; init; }

    /// <summary>Delivery of toetslijst. Element <c>cat_toetsresultaten</c>, required, code list 48.</summary>
    public required string CatToetsresultaten { get; init; }

    /// <summary>Delivery of onderwijsondersteuning/handelingsplan. Element <c>cat_handelingsplannen</c>, required, code list 48.</summary>
    public required string CatHandelingsplannen { get; init; }

    /// <summary>Delivery of cijferlijstlijst. Element <c>cat_cijferlijsten</c>, required, code list 48.</summary>
    public required string CatCijferlijsten { get; init; }

    /// <summary>Delivery of the results of secondary school. Element <c>cat_vombo</c>, required, code list 48.</summary>
    public required string CatVombo { get; init; }

    /// <summary>Delivery of overigdocumentlijst. Element <c>cat_bijlagedocs</c>, required, code list 48.</summary>
    public required string CatBijlagedocs { get; init; }
}
