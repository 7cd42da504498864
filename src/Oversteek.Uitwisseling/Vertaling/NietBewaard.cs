using Model = Oversteek.Oso.Model;

namespace Oversteek.Uitwisseling.Vertaling;

/// <summary>The closed list of the law (OKR-24, domein 4.2): what it does not name stays out, and the user reads what that was.</summary>
internal static class NietBewaard
{
    public static IEnumerable<string> Van(Model.Dossier bron, Model.Dossier dossier, DateOnly vandaag)
    {
        if (bron != dossier)
            yield return "Het bestand bevat gegevens die volgens het bestand zelf niet meegegeven zijn. Die zijn weggelaten.";
        foreach (var (aanwezig, wat) in Verboden(dossier.Huidigeschool.Leerling))
        {
            if (aanwezig)
                yield return $"{wat}: de wet staat dit niet toe in het overstapdossier.";
        }
        foreach (var (aanwezig, wat) in GeenPlaats(dossier.Huidigeschool.Leerling))
        {
            if (aanwezig)
                yield return $"{wat}: hoort niet in het okr.";
        }
        if (dossier.Huidigeschool.Leerling.Verzuim is not null && dossier.Metadata.Datum.Waarde < vandaag.AddYears(-1))
            yield return "Verzuim van langer dan een jaar geleden: alleen het laatste jaar mag bewaard worden.";
        if (dossier.Inzage is not null)
            yield return "Inzage van ouders in het OSO-bestand: leg de inzage in het okr zelf vast op tabblad 5.";
    }

    private static (bool Aanwezig, string Wat)[] Verboden(Model.Leerling l) =>
    [
        (l.Geboorteplaats is not null, "Geboorteplaats"), (l.Nationaliteit.Count > 0, "Nationaliteit"), (l.Huisarts is not null, "Huisarts"),
        (l.Leerlinggewicht is not null, "Leerlinggewicht"), (l.Nnca is not null, "Culturele achtergrond"), (l.Tehuis is not null, "Verblijf in een tehuis"),
        (l.Onderwijsondersteuning?.Medicijngebruik is not null, "Medicijngebruik"), (l.Verzorger.Any(v => v.Iban is not null || v.Banknummer is not null), "Bankrekening van ouders"),
        (l.Verzorger.Any(v => v.Geslacht is not null), "Geslacht van ouders"), (l.Verzorger.Any(v => v.Overlijdensdatum is not null), "Overlijdensdatum van een ouder"),
    ];

    private static (bool Aanwezig, string Wat)[] GeenPlaats(Model.Leerling l) =>
    [
        (l.Gba is not null, "Naam volgens de basisregistratie"),
        (l.Onderwijssinds is not null || l.Startdatumhuidigonderwijs is not null || l.Datumuitschrijving is not null || l.Teruggeplaatstnaarbrin is not null, "Begin van het onderwijs, uitschrijving en terugplaatsing"),
        (l.Overstapadvies?.Contactemail is not null, "E-mailadres van de contactpersoon"),
        (l.Verzuim is { Frequentie: not null } or { Contactleerplicht: not null } or { Rmcmelding: not null } or { Meerdan25percent: not null }, "Frequentie en meldingen van verzuim"),
        (l.Vanpeuterspeelzaal is not null || l.Voorschools is not null || l.Vroegschools.Count > 0, "Voor- en vroegschoolse educatie"),
        (l.Cijferlijstlijst.Count > 0, "Cijferlijsten"), (l.Verzuim?.DocumentLijst.Count > 0, "Documenten over verzuim"),
        (l.Onderwijsondersteuning?.Rvc is not null || l.Onderwijsondersteuning?.Lwoo is not null, "Oude beschikkingen voor lwoo en praktijkonderwijs"),
        (l.Bevorderd is not null || l.Examenresultaat is not null || l.Resultaatvakkenvo.Count > 0 || l.Stage.Count > 0 || l.Competenties.Count > 0 || l.Certificaat.Count > 0 || l.Overigvombo is not null, "Gegevens uit het voortgezet onderwijs"),
    ];
}
