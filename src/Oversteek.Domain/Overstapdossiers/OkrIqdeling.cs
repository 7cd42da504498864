using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;

namespace Oversteek.Domain.Overstapdossiers;

/// <summary>D-22: an IQ that a bureau measured goes to the vo school only as long as every parent agrees.</summary>
public sealed partial class Okr
{
    private const string Iqtab = "2";
    private const string Lwootab = "4b";

    private static readonly Vraag[] Iqvragen =
        [Okrvragen.IqTest, Okrvragen.IqDatum, Okrvragen.IqTotaal, Okrvragen.IqVerbaal, Okrvragen.IqPerformaal, Okrvragen.IqDeskundige];

    /// <summary>Keys that no vo school reads, in this OKR nor in an earlier version of it.</summary>
    public IReadOnlyList<string> NietVoorVo => Inhoud(Iqtab)?.NietVoorVo ?? [];

    /// <summary>It stands in the draft, on tab 2 or 4b, and the OKR waits until it is gone or shared.</summary>
    public IEnumerable<Vraag> WachtendIq
    {
        get
        {
            if (NietVoorVo.Any(s => Inhoud(Iqtab)?[s] is not null))
                yield return Okrvragen.IqTotaal;
            if (NietVoorVo.Contains(Okrvragen.Iq.Sleutel) && Inhoud(Lwootab)?[Okrvragen.Iq.Sleutel] is not null)
                yield return Okrvragen.Iq;
        }
    }

    /// <summary>As everybody reads it who is not the own school. A copy to show, never to save.</summary>
    public Okr VoorAnderen()
    {
        if (NietVoorVo.Count == 0)
            return this;
        var kopie = (Okr)MemberwiseClone();
        kopie.onderdelen = [.. onderdelen.Select(o => o.Zonder(NietVoorVo))];
        return kopie;
    }

    /// <summary>Somebody types an IQ that was not there.</summary>
    public bool KrijgtIq(string nummer, Invulling invoer) => nummer is Iqtab or Lwootab
        && Iqvragen.Append(Okrvragen.Iq).Any(v => invoer[v.Sleutel] is { Length: > 0 } getypt && getypt != Inhoud(nummer)?[v.Sleutel]);

    /// <summary>It was filled in just now, with or without the consent of every parent.</summary>
    public void DeelIq(bool metVo, Handeling handeling)
    {
        if (metVo)
            GeefIqVrij(handeling);
        else
            HoudIqIn(wissen: false, handeling);
    }

    /// <param name="wissen">The OKR may have been read: what stands there goes, whatever the state is.</param>
    public void HoudIqIn(bool wissen, Handeling handeling)
    {
        var inhoud = Inhoud(Iqtab) ?? new Onderdeelinhoud();
        if (Iqvragen.All(v => inhoud[v.Sleutel] is null) && Inhoud(Lwootab)?[Okrvragen.Iq.Sleutel] is null)
            return;
        var iq = inhoud[Okrvragen.IqTotaal.Sleutel];
        inhoud = inhoud with { NietVoorVo = [.. Iqvragen.Select(v => v.Sleutel), Okrvragen.Iq.Sleutel] };
        Vul(Iqtab, wissen ? Iqvragen.Aggregate(inhoud, (i, v) => i.Met(v.Sleutel, null)) : inhoud, handeling);
        if (wissen && iq is not null && Inhoud(Lwootab) is { } lwoo && lwoo[Okrvragen.Iq.Sleutel] == iq)
            Vul(Lwootab, lwoo.Met(Okrvragen.Iq.Sleutel, null), handeling);
    }

    public void GeefIqVrij(Handeling handeling)
    {
        if (NietVoorVo.Count > 0)
            Vul(Iqtab, Inhoud(Iqtab)! with { NietVoorVo = [] }, handeling);
    }

    private void Vul(string nummer, Onderdeelinhoud inhoud, Handeling handeling)
    {
        if (onderdelen.Find(o => o.Nummer == nummer) is not { } onderdeel)
            onderdelen.Add(onderdeel = new OkrOnderdeel(Id, LeerlingId, nummer));
        onderdeel.Vul(inhoud, handeling);
        Registreer(new OkrOpgeslagen(LeerlingId, nummer, handeling));
    }
}
