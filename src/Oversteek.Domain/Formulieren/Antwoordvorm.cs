using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Formulieren;

/// <summary>An option of a choice: what is stored, and the words for it.</summary>
public sealed record Optie(string Waarde, string Tekst)
{
    public Optie(string waarde)
        : this(waarde, waarde)
    {
    }
}

/// <summary>How an answer is typed, stored and shown.</summary>
public abstract class Antwoordvorm<T>
    where T : notnull
{
    protected static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public abstract Invoersoort Soort { get; }

    public virtual IReadOnlyList<Optie> Opties => [];

    public virtual int Langst => 40;

    public abstract Weigering Fout { get; }

    public abstract bool Probeer(string tekst, [MaybeNullWhen(false)] out T waarde);

    public abstract string Schrijf(T waarde);

    public virtual string Toon(T waarde) => Schrijf(waarde);

    /// <summary>Words for a stored text that is no answer any more, or came in by an import.</summary>
    public virtual string Onbekend(string tekst) => tekst;
}

public sealed class Heelgetal : Antwoordvorm<int>
{
    public override Invoersoort Soort => Invoersoort.Getal;

    public override Weigering Fout => FormulierWeigeringen.GeenHeelGetal;

    public override bool Probeer(string tekst, out int waarde) => int.TryParse(tekst, NumberStyles.Integer, Nederlands, out waarde);

    public override string Schrijf(int waarde) => waarde.ToString(CultureInfo.InvariantCulture);
}

public sealed class Kommagetal : Antwoordvorm<decimal>
{
    public override Invoersoort Soort => Invoersoort.Getal;

    public override Weigering Fout => FormulierWeigeringen.GeenGetal;

    public override bool Probeer(string tekst, out decimal waarde) =>
        decimal.TryParse(tekst, NumberStyles.Number & ~NumberStyles.AllowThousands, Nederlands, out waarde);

    public override string Schrijf(decimal waarde) => waarde.ToString(Nederlands);
}

public sealed class Dag : Antwoordvorm<DateOnly>
{
    public override Invoersoort Soort => Invoersoort.Datum;

    public override Weigering Fout => FormulierWeigeringen.GeenDatum;

    public override bool Probeer(string tekst, out DateOnly waarde) => DateOnly.TryParse(tekst, Nederlands, out waarde);

    public override string Schrijf(DateOnly waarde) => waarde.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public override string Toon(DateOnly waarde) => waarde.ToString("d MMMM yyyy", Nederlands);
}

public sealed class Tekst(bool lang = false, int langst = 10_000) : Antwoordvorm<string>
{
    public override Invoersoort Soort => lang ? Invoersoort.Langetekst : Invoersoort.Tekst;

    public override int Langst => langst;

    public override Weigering Fout => FormulierWeigeringen.TeLang;

    public override bool Probeer(string tekst, [MaybeNullWhen(false)] out string waarde)
    {
        waarde = lang ? tekst : Regeltekst.Van(tekst);
        return true;
    }

    public override string Schrijf(string waarde) => waarde;
}

/// <param name="vroeger">Words for what can no longer be chosen.</param>
public sealed class Keuze(IReadOnlyList<Optie> opties, Weigering? fout = null, Func<string, string?>? vroeger = null) : Antwoordvorm<Optie>
{
    public override Invoersoort Soort => Invoersoort.Keuze;

    public override IReadOnlyList<Optie> Opties => opties;

    public override int Langst => 200;

    public override Weigering Fout => fout ?? FormulierWeigeringen.GeenKeuze;

    public override bool Probeer(string tekst, [MaybeNullWhen(false)] out Optie waarde)
    {
        waarde = opties.FirstOrDefault(o => o.Waarde == tekst);
        return waarde is not null;
    }

    public override string Schrijf(Optie waarde) => waarde.Waarde;

    public override string Toon(Optie waarde) => waarde.Tekst;

    public override string Onbekend(string tekst) => vroeger?.Invoke(tekst) ?? tekst;
}

/// <summary>Yes or no, both said.</summary>
public sealed class JaNee : Antwoordvorm<bool>
{
    public override Invoersoort Soort => Invoersoort.Keuze;

    public override IReadOnlyList<Optie> Opties { get; } = [new("ja"), new("nee")];

    public override Weigering Fout => FormulierWeigeringen.GeenKeuze;

    public override bool Probeer(string tekst, out bool waarde)
    {
        waarde = tekst is "ja" or "true";
        return waarde || tekst is "nee" or "false";
    }

    public override string Schrijf(bool waarde) => waarde ? "ja" : "nee";
}

/// <summary>A tick: only yes is stored.</summary>
public sealed class Vink : Antwoordvorm<bool>
{
    public override Invoersoort Soort => Invoersoort.Vink;

    public override IReadOnlyList<Optie> Opties { get; } = [new("ja")];

    public override Weigering Fout => FormulierWeigeringen.GeenKeuze;

    public override bool Probeer(string tekst, out bool waarde)
    {
        waarde = tekst is "ja" or "true";
        return true;
    }

    public override string Schrijf(bool waarde) => waarde ? "ja" : "";
}
