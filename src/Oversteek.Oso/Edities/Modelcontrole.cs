using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Oversteek.Oso.Bomen;
using Oversteek.Oso.Model;
using Oversteek.Oso.Structuur;

namespace Oversteek.Oso;

/// <summary>
/// Whether everything in the element tree has a place in the records of the model, so that no element of an edition can be lost between
/// reading and writing, and no required property can stay empty.
/// </summary>
internal sealed class Modelcontrole
{
    private static readonly FrozenDictionary<Type, string[]> Typen = new Dictionary<Type, string[]>
    {
        [typeof(Datum)] = ["d", "d0731"],
        [typeof(GbaDatum)] = ["gbadatum"],
        [typeof(Geboortemaand)] = ["maand"],
        [typeof(Logisch)] = ["b"],
        [typeof(Geheel)] = ["i", "int", "i1..24", "i0..1000"],
        [typeof(Decimaal)] = ["dec", "i", "int", "i1..24", "i0..1000"],
        [typeof(Brincode)] = ["brin"],
        [typeof(Vestigingscode)] = ["vest"],
        [typeof(Schooljaar)] = ["schooljaar"],
        [typeof(Bsn)] = ["bsn"],
        [typeof(Bijlageinhoud)] = ["bijlage"],
    }.ToFrozenDictionary();

    private readonly List<Editiefout> _fouten = [];
    private readonly HashSet<(Soort Soort, Type Type)> _gezien = [];

    public static IEnumerable<Editiefout> Toets(IReadOnlyDictionary<string, Veld> wortels)
    {
        var controle = new Modelcontrole();
        foreach (var (naam, veld) in wortels)
            controle.Loop(veld.Soort!, naam switch { "dossier" => typeof(Dossier), "dossiers" => typeof(Dossiers), _ => typeof(Terugkoppeling) });
        return controle._fouten.Distinct();
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = Koppeling.Bewaard)]
    private void Loop(Soort soort, Type type)
    {
        if (!_gezien.Add((soort, type)))
            return;
        var gebruikt = new HashSet<string>(StringComparer.Ordinal);
        foreach (var veld in soort.Inhoud.Velden)
        {
            if (Koppeling.Eigenschap(type, veld) is not { } eigenschap)
                Meld(veld, $"in het model van {type.Name} is er geen plaats voor; geef met ‘als’ de naam die het in een bekende editie heeft");
            else
                ToetsVeld(veld, eigenschap.PropertyType);
            if (!gebruikt.Add(Koppeling.Eigenschapsnaam(veld)))
                Meld(veld, $"dit staat twee keer in {soort.Naam}");
        }

        foreach (var mist in type.GetProperties().Where(p => p.GetCustomAttribute<RequiredMemberAttribute>() is not null && !gebruikt.Contains(p.Name)))
            _fouten.Add(new Editiefout(Editiegegevens.Structuur, 0, $"In de soort {soort.Naam} ontbreekt een onderdeel dat bij {mist.Name} hoort."));
    }

    private void ToetsVeld(Veld veld, Type type)
    {
        var (element, groep, inhoud) = (Koppeling.Elementtype(type), veld.Soort?.Groep, veld.Soort?.Lijst ?? veld);
        if (element is null && (groep is not null || inhoud.Herhaalt))
            Meld(veld, "het model heeft hier plaats voor één");
        if (groep is null)
            ToetsInhoud(inhoud, element ?? type);
        else if (element is not null)
            Loop(groep, element);
    }

    private void ToetsInhoud(Veld veld, Type type)
    {
        var waarde = Nullable.GetUnderlyingType(type) ?? type;
        var isOnderdeel = string.Equals(waarde.Namespace, typeof(Dossier).Namespace, StringComparison.Ordinal);
        if (veld.Soort is { } soort && isOnderdeel)
            Loop(soort, waarde);
        else if (veld.Soort is not null || isOnderdeel || !Past(veld.Type!.Naam, waarde))
            Meld(veld, $"de inhoud past niet bij het model ({waarde.Name})");
    }

    private static bool Past(string naam, Type waarde) =>
        Typen.TryGetValue(waarde, out var namen) ? namen.Contains(naam, StringComparer.Ordinal) : naam is not "bijlage";

    private void Meld(Veld veld, string wat) => _fouten.Add((veld.Bron ?? new Gegevensregel(Editiegegevens.Structuur, 0, "")).Fout($"{veld.Naam}: {wat}."));
}
