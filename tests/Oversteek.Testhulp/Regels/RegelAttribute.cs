using Xunit.v3;

namespace Oversteek.Testhulp;

/// <summary>Marks a test as the proof of a rule of the domain reference, a SEC-, PRIV- or REL- requirement, or an OSO rule.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class RegelAttribute(params string[] ids) : Attribute, ITraitAttribute
{
    public IReadOnlyList<string> Ids { get; } = ids;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() =>
        [.. Ids.Select(id => KeyValuePair.Create("Regel", id))];
}
